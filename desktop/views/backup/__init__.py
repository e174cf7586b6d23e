"""Backups: the keeper behind the window, and the page in Beheer."""
