"""Pieces used by two or more screens."""
