"""Dossierkast: offline dossiers, forms and paper for a samenwerkingsverband passend onderwijs."""

__version__ = "0.1.0"
