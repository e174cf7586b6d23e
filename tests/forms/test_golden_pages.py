"""The pages look and read as they were approved; `DOSSIERKAST_GOLDEN=1` approves them anew."""

import os
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pdf_reading
import pypdf
import pytest
from PIL import Image, ImageChops
from samples import CERTIFICATE, COPY, SAMPLES

from desktop.forms.certificate import render_signing_copy
from desktop.models.person import PersonName

FOLDER = Path(__file__).parent / "golden"
APPROVED = ("normal", "no receiving school", "logo", "practice", "travelling", "196 characters")
IS_NEW = os.environ.get("DOSSIERKAST_GOLDEN") == "1"
DPI = 50
LARGEST_DIFFERENCE = 24
"""Grey levels of 255 over a patch of 4 by 4 pixels: below that it is the renderer, not the page."""

golden = pytest.mark.parametrize("name", APPROVED)


def difference(one: Image.Image, other: Image.Image) -> int:
    """Return the greatest difference in grey of any patch."""
    assert one.size == other.size
    found = ImageChops.difference(one.reduce(4), other.reduce(4)).getextrema()[1]
    assert isinstance(found, int)
    return found


def pdf_of(name: str) -> bytes:
    sample = SAMPLES[name]
    return render_signing_copy(sample.certificate, sample.copy)


@golden
def test_pages_look_as_approved(name):
    pages = pdf_reading.pictures(pdf_of(name), dpi=DPI)
    files = [FOLDER / f"{name.replace(' ', '-')}-{n}.png" for n in range(1, len(pages) + 1)]
    if IS_NEW:
        for file, page in zip(files, pages, strict=True):
            page.save(file, optimize=True)
    assert sorted(FOLDER.glob(f"{name.replace(' ', '-')}-?.png")) == files
    for file, page in zip(files, pages, strict=True):
        with Image.open(file) as approved:
            assert difference(page, approved) < LARGEST_DIFFERENCE


@golden
def test_pages_read_as_approved(name):
    reader = pypdf.PdfReader(BytesIO(pdf_of(name)))
    text = "\n\f\n".join(page.extract_text() for page in reader.pages)
    file = FOLDER / f"{name.replace(' ', '-')}.txt"
    if IS_NEW:
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


def test_another_name_looks_different():
    other = replace(CERTIFICATE, pupil_name=PersonName("Berk", "van der", "Zoë Joanna"))
    one, two = (
        pdf_reading.pictures(render_signing_copy(data, COPY), dpi=DPI)[0]
        for data in (CERTIFICATE, other)
    )
    assert difference(one, two) > LARGEST_DIFFERENCE
