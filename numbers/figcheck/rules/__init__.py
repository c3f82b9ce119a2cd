"""The rules, one a module."""
