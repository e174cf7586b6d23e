"""Where paper is: places, moves, undo, and the answer to a code."""

from dataclasses import dataclass
from datetime import date

from desktop.errors import NothingToUndo, PlaceUnfit, UnknownCode, UnusableText
from desktop.models.ids import DossierId, MoveId, PaperId, PlaceId
from desktop.models.log import LogCode
from desktop.models.numbering import parse_dossier_number, parse_running_number
from desktop.models.paper import (
    HOLDS_NO_PLACES,
    NOT_BY_HAND,
    Move,
    PaperItem,
    PaperKind,
    Place,
    PlaceKind,
    last_done,
    path_of,
)
from desktop.models.scan_code import parse_scan_code
from desktop.models.signing import SignatureState
from desktop.models.typed_text import clean_line
from desktop.services.act import Act, Look
from desktop.store import dossier as dossier_store
from desktop.store import paper as store
from desktop.store import place as place_store
from desktop.store import signing as signing_store

NAME_LIMIT = 100


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a code: what it is, whose, where, and how far.

    Attributes:
        kind: `folder`, `copy`, `box`, `stick` or `place`.
        state: of a copy its lines' states or its own, of a folder the dossier's status.
    """

    code: str
    kind: str
    dossier_id: DossierId | None
    dossier_number: str
    place: str
    state: str
    paper_id: PaperId | None = None
    place_id: PlaceId | None = None


def places(look: Look) -> dict[PlaceId, Place]:
    """Return the SWV's own places by id."""
    return place_store.own(look.connection)


def add_place(
    act: Act, *, parent_id: PlaceId | None, kind: PlaceKind, name: str, has_lock: bool
) -> PlaceId:
    """Add a place to the tree.

    Raises:
        UnusableText: the name is empty or cannot be kept.
        PlaceUnfit: the parent holds no places.
    """
    if parent_id is not None:
        parent = place_store.get(act.connection, parent_id)
        if parent.kind in HOLDS_NO_PLACES:
            raise PlaceUnfit(place=parent.name)
    act.does(LogCode.EDIT_PLACE, kind=kind)
    return place_store.add(
        act.writing, parent_id=parent_id, kind=kind, name=_place_name(name), has_lock=has_lock
    )


def edit_place(act: Act, *, place_id: PlaceId, name: str, has_lock: bool) -> None:
    """Rename a place, or say whether it has a lock.

    Raises:
        UnusableText: the name is empty or cannot be kept.
    """
    act.does(LogCode.EDIT_PLACE, place=place_id)
    place_store.change(act.writing, place_id, name=_place_name(name), has_lock=has_lock)


def _place_name(name: str) -> str:
    clean = clean_line(name, limit=NAME_LIMIT)
    if not clean:
        raise UnusableText(reason="empty")
    return clean


def move(
    act: Act,
    *,
    paper_id: PaperId,
    place_id: PlaceId,
    reason: str = "",
    due_on: date | None = None,
) -> MoveId:
    """Put a paper item somewhere else.

    Raises:
        PlaceUnfit: it lies there already, or nothing can be put there by hand.
    """
    item = store.get(act.connection, paper_id)
    place = place_store.get(act.connection, place_id)
    if item.place_id == place_id or place.kind in NOT_BY_HAND:
        raise PlaceUnfit(place=place.name)
    act.does(LogCode.MOVE_PAPER, dossier_id=item.dossier_id, paper=paper_id, place=place_id)
    return put(act, item, place_id, reason=clean_line(reason, limit=200), due_on=due_on)


def put(
    act: Act,
    item: PaperItem,
    place_id: PlaceId,
    *,
    reason: str,
    due_on: date | None = None,
    undoes: MoveId | None = None,
) -> MoveId:
    """Append an item's move within an act that says what it does."""
    act.papers.add(item.id)
    return store.add_move(
        act.writing,
        paper_id=item.id,
        from_place_id=item.place_id,
        to_place_id=place_id,
        moved_at=act.now,
        reason=reason,
        user_id=act.user_id,
        due_on=due_on,
        undoes=undoes,
    )


def undo_move(act: Act, *, paper_id: PaperId) -> MoveId:
    """Take an item's last move back by appending the move back.

    An undone move is skipped, so that undoing again goes one further back.

    Raises:
        NothingToUndo: the item lies where it began.
    """
    item = store.get(act.connection, paper_id)
    last = last_done(store.moves_of(act.connection, paper_id))
    if last is None or last.from_place_id is None:
        raise NothingToUndo
    act.does(LogCode.UNDO_MOVE, dossier_id=item.dossier_id, paper=paper_id, move=last.id)
    return put(act, item, last.from_place_id, reason="", undoes=last.id)


def moves(look: Look, *, paper_id: PaperId) -> tuple[Move, ...]:
    """Return an item's moves, the newest first."""
    return store.moves_of(look.connection, paper_id)


def where(act: Act, *, code: str) -> Found:
    """Answer a scan code, a running number or a dossier number; logged like any view.

    Raises:
        UnknownCode: it is none of ours, or nothing carries it.
    """
    if (scan_code := parse_scan_code(code)) is not None:
        place = place_store.by_scan_code(act.connection, scan_code)
        if place is not None:
            act.does(LogCode.FIND_PAPER, place=place.id)
            return _found_place(act, place)
    item = _item(act, code)
    if item is None:
        raise UnknownCode
    act.does(LogCode.FIND_PAPER, dossier_id=item.dossier_id, paper=item.id)
    return _found_item(act, item)


def _item(act: Act, code: str) -> PaperItem | None:
    if (scan_code := parse_scan_code(code)) is not None:
        return store.by_scan_code(act.connection, scan_code)
    if (number := parse_dossier_number(code)) is not None:
        dossier_id = dossier_store.id_of_number(act.connection, number)
        return None if dossier_id is None else store.folder_of(act.connection, dossier_id)
    if (number := parse_running_number(code)) is not None:
        return store.by_running_number(act.connection, number)
    return None


def _found_place(act: Act, place: Place) -> Found:
    whole = path_of(place, place_store.own(act.connection))
    state = "locked" if place.has_lock else "open"
    return Found(place.scan_code, "place", None, "", whole, state, place_id=place.id)


def _found_item(act: Act, item: PaperItem) -> Found:
    place = place_store.get(act.connection, item.place_id)
    number, state = "", ""
    if item.dossier_id is not None:
        dossier = dossier_store.get(act.connection, item.dossier_id)
        number, state = dossier.number, dossier.status.value
    if item.kind is PaperKind.COPY:
        state = copy_state(act, item)
    return Found(
        code=item.scan_code,
        kind=item.kind.name.lower(),
        dossier_id=item.dossier_id,
        dossier_number=number,
        place=path_of(place, place_store.own(act.connection)),
        state=state,
        paper_id=item.id,
    )


def copy_state(act: Act | Look, item: PaperItem) -> str:
    """Return the state of a copy's signature lines; one word while they agree.

    A copy that carries no line any more is told by its own state.
    """
    states = {line.state for line in signing_store.lines_on_copy(act.connection, item.id)}
    if len(states) == 1:
        return states.pop().value
    if states:
        return ", ".join(state.value for state in SignatureState if state in states)
    return item.copy_state.value if item.copy_state else ""
