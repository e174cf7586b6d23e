"""The list of dossiers, with its search."""
