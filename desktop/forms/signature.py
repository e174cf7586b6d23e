"""Signature blocks: who signs, in what sense, and room to do so by hand."""

from dataclasses import dataclass

from desktop.errors import FormTooFull
from desktop.forms.layout import MM, Cell, Flow, FrameMark, Line, RuleMark, fit, wrap
from desktop.forms.rows import WRITING_HEIGHT, row_height, set_row
from desktop.forms.sheet import FINE, GREY, HAIRLINE, LABEL, LEFT, RIGHT, STRONG, TEXT, WIDTH

_BOX_LEFT = LEFT + 88 * MM
_BOX_HEIGHT = 25 * MM
_WRITING_LEFT = LEFT + 18 * MM
_WRITING_WIDTH = _BOX_LEFT - 8 * MM - _WRITING_LEFT
_TICK = "☐"
_BLANK = "\N{NO-BREAK SPACE}"
_CHOICE = (_BLANK * 4 + " ").join(
    f"{_TICK}{_BLANK}{word}" for word in ("akkoord", "gezien", "ontvangen")
)


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """One party's block on a copy.

    Attributes:
        party: in words: `ouder of verzorger 1`, `oude school`.
        name: in print; empty leaves a line to write on.
        function: empty for parents.
        meaning: what the signature says, `akkoord`, `gezien` or `ontvangen`; empty leaves the
            choice to the signer.
    """

    party: str
    name: str = ""
    function: str = ""
    meaning: str = ""


def set_block(flow: Flow, block: SignatureBlock) -> None:
    """Set one party's block, on one page unless its texts alone fill more than that.

    Raises:
        MissingGlyph: a character cannot be printed.
    """
    flow.keep(block_height(block))
    flow.draw(RuleMark(LEFT, flow.y, WIDTH, 0.6, HAIRLINE))
    flow.skip(2 * MM)
    flow.row(Cell(LEFT, _party_lines(block)))
    flow.skip(1 * MM)
    for label, value in _rows(block):
        set_row(flow, label, value)
    set_signing_space(flow, notes=(f"{_TICK} zienswijze bijgevoegd",))
    flow.skip(6 * MM)


def set_signing_space(
    flow: Flow, *, place: str = "", day: str = "", notes: tuple[str, ...] = ()
) -> None:
    """Set the place, the date and a box of 25 mm to sign in, together on one page.

    Args:
        flow: the copy so far.
        place: in print, or empty for a line to write on.
        day: the same, of the date.
        notes: lines below, beside the box.

    Raises:
        FormTooFull: the place alone takes more than a page.
        MissingGlyph: a character cannot be printed.
    """
    written = tuple(
        (label, fit(value, _WRITING_WIDTH, TEXT, most=2))
        for label, value in (("Plaats", place), ("Datum", day))
    )
    below = tuple(line for note in notes for line in wrap(note, _BOX_LEFT - LEFT, TEXT))
    height = max(
        _BOX_HEIGHT,
        sum(max(WRITING_HEIGHT, Cell(0, lines).height) for _, lines in written)
        + Cell(0, below).height
        + 3 * MM,
    )
    if height > flow.body_height:
        raise FormTooFull
    flow.skip(2 * MM)
    flow.keep(height)
    top = flow.y
    flow.draw(FrameMark(_BOX_LEFT, top, RIGHT - _BOX_LEFT, height, 0.6, GREY))
    flow.skip(1 * MM)
    flow.row(Cell(_BOX_LEFT + 2 * MM, (Line("Handtekening", FINE),)))
    flow.y = top
    for label, lines in written:
        if not lines:
            flow.skip(WRITING_HEIGHT - LABEL.leading)
        flow.row(Cell(LEFT, (Line(label, LABEL),)), Cell(_WRITING_LEFT, lines))
        if not lines:
            flow.draw(RuleMark(_WRITING_LEFT, flow.y - 1, _WRITING_WIDTH, 0.6, GREY))
    if below:
        flow.y = top + height - Cell(0, below).height
        flow.row(Cell(LEFT, below))
    flow.y = top + height


def block_height(block: SignatureBlock) -> float:
    """Return the height of a block, in points.

    Raises:
        MissingGlyph: a character cannot be printed.
    """
    rows = sum(row_height(label, value) for label, value in _rows(block))
    return Cell(0, _party_lines(block)).height + rows + _BOX_HEIGHT + 7 * MM


def _rows(block: SignatureBlock) -> tuple[tuple[str, str], ...]:
    function = (("Functie", block.function),) if block.function else ()
    return (("Naam", block.name), *function, ("Tekent voor", block.meaning or _CHOICE))


def _party_lines(block: SignatureBlock) -> tuple[Line, ...]:
    return fit(block.party[:1].upper() + block.party[1:], WIDTH, STRONG, most=2)
