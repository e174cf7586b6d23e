"""How the cabinet is locked: key file, slots, parts, opening, locking; bytes in, bytes out."""
