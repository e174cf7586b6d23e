"""One transaction on the vault's one connection, and what becomes of it when the disk refuses."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from desktop import techlog
from desktop.errors import StorageFailed
from desktop.vault.opening import Vault

__all__ = ["Connection", "transaction"]

_NEEDS_REOPENING = (
    "SQLITE_IOERR",
    "SQLITE_FULL",
    "SQLITE_CORRUPT",
    "SQLITE_NOTADB",
    "SQLITE_READONLY",
)


_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


@contextmanager
def transaction(vault: Vault, *, writes: bool) -> Iterator[Connection]:
    """Commit what is done within, or roll all of it back.

    Raises:
        StorageFailed: the disk refused; nothing was written and the vault was opened anew.
    """
    with refusals(vault), vault.engine.connect() as connection:
        connection.execution_options(writes=writes)
        with connection.begin():
            yield connection


@contextmanager
def refusals(vault: Vault) -> Iterator[None]:
    """Say in one way what the disk refused.

    Raises:
        StorageFailed: the disk refused within; the vault was opened anew.
    """
    try:
        yield
    except DBAPIError as error:
        name = str(getattr(error.orig, "sqlite_errorname", ""))
        if not name.startswith(_NEEDS_REOPENING):
            raise
        # One bad read leaves a connection that refuses everything on a sound file.
        vault.reopen()
        techlog.record(
            techlog.Code.STORAGE_FAILED,
            sqlite_errorcode=int(getattr(error.orig, "sqlite_errorcode", 0)),
        )
        reason = "damaged" if name.startswith(_DAMAGED) else None
        raise StorageFailed(code=name, reason=reason) from None
