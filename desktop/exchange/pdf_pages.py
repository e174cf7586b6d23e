"""Pages of a PDF as pictures. PDFium runs here, and here only in the child process."""

import struct
from collections.abc import Callable

from desktop.errors import PdfUnreadable
from desktop.models.page_image import PageImage

MAX_BYTES = 100 * 1024 * 1024
MAX_PAGES = 500
"""Of a PDF that is shown (`docs/security.md` chapter 6)."""

_MAX_WIDTH = 4000
_MAX_TALL = 3
_HEAD = struct.Struct(">II")


def request(pdf: bytes, *, page: int, width: int) -> bytes:
    """Return what `read_page` reads: the wish, then the file.

    Args:
        pdf: the file.
        page: from 0; behind the last one means the last one.
        width: of the picture, in pixels.
    """
    return _HEAD.pack(page, max(1, min(width, _MAX_WIDTH))) + pdf


def read_page(data: bytes, _advance: Callable[[int, int], None] | None = None) -> PageImage:
    """Return one page as pixels, without forms, scripts or anything else that acts.

    Args:
        data: of `request`.

    Raises:
        PdfUnreadable: it is no PDF, wants a password, or passes a limit.
    """
    # In the child alone: PDFium must not even be loaded where the vault is open.
    import pypdfium2 as pdfium

    wanted, width = _HEAD.unpack_from(data)
    pdf = data[_HEAD.size :]
    if len(pdf) > MAX_BYTES:
        raise PdfUnreadable(reason="size")
    try:
        document = pdfium.PdfDocument(pdf)
        pages = len(document)
        if not 0 < pages <= MAX_PAGES:
            raise PdfUnreadable(reason="pages")
        number = min(wanted, pages - 1)
        page = document[number]
        across, down = page.get_size()
        if not (across > 0 and 0 < down <= across * _MAX_TALL):
            raise PdfUnreadable(reason="size")
        # PDFium rounds up, and a pixel too many is one that has to be scrolled to.
        scale = (width - 0.5) / across
        bitmap = page.render(scale=scale, prefer_bgrx=True, may_draw_forms=False)
    except pdfium.PdfiumError as error:
        raise PdfUnreadable(reason="content") from error
    row = bitmap.width * 4
    whole = bytes(bitmap.buffer)
    pixels = b"".join(
        whole[start : start + row]
        for start in range(0, bitmap.height * bitmap.stride, bitmap.stride)
    )
    return PageImage(number, pages, bitmap.width, bitmap.height, pixels)
