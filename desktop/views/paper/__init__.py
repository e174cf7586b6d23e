"""Paper: putting it away by scanning, the places, and what is out."""
