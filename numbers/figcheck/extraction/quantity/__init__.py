"""A number with its hedge, unit, range and direction: what the words say of how much."""
