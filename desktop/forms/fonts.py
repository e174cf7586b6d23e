"""The two typefaces of every form, and the width of a text in them."""

import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from desktop import resources
from desktop.errors import MissingGlyph

_UNPRINTABLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})

REPLACED = "\ufffd"
"""What a reader knows for a character that is not there: a question mark in a black diamond."""


class Face(StrEnum):
    """A typeface; the value is its file in `resources/fonts` and its name in the PDF."""

    REGULAR = "DejaVuSans"
    BOLD = "DejaVuSans-Bold"


@cache
def advances(face: Face) -> Mapping[int, float]:
    """Register a face with ReportLab, and return the advance width per code point, per point.

    Only what comes out right is in it: right-to-left scripts, which need shaping and turning,
    count as missing, though the font has glyphs for some of them.
    """
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(face.value, str(resources.path(f"fonts/{face.value}.ttf")))
    registerFont(font)
    return {
        code: width / 1000
        for code, width in font.face.charWidths.items()
        if unicodedata.category(chr(code)) not in _UNPRINTABLE
        and unicodedata.bidirectional(chr(code)) not in _RIGHT_TO_LEFT
    }


def printable(text: str) -> str:
    """Return a text with `REPLACED` for each character that cannot be printed.

    Only for lists that are more use with a hole in a name than not at all; what somebody signs
    never has one.
    """
    widths = advances(Face.REGULAR)
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        letter if ord(letter) in widths or letter.isspace() else REPLACED for letter in composed
    )


def text_width(text: str, face: Face, size: float) -> float:
    """Return the width in points of one line of text.

    Raises:
        MissingGlyph: a character cannot be printed; nothing is ever drawn as an empty box.
    """
    widths = advances(face)
    try:
        return sum(widths[ord(character)] for character in text) * size
    except KeyError:
        missing = sorted({c for c in text if ord(c) not in widths})
        named = ", ".join(f"{c if c.isprintable() else ''} (U+{ord(c):04X})" for c in missing)
        raise MissingGlyph(characters=named.strip()) from None
