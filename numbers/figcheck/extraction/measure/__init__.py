"""What happened to those counted, which kind of count it is, and both in one reading."""
