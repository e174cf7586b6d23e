"""From marks to PDF bytes, in memory, the same bytes for the same marks."""

import math
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.errors import LogoUnreadable
from desktop.forms.code128 import QUIET_MODULES as QUIET_BAR_MODULES
from desktop.forms.code128 import dark_bars
from desktop.forms.fonts import Face, advances, text_width
from desktop.forms.layout import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    BarsMark,
    CodeMark,
    FrameMark,
    ImageMark,
    Mark,
    RuleMark,
    TextMark,
    UprightMark,
)
from desktop.forms.qr import QUIET_MODULES, dark_runs

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_PROGRAM = "Dossierkast"


def paint(pages: Sequence[Sequence[Mark]], *, title: str) -> bytes:
    """Return the pages as an A4 PDF with its fonts inside, language Dutch.

    Args:
        pages: the marks per page, in drawing order.
        title: of the document; print systems show it, so it names no person.

    Raises:
        LogoUnreadable: a picture is no PNG.
    """
    from reportlab.pdfgen.canvas import Canvas

    for face in Face:
        advances(face)
    target = BytesIO()
    canvas = Canvas(
        target,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        invariant=1,
        # The stubs are wrong about the type; without it an unembedded Helvetica comes in.
        initialFontName=Face.REGULAR.value,  # type: ignore[arg-type]
        lang="nl",
    )
    canvas.setTitle(title)
    canvas.setSubject("")
    canvas.setAuthor(_PROGRAM)
    canvas.setCreator(_PROGRAM)
    for marks in pages:
        for mark in marks:
            _paint(canvas, mark)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _paint(canvas: "Canvas", mark: Mark) -> None:
    match mark:
        case TextMark():
            _paint_text(canvas, mark)
        case RuleMark():
            canvas.setStrokeColorRGB(*mark.ink)
            canvas.setLineWidth(mark.weight)
            y = PAGE_HEIGHT - mark.y
            canvas.line(mark.x, y, mark.x + mark.width, y)
        case UprightMark():
            canvas.setStrokeColorRGB(*mark.ink)
            canvas.setLineWidth(mark.weight)
            y = PAGE_HEIGHT - mark.y
            canvas.line(mark.x, y, mark.x, y - mark.height)
        case FrameMark():
            canvas.setFillColorRGB(1, 1, 1)
            canvas.setStrokeColorRGB(*mark.ink)
            canvas.setLineWidth(mark.weight)
            bottom = PAGE_HEIGHT - mark.y - mark.height
            canvas.rect(mark.x, bottom, mark.width, mark.height, fill=1)
        case ImageMark():
            _paint_image(canvas, mark)
        case CodeMark():
            _paint_code(canvas, mark)
        case BarsMark():
            _paint_bars(canvas, mark)


def _paint_text(canvas: "Canvas", mark: TextMark) -> None:
    style = mark.line.style
    canvas.setFillColorRGB(*style.ink)
    canvas.setFont(style.face.value, style.size)
    y = PAGE_HEIGHT - mark.baseline
    if not mark.angle:
        canvas.drawString(mark.x, y, mark.line.text)
        return
    half = text_width(mark.line.text, style.face, style.size) / 2
    turn = math.radians(mark.angle)
    canvas.saveState()
    canvas.translate(mark.x - half * math.cos(turn), y - half * math.sin(turn))
    canvas.rotate(mark.angle)
    canvas.drawString(0, 0, mark.line.text)
    canvas.restoreState()


def _paint_image(canvas: "Canvas", mark: ImageMark) -> None:
    from reportlab.lib.utils import ImageReader

    try:
        image = ImageReader(BytesIO(mark.png))
        width, height = image.getSize()
        scale = min(mark.width / width, mark.height / height)
        canvas.drawImage(
            image,
            mark.x,
            PAGE_HEIGHT - mark.y - height * scale,
            width * scale,
            height * scale,
            mask="auto",
        )
    except (OSError, SyntaxError, ValueError) as broken:
        raise LogoUnreadable from broken


def _paint_code(canvas: "Canvas", mark: CodeMark) -> None:
    size, runs = dark_runs(mark.text)
    module = mark.side / size
    quiet = QUIET_MODULES * module
    top = PAGE_HEIGHT - mark.y
    canvas.setFillColorRGB(1, 1, 1)
    outer = mark.side + 2 * quiet
    canvas.rect(mark.x - quiet, top - mark.side - quiet, outer, outer, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    path = canvas.beginPath()
    for row, column, length in runs:
        path.rect(mark.x + column * module, top - (row + 1) * module, length * module, module)
    canvas.drawPath(path, stroke=0, fill=1)


def _paint_bars(canvas: "Canvas", mark: BarsMark) -> None:
    size, bars = dark_bars(mark.text)
    quiet = QUIET_BAR_MODULES * mark.module
    bottom = PAGE_HEIGHT - mark.y - mark.height
    canvas.setFillColorRGB(1, 1, 1)
    width = size * mark.module + 2 * quiet
    canvas.rect(mark.x - quiet, bottom, width, mark.height, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    path = canvas.beginPath()
    for left, wide in bars:
        path.rect(mark.x + left * mark.module, bottom, wide * mark.module, mark.height)
    canvas.drawPath(path, stroke=0, fill=1)
