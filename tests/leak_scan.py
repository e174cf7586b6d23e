"""Looks for canaries in bytes, in every form in which a program could leave them on a disk."""

import base64
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO

_ZLIB_HEADS = re.compile(rb"[\x18\x28\x38\x48\x58\x68\x78][\x01\x5e\x9c\xda]|\x1f\x8b\x08")
_INFLATED_LIMIT = 4 * 1024 * 1024


@dataclass(frozen=True)
class Hit:
    """A canary that was found: which, in what form, where."""

    canary: str
    form: str
    where: str


def forms_of(canary: str) -> Iterator[tuple[str, bytes]]:
    """Yield the byte strings that a canary can hide as."""
    plain = canary.encode()
    for name, raw in (
        ("utf-8", plain),
        ("utf-16-le", canary.encode("utf-16-le")),
        ("utf-16-be", canary.encode("utf-16-be")),
    ):
        yield name, raw
        yield f"{name} in hex", raw.hex().encode()
        yield f"{name} in HEX", raw.hex().upper().encode()
        for shift in range(3):
            # Only the middle: the ends depend on what stands beside it.
            encoded = base64.b64encode(bytes(shift) + raw)
            yield f"{name} in base64", encoded[4 if shift else 0 : -4 if len(raw) > 6 else None]


def scan(data: bytes, canaries: Iterable[str], where: str) -> set[Hit]:
    """Find canaries in bytes, in deflated streams inside them, and in the text of PDFs."""
    hits = _plain(data, canaries, where)
    for inflated in _inflated(data):
        hits |= _plain(inflated, canaries, f"{where} (deflated)")
    if b"%PDF" in data:
        hits |= _plain(_pdf_text(data).encode(), canaries, f"{where} (PDF)")
    return hits


def _plain(data: bytes, canaries: Iterable[str], where: str) -> set[Hit]:
    return {
        Hit(canary, form, where)
        for canary in canaries
        for form, raw in forms_of(canary)
        if len(raw) > 3 and raw in data
    }


def _inflated(data: bytes) -> Iterator[bytes]:
    for found in _ZLIB_HEADS.finditer(data):
        stream = zlib.decompressobj(47)
        try:
            out = stream.decompress(data[found.start() :], _INFLATED_LIMIT)
        except zlib.error:
            continue
        if len(out) > 3:
            yield out


def _pdf_text(data: bytes) -> str:
    import pypdf

    try:
        pages = pypdf.PdfReader(BytesIO(data[data.index(b"%PDF") :])).pages
        return "\n".join(page.extract_text() for page in pages)
    except pypdf.errors.PyPdfError:
        return ""
