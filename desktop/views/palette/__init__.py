"""The field that finds everything, and asks for everything."""
