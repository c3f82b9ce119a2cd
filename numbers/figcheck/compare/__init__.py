"""Which figures speak of the same thing, how surely, and what stands between them."""
