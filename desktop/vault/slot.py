"""A slot: a user's private keys under a password that was stretched with Argon2id."""

import os
import unicodedata
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from desktop.errors import KeyFileDamaged, TooLittleMemory, WrongPassword
from desktop.vault.keys import UserKeys, derive

PASSWORD_SLOT = "password"  # noqa: S105 - the name of a kind of slot
"""A slot that a password alone opens. A slot that also wants a device is another kind."""

_KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class Stretch:
    """Argon2id's cost (RFC 9106): memory in KiB, passes over it, lanes."""

    memory_kib: int = 256 * 1024
    passes: int = 3
    lanes: int = 4

    def check(self) -> None:
        """Refuse parameters that no program of ours wrote, before anything is allocated.

        Raises:
            KeyFileDamaged: memory over 1 GiB or under 64 MiB, over 10 passes or 8 lanes.
        """
        if not (
            64 * 1024 <= self.memory_kib <= 1024 * 1024
            and 1 <= self.passes <= 10  # noqa: PLR2004 - the bound is said above
            and 1 <= self.lanes <= 8  # noqa: PLR2004 - the bound is said above
        ):
            raise KeyFileDamaged(where="stretch")


FLOOR = Stretch(memory_kib=64 * 1024, passes=3, lanes=4)
"""The least that is ever used: RFC 9106's second recommendation."""


@dataclass(frozen=True, slots=True, repr=False)
class Slot:
    """Private keys, AES-256-GCM under the stretched password; the owner is bound in."""

    kind: str
    stretch: Stretch
    salt: bytes
    nonce: bytes
    box: bytes


def _key(password: str, salt: bytes, stretch: Stretch, kind: str) -> bytes:
    try:
        stretched = Argon2id(
            salt=salt,
            length=_KEY_BYTES,
            iterations=stretch.passes,
            lanes=stretch.lanes,
            memory_cost=stretch.memory_kib,
        ).derive(unicodedata.normalize("NFKC", password).encode(errors="surrogatepass"))
    except MemoryError as error:
        raise TooLittleMemory(mebibytes=stretch.memory_kib // 1024) from error
    return derive(stretched, label=f"slot/{kind}")


def close_slot(keys: UserKeys, *, password: str, owner: bytes, stretch: Stretch) -> Slot:
    """Return a new slot. `owner` (vault, user, role, practice …) must be given again to open it."""
    stretch.check()
    salt, nonce = os.urandom(_SALT_BYTES), os.urandom(_NONCE_BYTES)
    key = _key(password, salt, stretch, PASSWORD_SLOT)
    box = AESGCM(key).encrypt(nonce, keys.to_bytes(), owner)
    return Slot(PASSWORD_SLOT, stretch, salt, nonce, box)


def open_slot(slot: Slot, *, password: str, owner: bytes) -> UserKeys:
    """Return the private keys.

    Raises:
        WrongPassword: the password is wrong, or the slot or its owner was edited; which of
            these is not told, so that nobody is helped to guess.
        KeyFileDamaged: the slot is of an unknown kind, or its parameters are out of bounds.
        TooLittleMemory: the machine has not the memory that the slot asks.
    """
    if slot.kind != PASSWORD_SLOT or len(slot.nonce) != _NONCE_BYTES:
        raise KeyFileDamaged(where="slot")
    slot.stretch.check()
    try:
        raw = AESGCM(_key(password, slot.salt, slot.stretch, slot.kind)).decrypt(
            slot.nonce, slot.box, owner
        )
    except InvalidTag as error:
        raise WrongPassword from error
    return UserKeys.from_bytes(raw)
