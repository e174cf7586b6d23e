"""The card about what lies in the printers, over all screens."""
