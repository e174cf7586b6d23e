"""`set.json`, which a backup set carries: what it holds, who can open it, and a seal over that.

Its layout is told in FORMAT.md. It stands in clear and says nothing of a person.
"""

import hmac
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from desktop.errors import NoSetThere, SetDamaged, SetIncomplete, SetTooNew
from desktop.models.backup import SetReason
from desktop.models.ids import UserId
from desktop.models.roles import FULL_KEY_ROLES, Part
from desktop.vault.key_file import KeyFile
from desktop.vault.keys import SUITE_NAME, UserKeys, derive
from desktop.vault.plain_json import canonical, from_base64, to_base64

NAME = "set.json"
FORMAT = "dossierkast-set"
VERSION = 1
SALT_BYTES = 16
"""The first bytes of a SQLCipher file: random, its own, and in clear."""

_MAX_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class FileMark:
    """How a file of a set is known again: size in bytes, SHA-256 and first bytes, in hex."""

    size: int
    sha256: str
    head: str


@dataclass(frozen=True, slots=True)
class SetManifest:
    """What a set says of itself.

    Attributes:
        made_at: ISO 8601, UTC: the moment that all parts show.
        files: by file name.
        counts: rows by part and table.
        head_number: of the newest log line; 0 in a vault without any.
        head_hash: of that line, in hex.
        boxes: by user id, the set's key sealed to that user.
        seal: HMAC-SHA256 over all the others under a key derived from the set's key.
    """

    set_id: str
    vault_id: str
    is_practice: bool
    made_at: str
    reason: SetReason
    program: str
    schema: int
    files: Mapping[str, FileMark]
    counts: Mapping[str, Mapping[str, int]]
    head_number: int
    head_hash: str
    boxes: Mapping[UserId, bytes] = field(repr=False)
    seal: bytes = b""

    def sealed(self, set_key: bytes) -> "SetManifest":
        """Return the manifest with its seal."""
        return replace(self, seal=self._seal(set_key))

    def is_sealed_with(self, set_key: bytes) -> bool:
        """Return whether nothing was changed since it was sealed."""
        return hmac.compare_digest(self.seal, self._seal(set_key))

    def _seal(self, set_key: bytes) -> bytes:
        document = _document(self)
        del document["seal"]
        return hmac.digest(derive(set_key, label="set-manifest"), canonical(document), "sha256")

    def key_for(self, user_id: UserId, keys: UserKeys) -> bytes:
        """Return the set's key, opened by one of those it is sealed to.

        Raises:
            SetDamaged: it is not sealed to this user, or the manifest was changed.
            KeyFileDamaged: the box was changed.
        """
        box = self.boxes.get(user_id)
        if box is None:
            raise SetDamaged(file=NAME)
        set_key = keys.sealing.open(box, info=_info(self.vault_id, self.set_id, user_id))
        if not self.is_sealed_with(set_key):
            raise SetDamaged(file=NAME)
        return set_key


def boxes_for(file: KeyFile, *, set_id: str, set_key: bytes) -> dict[UserId, bytes]:
    """Seal a set's key to everyone whose role has all parts.

    The caller has checked the key file's rosters: else a swapped public key would get the set.
    """
    return {
        user.id: user.sealing_public.seal(set_key, info=_info(file.vault_id, set_id, user.id))
        for user in file.users
        if user.role in FULL_KEY_ROLES
    }


def _info(vault_id: str, set_id: str, user_id: UserId) -> bytes:
    return canonical([FORMAT, VERSION, vault_id, set_id, user_id])


def to_json(manifest: SetManifest) -> bytes:
    """Return the manifest as it is written."""
    return json.dumps(_document(manifest), indent=1).encode("ascii")


def read_manifest(folder: Path) -> SetManifest:
    """Read what a set says of itself; whether it is true only the set's key can tell.

    Raises:
        NoSetThere: the folder holds none.
        SetIncomplete: there are parts, and no manifest.
        SetDamaged: it cannot be read as one.
        SetTooNew: a newer program wrote it.
    """
    path = folder / NAME
    try:
        if path.exists() and not path.is_file():
            raise SetDamaged(file=NAME)
        with path.open("rb") as file:
            raw = file.read(_MAX_BYTES + 1)
    except OSError as error:
        if any(os.path.lexists(folder / f"{part}.db") for part in Part):
            raise SetIncomplete(file=NAME) from error
        raise NoSetThere from error
    if len(raw) > _MAX_BYTES:
        raise SetDamaged(file=NAME)
    try:
        return _manifest(json.loads(raw))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise SetDamaged(file=NAME) from error


def _document(manifest: SetManifest) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "suite": SUITE_NAME,
        "set": manifest.set_id,
        "vault": manifest.vault_id,
        "practice": manifest.is_practice,
        "made_at": manifest.made_at,
        "reason": manifest.reason.value,
        "program": manifest.program,
        "schema": manifest.schema,
        "files": {name: asdict(mark) for name, mark in manifest.files.items()},
        "rows": {part: dict(tables) for part, tables in manifest.counts.items()},
        "log": {"number": manifest.head_number, "hash": manifest.head_hash},
        "boxes": {user: to_base64(box) for user, box in manifest.boxes.items()},
        "seal": to_base64(manifest.seal),
    }


def _manifest(document: dict[str, Any]) -> SetManifest:
    if document["format"] != FORMAT:
        raise SetDamaged(file=NAME)
    if int(document["version"]) > VERSION or document["suite"] != SUITE_NAME:
        raise SetTooNew
    return SetManifest(
        set_id=str(document["set"]),
        vault_id=str(document["vault"]),
        is_practice=document["practice"] is True,
        made_at=str(document["made_at"]),
        reason=SetReason(document["reason"]),
        program=str(document["program"]),
        schema=int(document["schema"]),
        files={
            str(name): FileMark(int(mark["size"]), str(mark["sha256"]), str(mark["head"]))
            for name, mark in document["files"].items()
        },
        counts={
            str(part): {str(table): int(rows) for table, rows in tables.items()}
            for part, tables in document["rows"].items()
        },
        head_number=int(document["log"]["number"]),
        head_hash=str(document["log"]["hash"]),
        boxes={UserId(str(user)): from_base64(box) for user, box in document["boxes"].items()},
        seal=from_base64(document["seal"]),
    )
