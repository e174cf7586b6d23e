"""The rows of the signatures: what stands in them, and what can be done with each."""

from dataclasses import dataclass
from datetime import date

from desktop.clock import local_date, system_clock
from desktop.i18n import translate
from desktop.models.paper import CopyState, PaperItem, path_of
from desktop.models.signing import (
    Party,
    SignatureLine,
    SignatureState,
    can_change,
    can_misprint,
    can_replace,
    next_to_sign,
)
from desktop.services.dossier import DossierPage
from desktop.views.dates import day_text
from desktop.views.labels import (
    copy_state_label,
    party_label,
    signature_label,
    signature_mark,
)
from desktop.views.widgets.text_table_model import TextRow

_OUT = frozenset({CopyState.PRINTED, CopyState.COLLECTED})
_IN_PRINTER = frozenset({None, CopyState.PRINTED})
_WAITING = frozenset({SignatureState.PRINTED, SignatureState.HANDED_OUT})


@dataclass(frozen=True, slots=True)
class SigningRow:
    """A party's line with the copy that carries it, and the acts that are open to it.

    `parties`: whose lines the copy carries, empty without one.
    """

    line: SignatureLine
    item: PaperItem | None
    can_collect: bool
    can_misprint: bool
    can_hand_out: bool
    can_take_back: bool
    can_refuse: bool
    can_miss: bool
    can_replace: bool
    parties: tuple[Party, ...]


def rows_of(page: DossierPage) -> tuple[SigningRow, ...]:
    """Return the rows of a dossier's round, in the order of signing."""
    if page.round is None:
        return ()
    items = {item.id: item for item in page.papers}
    lines = page.round.lines
    return tuple(_row(line, items[line.copy_id] if line.copy_id else None, lines) for line in lines)


def _row(
    line: SignatureLine, item: PaperItem | None, lines: tuple[SignatureLine, ...]
) -> SigningRow:
    is_out = item is not None and item.copy_state in _OUT
    is_in_printer = item is not None and item.copy_state in _IN_PRINTER
    on_copy = [each for each in lines if item is not None and each.copy_id == item.id]
    waiting = [each for each in on_copy if each.state in _WAITING]
    is_unsigned = line.state in {SignatureState.READY, SignatureState.PRINTED}
    return SigningRow(
        line=line,
        item=item,
        can_collect=is_in_printer,
        can_misprint=is_unsigned and (is_in_printer or is_out) and can_misprint(on_copy),
        # An original that travels goes to one party at a time.
        can_hand_out=is_out and line.state is SignatureState.PRINTED and waiting[0] == line,
        can_take_back=is_out and next_to_sign(on_copy) == line,
        can_refuse=can_change(line.state, SignatureState.REFUSED),
        can_miss=can_change(line.state, SignatureState.UNREACHABLE),
        can_replace=is_out and line.state in _WAITING and can_replace(on_copy),
        parties=tuple(each.party for each in on_copy),
    )


def text_row(row: SigningRow, page: DossierPage) -> TextRow:
    """Return what a row shows: party, name, state, copy, since when, and where."""
    line, item = row.line, row.item
    today = local_date(system_clock())
    state = f"{signature_mark(line.state)} {signature_label(line.state)}"
    if item is not None and row.can_collect:
        state = f"▤ {copy_state_label(item.copy_state)}"
    if line.has_view_attached:
        state = translate("signing", "{state}, with view").format(state=state)
    if line.reason:
        state = f"{state}: {line.reason}"
    return TextRow(
        (
            party_label(line.party),
            line.name,
            state,
            item.running_number if item else "",
            day_text(line.changed_on, today) if line.changed_on else "",
            _place(item, page, today),
        )
    )


def _place(item: PaperItem | None, page: DossierPage, today: date) -> str:
    if item is None:
        return ""
    place = path_of(page.places[item.place_id], page.places)
    if item.due_on is None:
        return place
    return translate("signing", "{place}, back {day}").format(
        place=place, day=day_text(item.due_on, today)
    )
