"""What a figure is about beyond its unit."""
