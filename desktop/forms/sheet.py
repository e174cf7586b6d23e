"""What every page of a printed copy carries: letterhead or running head, code, foot, practice."""

from dataclasses import dataclass

from desktop.forms.fonts import Face
from desktop.forms.layout import (
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    Cell,
    CodeMark,
    Flow,
    ImageMark,
    Ink,
    Line,
    Mark,
    RuleMark,
    Style,
    TextMark,
    fit,
    set_at,
    wrap,
)
from desktop.models.contact import shown_phone
from desktop.models.partnership import Partnership, shown_code
from desktop.models.person import Address
from desktop.models.scan_code import shown

LEFT = 25 * MM
RIGHT = PAGE_WIDTH - 20 * MM
WIDTH = RIGHT - LEFT

GREY: Ink = (0.36, 0.38, 0.41)
HAIRLINE: Ink = (0.72, 0.75, 0.78)
ACCENT: Ink = (0.09, 0.25, 0.38)

TEXT = Style(10)
STRONG = Style(10, Face.BOLD)
LABEL = Style(10, ink=GREY)
SMALL = Style(8.5)
SMALL_LABEL = Style(8.5, ink=GREY)
FINE = Style(8, ink=GREY)
FINE_STRONG = Style(8, Face.BOLD, GREY)

_TOP = 14 * MM
_CODE_SIDE = 20 * MM
_CODE_LEFT = RIGHT - _CODE_SIDE
_HEAD_WIDTH = _CODE_LEFT - LEFT - 8 * MM
_CODE_END = 46 * MM
_FOOT_MARGIN = 11 * MM
_CONTACT = 104 * MM
_ACROSS = Style(74, Face.BOLD, (0.87, 0.87, 0.87))


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The words that tie every page to its copy and to the print log.

    Attributes:
        title: kind of form and number, no name.
        subtitle: whose copy this is, on further pages.
        foot: numbers of the TLV, the dossier, the copy and the print, and the text's version.
        is_sample: whether it is shown before it is printed, with a code that is none.
    """

    title: str
    subtitle: str
    foot: str
    scan_code: str
    running_number: str
    is_practice: bool
    is_sample: bool = False


def address_lines(address: Address) -> tuple[str, ...]:
    """Return the lines of an address that are filled in: street, city and country."""
    lines = (
        f"{address.street} {address.house_number}",
        f"{address.postcode} {address.city}",
        address.country,
    )
    return tuple(stripped for line in lines if (stripped := line.strip()))


def new_flow(words: SheetWords) -> Flow:
    """Return an empty flow with room for what `furnish` adds to each page.

    Raises:
        FormTooFull: the words leave no room on a page.
        MissingGlyph: a character cannot be printed.
    """
    _, head_end = _running_head(words)
    foot_top = PAGE_HEIGHT - _FOOT_MARGIN - _foot_cell(words).height
    return Flow(
        first_top=_TOP,
        next_top=max(_CODE_END, head_end) + 4 * MM,
        bottom=foot_top - 6 * MM,
    )


def set_letterhead(flow: Flow, partnership: Partnership) -> None:
    """Set logo, name, code and address of the SWV at the top of the first page.

    Raises:
        MissingGlyph: a character cannot be printed.
    """
    if partnership.logo_png:
        flow.draw(ImageMark(LEFT, _TOP, 60 * MM, 14 * MM, partnership.logo_png))
        flow.skip(17 * MM)
    name_width = _CONTACT - LEFT - 6 * MM
    name = fit(partnership.name, name_width, Style(12, Face.BOLD, ACCENT), most=2)
    code = wrap(shown_code(partnership.code), name_width, SMALL_LABEL)
    contact = (
        *address_lines(partnership.address),
        shown_phone(partnership.phone),
        partnership.email,
    )
    contact_width = _CODE_LEFT - _CONTACT - 6 * MM
    lines = tuple(line for text in contact for line in fit(text, contact_width, SMALL, most=2))
    flow.row(Cell(LEFT, (*name, *code)), Cell(_CONTACT, lines))
    flow.skip(max(4 * MM, _CODE_END + 4 * MM - flow.y))


def furnish(flow: Flow, words: SheetWords) -> tuple[tuple[Mark, ...], ...]:
    """Return the finished pages: head, code and foot round the body, *pagina x van y*.

    The mark of a practice vault or a sample comes first: text and code lie on top of it.
    """
    head, _ = _running_head(words)
    total = len(flow.pages)
    return tuple(
        (
            *_word_across(words),
            *body,
            *(head if number > 1 else ()),
            *_code_marks(words),
            *_foot_marks(words, f"pagina {number} van {total}"),
        )
        for number, body in enumerate(flow.pages, start=1)
    )


def _running_head(words: SheetWords) -> tuple[tuple[Mark, ...], float]:
    title = fit(words.title, _HEAD_WIDTH, Style(10, Face.BOLD, ACCENT), most=1)
    subtitle = fit(words.subtitle, _HEAD_WIDTH, SMALL_LABEL, most=2)
    return set_at(_TOP, (Cell(LEFT, (*title, *subtitle)),))


def _code_marks(words: SheetWords) -> tuple[Mark, ...]:
    lines = (Line(shown(words.scan_code), Style(8)), Line(words.running_number, STRONG))
    below = _TOP + _CODE_SIDE + 3.6 * MM
    caption, _ = set_at(below, (Cell(RIGHT, lines, is_right_aligned=True),))
    return (CodeMark(_CODE_LEFT, _TOP, _CODE_SIDE, words.scan_code), *caption)


def _foot_cell(words: SheetWords) -> Cell:
    return Cell(LEFT, (Line("Vertrouwelijk", FINE_STRONG), *wrap(words.foot, WIDTH, FINE)))


def _foot_marks(words: SheetWords, page: str) -> tuple[Mark, ...]:
    cell = _foot_cell(words)
    top = PAGE_HEIGHT - _FOOT_MARGIN - cell.height
    marks, _ = set_at(top, (cell, Cell(RIGHT, (Line(page, FINE),), is_right_aligned=True)))
    return (RuleMark(LEFT, top - 2 * MM, WIDTH, 0.5, HAIRLINE), *marks)


def _word_across(words: SheetWords) -> tuple[Mark, ...]:
    """Return the word that says over the whole page what this is not, if anything."""
    if not (words.is_sample or words.is_practice):
        return ()
    line = Line("VOORBEELD" if words.is_sample else "OEFENMODUS", _ACROSS)
    middle = PAGE_HEIGHT / 2 + _ACROSS.size / 3
    return (TextMark(PAGE_WIDTH / 2, middle, line, angle=52),)
