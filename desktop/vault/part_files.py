"""The five encrypted files of a vault: making them, refusing what is unsound, opening them as one.

SQL text never holds a key; `log.db` is the main database and the others are attached to it.
"""

import os
import re
import struct
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import sqlcipher3.dbapi2 as driver

from desktop.errors import (
    PartDamaged,
    PartMissing,
    PartsDiffer,
    VaultMoved,
    WrongEngine,
)
from desktop.models.roles import Part

APPLICATION_ID = 0x444B_5354
"""`DKST`, in the header of every part."""

PAGE_BYTES = 4096
"""SQLCipher's usual size of a page."""

BUSY_MS = 120_000
"""How long a writing waits for a backup set that is being copied from the same files."""

_ATTACHED = (Part.CORE, Part.CARE, Part.POLICY, Part.REGISTER)
_SUPER_JOURNAL = re.compile(rf"({'|'.join(Part)})\.db-mj[0-9A-F]+")
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")

PRAGMAS = (
    ("journal_mode", "DELETE"),  # WAL tears over several files
    ("synchronous", "EXTRA"),  # FULL loses acknowledged saves at a power cut
    ("secure_delete", "ON"),
    ("cache_size", "-64000"),  # with 64 MB encryption costs 1.14x
)
"""Set on every part; they do not spread to attached files by themselves."""


def part_path(folder: Path, part: Part) -> Path:
    """Return the file of a part."""
    return folder / f"{part}.db"


def schema_name(part: Part) -> str:
    """Return what SQL calls the part."""
    return "main" if part is Part.LOG else part.value


def _raw_form(key: bytes) -> bytearray:
    # 32 bare bytes would be taken for a passphrase; this form is SQLCipher's raw key.
    return bytearray(b"x'" + key.hex().encode("ascii") + b"'")


def _wipe(secret: bytearray) -> None:
    secret[:] = bytes(len(secret))


def _uri(path: Path, mode: str) -> str:
    # As bytes, since a name of another system may be no Unicode.
    return f"file:{quote(os.fsencode(path.resolve().as_posix()))}?mode={mode}"


def make_parts(folder: Path, keys: Mapping[Part, bytes]) -> None:
    """Make five empty parts with their keys and the program's mark.

    Raises:
        FileExistsError: one is there already; nothing of it is touched.
    """
    for part in Part:
        connection = new_part(folder, part, keys[part])
        try:
            connection.execute("PRAGMA journal_mode=DELETE")
            connection.execute("PRAGMA synchronous=EXTRA")
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        finally:
            connection.close()


def new_part(folder: Path, part: Part, key: bytes) -> driver.Connection:
    """Make an empty file with a key, readable for nobody else, and open it.

    Raises:
        FileExistsError: one is there already; it is not touched.
    """
    path = part_path(folder, part)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    return _connect(path, key, "rw")


def _connect(path: Path, key: bytes, mode: str) -> driver.Connection:
    connection = driver.connect(_uri(path, mode), uri=True, isolation_level=None)
    # Process-wide, and before the key: otherwise each bad page prints on standard error.
    connection.execute("PRAGMA cipher_log_level=NONE")
    if not connection.execute("PRAGMA cipher_version").fetchone():
        connection.close()
        raise WrongEngine
    secret = _raw_form(key)
    try:
        connection.set_key(secret)
    finally:
        _wipe(secret)
    return connection


def refuse_unsound(folder: Path, parts: frozenset[Part]) -> None:
    """Look at the files from outside, before anything is opened.

    Raises:
        PartMissing: a file is absent.
        PartDamaged: a file is empty (SQLite would open it as a new database).
        VaultMoved: a journal of a commit over parts names another folder; opening here would
            roll back one part and not the others.
    """
    for part in sorted(parts):
        path = part_path(folder, part)
        try:
            size = path.stat().st_size
        except OSError as error:
            raise PartMissing(part=part) from error
        if size == 0:
            raise PartDamaged(part=part)
    here = folder.resolve()
    for part in Part:
        journal = folder / f"{part}.db-journal"
        elsewhere = _super_journal_folder(journal)
        if elsewhere is not None and not _is_same(elsewhere, here):
            raise VaultMoved(folder=str(elsewhere))


def _is_same(folder: Path, other: Path) -> bool:
    """Return whether two paths lead to one folder, as they do where it is mounted twice."""
    try:
        return folder == other or folder.samefile(other)
    except OSError:
        return False


def _super_journal_folder(journal: Path) -> Path | None:
    """Return the folder that the end of a rollback journal names, if any (SQLite file format)."""
    try:
        raw = journal.read_bytes()
    except OSError:
        return None
    if len(raw) < 16 or raw[-8:] != _JOURNAL_MAGIC:  # noqa: PLR2004 - length, sum and magic
        return None
    length, checksum = struct.unpack(">II", raw[-16:-8])
    name = raw[-16 - length : -16] if 0 < length <= len(raw) - 16 else b""
    # A power cut can leave zeros, whose sum is right; to SQLite too that is no name.
    if not name.strip(b"\0") or sum(struct.unpack(f"{len(name)}b", name)) & 0xFFFFFFFF != checksum:
        return None
    return Path(os.fsdecode(name)).parent


def open_parts(
    folder: Path, keys: Mapping[Part, bytes], *, is_read_only: bool = False
) -> driver.Connection:
    """Open every part whose key is given, as one connection of the calling thread.

    Args:
        folder: where the parts lie.
        keys: of the parts to open.
        is_read_only: for a backup set, whose medium may refuse writing.

    Raises:
        PartMissing, PartDamaged, VaultMoved: see `refuse_unsound`.
        PartDamaged: a key does not open its file, or the file is not one of ours.
        PartsDiffer: the parts carry different schema numbers.
        WrongEngine: the SQLite found has no encryption.
    """
    refuse_unsound(folder, frozenset(keys))
    mode = "ro" if is_read_only else "rw"
    try:
        connection = _connect(part_path(folder, Part.LOG), keys[Part.LOG], mode)
    except driver.DatabaseError as error:
        raise PartDamaged(part=Part.LOG) from error
    try:
        _check(connection, Part.LOG)
        for part in _ATTACHED:
            if part in keys:
                _attach(connection, part, _uri(part_path(folder, part), mode), keys[part])
                _check(connection, part)
        _settle(connection, frozenset(keys))
    except BaseException:
        connection.close()
        raise
    if not is_read_only and keys.keys() == set(Part):
        _remove_orphans(folder)
    return connection


def is_left_by_crash(folder: Path) -> bool:
    """Return whether a writing was broken off here; asked by whoever alone may write."""
    try:
        return any(path.name.endswith("-journal") for path in folder.iterdir())
    except OSError:
        # The folder is gone; what opens its files says so.
        return False


def check_after_crash(connection: driver.Connection, parts: frozenset[Part]) -> None:
    """Look through all parts before anything is shown, and mend what a power cut tore.

    A page that was free is not kept in the journal, so one that was being written comes up torn
    where no row lies. It would stand in the way of every check and backup, until it is used again.

    Raises:
        PartDamaged: what rows lie in is damaged.
    """
    for part in sorted(parts):
        schema = schema_name(part)
        try:
            found = connection.execute(f"PRAGMA {schema}.integrity_check(1)").fetchone()
        except driver.DatabaseError as error:
            raise PartDamaged(part=part) from error
        if found != ("ok",):
            raise PartDamaged(part=part)
        if connection.execute(f"PRAGMA {schema}.cipher_integrity_check").fetchone() is not None:
            _rewrite_free_pages(connection, part)


def _rewrite_free_pages(connection: driver.Connection, part: Part) -> None:
    """Write every free page anew, by using all of them for a moment.

    That reads none of them, which `VACUUM` would. A full disk refuses it and keeps all as it is;
    the check after opening tells then.

    Raises:
        PartDamaged: the list of free pages is torn itself, which no power cut does.
    """
    schema = schema_name(part)
    (pages,) = connection.execute(f"PRAGMA {schema}.freelist_count").fetchone()
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"CREATE TABLE {schema}.free_pages (x)")
        connection.execute(
            f"INSERT INTO {schema}.free_pages VALUES (zeroblob(?))",  # noqa: S608 - a part's name
            (pages * PAGE_BYTES,),
        )
        connection.execute(f"DROP TABLE {schema}.free_pages")
        connection.execute("COMMIT")
    except driver.OperationalError:
        connection.execute("ROLLBACK")
    except (driver.DatabaseError, MemoryError) as error:
        # The engine is out of memory, it says, once a page could not be decrypted.
        raise PartDamaged(part=part) from error


def _remove_orphans(folder: Path) -> None:
    """Remove super-journals that a crash left, once every part was opened and so rolled back.

    They are looked for before the journals: one in use, by another connection, has journals beside
    it, and goes with them by itself.
    """
    orphans = [path for path in folder.iterdir() if _SUPER_JOURNAL.fullmatch(path.name)]
    if any(path.name.endswith("-journal") for path in folder.iterdir()):
        return
    for path in orphans:
        with suppress(OSError):
            path.unlink()


def _attach(connection: driver.Connection, part: Part, uri: str, key: bytes) -> None:
    secret = _raw_form(key)
    try:
        connection.execute(f"ATTACH ? AS {part} KEY ?", (uri, secret))
    except driver.DatabaseError as error:
        raise PartDamaged(part=part) from error
    finally:
        _wipe(secret)


def _check(connection: driver.Connection, part: Part) -> None:
    """Read the part's header, which a wrong key cannot, and look for the program's mark."""
    try:
        (found,) = connection.execute(f"PRAGMA {schema_name(part)}.application_id").fetchone()
    except driver.DatabaseError as error:
        raise PartDamaged(part=part) from error
    if found != APPLICATION_ID:
        raise PartDamaged(part=part)


def _settle(connection: driver.Connection, parts: frozenset[Part]) -> None:
    for part in sorted(parts):
        for name, value in PRAGMAS:
            connection.execute(f"PRAGMA {schema_name(part)}.{name}={value}")
    connection.execute(f"PRAGMA busy_timeout={BUSY_MS}")
    connection.execute("PRAGMA temp_store=MEMORY")
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA cell_size_check=ON")
    connection.execute("PRAGMA foreign_keys=ON")
    numbers = {part: schema_number(connection, part) for part in parts}
    if len(set(numbers.values())) > 1:
        raise PartsDiffer(numbers={part.value: number for part, number in numbers.items()})


def schema_number(connection: driver.Connection, part: Part) -> int:
    """Return the schema number that a part carries in its header."""
    (number,) = connection.execute(f"PRAGMA {schema_name(part)}.user_version").fetchone()
    return int(number)
