"""A logo on the disk, read within its limits."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImageReader

from desktop.errors import FileUnreadable, LogoUnusable

MAX_BYTES = 1024 * 1024
MAX_POINTS = 4000


def read_logo(path: Path) -> bytes:
    """Return the PNG in a file.

    Raises:
        FileUnreadable: it is no file, or it may not be read.
        LogoUnusable: over 1 MB, over 4000 points wide or high, or no PNG that can be read.
    """
    try:
        if not path.is_file():
            raise FileUnreadable
        with path.open("rb") as file:
            png = file.read(MAX_BYTES + 1)
    except OSError:
        raise FileUnreadable from None
    if len(png) > MAX_BYTES:
        raise LogoUnusable(reason="large")
    buffer = QBuffer()
    buffer.setData(QByteArray(png))
    reader = QImageReader(buffer, QByteArray(b"png"))
    # The size stands in the head of the file, so that a huge picture is never unpacked.
    size = reader.size()
    if not size.isValid():
        raise LogoUnusable(reason="picture")
    if max(size.width(), size.height()) > MAX_POINTS:
        raise LogoUnusable(reason="wide")
    if reader.read().isNull():
        raise LogoUnusable(reason="picture")
    return png
