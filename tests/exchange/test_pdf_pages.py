"""Pages as pictures: the right one, of any document or of none, and never in this process."""

import io
import subprocess
import sys

import pypdfium2
import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from desktop.errors import PdfUnreadable
from desktop.exchange import pdf_pages
from desktop.exchange.child import read_in_child

READER = "pdf_pages.read_page"


def document(*texts, size=(595, 842)):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=size)
    for text in texts:
        canvas.drawString(size[0] / 4, size[1] / 2, text)
        canvas.setFillColorRGB(1, 0, 0)
        canvas.rect(0, 0, size[0] / 2, size[1] / 8, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def shown(pdf, page=0, width=300):
    return read_in_child(READER, pdf_pages.request(pdf, page=page, width=width))


def pixel(image, x, y):
    """Return red, green and blue."""
    at = (y * image.width + x) * 4
    return tuple(reversed(image.pixels[at : at + 3]))


def test_a_page_has_its_pixels_where_they_belong():
    image = shown(document("een"))
    assert (image.page, image.pages, image.width) == (0, 1, 300)
    assert len(image.pixels) == image.width * image.height * 4
    assert pixel(image, 5, image.height - 5) == (255, 0, 0)
    assert pixel(image, image.width - 5, image.height - 5) == (255, 255, 255)
    assert pixel(image, 5, 5) == (255, 255, 255)


def test_it_is_the_picture_that_the_same_library_makes_here():
    pdf = document("een", "twee")
    page = pypdfium2.PdfDocument(pdf)[1]
    bitmap = page.render(scale=299.5 / page.get_width(), prefer_bgrx=True)
    assert shown(pdf, page=1).pixels == bytes(bitmap.buffer)


def test_behind_the_last_page_is_the_last_page():
    image = shown(document("een", "twee"), page=9)
    assert (image.page, image.pages) == (1, 2)


def test_no_picture_is_wider_than_the_limit():
    assert shown(document("een", size=(100, 50)), width=10**6).width == 4000


def encrypted():
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(document("geheim"))))
    writer.encrypt("wachtwoord")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("pdf", "reason"),
    [
        (b"", "content"),
        (b"geen pdf", "content"),
        (document("een")[:400], "content"),
        (encrypted(), "content"),
        (document(*["x"] * 501), "pages"),
        (document("x", size=(50, 5000)), "size"),
    ],
    ids=["empty", "text", "cut", "password", "501 pages", "tape"],
)
def test_what_cannot_be_shown_is_refused(pdf, reason):
    with pytest.raises(PdfUnreadable) as raised:
        shown(pdf)
    assert raised.value.data["reason"] == reason


def test_more_than_a_hundred_megabytes_is_refused(monkeypatch):
    monkeypatch.setattr(pdf_pages, "MAX_BYTES", 1000)
    with pytest.raises(PdfUnreadable) as raised:
        pdf_pages.read_page(pdf_pages.request(document("een"), page=0, width=10))
    assert raised.value.data["reason"] == "size"


def test_pdfium_is_never_loaded_here():
    program = (
        "import sys\n"
        "from desktop.exchange import pdf_pages\n"
        "from desktop.exchange.child import read_in_child\n"
        "pdf = sys.stdin.buffer.read()\n"
        f"image = read_in_child({READER!r}, pdf_pages.request(pdf, page=0, width=50))\n"
        "print(image.pages, 'pypdfium2' in sys.modules)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], input=document("een"), capture_output=True, check=True
    )
    assert ran.stdout.split() == [b"1", b"False"]
