"""Paper that is with people: lending it, and what is out."""

from datetime import date

from desktop.errors import DayPassed, PlaceUnfit
from desktop.models.ids import BorrowerId, MoveId, PaperId, PlaceId
from desktop.models.lending import Borrower
from desktop.models.log import LogCode
from desktop.models.paper import PaperAt, PlaceKind
from desktop.models.typed_text import clean_line, fold, needed_line
from desktop.services import paper
from desktop.services.act import Act, Look
from desktop.store import lending as store
from desktop.store import paper as paper_store
from desktop.store import place as place_store

NAME_LIMIT = 200

_AWAY = (PlaceKind.PARTY, PlaceKind.MDC_TABLE, PlaceKind.TRANSIT)
_LISTED = 2000


def borrowers(look: Look) -> tuple[Borrower, ...]:
    """Return who may take paper along, by name."""
    return tuple(sorted(store.every(look.connection), key=lambda each: fold(each.name)))


def _add(act: Act, name: str, function: str) -> Borrower:
    return store.add(
        act.writing,
        name=needed_line(name, limit=NAME_LIMIT),
        function=clean_line(function, limit=NAME_LIMIT),
    )


def lend(act: Act, *, paper_id: PaperId, borrower_id: BorrowerId, due_on: date) -> MoveId:
    """Lend an item; whoever had it before has it no longer.

    Raises:
        DayPassed: it would have to be back before today.
        PlaceUnfit: this borrower has it already.
    """
    return _lend(act, paper_id, store.get(act.connection, borrower_id).place_id, due_on)


def lend_to_new(
    act: Act, *, paper_id: PaperId, name: str, function: str = "", due_on: date
) -> MoveId:
    """Lend an item to someone by name, who becomes a borrower if there is none of that name.

    Raises:
        DayPassed: it would have to be back before today.
        PlaceUnfit: this borrower has it already.
        UnusableText: the name is empty or cannot be kept.
    """
    wanted = fold(needed_line(name, limit=NAME_LIMIT))
    known = next((each for each in store.every(act.connection) if fold(each.name) == wanted), None)
    borrower = _add(act, name, function) if known is None else known
    return _lend(act, paper_id, borrower.place_id, due_on)


def lend_to_meeting(act: Act, *, paper_id: PaperId, due_on: date) -> MoveId:
    """Put an item on the table of the MDC until a day.

    Raises:
        DayPassed: it would have to be back before today.
        PlaceUnfit: it lies there already.
    """
    table = place_store.first_of_kind(act.connection, PlaceKind.MDC_TABLE)
    return _lend(act, paper_id, table, due_on)


def _lend(act: Act, paper_id: PaperId, place_id: PlaceId, due_on: date) -> MoveId:
    item = paper_store.get(act.connection, paper_id)
    if due_on < act.today:
        raise DayPassed(day=due_on)
    if item.place_id == place_id:
        raise PlaceUnfit(place=place_store.get(act.connection, place_id).name)
    act.does(LogCode.LEND_PAPER, dossier_id=item.dossier_id, paper=paper_id, place=place_id)
    return paper.put(act, item, place_id, reason="", due_on=due_on)


def bring_back(act: Act, *, paper_id: PaperId, place_id: PlaceId | None = None) -> MoveId:
    """Put an item that was out on the desk, or where it is said to go.

    Raises:
        PlaceUnfit: it lies there already, or nothing can be put there by hand.
        PlaceClosed: nothing is put there any more.
    """
    if place_id is None:
        place_id = place_store.first_of_kind(act.connection, PlaceKind.DESK)
    return paper.move(act, paper_id=paper_id, place_id=place_id)


def out(look: Look) -> tuple[PaperAt, ...]:
    """Return what is away: with a borrower or party, on the table of the MDC, on its way.

    What has a day to be back comes first, the earliest on top; then what is away longest.
    """
    away = place_store.of_kinds(look.connection, _AWAY)
    found = paper_store.in_places(look.connection, away, limit=_LISTED)
    known = place_store.own(look.connection) | place_store.some(
        look.connection, {item.place_id for item, _number in found}
    )
    papers = (paper.at(item, number, known) for item, number in found)
    return tuple(sorted(papers, key=_urgency))


def _urgency(paper_at: PaperAt) -> tuple[bool, date, str]:
    item = paper_at.item
    return (item.due_on is None, item.due_on or date.max, item.since.isoformat())
