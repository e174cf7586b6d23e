"""Text that wraps, shrinks and goes on over the page: never cut, never on top of other text."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from desktop.errors import FormTooFull
from desktop.forms.fonts import Face, text_width

MM = 72 / 25.4
"""Points in a millimetre; all measures below are points, counted from the page's top left."""

PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM
SMALLEST = 8.0
"""No text shrinks below this size, in points."""

Ink: TypeAlias = tuple[float, float, float]
BLACK: Ink = (0.0, 0.0, 0.0)

_LEAST_BODY = 60 * MM
_KEPT_TOGETHER = 80 * MM


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks. `size` in points."""

    size: float
    face: Face = Face.REGULAR
    ink: Ink = BLACK

    @property
    def leading(self) -> float:
        """Height of a line."""
        return self.size * 1.35

    @property
    def rise(self) -> float:
        """Distance from the top of a line to its baseline."""
        return self.size * 1.0


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line."""

    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines one below the other, from `x`, or up to `x` when `is_right_aligned`."""

    x: float
    lines: tuple[Line, ...]
    is_right_aligned: bool = False

    @property
    def height(self) -> float:
        """Height of all lines."""
        return sum(line.style.leading for line in self.lines)


@dataclass(frozen=True, slots=True)
class TextMark:
    """A line of text at its baseline; `angle` in degrees, turned about its middle."""

    x: float
    baseline: float
    line: Line
    angle: float = 0.0


@dataclass(frozen=True, slots=True)
class RuleMark:
    """A straight level line."""

    x: float
    y: float
    width: float
    weight: float
    ink: Ink = BLACK


@dataclass(frozen=True, slots=True)
class FrameMark:
    """An empty box, white inside so that nothing behind it disturbs a signature."""

    x: float
    y: float
    width: float
    height: float
    weight: float
    ink: Ink = BLACK


@dataclass(frozen=True, slots=True)
class ImageMark:
    """A PNG, within the box and in proportion, at its top left."""

    x: float
    y: float
    width: float
    height: float
    png: bytes


@dataclass(frozen=True, slots=True)
class CodeMark:
    """A QR code of `side` points, its quiet zone around it."""

    x: float
    y: float
    side: float
    text: str


@dataclass(frozen=True, slots=True)
class BarsMark:
    """A bar code (Code 128); `x` is the left of its first bar, `module` its narrowest bar."""

    x: float
    y: float
    module: float
    height: float
    text: str


@dataclass(frozen=True, slots=True)
class UprightMark:
    """A straight upright line."""

    x: float
    y: float
    height: float
    weight: float
    ink: Ink = BLACK


Mark: TypeAlias = TextMark | RuleMark | UprightMark | FrameMark | ImageMark | CodeMark | BarsMark


def _pieces(word: str, width: float, style: Style) -> list[str]:
    """Break a word that is wider than the line."""
    pieces, start = [], 0
    for end in range(1, len(word) + 1):
        if end - start > 1 and text_width(word[start:end], style.face, style.size) > width:
            pieces.append(word[start : end - 1])
            start = end - 1
    return [*pieces, word[start:]]


def wrap(text: str, width: float, style: Style) -> tuple[Line, ...]:
    """Break a text into lines no wider than `width`; its own line breaks are kept.

    Characters are drawn as they are: there is no mark-up. Blanks at a break are dropped.

    Raises:
        MissingGlyph: a character cannot be printed.
    """
    space = text_width(" ", style.face, style.size)
    lines: list[str] = []
    for paragraph in unicodedata.normalize("NFC", text).replace("\t", " ").splitlines():
        taken, used = "", 0.0
        for word in filter(None, paragraph.split(" ")):
            needed = text_width(word, style.face, style.size)
            if taken and used + space + needed <= width:
                taken, used = f"{taken} {word}", used + space + needed
                continue
            if taken:
                lines.append(taken)
            taken, used = word, needed
            if needed > width:
                *full, taken = _pieces(word, width, style)
                lines.extend(full)
                used = text_width(taken, style.face, style.size)
        lines.append(taken)
    return tuple(Line(line, style) for line in lines)


def fit(text: str, width: float, style: Style, *, most: int) -> tuple[Line, ...]:
    """Wrap a text, shrinking it down to `SMALLEST` while it takes more than `most` lines.

    A text that is still longer keeps all its lines: the row grows.

    Raises:
        MissingGlyph: a character cannot be printed.
    """
    lines = wrap(text, width, style)
    while len(lines) > most and style.size > SMALLEST:
        style = replace(style, size=max(SMALLEST, style.size - 0.5))
        lines = wrap(text, width, style)
    return lines


class Flow:
    """A column of rows over as many pages as it takes.

    Args:
        first_top: where the body starts on the first page.
        next_top: where it starts on every further page.
        bottom: where it ends.

    Raises:
        FormTooFull: head and foot leave no room for a body.
    """

    def __init__(self, *, first_top: float, next_top: float, bottom: float) -> None:
        if next_top + _LEAST_BODY > bottom:
            raise FormTooFull
        self.pages: list[list[Mark]] = [[]]
        self.y = first_top
        self._next_top = next_top
        self._bottom = bottom

    @property
    def body_height(self) -> float:
        """Height of the body of a further page."""
        return self._bottom - self._next_top

    def draw(self, *marks: Mark) -> None:
        """Put marks on the present page, where they say."""
        self.pages[-1].extend(marks)

    def skip(self, height: float) -> None:
        """Leave white space; at the end of a page it is dropped."""
        self.y = min(self.y + height, self._bottom)

    def turn_page(self) -> None:
        """Go on at the top of a new page."""
        self.pages.append([])
        self.y = self._next_top

    def keep(self, height: float) -> None:
        """Turn the page when `height` does not fit here, but does on a page of its own."""
        if self.y + height > self._bottom and self._next_top + height <= self._bottom:
            self.turn_page()

    def row(self, *cells: Cell) -> None:
        """Set cells side by side on one first baseline.

        A row goes to the next page as a whole if it is not too high, else line by line.
        """
        waiting = [list(cell.lines) for cell in cells]
        rise = max((lines[0].style.rise for lines in waiting if lines), default=0.0)
        height = max((_fall(cell, rise) + cell.height for cell in cells), default=0.0)
        if height <= _KEPT_TOGETHER:
            self.keep(height)
        while True:
            lowest = self.y
            for cell, lines in zip(cells, waiting, strict=True):
                lowest = max(lowest, self._set(cell, lines, rise))
            self.y = lowest
            if not any(waiting):
                return
            self.turn_page()

    def _set(self, cell: Cell, lines: list[Line], rise: float) -> float:
        """Take the lines that fit here off `lines`, and return where they end."""
        y = self.y + (rise - lines[0].style.rise if lines else 0.0)
        while lines and y + lines[0].style.leading <= self._bottom:
            line = lines.pop(0)
            if line.text:
                self.draw(text_mark(cell, line, y))
            y += line.style.leading
        return y


def _fall(cell: Cell, rise: float) -> float:
    return rise - cell.lines[0].style.rise if cell.lines else 0.0


def text_mark(cell: Cell, line: Line, y: float) -> TextMark:
    """Return the mark of a line of a cell whose top lies at `y`."""
    width = text_width(line.text, line.style.face, line.style.size) if cell.is_right_aligned else 0
    return TextMark(cell.x - width, y + line.style.rise, line)


def set_at(y: float, cells: Sequence[Cell]) -> tuple[tuple[Mark, ...], float]:
    """Return the marks of cells side by side at a fixed place, and where the highest ends."""
    marks: list[Mark] = []
    lowest = y
    for cell in cells:
        top = y
        for line in cell.lines:
            marks.append(text_mark(cell, line, top))
            top += line.style.leading
        lowest = max(lowest, top)
    return tuple(marks), lowest
