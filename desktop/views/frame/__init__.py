"""The pieces of the window around the screens."""
