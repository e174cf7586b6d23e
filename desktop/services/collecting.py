"""What lies in the printers: asked after until somebody says what came out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.errors import LineNotOpen
from desktop.models.ids import DossierId, PaperId
from desktop.models.log import LogCode
from desktop.models.paper import CopyState, PaperItem, PlaceKind
from desktop.models.printer import PrintJobState
from desktop.models.signing import Party, SignatureState, can_misprint
from desktop.services import paper, printing
from desktop.services.act import Act, Look
from desktop.store import collecting as store
from desktop.store import paper as paper_store
from desktop.store import place as place_store
from desktop.store import printer as printer_store
from desktop.store import signing as signing_store


@dataclass(frozen=True, slots=True)
class WaitingCopy:
    """A copy that nobody has answered for.

    Attributes:
        parties: who still signs on it, in the order of signing.
        is_recorded: whether the print came to its end; without it the sheet is perhaps there.
        sent_at: when it was prepared.
    """

    paper_id: PaperId
    number: str
    parties: tuple[Party, ...]
    is_recorded: bool
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class WaitingSet:
    """The copies of one dossier in one printer, whose name is empty where files were made."""

    dossier_id: DossierId
    dossier_number: str
    printer: str
    copies: tuple[WaitingCopy, ...]


def waiting(look: Look) -> tuple[WaitingSet, ...]:
    """Return what may lie in the printers, over all dossiers, the oldest first."""
    found = store.uncollected(look.connection)
    parties = store.open_parties(look.connection, (each.paper_id for each in found))
    sets: dict[tuple[DossierId, str, str], list[WaitingCopy]] = {}
    for each in found:
        sets.setdefault((each.dossier_id, each.dossier_number, each.printer), []).append(
            WaitingCopy(
                each.paper_id,
                each.number,
                parties.get(each.paper_id, ()),
                each.copy_state is not None,
                each.sent_at,
            )
        )
    return tuple(WaitingSet(*key, tuple(copies)) for key, copies in sets.items())


def collect(act: Act, *, paper_id: PaperId) -> None:
    """Record that a copy was taken out of the printer; it lies on the desk.

    Raises:
        LineNotOpen: the copy is not one that waits in the printer.
    """
    item = _in_printer(act, paper_id)
    act.does(LogCode.COLLECT, dossier_id=item.dossier_id, paper=paper_id)
    _take_out(act, item)


def misprint(act: Act, *, paper_id: PaperId) -> None:
    """Record that a copy came out wrong: it goes to the container, its lines are ready again.

    Raises:
        LineNotOpen: somebody has it, or it came back.
    """
    item = _spoilable(act, paper_id)
    act.does(LogCode.MISPRINT, dossier_id=item.dossier_id, paper=paper_id)
    _throw_away(act, item)


def answer(
    act: Act,
    *,
    dossier_id: DossierId,
    collected: Sequence[PaperId],
    misprinted: Sequence[PaperId] = (),
) -> None:
    """Record, as one act, what came out of the printer well and what did not.

    Raises:
        LineNotOpen: one of them does not wait any more, or is of another dossier; nothing was
            changed.
    """
    act.does(
        LogCode.MISPRINT if misprinted else LogCode.COLLECT,
        dossier_id=dossier_id,
        collected=list(collected),
        misprinted=list(misprinted),
    )
    good = [_in_printer(act, paper_id) for paper_id in collected]
    wrong = [_spoilable(act, paper_id) for paper_id in misprinted]
    for item in (*good, *wrong):
        if item.dossier_id != dossier_id:
            raise LineNotOpen(number=item.running_number)
    for item in good:
        _take_out(act, item)
    for item in wrong:
        _throw_away(act, item)


def _in_printer(act: Act, paper_id: PaperId) -> PaperItem:
    """Return a copy that may lie in a printer.

    Raises:
        LineNotOpen: it does not wait there.
    """
    item = paper_store.get(act.connection, paper_id)
    if item.dossier_id is None or item.copy_state not in {None, CopyState.PRINTED}:
        raise LineNotOpen(number=item.running_number)
    return item


def _take_out(act: Act, item: PaperItem) -> None:
    """Put a copy out of the printer on the desk, within an act that says what it does.

    One that was put somewhere else before anybody answered stays there.
    """
    paper_store.set_copy_state(act.writing, item.id, CopyState.COLLECTED)
    printing.mark_printed(act, item.id)
    if _lies_where_it_came_out(act, item):
        paper.put(act, item, place_store.first_of_kind(act.connection, PlaceKind.DESK), reason="")
    act.papers.add(item.id)
    _answer(act, item.id, PrintJobState.COLLECTED)


def _lies_where_it_came_out(act: Act, item: PaperItem) -> bool:
    came_out_at = paper_store.moves_of(act.connection, item.id)[-1].to_place_id
    place = place_store.get(act.connection, item.place_id)
    return place.id == came_out_at or place.kind is PlaceKind.PRINTER_TRAY


def _spoilable(act: Act, paper_id: PaperId) -> PaperItem:
    """Return a copy that may be called a misprint.

    Raises:
        LineNotOpen: somebody has it, or it came back.
    """
    item = paper_store.get(act.connection, paper_id)
    states = {None, CopyState.PRINTED, CopyState.COLLECTED}
    is_here = item.dossier_id is not None and item.copy_state in states
    if not (is_here and can_misprint(signing_store.lines_on_copy(act.connection, paper_id))):
        raise LineNotOpen(number=item.running_number)
    return item


def _throw_away(act: Act, item: PaperItem) -> None:
    """Put a copy that is no good into the container, within an act that says what it does.

    Its lines are ready for another one; who refused did so.
    """
    paper_store.set_copy_state(act.writing, item.id, CopyState.MISPRINTED)
    for line in signing_store.lines_on_copy(act.connection, item.id):
        signing_store.change_line(act.writing, line.id, copy_id=None)
        if line.state is SignatureState.PRINTED:
            signing_store.change_line(
                act.writing, line.id, state=SignatureState.READY, changed_on=act.today
            )
    container = place_store.first_of_kind(act.connection, PlaceKind.CONTAINER)
    if item.place_id != container:
        paper.put(act, item, container, reason="")
    act.papers.add(item.id)
    _answer(act, item.id, PrintJobState.PRINTED)


def _answer(act: Act, paper_id: PaperId, state: PrintJobState) -> None:
    job_id = paper_store.job_of(act.connection, paper_id)
    printer_store.set_job_state(act.writing, job_id, state)
