"""Schools: taking in a list, and finding one."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from desktop.errors import FileUnreadable
from desktop.exchange.child import read_in_child
from desktop.exchange.text_table import MAX_BYTES
from desktop.models.ids import SchoolId
from desktop.models.log import LogCode
from desktop.models.progress import Progress
from desktop.models.school import School, SchoolChanges, SchoolList, compare_schools
from desktop.services.act import Act, Look
from desktop.store import school as store

_READER = "school_list.read_school_list"


@dataclass(frozen=True, slots=True)
class ListFile:
    """A list as read from a file, with what tells one file from another."""

    listed: SchoolList
    sha256: str


@dataclass(frozen=True, slots=True)
class ImportCounts:
    """What an import did, or would do."""

    rows: int
    new: int
    changed: int
    gone: int
    same: int
    refused: int


def read_list(data: bytes, *, progress: Progress | None = None) -> ListFile:
    """Read a school list, in a child process with limits; the vault is not needed for it.

    Raises:
        ExpectedError: it is no school list, or too large, or the reading was stopped.
    """
    listed = read_in_child(_READER, data, progress=progress)
    if not isinstance(listed, SchoolList):
        raise TypeError(listed)
    return ListFile(listed, sha256(data).hexdigest())


def file_bytes(path: Path) -> bytes:
    """Return a list's bytes, no more of them than show that it is too large.

    Raises:
        FileUnreadable: it is no file, or it may not be read.
    """
    try:
        # A pipe or a device would never end.
        if not path.is_file():
            raise FileUnreadable
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError:
        raise FileUnreadable from None


def read_file(*, path: Path, progress: Progress | None = None) -> ListFile:
    """Read a school list from a file.

    Raises:
        FileUnreadable: see `file_bytes`.
        ExpectedError: as `read_list`.
    """
    return read_list(file_bytes(path), progress=progress)


def preview(look: Look, *, file: ListFile) -> SchoolChanges:
    """Return what a list would change."""
    return compare_schools(store.by_code(look.connection), file.listed)


def counts_of(file: ListFile, changes: SchoolChanges) -> ImportCounts:
    """Return the figures of a preview. A school that opens again counts as changed."""
    return ImportCounts(
        rows=file.listed.rows,
        new=len(changes.new),
        changed=len(changes.changed) + len(changes.reopened),
        gone=len(changes.gone),
        same=changes.same_count,
        refused=len(file.listed.refused),
    )


def import_list(act: Act, *, file: ListFile, progress: Progress | None = None) -> ImportCounts:
    """Take a list in: new, changed and reopened schools are stored, those that are gone close.

    Raises:
        Cancelled: by `progress`; nothing was changed.
    """
    changes = compare_schools(store.by_code(act.connection), file.listed)
    counts = counts_of(file, changes)
    act.does(
        LogCode.IMPORT_SCHOOLS,
        file_sha256=file.sha256,
        new=counts.new,
        changed=counts.changed,
        gone=counts.gone,
    )
    updates = (*changes.changed, *changes.reopened)
    total = len(changes.new) + len(updates) + len(changes.gone)
    step = progress.advance if progress else _no_progress
    store.add_new(act.writing, changes.new)
    for done, (school, record) in enumerate(updates, start=len(changes.new)):
        step(done, total)
        store.change(act.writing, school.id, record)
    for school in changes.gone:
        store.close(act.writing, school.id, on=act.today)
    step(total, total)
    store.note_import(
        act.writing,
        imported_at=act.now,
        file_sha256=file.sha256,
        counts={
            "rows": counts.rows,
            "added": counts.new,
            "changed": counts.changed,
            "gone": counts.gone,
            "same": counts.same,
            "refused": counts.refused,
        },
    )
    return counts


def _no_progress(_done: int, _total: int) -> None:
    return


def find(look: Look, *, text: str, limit: int = 30) -> tuple[School, ...]:
    """Return schools by words of name, place, municipality or code; without words the first."""
    return store.find(look.connection, text.split(), limit=limit)


def get(look: Look, *, school_id: SchoolId) -> School:
    """Return a school."""
    return store.get(look.connection, school_id)


def count(look: Look) -> tuple[int, int]:
    """Return how many schools are open and how many are closed."""
    return store.count(look.connection)
