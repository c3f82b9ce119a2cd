"""Extract every figure from articles and reports, and show where the figures cannot all be true."""
