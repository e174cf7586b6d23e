"""The list on paper for when the computer is down: numbers, places, open signatures, no names."""

from dataclasses import dataclass
from datetime import date, datetime

from desktop.clock import AMSTERDAM
from desktop.forms.fonts import Face, printable
from desktop.forms.layout import (
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    Cell,
    Flow,
    Line,
    Mark,
    RuleMark,
    Style,
    TextMark,
    fit,
    set_at,
    wrap,
)
from desktop.forms.painting import paint
from desktop.forms.sheet import ACCENT, FINE, FINE_STRONG, GREY, HAIRLINE
from desktop.models.person import dutch_date
from desktop.models.scan_code import shown
from desktop.models.signing import PARTY_WORDS, Party, SignatureState

TITLE = "Noodlijst"
FOOT = "In de kluis of een afgesloten kast bewaren; vernietig de vorige."

_LEFT = 18 * MM
_RIGHT = PAGE_WIDTH - 15 * MM
_WIDTH = _RIGHT - _LEFT
_TOP = 14 * MM
_HEAD_TOP = 32 * MM
_BODY_TOP = 39 * MM
_FOOT_TOP = PAGE_HEIGHT - 20 * MM
_GAP = 4 * MM
_COLUMNS = (_LEFT, _LEFT + 27 * MM, _LEFT + 58 * MM, _LEFT + 97 * MM)
_HEADS = ("Dossier", "Code op de map", "Waar de map ligt", "Handtekeningen die nog komen")
_TEXT = Style(9)
_STRONG = Style(9, Face.BOLD)
_QUIET = Style(9, ink=GREY)
_PRACTICE = Style(74, Face.BOLD, (0.87, 0.87, 0.87))

_STATE_WORDS = {
    SignatureState.READY: "nog te printen",
    SignatureState.PRINTED: "geprint, nog hier",
    SignatureState.HANDED_OUT: "uit",
}


@dataclass(frozen=True, slots=True)
class ListedSignature:
    """A signature that is still to come. `number` is empty while no copy carries it."""

    number: str
    party: Party
    state: SignatureState
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class ListedCopy:
    """A copy that is no longer right and that somebody still has."""

    number: str
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class ListedDossier:
    """A dossier as the list names it: by its numbers alone.

    Attributes:
        folder_code: ten letters, as the label on the folder has them.
        place: with what it lies in; of people only that one of them has it.
        due_on: when the folder is due back.
    """

    number: str
    folder_code: str
    place: str
    due_on: date | None = None
    signatures: tuple[ListedSignature, ...] = ()
    superseded: tuple[ListedCopy, ...] = ()


@dataclass(frozen=True, slots=True)
class EmergencyList:
    """All that the list shows. `printed_at` is UTC."""

    partnership: str
    printed_at: datetime
    dossiers: tuple[ListedDossier, ...]
    is_practice: bool


def render_emergency_list(data: EmergencyList) -> bytes:
    """Return the list as PDF; the same data give the same bytes. No file is made.

    A character that cannot be printed is shown as one that is missing: a name that somebody gave a
    place must not keep the whole list from the paper.
    """
    flow = Flow(first_top=_BODY_TOP, next_top=_BODY_TOP, bottom=_FOOT_TOP - 4 * MM)
    if not data.dossiers:
        flow.row(Cell(_LEFT, (Line("Er is geen dossier in behandeling.", _TEXT),)))
    for dossier in data.dossiers:
        _set_dossier(flow, dossier)
    total = len(flow.pages)
    pages = [
        (*_practice(data), *_head(data), *body, *_foot(f"pagina {number} van {total}"))
        for number, body in enumerate(flow.pages, start=1)
    ]
    return paint(pages, title=TITLE)


def _set_dossier(flow: Flow, dossier: ListedDossier) -> None:
    place = fit(printable(dossier.place), _width(2), _TEXT, most=3)
    if dossier.due_on is not None:
        place += wrap(_back(dossier.due_on), _width(2), _QUIET)
    signatures = [
        *(_signature_words(signature) for signature in dossier.signatures),
        *(_copy_words(copy) for copy in dossier.superseded),
    ]
    lines = tuple(line for words in signatures for line in wrap(words, _width(3), _TEXT))
    flow.row(
        Cell(_COLUMNS[0], (Line(dossier.number, _STRONG),)),
        Cell(_COLUMNS[1], (Line(shown(dossier.folder_code), _TEXT),)),
        Cell(_COLUMNS[2], place),
        Cell(_COLUMNS[3], lines or (Line("geen", _QUIET),)),
    )
    flow.skip(1.2 * MM)
    flow.draw(RuleMark(_LEFT, flow.y, _WIDTH, 0.4, HAIRLINE))
    flow.skip(1.8 * MM)


def _width(column: int) -> float:
    ends = (*_COLUMNS[1:], _RIGHT + _GAP)
    return ends[column] - _COLUMNS[column] - _GAP


def _signature_words(signature: ListedSignature) -> str:
    words = f"{PARTY_WORDS[signature.party]}: {_STATE_WORDS[signature.state]}"
    if signature.number:
        words = f"{signature.number} {words}"
    return words if signature.due_on is None else f"{words}, {_back(signature.due_on)}"


def _copy_words(copy: ListedCopy) -> str:
    words = f"{copy.number} is niet meer juist: terughalen"
    return words if copy.due_on is None else f"{words}, {_back(copy.due_on)}"


def _back(day: date) -> str:
    return f"terug {day.day}-{day.month}-{day.year}"


def _practice(data: EmergencyList) -> tuple[Mark, ...]:
    if not data.is_practice:
        return ()
    middle = PAGE_HEIGHT / 2 + _PRACTICE.size / 3
    return (TextMark(PAGE_WIDTH / 2, middle, Line("OEFENMODUS", _PRACTICE), angle=52),)


def _head(data: EmergencyList) -> tuple[Mark, ...]:
    printed = data.printed_at.astimezone(AMSTERDAM)
    title, _ = set_at(
        _TOP,
        (
            Cell(
                _LEFT,
                (
                    Line(TITLE, Style(16, Face.BOLD, ACCENT)),
                    *fit(printable(data.partnership), _WIDTH * 0.6, _QUIET, most=1),
                ),
            ),
            Cell(
                _RIGHT,
                (
                    Line(f"{dutch_date(printed.date())}, {printed:%H:%M} uur", _STRONG),
                    Line(_count(len(data.dossiers)), _QUIET),
                ),
                is_right_aligned=True,
            ),
        ),
    )
    heads, _ = set_at(
        _HEAD_TOP,
        [Cell(x, (Line(head, FINE_STRONG),)) for x, head in zip(_COLUMNS, _HEADS, strict=True)],
    )
    return (*title, *heads, RuleMark(_LEFT, _HEAD_TOP + 5 * MM, _WIDTH, 1.0, ACCENT))


def _count(dossiers: int) -> str:
    return "1 dossier" if dossiers == 1 else f"{dossiers} dossiers"


def _foot(page: str) -> tuple[Mark, ...]:
    marks, _ = set_at(
        _FOOT_TOP,
        (
            Cell(
                _LEFT,
                (
                    Line("Vertrouwelijk", FINE_STRONG),
                    Line(FOOT, FINE),
                ),
            ),
            Cell(_RIGHT, (Line(page, FINE),), is_right_aligned=True),
        ),
    )
    return (RuleMark(_LEFT, _FOOT_TOP - 2 * MM, _WIDTH, 0.5, HAIRLINE), *marks)
