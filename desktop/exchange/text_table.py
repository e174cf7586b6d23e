"""Tables in text files of unknown make: their encoding, their lines and their cells."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from desktop.errors import NotASchoolList, SchoolListTooLarge

MAX_BYTES = 50 * 1024 * 1024
MAX_ROWS = 20_000
MAX_COLUMNS = 200
MAX_CELL = 32_767
SEPARATORS = (";", ",", "\t", "|")

# A cell with line breaks in it is rare; one that never closes must not swallow the rows below.
_MAX_LINES_OF_A_ROW = 20
_MAX_LINE = 200_000
_LINE_END = re.compile(r"\r\n|\r|\n")
_KINDS = (
    (b"PK\x03\x04", "xlsx"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "xls"),
    (b"%PDF", "pdf"),
)
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_CELL = {
    separator: re.compile(
        rf'[ ]*"(?P<quoted>[^"]*+(?:""[^"]*+)*+)"[ ]*(?={re.escape(separator)}|\Z)'
        rf"|(?P<bare>[^{re.escape(separator)}]*)",
    )
    for separator in SEPARATORS
}


class Row(NamedTuple):
    """One row of a table; `line` counts from 1 and is the first line the row stands on."""

    line: int
    cells: list[str]


def decoded(data: bytes) -> tuple[str, str]:
    """Return the text of a file and the name of its encoding.

    UTF-8, UTF-16 and UTF-32 by their mark; UTF-16 without one by its zero bytes; then UTF-8 if it
    is valid; else windows-1252, or latin-1 where a byte has no place in that.

    Raises:
        NotASchoolList: a spreadsheet, a PDF, a web page, or no text at all.
        SchoolListTooLarge: more than 50 MB.
    """
    if len(data) > MAX_BYTES:
        raise SchoolListTooLarge(reason="bytes", limit=MAX_BYTES // 1024**2, line=0)
    for start, kind in _KINDS:
        if data.startswith(start):
            raise NotASchoolList(reason=kind)
    encoding, skip = _encoding(data)
    try:
        text = data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        raise NotASchoolList(reason="binary") from error
    text = text.replace("\x00", "")
    if text.lstrip()[:1] == "<":
        raise NotASchoolList(reason="html")
    return text, encoding


def _encoding(data: bytes) -> tuple[str, int]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name, len(mark)
    start = data[:4096]
    half = len(start) // 2
    even, odd = start[::2].count(0), start[1::2].count(0)
    if half and odd > half * 0.6 and even < half * 0.1:
        return "utf-16-le", 0
    if half and even > half * 0.6 and odd < half * 0.1:
        return "utf-16-be", 0
    for name in ("utf-8", "windows-1252"):
        try:
            data.decode(name)
        except UnicodeDecodeError:
            continue
        return name, 0
    return "latin-1", 0


def lines_of(text: str) -> list[str]:
    """Return the lines of a text that ends them as Windows, Linux or old Macs do, or all mixed.

    Raises:
        SchoolListTooLarge: more lines, or a longer one, than any list of the allowed size has.
    """
    if text.count("\n") + text.count("\r") > MAX_ROWS * 10:
        raise SchoolListTooLarge(reason="rows", limit=MAX_ROWS, line=0)
    lines = _LINE_END.split(text)
    for number, line in enumerate(lines, 1):
        if len(line) > _MAX_LINE:
            raise SchoolListTooLarge(reason="cell", limit=MAX_CELL, line=number)
    return lines


def cells_of(line: str, separator: str) -> list[str]:
    """Return the cells of one row.

    Quotes count where they enclose a whole cell (RFC 4180); any other quote is a letter, because
    lists made without quoting rules have bare ones in names.
    """
    if '"' not in line:
        return line.split(separator)
    pattern = _CELL[separator]
    cells: list[str] = []
    position = 0
    while True:
        match = pattern.match(line, position)
        assert match is not None
        quoted = match["quoted"]
        cells.append(match["bare"] if quoted is None else quoted.replace('""', '"'))
        position = match.end() + 1
        if position > len(line):
            break
    if len(cells) == 1 and separator in cells[0] and line.startswith('"'):
        # A spreadsheet set to another separator quotes such a line as a whole.
        return cells_of(cells[0], separator)
    return cells


def rows_of(lines: list[str], separator: str, width: int, start: int) -> Iterator[Row]:
    """Yield the rows from line index `start` on; blank lines are passed over.

    A row runs over several lines only if that makes it exactly `width` cells, and if none of the
    lines it would take along is a row of that width itself.

    Raises:
        SchoolListTooLarge: a cell has more than 32,767 characters.
    """
    index = start
    while index < len(lines):
        row = Row(index + 1, cells_of(lines[index], separator))
        taken = _lines_of_row(lines, index)
        if taken > 1:
            more = lines[index + 1 : index + taken]
            cells = cells_of("\n".join((lines[index], *more)), separator)
            if len(cells) == width and all(len(cells_of(m, separator)) != width for m in more):
                row = Row(index + 1, cells)
            else:
                taken = 1
        index += taken
        if max(map(len, row.cells)) > MAX_CELL:
            raise SchoolListTooLarge(reason="cell", limit=MAX_CELL, line=row.line)
        if any(cell and not cell.isspace() for cell in row.cells):
            yield row


def _lines_of_row(lines: list[str], index: int) -> int:
    """Return how many lines a row takes if its odd quote is closed by the next odd one."""
    if lines[index].count('"') % 2 == 0:
        return 1
    for taken, line in enumerate(lines[index + 1 : index + _MAX_LINES_OF_A_ROW], 2):
        if line.count('"') % 2:
            return taken
    return 1
