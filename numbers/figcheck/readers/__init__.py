"""Readers of files and corpora, one kind a module."""
