"""File formats in and out: bytes in, plain records out."""
