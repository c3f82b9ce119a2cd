"""Who is said to have said it, and how surely."""
