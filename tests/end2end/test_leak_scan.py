import base64
import gzip
import zlib
from io import BytesIO

import pytest
from leak_scan import scan
from reportlab.pdfgen.canvas import Canvas

CANARY = "Kanarieman-Zilverberg"


def _pdf() -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pageCompression=1)
    canvas.drawString(72, 720, CANARY)
    canvas.save()
    return out.getvalue()


HIDDEN = {
    "plain": CANARY.encode(),
    "utf-16": CANARY.encode("utf-16"),
    "hex": CANARY.encode().hex().encode(),
    "base64": base64.b64encode(CANARY.encode()),
    "base64 shifted": base64.b64encode(b"x" + CANARY.encode()),
    "base64 shifted twice": base64.b64encode(b"xy" + CANARY.encode() + b"z"),
    "deflate": zlib.compress(CANARY.encode() * 3),
    "gzip": gzip.compress(CANARY.encode() * 3),
    "pdf": _pdf(),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_a_canary_is_found_in_each_form(name):
    data = b"\x00 voor \xff" + HIDDEN[name] + b" na"
    assert {hit.canary for hit in scan(data, [CANARY], name)} == {CANARY}


def test_nothing_is_found_where_nothing_is():
    assert scan(b"Kanariegeel en Zilverbergen" * 100, [CANARY], "x") == set()
