"""The files of a backup set: copied page by page from one moment, under a key of their own.

A set is a folder with the five parts, the key file and `set.json`. While it is being made its
name ends in `.onaf`; it gets its own name when everything in it was read back and found sound.
"""

import errno
import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import sqlalchemy
import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from desktop.errors import ExpectedError, SetDamaged, SetIncomplete, SetMixed
from desktop.models.backup import SetReason
from desktop.models.roles import Part
from desktop.vault.key_file import NAME as KEY_FILE_NAME
from desktop.vault.key_file import sync_folder
from desktop.vault.part_files import new_part, open_parts, part_path, schema_name
from desktop.vault.set_manifest import NAME as MANIFEST_NAME
from desktop.vault.set_manifest import SALT_BYTES, FileMark, SetManifest

UNFINISHED = ".onaf"
FILES = (*(f"{part}.db" for part in Part), KEY_FILE_NAME)
"""What a set holds beside its manifest."""

_NAME = re.compile(
    r"set-(?P<at>\d{8}T\d{6})-(?P<reason>" + "|".join(reason.value for reason in SetReason) + ")"
)
_REASONS = {"SQLITE_FULL": "full", "SQLITE_CORRUPT": "source", "SQLITE_NOTADB": "source"}
_AT = "%Y%m%dT%H%M%S"
_PAGES_AT_ONCE = 512
_BYTES_AT_ONCE = 1024 * 1024


def set_name(made_at: datetime, reason: SetReason) -> str:
    """Return the name of a set's folder."""
    return f"set-{made_at.astimezone(UTC):{_AT}}-{reason.value}"


def is_set_name(name: str) -> bool:
    """Return whether a folder of this name is a finished set."""
    return _NAME.fullmatch(name) is not None


def _engine(folder: Path, keys: Mapping[Part, bytes], *, is_read_only: bool) -> sqlalchemy.Engine:
    def connect() -> driver.Connection:
        return open_parts(folder, keys, is_read_only=is_read_only)

    engine = sqlalchemy.create_engine(
        "sqlite+pysqlite://",
        module=driver,
        creator=connect,
        poolclass=StaticPool,
        hide_parameters=True,
    )
    sqlalchemy.event.listen(engine, "begin", lambda opened: opened.exec_driver_sql("BEGIN"))
    return engine


@contextmanager
def reading(folder: Path, keys: Mapping[Part, bytes]) -> Iterator[sqlalchemy.Connection]:
    """Yield a connection over parts that nobody writes: a set, or a copy that was just made.

    Raises:
        PartDamaged, PartMissing, PartsDiffer: they cannot be read.
    """
    engine = _engine(folder, keys, is_read_only=True)
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


@contextmanager
def standing_still(folder: Path, keys: Mapping[Part, bytes]) -> Iterator[sqlalchemy.Connection]:
    """Yield a connection on which all parts of a vault in use stay as they were at one moment.

    Its reading transaction begins while another connection holds the right to write: so no commit
    over the parts is under way, and neither waits for the other for ever. From then on acts are
    prepared as usual; only their commits wait, until this ends.

    Raises:
        PartDamaged, PartMissing, PartsDiffer: the vault cannot be read.
    """
    engine = _engine(folder, keys, is_read_only=False)
    try:
        with engine.connect() as connection:
            gate = open_parts(folder, keys)
            try:
                gate.execute("BEGIN IMMEDIATE")
                for part in keys:
                    schema = schema_name(part)
                    connection.exec_driver_sql(f"SELECT count(*) FROM {schema}.sqlite_master").all()  # noqa: S608 - fixed names
                gate.execute("ROLLBACK")
            finally:
                gate.close()
            yield connection
    finally:
        engine.dispose()


@contextmanager
def refused_as(kind: type[ExpectedError]) -> Iterator[None]:
    """Turn what a disk refuses into one kind of error with a `reason`: full, source or folder."""
    try:
        yield
    except (driver.Error, DBAPIError) as error:
        refused = error.orig if isinstance(error, DBAPIError) else error
        name = str(getattr(refused, "sqlite_errorname", ""))
        raise kind(reason=_REASONS.get(name, "folder")) from error
    except OSError as error:
        is_full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        raise kind(reason="full" if is_full else "folder") from error


def pages_of(connection: sqlalchemy.Connection) -> int:
    """Return how many pages the parts have together."""
    return sum(
        int(connection.exec_driver_sql(f"PRAGMA {schema_name(part)}.page_count").scalar_one())
        for part in Part
    )


def copy_parts(
    source: sqlalchemy.Connection,
    folder: Path,
    keys: Mapping[Part, bytes],
    *,
    on_pages: Callable[[int], None],
) -> None:
    """Copy every part of an open connection into a new file under the key given for it.

    Args:
        source: over all parts; what it shows is copied.
        folder: where the new files go.
        keys: of the new files.
        on_pages: hears how many pages are copied, all parts together; may raise to stop.

    Raises:
        FileExistsError: a file is there already.
        OSError, driver.Error: the disk refused.
    """
    opened = source.connection.driver_connection
    if opened is None:
        raise RuntimeError
    before = 0
    for part in Part:
        target = new_part(folder, part, keys[part])
        totals = [0]

        def told(
            _status: int,
            remaining: int,
            pages: int,
            before: int = before,
            totals: list[int] = totals,
        ) -> None:
            totals[0] = pages
            on_pages(before + pages - remaining)

        try:
            # What is broken off is thrown away whole, and what is finished is synced below.
            target.execute("PRAGMA journal_mode=MEMORY")
            target.execute("PRAGMA synchronous=OFF")
            opened.backup(target, pages=_PAGES_AT_ONCE, name=schema_name(part), progress=told)
        finally:
            target.close()
        before += totals[0]
        sync_file(part_path(folder, part))


def sync_file(path: Path) -> None:
    """Make what was written to a file survive a power cut."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def write_file(path: Path, raw: bytes) -> None:
    """Write a new file, readable for nobody else, so that it survives a power cut."""
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(raw)
        file.flush()
        os.fsync(file.fileno())


def mark_of(path: Path, *, on_block: Callable[[], None] = lambda: None) -> FileMark:
    """Return how a file is known again. Never for a part that is open: closing it would unlock it.

    Raises:
        OSError: it cannot be read.
    """
    digest, size, head = sha256(), 0, b""
    with path.open("rb") as file:
        while block := file.read(_BYTES_AT_ONCE):
            on_block()
            head = head or block[:SALT_BYTES]
            digest.update(block)
            size += len(block)
    return FileMark(size, digest.hexdigest(), head.hex())


def refuse_incomplete(folder: Path, manifest: SetManifest) -> None:
    """Look at the files of a set from outside.

    Raises:
        SetIncomplete: a file is missing or shorter than it was.
        SetMixed: a part is another file altogether: of another set.
        SetDamaged: the manifest does not name every file.
    """
    for name in FILES:
        expected = manifest.files.get(name)
        if expected is None:
            raise SetDamaged(file=MANIFEST_NAME)
        try:
            size = (folder / name).stat().st_size
            with (folder / name).open("rb") as file:
                head = file.read(SALT_BYTES)
        except OSError as error:
            raise SetIncomplete(file=name) from error
        if name != KEY_FILE_NAME and _is_other_file(head, expected):
            raise SetMixed(file=name)
        if size < expected.size:
            raise SetIncomplete(file=name)


def _is_other_file(head: bytes, expected: FileMark) -> bool:
    """Return whether two random beginnings have next to nothing in common."""
    same = sum(one == other for one, other in zip(head, bytes.fromhex(expected.head), strict=False))
    return len(head) == SALT_BYTES and same <= SALT_BYTES // 4


def refuse_changed(
    folder: Path, manifest: SetManifest, *, on_block: Callable[[], None] = lambda: None
) -> None:
    """Compare every byte of a set with its manifest; `on_block` may raise to stop.

    Raises:
        SetDamaged: a file was changed or cannot be read.
    """
    for name in FILES:
        try:
            found = mark_of(folder / name, on_block=on_block)
        except OSError as error:
            raise SetDamaged(file=name) from error
        if found != manifest.files.get(name):
            raise SetDamaged(file=name)


def put_in_place(unfinished: Path, folder: Path) -> None:
    """Give a finished folder its name."""
    sync_folder(unfinished)
    unfinished.rename(folder)
    sync_folder(folder.parent)


def remove_set(folder: Path) -> None:
    """Take a set away; broken off half-way, it has no name of a set any more."""
    leaving = folder if folder.name.endswith(UNFINISHED) else _leaving_name(folder)
    with suppress(OSError):
        if leaving != folder:
            folder.rename(leaving)
        shutil.rmtree(leaving)


def _leaving_name(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.weg{UNFINISHED}")


def remove_unfinished(folder: Path) -> None:
    """Take away what earlier attempts left behind."""
    with suppress(OSError):
        for path in folder.iterdir():
            if path.name.startswith("set-") and path.name.endswith(UNFINISHED):
                remove_set(path)
