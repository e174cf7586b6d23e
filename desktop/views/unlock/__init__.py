"""What is seen before a vault is open: the start page, unlocking, and making a new vault."""
