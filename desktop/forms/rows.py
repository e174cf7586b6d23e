"""The pieces of a form's body: titles over a rule, labels with their values, paragraphs, lists."""

from collections.abc import Sequence

from desktop.forms.fonts import Face
from desktop.forms.layout import MM, Cell, Flow, Line, RuleMark, Style, fit, wrap
from desktop.forms.sheet import ACCENT, GREY, HAIRLINE, LABEL, LEFT, RIGHT, TEXT, WIDTH

WRITING_HEIGHT = 8.5 * MM
"""Height of a line to write on by hand."""

INDENT = 5 * MM
GAP = 2.5 * MM

_VALUE_LEFT = LEFT + 42 * MM
_VALUE_WIDTH = RIGHT - _VALUE_LEFT
_LABEL_WIDTH = 38 * MM
_BULLET = 1 * MM
_TITLE = Style(10, Face.BOLD, ACCENT)
_TITLE_HEIGHT = 8 * MM


def set_title(flow: Flow, title: str, *, ahead: float) -> None:
    """Set a section's title over a rule, on one page with the first `ahead` points after it.

    Raises:
        MissingGlyph: a character cannot be printed.
    """
    flow.keep(_TITLE_HEIGHT + ahead)
    flow.row(Cell(LEFT, wrap(title, WIDTH, _TITLE)))
    flow.skip(0.5 * MM)
    flow.draw(RuleMark(LEFT, flow.y, WIDTH, 0.5, HAIRLINE))
    flow.skip(1.5 * MM)


def row_height(label: str, value: str, *, style: Style = TEXT) -> float:
    """Return the height in points that `set_row` takes.

    Raises:
        MissingGlyph: a character cannot be printed.
    """
    if not value:
        return WRITING_HEIGHT + 2
    left, right = _row_cells(label, value, style)
    return max(left.height, right.height) + 2


def set_row(flow: Flow, label: str, value: str, *, style: Style = TEXT) -> None:
    """Set a label and its value side by side; without a value, a line to write on.

    Raises:
        MissingGlyph: a character cannot be printed.
    """
    label_cell, value_cell = _row_cells(label, value, style)
    if value:
        flow.row(label_cell, value_cell)
        flow.skip(1)
        return
    flow.keep(WRITING_HEIGHT)
    flow.skip(WRITING_HEIGHT - label_cell.height)
    flow.row(label_cell)
    flow.draw(RuleMark(_VALUE_LEFT, flow.y - 1, _VALUE_WIDTH, 0.6, GREY))
    flow.skip(2)


def _row_cells(label: str, value: str, style: Style) -> tuple[Cell, Cell]:
    return (
        Cell(LEFT, wrap(label, _LABEL_WIDTH, LABEL)),
        Cell(_VALUE_LEFT, fit(value, _VALUE_WIDTH, style, most=3)),
    )


def set_paragraph(flow: Flow, text: str, *, gap: float = GAP) -> None:
    """Set a text over the full width, and leave `gap` points of white.

    Raises:
        MissingGlyph: a character cannot be printed.
    """
    flow.row(Cell(LEFT, wrap(text, WIDTH, TEXT)))
    flow.skip(gap)


def set_list(flow: Flow, items: Sequence[str]) -> None:
    """Set a list with bullets.

    Raises:
        MissingGlyph: a character cannot be printed.
    """
    for item in items:
        lines = wrap(item, WIDTH - INDENT, TEXT)
        flow.row(Cell(LEFT + _BULLET, (Line("•", TEXT),)), Cell(LEFT + INDENT, lines))
    flow.skip(GAP)
