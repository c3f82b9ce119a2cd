"""Dates, clock times and periods, and which of them a figure holds for."""
