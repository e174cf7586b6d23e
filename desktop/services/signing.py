"""The signing round: lines, handing copies out, taking them back, and calling them in."""

from datetime import date

from desktop.errors import CopyNotOut, DayPassed, LineNotOpen, UnknownCode
from desktop.models.disclosure import Channel, LawfulBasis
from desktop.models.dossier import DossierStatus
from desktop.models.ids import DossierId, PaperId, PlaceId, SignatureLineId
from desktop.models.log import LogCode
from desktop.models.numbering import parse_running_number
from desktop.models.paper import CopyState, PaperItem, PaperKind, PlaceKind
from desktop.models.scan_code import parse_scan_code
from desktop.models.signing import (
    SignatureLine,
    SignatureState,
    SigningMode,
    SigningRound,
    can_change,
    can_replace,
    next_to_sign,
)
from desktop.models.typed_text import clean_text
from desktop.services import certificate, paper
from desktop.services.act import Act
from desktop.store import decision as decision_store
from desktop.store import disclosure
from desktop.store import dossier as dossier_store
from desktop.store import paper as paper_store
from desktop.store import place as place_store
from desktop.store import signing as store

DOCUMENT = "tlv_certificate"
"""What is disclosed and printed in a round, as register and jobs name it."""

_OUT = frozenset({CopyState.PRINTED, CopyState.COLLECTED})
_WAITING = frozenset({SignatureState.PRINTED, SignatureState.HANDED_OUT})
_OPEN = frozenset({SignatureState.READY, SignatureState.PRINTED, SignatureState.HANDED_OUT})


def open_round(
    act: Act, dossier_id: DossierId, *, mode: SigningMode, sent_on: date
) -> SigningRound:
    """Return the dossier's round for this way of signing and date of sending, with its lines.

    Another way or date than before supersedes the copies that are out: the last day to object
    stands on them.
    """
    tlv = decision_store.tlv_of(act.connection, dossier_id)
    if tlv is None:
        raise LookupError(dossier_id)
    found = store.round_of(act.connection, dossier_id)
    if found is None:
        store.add_round(
            act.writing, dossier_id=dossier_id, tlv_id=tlv.id, mode=mode, sent_on=sent_on
        )
    elif (found.mode, found.sent_on) != (mode, sent_on):
        supersede_copies(act, dossier_id)
        store.change_round(act.writing, found.id, mode=mode, sent_on=sent_on)
    _refresh_lines(act, dossier_id)
    opened = store.round_of(act.connection, dossier_id)
    if opened is None:
        raise LookupError(dossier_id)
    return opened


def _refresh_lines(act: Act, dossier_id: DossierId) -> None:
    """Give every party that must sign a line with the name of now."""
    found = store.round_of(act.connection, dossier_id)
    if found is None:
        return
    lines = {(line.party, line.guardian_id): line for line in found.lines}
    proposed = {
        (line.party, line.guardian_id): line for line in certificate.propose(act, dossier_id)
    }
    for who in lines.keys() - proposed.keys():
        if lines[who].state is SignatureState.READY:
            store.remove_line(act.writing, lines[who].id)
    for who, line in proposed.items():
        known = lines.get(who)
        if known is None:
            store.add_line(
                act.writing,
                round_id=found.id,
                party=line.party,
                name=line.name,
                function=line.function,
                guardian_id=line.guardian_id,
                school_id=line.school_id,
            )
        elif known.state in _OPEN:
            store.change_line(
                act.writing,
                known.id,
                name=line.name,
                function=line.function,
                guardian_id=line.guardian_id,
                school_id=line.school_id,
            )


def supersede_copies(act: Act, dossier_id: DossierId) -> tuple[PaperId, ...]:
    """Mark every copy that is out and not signed as no longer right; their lines are ready again.

    A copy that is on its way to the printer, or of which that is not known, is among them.

    Returns:
        The copies to call back. A copy that came back signed stays what it is.
    """
    superseded = []
    for item in paper_store.of_dossier(act.connection, dossier_id):
        if item.kind is not PaperKind.COPY or item.copy_state not in {None, *_OUT}:
            continue
        lines = store.lines_on_copy(act.connection, item.id)
        if any(line.state is SignatureState.SIGNED for line in lines):
            continue
        paper_store.set_copy_state(act.writing, item.id, CopyState.SUPERSEDED)
        act.papers.add(item.id)
        superseded.append(item.id)
        for line in lines:
            if line.state in _OPEN:
                _set(act, line, SignatureState.READY, copy_id=None)
    return tuple(superseded)


def _set(act: Act, line: SignatureLine, state: SignatureState, **values: object) -> None:
    store.change_line(act.writing, line.id, state=state, changed_on=act.today, **values)


def copy_by_code(act: Act, code: str) -> PaperItem:
    """Return the copy that carries a scan code or goes by a running number.

    Raises:
        UnknownCode: none does.
    """
    scan_code, number = parse_scan_code(code), parse_running_number(code)
    item = None
    if scan_code is not None:
        item = paper_store.by_scan_code(act.connection, scan_code)
    elif number is not None:
        item = paper_store.by_running_number(act.connection, number)
    if item is None or item.kind is not PaperKind.COPY:
        raise UnknownCode
    return item


def _out(item: PaperItem) -> DossierId:
    """Return a copy's dossier, if the copy is one that people may hold."""
    if item.copy_state not in _OUT or item.dossier_id is None:
        raise CopyNotOut(number=item.running_number, state=item.copy_state)
    return item.dossier_id


def hand_out(act: Act, *, paper_id: PaperId, channel: Channel, due_on: date | None = None) -> None:
    """Give a copy to the party that signs next on it; the disclosure is registered.

    Raises:
        CopyNotOut: the copy was misprinted, superseded or came back.
        LineNotOpen: nobody signs on it any more.
        DayPassed: it would have to be back before today.
    """
    if due_on is not None and due_on < act.today:
        raise DayPassed(day=due_on)
    item = paper_store.get(act.connection, paper_id)
    dossier_id = _out(item)
    waiting = [
        line for line in store.lines_on_copy(act.connection, paper_id) if line.state in _WAITING
    ]
    if not waiting:
        raise LineNotOpen(number=item.running_number)
    line = waiting[0]
    act.does(LogCode.HAND_OUT, dossier_id=dossier_id, paper=paper_id, channel=channel)
    paper_store.set_copy_state(act.writing, paper_id, CopyState.COLLECTED)
    _set(act, line, SignatureState.HANDED_OUT)
    paper.put(act, item, _place_of(act, dossier_id, line), reason="", due_on=due_on)
    disclosure.add(
        act.writing,
        dossier_id=dossier_id,
        paper_id=paper_id,
        document=DOCUMENT,
        recipient=line.party,
        lawful_basis=LawfulBasis.LAW,
        channel=channel,
        disclosed_on=act.today,
        user_id=act.user_id,
    )
    dossier = dossier_store.get(act.connection, dossier_id)
    if dossier.status is DossierStatus.DECIDED:
        dossier_store.set_status(act.writing, dossier_id, DossierStatus.SENT)


def _place_of(act: Act, dossier_id: DossierId, line: SignatureLine) -> PlaceId:
    if line.guardian_id is not None:
        return place_store.of_party(act.writing, guardian_id=line.guardian_id)
    if line.school_id is not None:
        return place_store.of_party(act.writing, school_id=line.school_id)
    pupil_id = dossier_store.get(act.connection, dossier_id).pupil_id
    return place_store.of_party(act.writing, pupil_id=pupil_id)


def replace_copy(act: Act, *, paper_id: PaperId, is_here: bool) -> None:
    """Have another sheet take the place of a copy that somebody has; its lines are ready again.

    Args:
        act: the act.
        paper_id: of the copy.
        is_here: whether the sheet itself came back, damaged: then it goes into the container;
            else it is no longer right where it is, and is called in.

    Raises:
        CopyNotOut: the copy was misprinted, superseded or came back.
        LineNotOpen: a signature stands on it already, which must not be thrown away.
    """
    item = paper_store.get(act.connection, paper_id)
    dossier_id = _out(item)
    lines = store.lines_on_copy(act.connection, paper_id)
    if not can_replace(lines):
        raise LineNotOpen(number=item.running_number)
    state = CopyState.MISPRINTED if is_here else CopyState.SUPERSEDED
    act.does(LogCode.MISPRINT, dossier_id=dossier_id, paper=paper_id, state=state)
    paper_store.set_copy_state(act.writing, paper_id, state)
    act.papers.add(paper_id)
    for line in lines:
        store.change_line(act.writing, line.id, copy_id=None)
        if line.state in _WAITING:
            _set(act, line, SignatureState.READY)
    if is_here:
        container = place_store.first_of_kind(act.connection, PlaceKind.CONTAINER)
        paper.put(act, item, container, reason="")


def take_back_signed(act: Act, *, code: str, has_view_attached: bool = False) -> PaperId:
    """Take a copy back, signed by the party that had it.

    An original that still has to travel on stays out in name: it lies on the desk and its next
    line waits.

    Raises:
        UnknownCode: no copy carries the code.
        CopyNotOut: the copy was misprinted, superseded or came back before.
        LineNotOpen: nobody signs on it any more.
    """
    item = copy_by_code(act, code)
    dossier_id = _out(item)
    lines = store.lines_on_copy(act.connection, item.id)
    signed = next_to_sign(lines)
    if signed is None:
        raise LineNotOpen(number=item.running_number)
    act.does(LogCode.SIGN, dossier_id=dossier_id, paper=item.id, line=signed.id)
    _set(act, signed, SignatureState.SIGNED, has_view_attached=has_view_attached)
    if not any(line.state in _WAITING for line in lines if line.id != signed.id):
        paper_store.set_copy_state(act.writing, item.id, CopyState.RETURNED)
    desk = place_store.first_of_kind(act.connection, PlaceKind.DESK)
    if item.place_id != desk:
        paper.put(act, item, desk, reason="")
    act.papers.add(item.id)
    return item.id


def refuse(
    act: Act, *, line_id: SignatureLineId, has_view_attached: bool = False, reason: str = ""
) -> None:
    """Record that a party does not sign. It blocks nothing: signing is a courtesy of the SWV.

    Raises:
        LineNotOpen: the line was signed.
    """
    _end_unsigned(act, line_id, SignatureState.REFUSED, has_view_attached, reason)


def mark_unreachable(act: Act, *, line_id: SignatureLineId, reason: str = "") -> None:
    """Record that a party could not be reached, and what was tried.

    Raises:
        LineNotOpen: the line was signed.
    """
    _end_unsigned(act, line_id, SignatureState.UNREACHABLE, has_view_attached=False, reason=reason)


def _end_unsigned(
    act: Act,
    line_id: SignatureLineId,
    state: SignatureState,
    has_view_attached: bool,  # noqa: FBT001 - private, named by both callers
    reason: str,
) -> None:
    line = store.line(act.connection, line_id)
    if not can_change(line.state, state):
        raise LineNotOpen(number="")
    act.does(
        LogCode.REFUSE,
        dossier_id=store.dossier_of(act.connection, line.round_id),
        line=line_id,
        state=state,
    )
    _set(
        act,
        line,
        state,
        has_view_attached=has_view_attached,
        reason=clean_text(reason, limit=400),
    )
