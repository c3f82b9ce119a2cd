"""The table of figures: its columns, and tables that people made or corrected."""
