"""Figures in tables."""
