"""The key file `sleutels.json`: who has a slot, and the part keys sealed to each of them.

No secret stands in it in clear. Its layout is told in FORMAT.md.
"""

import hmac
import json
import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from desktop.errors import KeyFileDamaged, KeyFileMissing, VaultTooNew
from desktop.models.ids import UserId
from desktop.models.roles import OVERSIGHT_ROLES, PARTS_OF, Part, Role
from desktop.vault.keys import SUITE_NAME, SealingKey, SealingPublicKey, UserKeys, derive
from desktop.vault.plain_json import canonical, from_base64, to_base64
from desktop.vault.slot import Slot, Stretch, close_slot, open_slot

T = TypeVar("T", str, int, bool)

NAME = "sleutels.json"
FORMAT = "dossierkast-sleutels"
VERSION = 1
OVERSIGHT = "oversight"
"""The box beside those of the parts: the private key that opens log bodies."""

_MAX_BYTES = 4 * 1024 * 1024
_EARLIER_KEPT = 3


@dataclass(frozen=True, slots=True)
class KeyUser:
    """A user as the key file shows him: a random id, initials and role; the name is in `log`."""

    id: UserId
    initials: str
    role: Role
    sealing_public: SealingPublicKey
    signing_public: bytes
    slots: tuple[Slot, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class SealedPart:
    """A part's key, sealed to each user whose role has it.

    Attributes:
        epoch: counts the part's keys; it is bound into every box.
        public: what the part's letterbox is sealed to, or the oversight public key.
        roster_tag: only a holder of the key can change who may have it.
    """

    epoch: int
    public: SealingPublicKey
    boxes: dict[UserId, bytes]
    roster_tag: bytes


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The whole key file. `sealed` goes by part name, and `oversight` once someone holds it."""

    vault_id: str
    is_practice: bool
    users: tuple[KeyUser, ...]
    sealed: dict[str, SealedPart]

    def user(self, user_id: UserId) -> KeyUser:
        """Return a user.

        Raises:
            KeyFileDamaged: there is none of that id.
        """
        for user in self.users:
            if user.id == user_id:
                return user
        raise KeyFileDamaged(where="users")

    def _owner(self, user: KeyUser) -> bytes:
        return canonical(
            [FORMAT, VERSION, self.vault_id, self.is_practice, user.id, user.role, user.initials]
        )

    def _box_info(self, name: str, epoch: int, user_id: UserId) -> bytes:
        return canonical([FORMAT, VERSION, self.vault_id, name, epoch, user_id])

    def _entitled(self, name: str) -> tuple[KeyUser, ...]:
        return tuple(
            user
            for user in self.users
            if (
                user.role in OVERSIGHT_ROLES
                if name == OVERSIGHT
                else Part(name) in PARTS_OF[user.role]
            )
        )

    def _roster_tag(self, name: str, epoch: int, public: SealingPublicKey, key: bytes) -> bytes:
        roster = sorted(
            [user.id, user.role, to_base64(user.sealing_public.raw), to_base64(user.signing_public)]
            for user in self._entitled(name)
        )
        message = canonical([self.vault_id, name, epoch, to_base64(public.raw), roster])
        return hmac.digest(derive(key, label="roster"), message, "sha256")

    def check_roster(self, name: str, key: bytes) -> None:
        """Refuse a change in who may have a part, unless a holder of its key made it.

        Raises:
            KeyFileDamaged: someone else did.
        """
        part = self.sealed[name]
        tag = self._roster_tag(name, part.epoch, part.public, key)
        if not hmac.compare_digest(tag, part.roster_tag):
            raise KeyFileDamaged(where="roster")

    def with_user(
        self, *, initials: str, role: Role, user_id: UserId, password: str, stretch: Stretch
    ) -> tuple["KeyFile", UserKeys]:
        """Return the file with a new user and his keys; nothing is sealed to him yet."""
        keys = UserKeys.generate()
        user = KeyUser(user_id, initials, role, keys.sealing.public, keys.signing_public, ())
        slot = close_slot(keys, password=password, owner=self._owner(user), stretch=stretch)
        return replace(self, users=(*self.users, replace(user, slots=(slot,)))), keys

    def with_sealed(
        self, name: str, key: bytes, *, public: SealingPublicKey, epoch: int
    ) -> "KeyFile":
        """Return the file with a key sealed to every user whose role has it."""
        boxes = {
            user.id: user.sealing_public.seal(key, info=self._box_info(name, epoch, user.id))
            for user in self._entitled(name)
        }
        part = SealedPart(epoch, public, boxes, self._roster_tag(name, epoch, public, key))
        return replace(self, sealed={**self.sealed, name: part})

    def unlock(self, user_id: UserId, password: str) -> tuple[UserKeys, dict[str, bytes]]:
        """Return the user's own keys and every key sealed to him, by part name.

        Raises:
            WrongPassword: see `open_slot`.
            KeyFileDamaged: something was edited: a slot, a box, who belongs to a part.
        """
        user = self.user(user_id)
        if not user.slots:
            raise KeyFileDamaged(where="slot")
        keys = open_slot(user.slots[0], password=password, owner=self._owner(user))
        if keys.sealing.public != user.sealing_public or keys.signing_public != user.signing_public:
            raise KeyFileDamaged(where="public key")
        opened: dict[str, bytes] = {}
        for name, part in self.sealed.items():
            if user_id not in part.boxes:
                continue
            key = keys.sealing.open(
                part.boxes[user_id], info=self._box_info(name, part.epoch, user_id)
            )
            self.check_roster(name, key)
            opened[name] = key
        if missing := PARTS_OF[user.role] - opened.keys():
            raise KeyFileDamaged(where=min(missing))
        return keys, opened


def new_key_file(
    *,
    vault_id: str,
    is_practice: bool,
    user_id: UserId,
    initials: str,
    role: Role,
    password: str,
    stretch: Stretch,
) -> tuple[KeyFile, UserKeys, dict[Part, bytes], dict[Part, SealingKey]]:
    """Make the file of a new vault with its first user.

    Returns:
        The file, the user's keys, a random 256-bit key per part, and each part's letterbox pair,
        whose private half the caller puts into that part.
    """
    file = KeyFile(vault_id, is_practice, (), {})
    file, keys = file.with_user(
        initials=initials, role=role, user_id=user_id, password=password, stretch=stretch
    )
    part_keys = {part: os.urandom(32) for part in Part}
    letterboxes = {part: SealingKey.generate() for part in Part}
    for part, key in part_keys.items():
        file = file.with_sealed(part, key, public=letterboxes[part].public, epoch=1)
    if role in OVERSIGHT_ROLES:
        oversight = SealingKey.generate()
        file = file.with_sealed(OVERSIGHT, oversight.raw, public=oversight.public, epoch=1)
    return file, keys, part_keys, letterboxes


def write_key_file(folder: Path, file: KeyFile) -> None:
    """Put the file into place at once or not at all; three earlier versions are kept."""
    target, beside = folder / NAME, folder / f"{NAME}.nieuw"
    with beside.open("wb") as stream:
        stream.write(_to_json(file))
        stream.flush()
        os.fsync(stream.fileno())
    for age in range(_EARLIER_KEPT, 0, -1):
        older = folder / f"{NAME}.{age - 1}" if age > 1 else target
        if older.exists():
            # A link leaves the present file in place at every instant.
            copy = folder / f"{NAME}.{age}"
            copy.unlink(missing_ok=True)
            if age > 1:
                older.rename(copy)
            else:
                os.link(older, copy)
    beside.replace(target)
    sync_folder(folder)


def sync_folder(folder: Path) -> None:
    """Make a rename in the folder survive a power cut, where the system has such a call."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def read_key_file(folder: Path) -> KeyFile:
    """Read the key file.

    Raises:
        KeyFileMissing: the folder has none.
        KeyFileDamaged: it cannot be read as one.
        VaultTooNew: a newer program wrote it.
    """
    path = folder / NAME
    try:
        # A pipe or a device would never end.
        if path.exists() and not path.is_file():
            raise KeyFileDamaged(where="size")
        with path.open("rb") as file:
            raw = file.read(_MAX_BYTES + 1)
    except OSError as error:
        raise KeyFileMissing from error
    if len(raw) > _MAX_BYTES:
        raise KeyFileDamaged(where="size")
    try:
        return _from_json(json.loads(raw))
    except (
        ValueError,
        OverflowError,
        KeyError,
        TypeError,
        AttributeError,
        RecursionError,
    ) as error:
        raise KeyFileDamaged(where="layout") from error


def _typed(value: object, kind: type[T]) -> T:
    """Return a value of the file that has the one type it can have; a flag is no number."""
    if type(value) is not kind:
        raise TypeError(kind)
    return value


def _to_json(file: KeyFile) -> bytes:
    document = {
        "format": FORMAT,
        "version": VERSION,
        "suite": SUITE_NAME,
        "vault": file.vault_id,
        "practice": file.is_practice,
        "users": [
            {
                "id": user.id,
                "initials": user.initials,
                "role": user.role,
                "sealing_public": to_base64(user.sealing_public.raw),
                "signing_public": to_base64(user.signing_public),
                "slots": [
                    {
                        "kind": slot.kind,
                        "memory_kib": slot.stretch.memory_kib,
                        "passes": slot.stretch.passes,
                        "lanes": slot.stretch.lanes,
                        "salt": to_base64(slot.salt),
                        "nonce": to_base64(slot.nonce),
                        "box": to_base64(slot.box),
                    }
                    for slot in user.slots
                ],
            }
            for user in file.users
        ],
        "sealed": {
            name: {
                "epoch": part.epoch,
                "public": to_base64(part.public.raw),
                "boxes": {user: to_base64(box) for user, box in part.boxes.items()},
                "roster_tag": to_base64(part.roster_tag),
            }
            for name, part in file.sealed.items()
        },
    }
    return json.dumps(document, indent=1).encode("ascii")


def _from_json(document: dict[str, Any]) -> KeyFile:
    if document["format"] != FORMAT:
        raise KeyFileDamaged(where="format")
    if _typed(document["version"], int) < 1:
        raise KeyFileDamaged(where="version")
    if _typed(document["version"], int) > VERSION or document["suite"] != SUITE_NAME:
        raise VaultTooNew
    users = tuple(
        KeyUser(
            UserId(_typed(user["id"], str)),
            _typed(user["initials"], str),
            Role(_typed(user["role"], str)),
            SealingPublicKey(from_base64(user["sealing_public"])),
            from_base64(user["signing_public"]),
            tuple(
                Slot(
                    _typed(slot["kind"], str),
                    Stretch(
                        _typed(slot["memory_kib"], int),
                        _typed(slot["passes"], int),
                        _typed(slot["lanes"], int),
                    ),
                    from_base64(slot["salt"]),
                    from_base64(slot["nonce"]),
                    from_base64(slot["box"]),
                )
                for slot in user["slots"]
            ),
        )
        for user in document["users"]
    )
    sealed = {
        name: SealedPart(
            _typed(part["epoch"], int),
            SealingPublicKey(from_base64(part["public"])),
            {UserId(user): from_base64(box) for user, box in part["boxes"].items()},
            from_base64(part["roster_tag"]),
        )
        for name, part in document["sealed"].items()
    }
    if not users or len({user.id for user in users}) != len(users):
        raise KeyFileDamaged(where="users")
    unknown = sealed.keys() - {*Part, OVERSIGHT}
    if unknown:
        raise KeyFileDamaged(where="sealed")
    return KeyFile(
        _typed(document["vault"], str), _typed(document["practice"], bool), users, sealed
    )
