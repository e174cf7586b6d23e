"""Putting a backup set back: into a new folder, whole or not at all, the vault in use untouched."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.clock import Clock, system_clock
from desktop.errors import (
    ExpectedError,
    FolderNotEmpty,
    FolderNotUsable,
    KeyFileDamaged,
    KeyFileMissing,
    NotRestored,
    RestoreIntoSource,
    SetDamaged,
    SetIncomplete,
    SetMixed,
    SetNotForRole,
    SetTooNew,
    VaultTooNew,
)
from desktop.models import backup as rules
from desktop.models.backup import Comparison, SetFront
from desktop.models.ids import UserId
from desktop.models.log import LogCode
from desktop.models.progress import Progress
from desktop.models.roles import FULL_KEY_ROLES, Part
from desktop.services import backup, vaults
from desktop.services.act import Act
from desktop.services.vaults import VaultUser
from desktop.store import backup as store
from desktop.store.schema import SCHEMA_NUMBER
from desktop.vault import backup_set as files
from desktop.vault.folder_kind import refuse_shared
from desktop.vault.key_file import NAME as KEY_FILE_NAME
from desktop.vault.key_file import KeyFile, read_key_file
from desktop.vault.set_manifest import SetManifest, read_manifest


@dataclass(frozen=True, slots=True, repr=False)
class OpenedSet:
    """A set whose key is at hand, checked whole."""

    folder: Path
    manifest: SetManifest
    set_key: bytes
    part_keys: Mapping[Part, bytes]

    @property
    def keys(self) -> dict[Part, bytes]:
        """The key of each part in the set: one for all."""
        return dict.fromkeys(Part, self.set_key)


@dataclass(frozen=True, slots=True)
class Restored:
    """A set that was put back.

    Attributes:
        folder: of the new vault.
        front: of the set.
        comparison: with the vault in use, `None` when that was not asked or not possible.
        not_compared: why it was not possible.
    """

    folder: Path
    front: SetFront
    comparison: Comparison | None
    not_compared: ExpectedError | None


def users(set_folder: Path) -> tuple[VaultUser, ...]:
    """Return who can put a set back: the users whose role has all parts.

    Raises:
        NoSetThere, SetIncomplete, SetDamaged, SetTooNew: it cannot be read as a set.
    """
    read_manifest(set_folder)
    file = _key_file(set_folder)
    return tuple(
        VaultUser(user.id, user.initials, user.role)
        for user in file.users
        if user.role in FULL_KEY_ROLES
    )


def _key_file(set_folder: Path) -> KeyFile:
    try:
        return read_key_file(set_folder)
    except KeyFileMissing as error:
        raise SetIncomplete(file=KEY_FILE_NAME) from error
    except KeyFileDamaged as error:
        raise SetDamaged(file=KEY_FILE_NAME) from error
    except VaultTooNew as error:
        raise SetTooNew from error


def _open(set_folder: Path, user_id: UserId, password: str, progress: Progress) -> OpenedSet:
    manifest = read_manifest(set_folder)
    if manifest.schema > SCHEMA_NUMBER:
        raise SetTooNew
    file = _key_file(set_folder)
    if file.vault_id != manifest.vault_id:
        raise SetMixed(file=KEY_FILE_NAME)
    files.refuse_incomplete(set_folder, manifest)
    user = file.user(user_id)
    if user.role not in FULL_KEY_ROLES:
        raise SetNotForRole(role=user.role)
    keys, sealed = file.unlock(user_id, password)
    set_key = manifest.key_for(user_id, keys)
    files.refuse_changed(set_folder, manifest, on_block=progress.check)
    opened = OpenedSet(set_folder, manifest, set_key, {part: sealed[part] for part in Part})
    _refuse_unsound(opened, set_folder, opened.keys, progress)
    return opened


def _refuse_unsound(
    opened: OpenedSet, folder: Path, keys: Mapping[Part, bytes], progress: Progress
) -> None:
    manifest = opened.manifest
    store.refuse_unsound_copy(
        folder,
        keys,
        schema=manifest.schema,
        counts=manifest.counts,
        head=(manifest.head_number, bytes.fromhex(manifest.head_hash)),
        on_checked=lambda _part: progress.check(),
    )


def restore(
    set_folder: Path,
    new_folder: Path,
    *,
    user_id: UserId,
    password: str,
    live: Path | None = None,
    progress: Progress | None = None,
    clock: Clock = system_clock,
) -> Restored:
    """Put a set back as a vault in a new or empty folder, and note that in the vault's log.

    Args:
        set_folder: the set; it is only read.
        new_folder: becomes the vault.
        user_id: of someone whose role has all parts.
        password: of that user at the time of the set.
        live: the vault in use, to compare with; it is only read.
        progress: in pages.
        clock: what time it is.

    Raises:
        WrongPassword: it does not open the set.
        NoSetThere, SetIncomplete, SetMixed, SetDamaged, SetTooNew, SetNotForRole: it cannot be
            put back.
        RestoreIntoSource, FolderShared, FolderNotEmpty, FolderNotUsable: the new folder is unfit.
        NotRestored: the disk refused.
        Cancelled: someone asked to stop.

        Whatever is raised, nothing is left in the new folder.
    """
    progress = progress or Progress()
    _refuse_unfit(new_folder, set_folder, live)
    opened = _open(set_folder, user_id, password, progress)
    with _new_vault(new_folder) as unfinished:
        _fill(opened, unfinished, progress)
        comparison, not_compared = _compared(opened, live)
    try:
        session = vaults.unlock(new_folder, user_id=user_id, password=password, clock=clock)
        try:
            session.write(_note, manifest=opened.manifest)
        finally:
            session.close()
    except BaseException:
        _take_away(new_folder)
        raise
    return Restored(new_folder, backup.front(set_folder), comparison, not_compared)


def _note(act: Act, *, manifest: SetManifest) -> None:
    act.does(
        LogCode.RESTORE,
        set=manifest.set_id,
        made_at=manifest.made_at,
        head=manifest.head_number,
        head_hash=manifest.head_hash,
    )


def _refuse_unfit(new_folder: Path, set_folder: Path, live: Path | None) -> None:
    try:
        target = new_folder.resolve()
        sources = [source.resolve() for source in (set_folder, live) if source is not None]
    except RuntimeError as error:
        # A link that leads to itself.
        raise FolderNotUsable from error
    for there in sources:
        if target.is_relative_to(there) or there.is_relative_to(target):
            raise RestoreIntoSource
    refuse_shared(new_folder)
    try:
        if new_folder.exists() and (not new_folder.is_dir() or any(new_folder.iterdir())):
            raise FolderNotEmpty
    except OSError as error:
        raise FolderNotUsable from error


@contextmanager
def _new_vault(folder: Path) -> Iterator[Path]:
    """Yield a folder beside the new one; it gets that name at the end, or goes."""
    unfinished = folder.with_name(folder.name + files.UNFINISHED)
    with files.refused_as(NotRestored):
        folder.parent.mkdir(parents=True, exist_ok=True)
        _take_away(unfinished)
        unfinished.mkdir(mode=0o700)
        try:
            yield unfinished
            if folder.exists():
                folder.rmdir()
            files.put_in_place(unfinished, folder)
        except BaseException:
            _take_away(unfinished)
            raise


def _take_away(folder: Path) -> None:
    """Remove what a putting back made, and nothing else."""
    with suppress(OSError):
        for path in folder.iterdir():
            if path.suffix in {".db", ".db-journal"} or path.name in {KEY_FILE_NAME, "slot.lock"}:
                path.unlink()
        folder.rmdir()


def _fill(opened: OpenedSet, unfinished: Path, progress: Progress) -> None:
    with files.reading(opened.folder, opened.keys) as source:
        total = 2 * files.pages_of(source)
        files.copy_parts(
            source,
            unfinished,
            opened.part_keys,
            on_pages=lambda done: progress.advance(done, total),
        )
    key_file = (opened.folder / KEY_FILE_NAME).read_bytes()
    files.write_file(unfinished / KEY_FILE_NAME, key_file)
    _refuse_unsound(opened, unfinished, opened.part_keys, progress)
    progress.advance(total, total)
    progress.check()


def compare(set_folder: Path, live: Path, *, user_id: UserId, password: str) -> Comparison:
    """Set a set beside the vault in use; both are only read.

    Raises:
        ExpectedError: the set or the vault cannot be read, or the password does not open the set.
    """
    opened = _open(set_folder, user_id, password, Progress())
    return _comparison(opened, live)


def _compared(
    opened: OpenedSet, live: Path | None
) -> tuple[Comparison | None, ExpectedError | None]:
    if live is None:
        return None, None
    try:
        return _comparison(opened, live), None
    except ExpectedError as error:
        # One puts a set back because the vault in use is gone or damaged.
        return None, error


def _comparison(opened: OpenedSet, live: Path) -> Comparison:
    if read_key_file(live).vault_id != opened.manifest.vault_id:
        # The set's keys open nothing of it.
        return rules.nothing_to_compare()
    with (
        files.reading(opened.folder, opened.keys) as of_set,
        store.readable(live, opened.part_keys) as of_vault,
    ):
        return rules.compare(
            store.facts(of_set),
            store.facts(of_vault),
            shared_lines=store.shared_lines(of_set, of_vault),
        )
