"""DUO's lists of school sites, of any year and make, read into school records."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from desktop.errors import SchoolListEmpty, SchoolListTooLarge
from desktop.exchange.place_names import written_out
from desktop.exchange.school_code import location_code
from desktop.exchange.school_columns import Header, find_header
from desktop.exchange.school_sector import sector_of
from desktop.exchange.text_table import MAX_ROWS, decoded, lines_of, rows_of
from desktop.models.person import Address
from desktop.models.school import (
    RefusalReason,
    RefusedRow,
    SchoolList,
    SchoolRecord,
    SchoolSector,
)

_PROGRESS_STEP = 500
_MAX_DETAIL = 40
_POSTCODE = re.compile(r"([1-9]\d{3}) ?([A-Z]{2})")
_FIELD_OF_COLUMN = {
    "site": "location_code",
    "brin": "location_code",
    "number": "house_number",
    "letter": "house_number",
    "addition": "house_number",
}
_BELOW_AND_ABOVE_TWELVE = {
    SchoolSector.SPECIAL,
    SchoolSector.SECONDARY_SPECIAL,
    SchoolSector.SPECIAL_BOTH,
}


def read_school_list(data: bytes, advance: Callable[[int, int], None] | None = None) -> SchoolList:
    """Return the school sites of a list as DUO publishes it, or as others derived it.

    Any encoding, separator, line end and order of columns, old and new column names, and title
    lines above the header will do. A row that cannot be read for certain is refused with its line
    and reason. A site that is listed twice alike counts once, and as SO/VSO where one row says SO
    and the other VSO; the second of two that differ otherwise is refused.

    Args:
        data: the file, at most 50 MB and 20,000 rows.
        advance: called now and then with the lines done and all lines.

    Raises:
        NotASchoolList: the file is something else.
        SchoolColumnsMissing: it has no code, no name, or no place.
        SchoolListEmpty: it holds no row.
        SchoolListTooLarge: it passes a limit.
    """
    text, encoding = decoded(data)
    lines = lines_of(text)
    header = find_header(lines)
    sector = _sector_of_list(header, "\n".join(lines[: header.line - 1]))
    records: dict[str, SchoolRecord] = {}
    refused: list[RefusedRow] = []
    rows = 0
    for line, cells in rows_of(lines, header.separator, header.width, header.line):
        if [cell.strip() for cell in cells[: len(header.names)]] == header.names:
            continue
        rows += 1
        if rows > MAX_ROWS:
            raise SchoolListTooLarge(reason="rows", limit=MAX_ROWS, line=line)
        if advance is not None and rows % _PROGRESS_STEP == 0:
            advance(line, len(lines))
        record = _record(line, cells, header, sector)
        if isinstance(record, RefusedRow):
            refused.append(record)
            continue
        code = record.location_code
        both = _joined(records.get(code, record), record)
        if both is not None:
            records[code] = both
        else:
            refused.append(RefusedRow(line, RefusalReason.SAME_CODE_AGAIN, code, code))
    if not rows:
        raise SchoolListEmpty
    return SchoolList(
        records=tuple(records.values()),
        refused=tuple(refused),
        rows=rows,
        encoding=encoding,
        layout=" + ".join(
            header.names[at] for column, at in header.columns.items() if column in {"brin", "site"}
        ),
        fields=frozenset(_FIELD_OF_COLUMN.get(column, column) for column in header.columns),
    )


def _sector_of_list(header: Header, titles: str) -> SchoolSector | None:
    """Return the sector of rows that name none themselves.

    DUO's list of primary schools has no column for it; the one of secondary schools has its
    ONDERWIJSSTRUCTUUR, the one of special schools its CLUSTER.
    """
    if not header.columns.keys().isdisjoint(("sector", "cluster")):
        return None
    if "structure" in header.columns:
        return SchoolSector.SECONDARY
    return sector_of(titles) or SchoolSector.PRIMARY


def _record(
    line: int, cells: list[str], header: Header, default: SchoolSector | None
) -> SchoolRecord | RefusedRow:
    columns = header.columns
    width = len(header.names)
    if len(cells) < width or any(cell.strip() for cell in cells[width:]):
        return RefusedRow(line, RefusalReason.CELL_COUNT, f"{len(cells)} / {width}")

    def cell(column: str) -> str:
        place = columns.get(column)
        return "" if place is None else _clean(cells[place])

    def refuse(reason: RefusalReason, detail: str, code: str = "") -> RefusedRow:
        return RefusedRow(line, reason, detail[:_MAX_DETAIL], code)

    kind, structure = cell("sector"), cell("structure")
    sector = sector_of(kind) if kind else sector_of(structure) or default
    has_main_site = "site" not in columns and sector is not SchoolSector.SECONDARY
    site, brin = cell("site"), cell("brin")
    code = location_code(site, brin, main_site="00" if has_main_site else "")
    if isinstance(code, RefusalReason):
        return refuse(code, f"{brin} {site}".strip())
    if sector is None:
        return refuse(RefusalReason.UNKNOWN_SECTOR, kind or structure, code)
    name = cell("name")
    if not name:
        return refuse(RefusalReason.NO_NAME, "", code)
    if sector is SchoolSector.SECONDARY and "structure" not in columns:
        structure = kind
    return SchoolRecord(
        location_code=code,
        name=name,
        sector=sector,
        address=Address(
            street=cell("street"),
            house_number="-".join(
                part.removesuffix(".0")
                for part in (cell("number"), cell("letter"), cell("addition"))
                if part
            ),
            postcode=_POSTCODE.sub(r"\1 \2", cell("postcode").upper()),
            city=written_out(cell("city")),
        ),
        board_number=cell("board_number").removesuffix(".0"),
        municipality=written_out(cell("municipality")),
        denomination=cell("denomination"),
        phone=cell("phone"),
        website=cell("website"),
        cluster=cell("cluster"),
        structure=structure,
    )


def _joined(first: SchoolRecord, second: SchoolRecord) -> SchoolRecord | None:
    if first == second:
        return first
    if {first.sector, second.sector} <= _BELOW_AND_ABOVE_TWELVE:
        joined = replace(first, sector=SchoolSector.SPECIAL_BOTH)
        if joined == replace(second, sector=SchoolSector.SPECIAL_BOTH):
            return joined
    return None


def _clean(text: str) -> str:
    """Return the text on one line, composed (NFC), without characters that show nothing."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    shown = (
        letter
        for letter in unicodedata.normalize("NFC", text)
        if letter.isspace() or unicodedata.category(letter) not in {"Cc", "Cf"}
    )
    return " ".join("".join(shown).split())
