"""Beheer: the partnership, the schools, the printers and the places."""
