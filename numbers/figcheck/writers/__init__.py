"""Writers of tables and reports, one format a module."""
