"""Backup sets: prepared on the vault thread, made and read back aside, then noted.

A set shows all parts at one moment, lies under a key of its own, and gets its name only after
everything in it was read back.
"""

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

from desktop import __version__
from desktop.errors import (
    FolderShared,
    NoSetThere,
    SetDamaged,
    SetIncomplete,
    SetNotMade,
    SetTooNew,
)
from desktop.models.backup import SetFront, SetReason, age_days, kept
from desktop.models.ids import UserId, new_random_id
from desktop.models.log import LogCode
from desktop.models.progress import Progress
from desktop.models.roles import Part
from desktop.services.act import Act, Look
from desktop.store import backup as store
from desktop.store import partnership as settings
from desktop.store.transaction import transaction
from desktop.vault import backup_set as files
from desktop.vault.folder_kind import refuse_shared
from desktop.vault.key_file import NAME as KEY_FILE_NAME
from desktop.vault.key_file import KeyFile, read_key_file
from desktop.vault.keys import UserKeys
from desktop.vault.opening import Vault
from desktop.vault.set_manifest import NAME as MANIFEST_NAME
from desktop.vault.set_manifest import SetManifest, boxes_for, read_manifest, to_json

FOLDER_SETTING = "backup_folder"

_KEY_BYTES = 32
_YEARS = range(2000, 9999)
"""A set says in clear when it was made; what lies beyond cannot be reckoned with."""

_ROOM = 1.1
"""What a set takes of its vault's size, with some to spare."""


@dataclass(frozen=True, slots=True, repr=False)
class PreparedSet:
    """All that is needed to make a set without the vault's own connection."""

    vault_folder: Path
    vault_id: str
    part_keys: Mapping[Part, bytes]
    key_file: bytes
    users: KeyFile
    maker: UserId
    maker_keys: UserKeys
    is_practice: bool
    folder: Path
    set_id: str
    made_at: datetime
    reason: SetReason


@dataclass(frozen=True, slots=True)
class MadeSet:
    """A set that was read back and found sound.

    Attributes:
        head_number: of the newest log line in it.
        head_hash: of that line, in hex.
        seal: of its manifest, in hex; with the head it anchors the log.
        removed: how many earlier sets had to go.
    """

    front: SetFront
    head_number: int
    head_hash: str
    seal: str
    removed: int


@dataclass(frozen=True, slots=True)
class BackupState:
    """How the backups of a vault stand.

    Attributes:
        folder: where its sets go.
        is_usual: whether that is the folder beside the vault.
        shared_by: what takes sets out of this computer from there, `None` for nothing: a share,
            or a service that copies the folder to other devices.
        sets: newest first.
        days: the age of the newest whole one, `None` without any.
    """

    folder: Path
    is_usual: bool
    shared_by: str | None
    sets: tuple[SetFront, ...]
    days: int | None


def default_folder(vault_folder: Path) -> Path:
    """Return where sets go unless someone chose another place: beside the vault."""
    return vault_folder.with_name(f"{vault_folder.name}-back-up")


def chosen_folder(look: Look) -> Path | None:
    """Return the folder that was chosen for sets, `None` for the usual one."""
    return _chosen(settings.setting(look.connection, FOLDER_SETTING, ""))


def _chosen(stored: object) -> Path | None:
    return Path(str(stored)) if stored else None


def choose_folder(act: Act, *, folder: Path | None) -> None:
    """Have sets go to another folder from now on, or with `None` to the usual one.

    Raises:
        SetNotMade: no set can be written there, or it lies inside the vault.
    """
    act.does(LogCode.EDIT_SETTING, setting=FOLDER_SETTING)
    if folder is not None:
        _refuse_inside(folder, act.vault.folder)
        _refuse_unwritable(folder)
    settings.put_setting(act.writing, FOLDER_SETTING, "" if folder is None else str(folder))


def _refuse_inside(folder: Path, vault_folder: Path) -> None:
    try:
        is_inside = folder.resolve().is_relative_to(vault_folder.resolve())
    except RuntimeError as error:
        # A link that leads to itself.
        raise SetNotMade(reason="folder") from error
    if is_inside:
        raise SetNotMade(reason="inside")


def _refuse_unwritable(folder: Path) -> None:
    with files.refused_as(SetNotMade):
        folder.mkdir(parents=True, exist_ok=True)
        trial = folder / f"set-proef{files.UNFINISHED}"
        trial.mkdir(exist_ok=True)
        trial.rmdir()


def prepare_set(act: Act, *, folder: Path | None = None, reason: SetReason) -> PreparedSet:
    """Take down what a set needs and note that one is begun.

    Args:
        act: of a role with all parts.
        folder: where the set goes; the chosen or usual folder without it.
        reason: why it is made.

    Raises:
        NotAllowed: the role lacks parts.
        KeyFileDamaged: someone without a part's key changed who may have it.
    """
    prepared = prepared_set(
        act.vault,
        folder=folder or _chosen(settings.setting(act.connection, FOLDER_SETTING, "")),
        reason=reason,
        now=act.now,
    )
    act.does(LogCode.MAKE_SET, stage="begun", set=prepared.set_id, reason=reason)
    return prepared


def prepared_set(
    vault: Vault, *, folder: Path | None, reason: SetReason, now: datetime
) -> PreparedSet:
    """Take down what a set needs; nothing is written.

    Raises:
        KeyFileDamaged: someone without a part's key changed who may have it.
    """
    users = read_key_file(vault.folder)
    keys = vault.part_keys
    for part, key in keys.items():
        users.check_roster(part, key)
    return PreparedSet(
        vault_folder=vault.folder,
        vault_id=vault.vault_id,
        part_keys=keys,
        key_file=(vault.folder / KEY_FILE_NAME).read_bytes(),
        users=users,
        maker=vault.user.id,
        maker_keys=vault.keys,
        is_practice=vault.is_practice,
        folder=folder or default_folder(vault.folder),
        set_id=new_random_id(),
        made_at=now,
        reason=reason,
    )


def copy_set(prepared: PreparedSet, *, progress: Progress | None = None) -> MadeSet:
    """Make a set, read all of it back, give it its name, and only then let old ones go.

    Runs on any thread. The vault's commits wait while its pages are copied, and no longer.

    Raises:
        Cancelled: someone asked to stop; nothing is left of it.
        SetNotMade: the folder, the disk or the vault refused, or what was written does not read
            back; earlier sets are as they were.
        PartDamaged, PartMissing: the vault cannot be read.
    """
    progress = progress or Progress()
    folder = prepared.folder
    _refuse_inside(folder, prepared.vault_folder)
    with files.refused_as(SetNotMade):
        folder.mkdir(parents=True, exist_ok=True)
        files.remove_unfinished(folder)
        final = _free_name(prepared)
        unfinished = final.with_name(final.name + files.UNFINISHED)
        unfinished.mkdir(mode=0o700)
        try:
            manifest = _fill(prepared, unfinished, progress)
            progress.check()
            files.put_in_place(unfinished, final)
        except BaseException:
            files.remove_set(unfinished)
            raise
    removed = _thin_out(folder, prepared.vault_id, now=prepared.made_at, newest=final)
    return MadeSet(
        front=_front(final, manifest),
        head_number=manifest.head_number,
        head_hash=manifest.head_hash,
        seal=manifest.seal.hex(),
        removed=removed,
    )


def _free_name(prepared: PreparedSet) -> Path:
    at = prepared.made_at
    while (named := prepared.folder / files.set_name(at, prepared.reason)).exists():
        at += timedelta(seconds=1)
    return named


def _fill(prepared: PreparedSet, unfinished: Path, progress: Progress) -> SetManifest:
    set_key = os.urandom(_KEY_BYTES)
    keys = dict.fromkeys(Part, set_key)
    with files.standing_still(prepared.vault_folder, prepared.part_keys) as source:
        schema, counts, head, pages = store.what_stands(source)
        _refuse_full(unfinished, prepared.vault_folder)
        total = 2 * pages
        files.copy_parts(
            source, unfinished, keys, on_pages=lambda done: progress.advance(done, total)
        )
    files.write_file(unfinished / KEY_FILE_NAME, prepared.key_file)
    manifest = SetManifest(
        set_id=prepared.set_id,
        vault_id=prepared.vault_id,
        is_practice=prepared.is_practice,
        made_at=prepared.made_at.isoformat(timespec="seconds"),
        reason=prepared.reason,
        program=__version__,
        schema=schema,
        files={name: files.mark_of(unfinished / name) for name in files.FILES},
        counts=counts,
        head_number=head[0],
        head_hash=head[1].hex(),
        boxes=boxes_for(prepared.users, set_id=prepared.set_id, set_key=set_key),
    ).sealed(set_key)
    files.write_file(unfinished / MANIFEST_NAME, to_json(manifest))
    try:
        _read_back(prepared, unfinished, progress, pages)
    except (SetDamaged, SetIncomplete) as error:
        raise SetNotMade(reason="check") from error
    return manifest


def _read_back(prepared: PreparedSet, unfinished: Path, progress: Progress, pages: int) -> None:
    """Do what a putting back would begin with, with the maker's own keys."""
    written = read_manifest(unfinished)
    set_key = written.key_for(prepared.maker, prepared.maker_keys)
    files.refuse_incomplete(unfinished, written)
    files.refuse_changed(unfinished, written, on_block=progress.check)
    store.refuse_unsound_copy(
        unfinished,
        dict.fromkeys(Part, set_key),
        schema=written.schema,
        counts=written.counts,
        head=(written.head_number, bytes.fromhex(written.head_hash)),
        on_checked=lambda part: progress.advance(
            pages + pages * (list(Part).index(part) + 1) // len(Part), 2 * pages
        ),
    )


def _refuse_full(target: Path, vault_folder: Path) -> None:
    size = sum(path.stat().st_size for path in vault_folder.glob("*.db"))
    if shutil.disk_usage(target).free < size * _ROOM:
        raise SetNotMade(reason="full")


def _thin_out(folder: Path, vault_id: str, *, now: datetime, newest: Path) -> int:
    known = [one for one in sets_in(folder) if one.vault_id == vault_id]
    staying = kept(known, now=now) | {newest}
    leaving = [one.folder for one in known if one.folder not in staying]
    for one in leaving:
        files.remove_set(one)
    return len(leaving)


def record_set(act: Act, *, made: MadeSet) -> None:
    """Note a set that was made; with the log's head in it the line is an anchor of the log."""
    act.does(
        LogCode.MAKE_SET,
        stage="made",
        set=made.front.set_id,
        reason=made.front.reason,
        head=made.head_number,
        head_hash=made.head_hash,
        seal=made.seal,
        removed=made.removed,
    )


def sets_in(folder: Path) -> tuple[SetFront, ...]:
    """Return the sets in a folder, newest first; no password is needed.

    What cannot be read as a set is left out. A folder that is not there holds none.
    """
    try:
        paths = [path for path in folder.iterdir() if files.is_set_name(path.name)]
    except OSError:
        return ()
    found = [front for path in paths if (front := _read_front(path)) is not None]
    return tuple(sorted(found, key=lambda one: (one.made_at, one.folder.name), reverse=True))


def _read_front(path: Path) -> SetFront | None:
    try:
        return front(path)
    except (NoSetThere, SetDamaged, SetIncomplete, SetTooNew):
        return None


def front(set_folder: Path) -> SetFront:
    """Read what a set says of itself.

    Raises:
        NoSetThere, SetIncomplete, SetDamaged, SetTooNew: it cannot be read as a set.
    """
    return _front(set_folder, read_manifest(set_folder))


def _front(set_folder: Path, manifest: SetManifest) -> SetFront:
    try:
        made_at = datetime.fromisoformat(manifest.made_at)
    except ValueError as error:
        raise SetDamaged(file=MANIFEST_NAME) from error
    if made_at.tzinfo is None or made_at.year not in _YEARS:
        raise SetDamaged(file=MANIFEST_NAME)
    return SetFront(
        folder=set_folder,
        set_id=manifest.set_id,
        vault_id=manifest.vault_id,
        made_at=made_at,
        reason=manifest.reason,
        schema=manifest.schema,
        program=manifest.program,
        is_practice=manifest.is_practice,
        size=sum(mark.size for mark in manifest.files.values()),
        is_whole=_is_whole(set_folder, manifest),
    )


def _is_whole(set_folder: Path, manifest: SetManifest) -> bool:
    try:
        return all(
            (set_folder / name).stat().st_size == manifest.files[name].size for name in files.FILES
        )
    except (OSError, KeyError):
        return False


def look_over(*, vault_folder: Path, chosen: Path | None, today: date) -> BackupState:
    """Return how the backups of a vault stand; no password is needed.

    Raises:
        KeyFileMissing, KeyFileDamaged, VaultTooNew: the vault's folder holds none.
    """
    folder = chosen or default_folder(vault_folder)
    vault_id = read_key_file(vault_folder).vault_id
    sets = tuple(one for one in sets_in(folder) if one.vault_id == vault_id)
    return BackupState(folder, chosen is None, _shared_by(folder), sets, age_days(sets, today))


def _shared_by(folder: Path) -> str | None:
    try:
        refuse_shared(folder)
    except FolderShared as error:
        return str(error.data["kind"])
    return None


def set_before_migration(vault: Vault, *, now: datetime) -> MadeSet:
    """Make a set of a vault of an earlier program, before anything in it is written.

    It goes beside the vault when the chosen folder is not there.

    Raises:
        SetNotMade: no set could be made.
    """
    with transaction(vault, writes=False) as connection:
        chosen = _chosen(settings.setting(connection, FOLDER_SETTING, ""))
    prepare = partial(prepared_set, vault, reason=SetReason.BEFORE_MIGRATION, now=now)
    try:
        return copy_set(prepare(folder=chosen))
    except SetNotMade:
        if chosen is None:
            raise
        return copy_set(prepare(folder=None))
