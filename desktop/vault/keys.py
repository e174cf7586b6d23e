"""The keys of a user and how things are sealed to them; every primitive is `cryptography`'s."""

from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mlkem import (
    MLKEM768PrivateKey,
    MLKEM768PublicKey,
)
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop.errors import KeyFileDamaged

SUITE_NAME = "mlkem768-x25519/hkdf-sha256/aes-256-gcm"
"""The sealing suite (RFC 9180 with a hybrid post-quantum KEM), named in the key file."""

_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
_X25519_BYTES = 32
_MLKEM_SEED_BYTES = 64
_MLKEM_PUBLIC_BYTES = 1184
_ED25519_BYTES = 32
SEALING_PRIVATE_BYTES = _X25519_BYTES + _MLKEM_SEED_BYTES
_SEALING_PUBLIC_BYTES = _X25519_BYTES + _MLKEM_PUBLIC_BYTES


@dataclass(frozen=True, slots=True)
class SealingPublicKey:
    """The public half of a hybrid key pair: what is sealed to it only its owner opens."""

    raw: bytes

    def seal(self, secret: bytes, *, info: bytes) -> bytes:
        """Return `secret` sealed; `info` is bound to it and must be given again to open it.

        Raises:
            KeyFileDamaged: this is no public key.
        """
        if len(self.raw) != _SEALING_PUBLIC_BYTES:
            raise KeyFileDamaged(where="public key")
        try:
            key = MLKEM768X25519PublicKey(
                MLKEM768PublicKey.from_public_bytes(self.raw[_X25519_BYTES:]),
                X25519PublicKey.from_public_bytes(self.raw[:_X25519_BYTES]),
            )
        except ValueError as error:
            raise KeyFileDamaged(where="public key") from error
        return _SUITE.encrypt(secret, key, info=info)


@dataclass(frozen=True, slots=True, repr=False)
class SealingKey:
    """A hybrid key pair: X25519 (32 bytes) and the seed of ML-KEM-768 (64 bytes)."""

    raw: bytes

    @classmethod
    def generate(cls) -> "SealingKey":
        """Make a new pair."""
        return cls(
            X25519PrivateKey.generate().private_bytes_raw()
            + MLKEM768PrivateKey.generate().private_bytes_raw()
        )

    def _pair(self) -> tuple[X25519PrivateKey, MLKEM768PrivateKey]:
        return (
            X25519PrivateKey.from_private_bytes(self.raw[:_X25519_BYTES]),
            MLKEM768PrivateKey.from_seed_bytes(self.raw[_X25519_BYTES:]),
        )

    @property
    def public(self) -> SealingPublicKey:
        """The public half."""
        classic, post_quantum = self._pair()
        return SealingPublicKey(
            classic.public_key().public_bytes_raw() + post_quantum.public_key().public_bytes_raw()
        )

    def open(self, box: bytes, *, info: bytes) -> bytes:
        """Return what was sealed.

        Raises:
            KeyFileDamaged: the box or `info` is not what was sealed to this key.
        """
        classic, post_quantum = self._pair()
        try:
            return _SUITE.decrypt(box, MLKEM768X25519PrivateKey(post_quantum, classic), info=info)
        except (InvalidTag, ValueError) as error:
            raise KeyFileDamaged(where="sealed key") from error


@dataclass(frozen=True, slots=True, repr=False)
class UserKeys:
    """A user's two key pairs: one to seal to, one to sign log lines with (Ed25519)."""

    sealing: SealingKey
    signing: Ed25519PrivateKey

    @classmethod
    def generate(cls) -> "UserKeys":
        """Make new pairs."""
        return cls(SealingKey.generate(), Ed25519PrivateKey.generate())

    @property
    def signing_public(self) -> bytes:
        """The public half of the signing pair, 32 bytes."""
        return self.signing.public_key().public_bytes_raw()

    def to_bytes(self) -> bytes:
        """Return both private halves, as a slot holds them."""
        return self.sealing.raw + self.signing.private_bytes_raw()

    @classmethod
    def from_bytes(cls, raw: bytes) -> "UserKeys":
        """Return the pairs that `to_bytes` gave.

        Raises:
            KeyFileDamaged: it does not have their length.
        """
        if len(raw) != SEALING_PRIVATE_BYTES + _ED25519_BYTES:
            raise KeyFileDamaged(where="slot")
        return cls(
            SealingKey(raw[:SEALING_PRIVATE_BYTES]),
            Ed25519PrivateKey.from_private_bytes(raw[SEALING_PRIVATE_BYTES:]),
        )


def derive(secret: bytes, *, label: str, salt: bytes = b"") -> bytes:
    """Return 32 bytes for one purpose out of a secret (HKDF-SHA256)."""
    return HKDF(hashes.SHA256(), 32, salt=salt, info=f"dossierkast/{label}/1".encode()).derive(
        secret
    )
