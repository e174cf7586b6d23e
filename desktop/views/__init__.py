"""All that is seen; one folder per screen."""
