"""The log's chain and the seals of rows: what makes a silent change show. Bytes in, bytes out."""

import hmac
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from desktop.vault.keys import UserKeys, derive

REF_BYTES = 16
SEAL_BYTES = 32
REMOVED = bytes(SEAL_BYTES)
"""The seal of a row that an act took away."""

FIRST = bytes(32)
"""What the first line of a log has for the hash before it."""

_LABEL = b"dossierkast/log-line/1"

Value = str | int | float | bytes | None


def line_hash(*, number: int, session: int, previous: bytes, body: bytes, seals: bytes) -> bytes:
    """Return the SHA-256 over a line and the hash of the line before it."""
    digest = sha256(_LABEL)
    digest.update(number.to_bytes(8, "big"))
    digest.update(session.to_bytes(8, "big"))
    digest.update(previous)
    digest.update(len(body).to_bytes(8, "big"))
    digest.update(body)
    digest.update(seals)
    return digest.digest()


def sign_line(keys: UserKeys, digest: bytes) -> bytes:
    """Return the acting user's Ed25519 signature over a line's hash, 64 bytes."""
    return keys.signing.sign(digest)


def is_signed_by(public: bytes, digest: bytes, signature: bytes) -> bool:
    """Return whether the owner of an Ed25519 public key (32 bytes) signed a line's hash."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, digest)
    except (InvalidSignature, ValueError):
        return False
    return True


@dataclass(frozen=True, slots=True, repr=False)
class RowSealer:
    """Seals the rows of one part under a key that lies inside the part.

    The key is not derived from the part key: it outlives every renewal of that.
    """

    _ref_key: bytes
    _seal_key: bytes

    @classmethod
    def from_key(cls, key: bytes) -> "RowSealer":
        """Make a sealer out of the part's seal key (32 random bytes)."""
        return cls(derive(key, label="row-ref"), derive(key, label="row-seal"))

    def ref(self, table: str, row: str | int) -> bytes:
        """Return which row it is, in 16 bytes that say nothing without the key."""
        name = _field(table) + _field(row)
        return hmac.digest(self._ref_key, name, "sha256")[:REF_BYTES]

    def seal(self, table: str, row: str | int, values: dict[str, Value]) -> bytes:
        """Return the HMAC-SHA256 over a row's non-NULL columns by name.

        NULL is left out, so that a column added later breaks no seal.
        """
        message = bytearray(_field(table) + _field(row))
        for name in sorted(values):
            if values[name] is not None:
                message += _field(name) + _field(values[name])
        return hmac.digest(self._seal_key, bytes(message), "sha256")


def _field(value: Value) -> bytes:
    if isinstance(value, str):
        kind, raw = b"s", value.encode()
    elif isinstance(value, bytes):
        kind, raw = b"b", value
    elif isinstance(value, float):
        kind, raw = b"f", value.hex().encode()
    else:
        kind, raw = b"i", str(value).encode()
    return kind + len(raw).to_bytes(8, "big") + raw
