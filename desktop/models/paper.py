"""Paper items, the places they lie in, and their moves."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop.models.ids import BorrowerId, DossierId, MoveId, PaperId, PlaceId


class PaperKind(StrEnum):
    """What is tracked. The value is the prefix letter of its scan code."""

    FOLDER = "D"
    COPY = "K"
    BOX = "B"
    STICK = "S"


class CopyState(StrEnum):
    """The state of a printed copy itself, beside that of its signature lines."""

    PRINTED = "printed"
    COLLECTED = "collected"
    MISPRINTED = "misprinted"
    SUPERSEDED = "superseded"
    RETURNED = "returned"


class PlaceKind(StrEnum):
    """Places of every kind form one tree."""

    ROOM = "room"
    POST_IN = "post_in"
    POST_OUT = "post_out"
    DESK = "desk"
    CABINET = "cabinet"
    SHELF = "shelf"
    PRINTER_TRAY = "printer_tray"
    MDC_TABLE = "mdc_table"
    TRANSIT = "transit"
    ARCHIVE = "archive"
    CONTAINER = "container"
    DESTROYED = "destroyed"
    MISSING = "missing"
    PARTY = "party"


NOT_BY_HAND = frozenset({PlaceKind.DESTROYED, PlaceKind.PARTY})
"""Where paper comes only by an act of its own: handing out, destroying."""

HOLDS_NO_PLACES = frozenset(
    {PlaceKind.TRANSIT, PlaceKind.DESTROYED, PlaceKind.MISSING, PlaceKind.PARTY}
)
"""What holds paper and no other places."""

ONCE = frozenset({PlaceKind.TRANSIT, PlaceKind.DESTROYED, PlaceKind.MISSING, PlaceKind.PARTY})
"""What a vault has from the start, or by an act of its own; nobody adds another one by hand."""

NEEDED = ONCE | {
    PlaceKind.POST_IN,
    PlaceKind.DESK,
    PlaceKind.PRINTER_TRAY,
    PlaceKind.MDC_TABLE,
    PlaceKind.CONTAINER,
}
"""Where the program itself puts paper, so that one of each stays open."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place. A party's place has no name of its own: it points to the person or school.

    Attributes:
        name: as shown; for a party it is filled in by the query.
        has_lock: whether the place itself has a lock; `is_locked` looks further out too.
        scan_code: own code, empty for a party that is no borrower.
        key_holders: names of those who have a key, as people write them.
        closed_on: the day from which nothing is put here any more.
        borrower_id: set for the place that a borrower is.
    """

    id: PlaceId
    parent_id: PlaceId | None
    kind: PlaceKind
    name: str
    has_lock: bool
    scan_code: str = ""
    key_holders: str = ""
    closed_on: date | None = None
    borrower_id: BorrowerId | None = None


@dataclass(frozen=True, slots=True)
class PaperItem:
    """A folder, copy, box or stick, with the place it lies in now.

    Attributes:
        scan_code: twenty bits and more of chance with a check letter; the only thing in a bar code.
        running_number: what a person says on the phone (`K-0198`); empty for a folder, which
            goes by its dossier's number.
    """

    id: PaperId
    kind: PaperKind
    scan_code: str
    running_number: str
    dossier_id: DossierId | None
    place_id: PlaceId
    since: datetime
    copy_state: CopyState | None = None
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """A move of a paper item. Moves are appended and never changed."""

    id: MoveId
    paper_id: PaperId
    from_place_id: PlaceId | None
    to_place_id: PlaceId
    moved_at: datetime
    reason: str
    due_on: date | None = None
    undoes: MoveId | None = None


def last_done(moves: Sequence[Move]) -> Move | None:
    """Return the newest move that was not undone, out of an item's moves with the newest first."""
    undone = {move.undoes for move in moves}
    return next((move for move in moves if move.undoes is None and move.id not in undone), None)


def put_there_by(moves: Sequence[Move], move: Move) -> Move | None:
    """Return the move that had put an item where it lay before `move`, if there was one.

    Args:
        moves: of the item, the newest first.
        move: one of them.
    """
    return last_done([each for each in moves if each.id < move.id])


@dataclass(frozen=True, slots=True)
class PaperAt:
    """A paper item with what a list says of it.

    Attributes:
        number: what a person says of it: the dossier's number for a folder, else its own.
        dossier_number: of the dossier it belongs to, or "".
        place: where it is; a party carries the name of the person or school.
        path: the place with what it lies in.
    """

    item: PaperItem
    number: str
    dossier_number: str
    place: Place
    path: str


@dataclass(frozen=True, slots=True)
class FirstPlace:
    """A place that every new vault has. `parent` is the name of the place it lies in, or ""."""

    name: str
    kind: PlaceKind
    has_lock: bool = False
    parent: str = ""


FIRST_PLACES = (
    FirstPlace("Secretariaat", PlaceKind.ROOM),
    FirstPlace("Post in", PlaceKind.POST_IN, parent="Secretariaat"),
    FirstPlace("Post uit", PlaceKind.POST_OUT, parent="Secretariaat"),
    FirstPlace("Bureau", PlaceKind.DESK, parent="Secretariaat"),
    FirstPlace("Printerbak", PlaceKind.PRINTER_TRAY, parent="Secretariaat"),
    FirstPlace("Kast 1", PlaceKind.CABINET, has_lock=True, parent="Secretariaat"),
    FirstPlace("Kast 1 · plank A", PlaceKind.SHELF, has_lock=True, parent="Kast 1"),
    FirstPlace("Kast 1 · plank B", PlaceKind.SHELF, has_lock=True, parent="Kast 1"),
    FirstPlace("MDC-tafel", PlaceKind.MDC_TABLE),
    FirstPlace("Archiefkast", PlaceKind.ARCHIVE, has_lock=True),
    FirstPlace("Papiercontainer", PlaceKind.CONTAINER, has_lock=True),
    FirstPlace("Onderweg", PlaceKind.TRANSIT),
    FirstPlace("Vernietigd", PlaceKind.DESTROYED),
    FirstPlace("Vermist", PlaceKind.MISSING),
)


def is_locked(place: Place, places: Mapping[PlaceId, Place]) -> bool:
    """Return whether paper in a place lies behind a lock: on it, or on what it lies in."""
    return any(each.has_lock for each in _outwards(place, places))


def is_within(place: Place, outer_id: PlaceId, places: Mapping[PlaceId, Place]) -> bool:
    """Return whether a place is another one, or lies somewhere in it."""
    return any(each.id == outer_id for each in _outwards(place, places))


def _outwards(place: Place, places: Mapping[PlaceId, Place]) -> Iterator[Place]:
    here: Place | None = place
    while here is not None:
        yield here
        here = places.get(here.parent_id) if here.parent_id else None


def path_of(place: Place, places: Mapping[PlaceId, Place]) -> str:
    """Return a place with what it lies in, from the outside in: `Secretariaat > Kast 1`.

    A shelf that repeats its cabinet's name is written by its own name.
    """
    names: list[str] = []
    for each in _outwards(place, places):
        if not names or not names[0].startswith(each.name):
            names.insert(0, each.name)
    return " > ".join(names)
