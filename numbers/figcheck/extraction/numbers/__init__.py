"""How numbers are written: digits, words, fractions, and the two mixed."""
