"""What the secretariat knows: frozen dataclasses, enums, rules and clocks; pure Python."""
