"""report.html: the whole answer as one page that needs no network, from what was read to the last figure."""

from figcheck.writers.html.page import write, write_quotes_only

__all__ = ["write", "write_quotes_only"]
