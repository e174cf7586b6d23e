"""A small PDF with text and a code, and how to read both back."""

import io

import pypdfium2
import zxingcpp
from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

_DPI = 200


def pages_with_codes(codes: list[str]) -> bytes:
    """Return a PDF with a page per code: the code as text, and as a QR of 20 mm, level M."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for number, code in enumerate(codes, 1):
        canvas.drawString(25 * mm, 250 * mm, f"Proefblad {code}, pagina {number} van {len(codes)}")
        widget = QrCodeWidget(code, barLevel="M", barWidth=20 * mm, barHeight=20 * mm)
        drawing = Drawing(20 * mm, 20 * mm)
        drawing.add(widget)
        renderPDF.draw(drawing, canvas, 165 * mm, 260 * mm)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def texts_of(pdf: bytes) -> list[str]:
    """Return the text of each page, its blanks made equal."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def codes_on(pdf: bytes) -> list[list[str]]:
    """Return what a reader sees on each page, drawn as a printer would."""
    with pypdfium2.PdfDocument(pdf) as document:
        pictures = [page.render(scale=_DPI / 72).to_pil() for page in document]
    return [[found.text for found in zxingcpp.read_barcodes(picture)] for picture in pictures]
