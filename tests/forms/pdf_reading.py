"""What PDFium sees on a page: characters with their boxes, pictures, QR codes."""

from dataclasses import dataclass

import pypdfium2
import zxingcpp
from PIL import Image

_LEAST_OVERLAP = 0.35
"""Points that two boxes must share in both directions; hairlines of neighbours touch."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A visible character and its tight box in points, from the page's bottom left."""

    character: str
    left: float
    bottom: float
    right: float
    top: float
    size: float

    def overlaps(self, other: "Glyph") -> bool:
        """Return whether ink of one can lie on ink of the other."""
        across = min(self.right, other.right) - max(self.left, other.left)
        along = min(self.top, other.top) - max(self.bottom, other.bottom)
        return across > _LEAST_OVERLAP and along > _LEAST_OVERLAP


def glyphs(pdf: bytes) -> tuple[tuple[Glyph, ...], ...]:
    """Return the characters per page, in reading order, without blanks."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_page_glyphs(page) for page in document)
    finally:
        document.close()


def _page_glyphs(page: pypdfium2.PdfPage) -> tuple[Glyph, ...]:
    found = []
    text = page.get_textpage()
    for index in range(text.count_chars()):
        character = text.get_text_range(index, 1)
        if character.strip("\N{NO-BREAK SPACE} \r\n\t"):
            box = text.get_charbox(index)
            size = pypdfium2.raw.FPDFText_GetFontSize(text.raw, index)
            found.append(Glyph(character, *box, size))
    text.close()
    page.close()
    return tuple(found)


def overlaps(page: tuple[Glyph, ...]) -> tuple[tuple[Glyph, Glyph], ...]:
    """Return the pairs of characters that lie on each other."""
    found = []
    ordered = sorted(page, key=lambda glyph: glyph.left)
    widest = max((glyph.right - glyph.left for glyph in page), default=0.0)
    for index, glyph in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other.left > glyph.left + widest:
                break
            if glyph.overlaps(other):
                found.append((glyph, other))
    return tuple(found)


def text(page: tuple[Glyph, ...]) -> str:
    """Return the page's characters without any blank."""
    return "".join(glyph.character for glyph in page)


def pictures(pdf: bytes, *, dpi: int) -> tuple[Image.Image, ...]:
    """Return the pages as grey pictures."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(
            page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L") for page in document
        )
    finally:
        document.close()


def codes(picture: Image.Image) -> tuple[str, ...]:
    """Return what the QR codes on a picture hold."""
    return tuple(found.text for found in zxingcpp.read_barcodes(picture))
