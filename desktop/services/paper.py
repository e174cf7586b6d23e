"""Where paper is: places, moves, undo, and the answer to a code."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.errors import MoveOfSigning, NothingToUndo, PlaceClosed, PlaceUnfit, UnknownCode
from desktop.models.ids import DossierId, MoveId, PaperId, PlaceId
from desktop.models.log import LogCode
from desktop.models.numbering import parse_dossier_number, parse_running_number
from desktop.models.paper import (
    NOT_BY_HAND,
    CopyState,
    Move,
    PaperAt,
    PaperItem,
    PaperKind,
    Place,
    PlaceKind,
    is_locked,
    is_within,
    last_done,
    path_of,
    put_there_by,
)
from desktop.models.scan_code import parse_scan_code
from desktop.models.signing import SignatureState
from desktop.models.typed_text import clean_line
from desktop.services.act import Act, Look
from desktop.store import dossier as dossier_store
from desktop.store import paper as store
from desktop.store import place as place_store
from desktop.store import signing as signing_store

_LISTED = 2000


@dataclass(frozen=True, slots=True)
class Lying:
    """What lies somewhere: at most 2,000 items, and how many there are."""

    items: tuple[PaperAt, ...]
    count: int


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
    """Return the SWV's own places by id, without those that are closed."""
    return place_store.own(look.connection)


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
        PlaceClosed: nothing is put there any more.
    """
    item = store.get(act.connection, paper_id)
    place = place_store.get(act.connection, place_id)
    if place.closed_on is not None:
        raise PlaceClosed(place=place.name)
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
        PlaceClosed: nothing is put any more where it came from.
        MoveOfSigning: the copy went there by printing or signing, which would stay.
    """
    item = store.get(act.connection, paper_id)
    last = last_done(store.moves_of(act.connection, paper_id))
    if last is None or last.from_place_id is None:
        raise NothingToUndo
    if item.kind is PaperKind.COPY:
        _refuse_move_of_signing(act, item, (last.from_place_id, last.to_place_id))
    act.does(LogCode.UNDO_MOVE, dossier_id=item.dossier_id, paper=paper_id, move=last.id)
    return put_back(act, item, last)


def _refuse_move_of_signing(act: Act, item: PaperItem, ends: tuple[PlaceId, PlaceId]) -> None:
    places = place_store.some(act.connection, ends)
    came_from, went_to = (places[end] for end in ends)
    was_handed = any(
        end.kind is PlaceKind.PARTY and end.borrower_id is None for end in (came_from, went_to)
    )
    was_spoilt = went_to.kind is PlaceKind.CONTAINER and item.copy_state is CopyState.MISPRINTED
    if was_handed or was_spoilt or came_from.kind is PlaceKind.PRINTER_TRAY:
        raise MoveOfSigning(number=item.running_number)


def put_back(act: Act, item: PaperItem, move: Move) -> MoveId:
    """Append the move back over an item's last move; it is due again when it was due there.

    Raises:
        NothingToUndo: it came from nowhere.
        PlaceClosed: nothing is put any more where it came from.
    """
    before = put_there_by(store.moves_of(act.connection, item.id), move)
    if move.from_place_id is None:
        raise NothingToUndo
    place = place_store.get(act.connection, move.from_place_id)
    if place.closed_on is not None:
        raise PlaceClosed(place=place.name)
    return put(
        act,
        item,
        move.from_place_id,
        reason="",
        due_on=None if before is None else before.due_on,
        undoes=move.id,
    )


def moves(look: Look, *, paper_id: PaperId) -> tuple[Move, ...]:
    """Return an item's moves, the newest first."""
    return store.moves_of(look.connection, paper_id)


def lying_in(look: Look, *, place_id: PlaceId) -> Lying:
    """Return what lies in a place and in the places in it."""
    known = place_store.own(look.connection)
    if place_id not in known:
        known |= place_store.some(look.connection, (place_id,))
    inner = [each.id for each in known.values() if is_within(each, place_id, known)]
    return _lying(look, inner, known)


def _lying(look: Look, place_ids: Sequence[PlaceId], known: Mapping[PlaceId, Place]) -> Lying:
    found = store.in_places(look.connection, place_ids, limit=_LISTED)
    count = len(found)
    if count == _LISTED:
        count = store.count_in_places(look.connection, place_ids)
    return Lying(tuple(at(item, number, known) for item, number in found), count)


def at(item: PaperItem, dossier_number: str, known: Mapping[PlaceId, Place]) -> PaperAt:
    """Return an item with what a list says of it.

    Args:
        item: the item.
        dossier_number: of its dossier, or "".
        known: has its place, and what that lies in.
    """
    place = known[item.place_id]
    return PaperAt(
        item, item.running_number or dossier_number, dossier_number, place, path_of(place, known)
    )


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
    item = item_by_code(act, code)
    if item is None:
        raise UnknownCode
    act.does(LogCode.FIND_PAPER, dossier_id=item.dossier_id, paper=item.id)
    return _found_item(act, item)


def item_by_code(act: Act | Look, code: str) -> PaperItem | None:
    """Return the item that a scan code, a running number or a dossier number names."""
    if (scan_code := parse_scan_code(code)) is not None:
        return store.by_scan_code(act.connection, scan_code)
    if (number := parse_dossier_number(code)) is not None:
        dossier_id = dossier_store.id_of_number(act.connection, number)
        return None if dossier_id is None else store.folder_of(act.connection, dossier_id)
    if (number := parse_running_number(code)) is not None:
        return store.by_running_number(act.connection, number)
    return None


def _found_place(act: Act, place: Place) -> Found:
    known = place_store.own(act.connection)
    whole = path_of(place, known)
    state = "locked" if is_locked(place, known) else "open"
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
