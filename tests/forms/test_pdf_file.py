"""The PDF as a file: fonts inside, no name outside, the same bytes each time, nothing on disk."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from samples import CERTIFICATE, COPY, PARTNERSHIP, SAMPLES, png

from desktop.errors import LogoUnreadable
from desktop.forms.certificate import render_signing_copy

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_written: list[str] | None = None


def _note_writing(event: str, arguments: tuple[object, ...]) -> None:
    if _written is not None and event == "open":
        path, _, flags = arguments
        if isinstance(flags, int) and flags & _WRITING:
            _written.append(str(path))


sys.addaudithook(_note_writing)


@pytest.fixture
def written():
    """Every path opened for writing while the test runs."""
    global _written  # noqa: PLW0603 -- an audit hook cannot be taken away, only silenced
    render_signing_copy(CERTIFICATE, COPY)
    _written = []
    yield _written
    _written = None


def test_printing_makes_no_file(written):
    for name in ("normal", "logo", "travelling"):
        render_signing_copy(SAMPLES[name].certificate, SAMPLES[name].copy)
    assert written == []


def test_the_check_for_files_sees_one(written, tmp_path):
    (tmp_path / "proef").write_bytes(b"")
    assert str(tmp_path / "proef") in written


@pytest.mark.parametrize("name", SAMPLES)
def test_all_fonts_are_inside(name):
    pdf = render_signing_copy(SAMPLES[name].certificate, SAMPLES[name].copy)
    assert b"Helvetica" not in pdf
    for page in pypdf.PdfReader(BytesIO(pdf)).pages:
        fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
        assert fonts
        for font in fonts:
            assert "DejaVuSans" in font["/BaseFont"]
            assert "/FontFile2" in font["/FontDescriptor"]


def test_the_file_names_no_person():
    pdf = render_signing_copy(CERTIFICATE, COPY)
    reader = pypdf.PdfReader(BytesIO(pdf))
    about = " ".join(str(value) for value in reader.metadata.values())
    assert reader.metadata.title == f"Toelaatbaarheidsverklaring {CERTIFICATE.tlv_number}"
    assert "Berg" not in about
    assert "Zoë" not in about
    assert reader.root_object["/Lang"] == "nl"
    assert reader.pages[0].mediabox[2:] == pytest.approx([595.276, 841.890], abs=0.01)


def test_same_data_same_bytes():
    program = (
        "import hashlib, samples\n"
        "from desktop.forms.certificate import render_signing_copy\n"
        "for sample in samples.SAMPLES.values():\n"
        "    pdf = render_signing_copy(sample.certificate, sample.copy)\n"
        "    print(hashlib.sha256(pdf).hexdigest())\n"
    )
    root = Path(__file__).parents[2]
    paths = os.pathsep.join((str(root), str(Path(__file__).parent)))
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": paths, "PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland"},
        capture_output=True,
        text=True,
        check=True,
    )
    here = [
        hashlib.sha256(render_signing_copy(sample.certificate, sample.copy)).hexdigest()
        for sample in SAMPLES.values()
    ]
    assert done.stdout.split() == here
    assert len(set(here)) == len(here)


@pytest.mark.parametrize("logo", [b"junk", b"\x89PNG\r\n\x1a\n", png(40, 20)[:60]])
def test_a_broken_logo_is_refused(logo):
    certificate = replace(CERTIFICATE, partnership=replace(PARTNERSHIP, logo_png=logo))
    with pytest.raises(LogoUnreadable):
        render_signing_copy(certificate, COPY)
