"""Sheets of labels for folders and places: a number or name, its bar code, and that in letters."""

from collections.abc import Iterator, Sequence

from desktop.forms.code128 import QUIET_MODULES, dark_bars
from desktop.forms.fonts import Face, printable, text_width
from desktop.forms.layout import MM, BarsMark, Cell, Line, Mark, Style, fit, set_at, wrap
from desktop.forms.painting import paint
from desktop.forms.sheet import GREY
from desktop.models.labels import MOST_OFFSET, Label, LabelSheet, laid_out
from desktop.models.scan_code import shown

LEAST_MODULE = 0.38
"""The narrowest bar in mm: a plain scanner reads it from an office printer, with room to spare."""

MOST_MODULE = 0.5

_MARGIN = 2.0
_TITLE = Style(13, Face.BOLD)
_CODE = Style(9)
_PRACTICE = Style(8, Face.BOLD, GREY)
_LEAST_BARS = 9.0
_MOST_BARS = 16.0
_GAP = 1.2
_TITLE_LINES = 2
_CUT = "…"
_JOB = "etiketten"


def module_of(sheet: LabelSheet) -> float | None:
    """Return the width in mm of the narrowest bar on a sheet, `None` where no code fits.

    Ten letters and the quiet zones take 165 modules.
    """
    modules = dark_bars("DBBBBBBBBB")[0] + 2 * QUIET_MODULES
    module = int(sheet.width / modules * 100) / 100
    is_high = _title_room(sheet) >= _TITLE.leading
    return min(module, MOST_MODULE) if module >= LEAST_MODULE and is_high else None


def _title_room(sheet: LabelSheet) -> float:
    """Return the height in points that a title may take beside the lowest bars."""
    return (sheet.height - 2 * _MARGIN - _LEAST_BARS - 2 * _GAP) * MM - _CODE.leading


def render_labels(
    labels: Sequence[Label],
    sheet: LabelSheet,
    *,
    first: int,
    offset: tuple[float, float] = (0.0, 0.0),
    is_practice: bool = False,
) -> bytes:
    """Return the sheets as PDF.

    Args:
        labels: in the order wanted.
        sheet: what is in the printer; `module_of` it must not be `None`.
        first: number of the first free label on the first sheet, from 0.
        offset: how far to the right and down all is shifted, in mm, at most `MOST_OFFSET`.
        is_practice: whether each label says so.

    A character that cannot be printed is shown as one that is missing; the code says the rest.

    Raises:
        ValueError: the sheet has no such label, no code fits on it, or the offset is too far.
    """
    module = module_of(sheet)
    if module is None or max(map(abs, offset)) > MOST_OFFSET:
        raise ValueError(sheet.name)
    pages = tuple(
        tuple(
            mark
            for number, label in page
            for mark in _marks(label, sheet, sheet.corner(number), offset, module, is_practice)
        )
        for page in laid_out(labels, sheet, first=first)
    )
    return paint(pages, title=_JOB)


def _marks(
    label: Label,
    sheet: LabelSheet,
    corner: tuple[float, float],
    offset: tuple[float, float],
    module: float,
    is_practice: bool,  # noqa: FBT001 - one of many measures
) -> Iterator[Mark]:
    """Set a label in the middle of its place."""
    size, _ = dark_bars(label.scan_code)
    left = (corner[0] + offset[0] + (sheet.width - size * module) / 2) * MM
    width = size * module * MM
    title = _title(printable(label.title), width, _title_room(sheet))
    code = wrap(shown(label.scan_code), width, _CODE)
    texts = (Cell(0, title).height + Cell(0, code).height) / MM
    room = sheet.height - 2 * _MARGIN - texts - 2 * _GAP
    bars = max(min(room, _MOST_BARS), _LEAST_BARS)
    top = corner[1] + offset[1] + (sheet.height - texts - bars - 2 * _GAP) / 2
    marks, below = set_at(top * MM, (Cell(left, title),))
    yield from marks
    below += _GAP * MM
    yield BarsMark(left, below, module * MM, bars * MM, label.scan_code)
    below += (bars + _GAP) * MM
    yield from set_at(below, (Cell(left, code),))[0]
    if is_practice:
        line = Line("OEFENMODUS", _PRACTICE)
        yield from set_at(below, (Cell(left + width, (line,), is_right_aligned=True),))[0]


def _title(text: str, width: float, room: float) -> tuple[Line, ...]:
    """Return the lines of a title; one that is too long is cut, since the code says the rest."""
    lines = fit(text, width, _TITLE, most=_TITLE_LINES)
    most = int(room // lines[0].style.leading)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    kept = last.text
    while text_width(kept + _CUT, last.style.face, last.style.size) > width:
        kept = kept[:-1]
    return (*lines[: most - 1], Line(kept + _CUT, last.style))
