"""How the figures of a sentence hang together: shared, elided, divided, part and whole."""
