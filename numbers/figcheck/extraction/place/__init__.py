"""Places and sides, and what follows from them."""
