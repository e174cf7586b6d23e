"""Making, opening and closing a vault: the order of calls over key file, parts and `slot.lock`."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy
import sqlcipher3.dbapi2 as driver
from filelock import FileLock, Timeout
from sqlalchemy.pool import StaticPool

from desktop.errors import FolderNotEmpty, FolderNotUsable, VaultInUse
from desktop.models.ids import UserId, new_random_id
from desktop.models.roles import Part, Role
from desktop.vault.folder_kind import refuse_shared
from desktop.vault.key_file import NAME as KEY_FILE_NAME
from desktop.vault.key_file import KeyFile, KeyUser, new_key_file, read_key_file, write_key_file
from desktop.vault.keys import SealingKey, UserKeys
from desktop.vault.part_files import (
    check_after_crash,
    is_left_by_crash,
    make_parts,
    open_parts,
)
from desktop.vault.slot import Stretch

LOCK_NAME = "slot.lock"

_BESIDE_PARTS = {KEY_FILE_NAME, f"{KEY_FILE_NAME}.nieuw", LOCK_NAME}


class VaultLock:
    """The vault folder held for one process, from the unlock screen to the end."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = FileLock(folder / LOCK_NAME)

    def hold(self) -> None:
        """Take the folder.

        Raises:
            FolderShared: it is not this computer's alone; nothing is written in it.
            VaultInUse: another process has it.
            FolderNotUsable: no lock can be made there.
        """
        refuse_shared(self._folder)
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise VaultInUse from error
        except OSError as error:
            raise FolderNotUsable from error

    def release(self) -> None:
        """Let the folder go."""
        self._lock.release()


class Vault:
    """An open vault: one connection over the parts of the user's role, of the opening thread.

    Attributes:
        folder: where it lies.
        user: who unlocked it.
        keys: that user's key pairs.
        parts: the parts that are open; a part that is not has no tables at all.
        engine: SQLAlchemy's, with exactly one connection.
    """

    def __init__(
        self,
        folder: Path,
        file: KeyFile,
        user: KeyUser,
        keys: UserKeys,
        sealed: Mapping[str, bytes],
    ) -> None:
        self.folder = folder
        self.user = user
        self.keys = keys
        self.is_practice = file.is_practice
        self.vault_id = file.vault_id
        self._part_keys = {part: sealed[part] for part in Part if part in sealed}
        self.parts = frozenset(self._part_keys)
        self.engine = self._new_engine()

    @property
    def part_keys(self) -> dict[Part, bytes]:
        """The keys of the open parts, for a backup set that another thread makes."""
        return dict(self._part_keys)

    def _new_engine(self) -> sqlalchemy.Engine:
        def connect() -> driver.Connection:
            is_after_crash = is_left_by_crash(self.folder)
            connection = open_parts(self.folder, self._part_keys)
            try:
                if is_after_crash:
                    check_after_crash(connection, self.parts)
            except BaseException:
                connection.close()
                raise
            return connection

        engine = sqlalchemy.create_engine(
            "sqlite+pysqlite://",
            module=driver,
            creator=connect,
            poolclass=StaticPool,  # a pool per thread would open the vault anew in each
            hide_parameters=True,  # otherwise a broken constraint prints names and birth dates
        )
        sqlalchemy.event.listen(engine, "begin", _begin)
        return engine

    def reopen(self) -> None:
        """Close the connection and open it again: the cure after an I/O error."""
        self.engine.dispose()
        self.engine = self._new_engine()

    def close(self) -> None:
        """Close the connection."""
        self.engine.dispose()


def _begin(connection: sqlalchemy.Connection) -> None:
    # The driver would begin only at the first change, and leave half a migration behind.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@dataclass(frozen=True, slots=True, repr=False)
class NewVault:
    """What making a vault gives: enough to open it and to put its first secrets into the parts."""

    file: KeyFile
    user_id: UserId
    letterboxes: dict[Part, SealingKey]


def make_vault(
    folder: Path,
    *,
    initials: str,
    role: Role,
    password: str,
    is_practice: bool = False,
    stretch: Stretch | None = None,
) -> NewVault:
    """Make an empty vault in a new or empty folder, with its first user.

    Raises:
        FolderShared: it is not this computer's alone; nothing is made.
        FolderNotEmpty: something lies there; nothing is changed.
        FolderNotUsable: the folder cannot be made or written; nothing is left in it.
    """
    refuse_shared(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(path.name != LOCK_NAME for path in folder.iterdir()):
            raise FolderNotEmpty
        folder.chmod(0o700)
    except OSError as error:
        raise FolderNotUsable from error
    file, _keys, part_keys, letterboxes = new_key_file(
        vault_id=new_random_id(),
        is_practice=is_practice,
        user_id=UserId(new_random_id()),
        initials=initials,
        role=role,
        password=password,
        stretch=stretch or Stretch(),
    )
    try:
        make_parts(folder, part_keys)
        write_key_file(folder, file)
    except FileExistsError as error:
        # Another process makes a vault here at this moment.
        raise FolderNotEmpty from error
    except BaseException as error:
        remove_vault(folder)
        if isinstance(error, (OSError, driver.Error)):
            raise FolderNotUsable from error
        raise
    return NewVault(file, file.users[0].id, letterboxes)


def remove_vault(folder: Path) -> None:
    """Take away what `make_vault` made, after it or the founding failed half-way."""
    for path in folder.iterdir():
        if path.suffix in {".db", ".db-journal"} or path.name in _BESIDE_PARTS:
            path.unlink(missing_ok=True)


def open_vault(folder: Path, user_id: UserId, password: str) -> Vault:
    """Unlock a vault; the connection belongs to the calling thread and is made at first use.

    Raises:
        WrongPassword, KeyFileMissing, KeyFileDamaged, TooLittleMemory, VaultTooNew: see there.
    """
    file = read_key_file(folder)
    keys, sealed = file.unlock(user_id, password)
    return Vault(folder, file, file.user(user_id), keys, sealed)
