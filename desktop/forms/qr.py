"""QR codes as rectangles: few enough to draw a page's code in well under a millisecond."""

from functools import lru_cache

QUIET_MODULES = 4
"""Width of the white border, in modules (ISO/IEC 18004)."""


@lru_cache(maxsize=32)
def dark_runs(text: str) -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """Return the size in modules and the dark runs `(row, column, length)`, at level M.

    The rows count from the top. A scan code of ten letters gives 21 modules.
    """
    from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    runs: list[tuple[int, int, int]] = []
    for row, modules in enumerate(code.modules):
        start = 0
        for column in range(1, len(modules) + 1):
            if column == len(modules) or modules[column] != modules[start]:
                if modules[start]:
                    runs.append((row, start, column - start))
                start = column
    return len(code.modules), tuple(runs)
