"""Scanning one thing after another: a place first, then what is put there."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.errors import NoPlaceYet, PlaceClosed, PlaceUnfit, UnknownCode
from desktop.models.ids import DossierId, PaperId, PlaceId
from desktop.models.lending import ScanConflict
from desktop.models.log import LogCode
from desktop.models.paper import (
    NOT_BY_HAND,
    PaperAt,
    PaperItem,
    PaperKind,
    Place,
    PlaceKind,
    path_of,
)
from desktop.models.scan_code import parse_scan_code
from desktop.models.signing import SignatureState
from desktop.services import paper
from desktop.services.act import Act, Look
from desktop.store import dossier as dossier_store
from desktop.store import paper as paper_store
from desktop.store import place as place_store
from desktop.store import signing as signing_store


@dataclass(frozen=True, slots=True)
class PlaceScanned:
    """A place was scanned. `path` is the place with what it lies in."""

    place: Place
    path: str


@dataclass(frozen=True, slots=True)
class ItemScanned:
    """An item was scanned, and put where it should go unless it lay there already.

    Attributes:
        number: of the dossier for a folder, else its own.
        to_place_id: where it lies now.
    """

    paper_id: PaperId
    dossier_id: DossierId | None
    kind: PaperKind
    number: str
    from_path: str
    to_path: str
    to_place_id: PlaceId
    conflicts: tuple[ScanConflict, ...]


def scan(act: Act, *, text: str, place_id: PlaceId | None) -> PlaceScanned | ItemScanned:
    """Take a scan, or a number as typed, while paper goes to a place.

    Args:
        act: the act; one line in its log for each item.
        text: a scan code, a dossier's or a running number.
        place_id: where items go; `None` before a place was scanned.

    Raises:
        UnknownCode: it is none of ours, or nothing carries it.
        NoPlaceYet: it is an item, and no place was scanned before.
        PlaceClosed, PlaceUnfit: nothing can be put in that place.
    """
    known = place_store.own(act.connection)
    if (code := parse_scan_code(text)) is not None:
        place = place_store.by_scan_code(act.connection, code)
        if place is not None:
            if place.closed_on is not None:
                raise PlaceClosed(place=place.name)
            return PlaceScanned(place, path_of(place, known))
    item = paper.item_by_code(act, text)
    if item is None:
        raise UnknownCode
    if place_id is None:
        raise NoPlaceYet
    return _put(act, item, place_id, known)


def _put(act: Act, item: PaperItem, place_id: PlaceId, known: dict[PlaceId, Place]) -> ItemScanned:
    places = known | place_store.some(act.connection, (item.place_id, place_id))
    came_from, goes_to = places[item.place_id], places[place_id]
    conflicts = _conflicts(act, item, came_from, goes_to)
    if item.place_id == place_id:
        act.does(LogCode.FIND_PAPER, dossier_id=item.dossier_id, paper=item.id)
    else:
        paper.move(act, paper_id=item.id, place_id=place_id)
    number = item.running_number
    if not number and item.dossier_id is not None:
        number = dossier_store.get(act.connection, item.dossier_id).number
    return ItemScanned(
        paper_id=item.id,
        dossier_id=item.dossier_id,
        kind=item.kind,
        number=number,
        from_path=path_of(came_from, places),
        to_path=path_of(goes_to, places),
        to_place_id=goes_to.id,
        conflicts=conflicts,
    )


def _conflicts(
    act: Act, item: PaperItem, came_from: Place, goes_to: Place
) -> tuple[ScanConflict, ...]:
    if came_from.id == goes_to.id:
        return (ScanConflict.ALREADY_THERE,)
    found = []
    if came_from.kind is PlaceKind.PARTY:
        is_loan = came_from.borrower_id is not None
        found.append(ScanConflict.WAS_ON_LOAN if is_loan else ScanConflict.WAS_WITH_PARTY)
    if came_from.kind is PlaceKind.MISSING:
        found.append(ScanConflict.WAS_MISSING)
    lines = signing_store.lines_on_copy(act.connection, item.id)
    if any(line.state is SignatureState.HANDED_OUT for line in lines):
        found.append(ScanConflict.SIGNATURE_OPEN)
    return tuple(found)


def find(look: Look, *, text: str) -> PlaceScanned | PaperAt:
    """Return what a code or number names, a place or an item; nothing is moved.

    Raises:
        UnknownCode: nothing carries it.
    """
    if (code := parse_scan_code(text)) is not None:
        place = place_store.by_scan_code(look.connection, code)
        if place is not None:
            return PlaceScanned(place, path_of(place, place_store.own(look.connection)))
    return find_item(look, text=text)


def find_item(look: Look, *, text: str) -> PaperAt:
    """Return the item that a code or number names, with where it is now.

    Raises:
        UnknownCode: nothing carries it.
    """
    item = paper.item_by_code(look, text)
    if item is None:
        raise UnknownCode
    known = place_store.own(look.connection) | place_store.some(look.connection, (item.place_id,))
    number = ""
    if item.dossier_id is not None:
        number = dossier_store.get(look.connection, item.dossier_id).number
    return paper.at(item, number, known)


def lies_at(look: Look, *, paper_ids: Sequence[PaperId]) -> dict[PaperId, PlaceId]:
    """Return where some items lie now."""
    return {each: paper_store.get(look.connection, each).place_id for each in paper_ids}


def target(look: Look, *, place_id: PlaceId) -> PlaceScanned:
    """Return a place for paper to go to, with what it lies in.

    Raises:
        PlaceClosed: nothing is put there any more.
        PlaceUnfit: nothing is put there by hand.
    """
    place = place_store.get(look.connection, place_id)
    if place.closed_on is not None:
        raise PlaceClosed(place=place.name)
    if place.kind in NOT_BY_HAND and place.borrower_id is None:
        raise PlaceUnfit(place=place.name)
    return PlaceScanned(place, path_of(place, place_store.own(look.connection)))


def targets(look: Look) -> tuple[PlaceScanned, ...]:
    """Return every place where paper can be put by hand, each with what it lies in, by that."""
    known = place_store.own(look.connection)
    found = (
        PlaceScanned(place, path_of(place, known))
        for place in known.values()
        if place.kind not in NOT_BY_HAND
    )
    return tuple(sorted(found, key=lambda each: each.path.casefold()))
