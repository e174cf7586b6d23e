"""The test page of a printer: frame, rulers and codes, and nothing about any person."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from desktop.forms.code128 import dark_bars
from desktop.forms.fonts import text_width
from desktop.forms.layout import (
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    BarsMark,
    Cell,
    CodeMark,
    FrameMark,
    Line,
    Mark,
    RuleMark,
    Style,
    TextMark,
    UprightMark,
    fit,
    set_at,
    wrap,
)
from desktop.forms.painting import paint
from desktop.forms.sheet import ACCENT, FINE, LEFT, SMALL, STRONG, TEXT, WIDTH
from desktop.models.person import dutch_date

CODE = "TESTPAGINA"
"""In the codes of the page; it is no scan code, so scanning it does nothing."""

_TITLE = Style(20, ink=ACCENT)
_FRAME = 10 * MM
_RULER = 150
_TENS = 10
_FIVES = 5
_TOP = 30 * MM
_CODES = 90 * MM
_ACROSS = 150 * MM
_DOWN = 175 * MM
_DOWN_LENGTH = 80


@dataclass(frozen=True, slots=True)
class TrialPage:
    """What stands on it.

    Attributes:
        printer: its name in the program.
        model: what it says it is, or "" while it was not asked.
        road: how the page reaches it, in words.
        tray: where sheets come out.
        sent_at: in Dutch time.
    """

    printer: str
    model: str
    road: str
    tray: str
    sent_at: datetime


def render_trial_page(page: TrialPage) -> bytes:
    """Return the page as PDF.

    Raises:
        MissingGlyph: a character cannot be printed.
    """
    return paint((tuple(_marks(page)),), title="testpagina")


def _marks(page: TrialPage) -> Iterator[Mark]:
    width, height = PAGE_WIDTH - 2 * _FRAME, PAGE_HEIGHT - 2 * _FRAME
    yield FrameMark(_FRAME, _FRAME, width, height, 0.8)
    note = "Dit kader ligt 10 mm van elke rand. Mist er een kant? De printer verkleint of snijdt."
    yield from set_at(_FRAME + 2 * MM, (Cell(LEFT, wrap(note, WIDTH, FINE)),))[0]
    title, y = set_at(_TOP, (Cell(LEFT, (Line("Testpagina", _TITLE),)),))
    yield from title
    y += 4 * MM
    for label, value in (
        ("Printer", page.printer),
        ("Model", page.model or "niet opgevraagd"),
        ("Verbinding", page.road),
        ("Komt uit in", page.tray),
        ("Verstuurd", f"{dutch_date(page.sent_at.date())}, {page.sent_at:%H:%M} uur"),
    ):
        lines = fit(value, WIDTH - 35 * MM, STRONG, most=2)
        cells = (Cell(LEFT, (Line(label, TEXT),)), Cell(LEFT + 35 * MM, lines))
        marks, y = set_at(y, cells)
        yield from marks
        y += 1 * MM
    yield from _codes()
    yield from _level_ruler()
    yield from _upright_ruler()


def _codes() -> Iterator[Mark]:
    yield CodeMark(LEFT, _CODES, 20 * MM, CODE)
    module = 0.38 * MM
    yield BarsMark(LEFT + 40 * MM, _CODES, module, 15 * MM, CODE)
    bars_end = LEFT + 40 * MM + dark_bars(CODE)[0] * module
    words = "Scan beide codes: u leest TESTPAGINA. Het programma doet daar niets mee."
    yield from set_at(_CODES + 24 * MM, (Cell(LEFT, wrap(words, bars_end - LEFT, SMALL)),))[0]


def _level_ruler() -> Iterator[Mark]:
    words = (
        f"Van 0 tot {_RULER} is precies {_RULER / 10:.0f} centimeter. Meet het na met een liniaal."
    )
    yield from set_at(_ACROSS - 10 * MM, (Cell(LEFT, wrap(words, WIDTH, SMALL)),))[0]
    yield RuleMark(LEFT, _ACROSS, _RULER * MM, 0.5)
    for at in range(_RULER + 1):
        yield UprightMark(LEFT + at * MM, _ACROSS, _tick(at), 0.3)
        if at % _TENS == 0:
            half = text_width(str(at), FINE.face, FINE.size) / 2
            yield TextMark(LEFT + at * MM - half, _ACROSS + 9 * MM, Line(str(at), FINE))


def _upright_ruler() -> Iterator[Mark]:
    yield UprightMark(LEFT, _DOWN, _DOWN_LENGTH * MM, 0.5)
    for at in range(_DOWN_LENGTH + 1):
        yield RuleMark(LEFT, _DOWN + at * MM, _tick(at), 0.3)
        if at % _TENS == 0:
            baseline = _DOWN + at * MM + 3
            yield TextMark(LEFT + 7 * MM, baseline, Line(str(at), FINE))
    for step, size in enumerate((8, 10, 12, 16)):
        line = Line(f"{size} punten: Çağla Jørgensen 0123456789", Style(size))
        yield TextMark(LEFT + 25 * MM, _DOWN + (10 + 12 * step) * MM, line)


def _tick(at: int) -> float:
    if at % _TENS == 0:
        return 5 * MM
    return (3.5 if at % _FIVES == 0 else 2) * MM
