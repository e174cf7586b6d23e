"""The screen of today, the end of the day, and the list for when the computer is down."""
