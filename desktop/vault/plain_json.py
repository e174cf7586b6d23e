"""How the files that stand in clear write what is in them: FORMAT.md tells the layouts."""

import base64
import binascii
import json


def canonical(value: object) -> bytes:
    """Return the one JSON of a value that is sealed or bound: keys sorted, no blanks, ASCII."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"), sort_keys=True).encode()


def to_base64(raw: bytes) -> str:
    """Return bytes as they stand in such a file."""
    return base64.b64encode(raw).decode("ascii")


def from_base64(text: str) -> bytes:
    """Return the bytes that stand there.

    Raises:
        ValueError: the text is no base64.
    """
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError from error
