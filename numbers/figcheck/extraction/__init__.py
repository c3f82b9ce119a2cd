"""From a document to its figures, one stage a module."""
