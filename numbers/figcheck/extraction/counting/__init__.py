"""The noun phrase that a number counts."""
