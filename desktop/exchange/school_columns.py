"""The columns of DUO's school lists under all their names, and the line that holds them."""

import unicodedata
from typing import NamedTuple

from desktop.errors import (
    NotASchoolList,
    SchoolColumnsMissing,
    SchoolListEmpty,
    SchoolListTooLarge,
)
from desktop.exchange.text_table import MAX_COLUMNS, SEPARATORS, cells_of

_MAX_TITLE_LINES = 50
# Per column its names without blanks, marks and capitals, the best first. Lists up to 2021 say
# BRIN and VESTIGINGSNUMMER, later ones INSTELLINGSCODE and VESTIGINGSCODE; figures per site add
# _VESTIGING, the register of organisations _VEST; files that others derived write small letters.
_NAMES = {
    "site": (
        "vestigingscode", "vestigingsnummer", "vestigingcode", "vestigingnummer", "vestigingsnr",
        "vestigingnr", "brinvestigingsnummer", "brinvestiging", "brinvolgnummer", "brin6",
        "locatiecode",
    ),
    "brin": (
        "instellingscode", "instellingencode", "instellingcode", "brinnummer", "brincode", "brinnr",
        "brin", "brin4", "instellingsnummer", "instellingnummer",
    ),
    "name": (
        "vestigingsnaam", "naamvestiging", "vestigingnaam", "instellingsnaamvestiging",
        "schoolnaam", "naamschool", "instellingsnaam", "naaminstelling", "naamvolledig", "naam",
        "school",
    ),
    "street": ("straatnaam", "straatnaamvestiging", "straat", "naamstraatvest", "adres"),
    "number": ("huisnummer", "huisnr", "nrhuisvest", "huisnummervestiging"),
    "letter": ("huisletter",),
    "addition": ("huisnummertoevoeging", "toevoeging", "nrhuistoevvest"),
    "postcode": ("postcode", "postcodevestiging", "postcodevest"),
    "city": (
        "plaatsnaam", "plaatsnaamvestiging", "vestigingsplaats", "plaats", "woonplaats",
        "naamplaatsvest",
    ),
    "municipality": ("gemeentenaam", "gemeentenaamvestiging", "gemeente"),
    "board_number": (
        "bevoegdgezagnummer", "bevoegdgezagsnummer", "bevoegdgezagcode", "bevoegdgezagnr",
        "bgnummer", "bevoegdgezag", "bestuursnummer", "nradministratiegez",
    ),
    "denomination": ("denominatie", "denominatievestiging", "richting"),
    "phone": ("telefoonnummer", "telefoon", "nrtelefoon", "tel"),
    "website": ("internetadres", "internet", "website", "webadres", "url", "homepage"),
    "cluster": ("cluster",),
    "structure": ("onderwijsstructuur", "onderwijs"),
    "sector": (
        "soortprimaironderwijs", "soortpo", "soortvestiging", "soortonderwijs", "schooltype",
        "schoolsoort", "onderwijssoort", "onderwijstype", "soort", "type", "sector",
    ),
}  # fmt: skip
_COLUMN = {name: (rank, column) for column, ns in _NAMES.items() for rank, name in enumerate(ns)}


class Header(NamedTuple):
    """The line that names the columns.

    Attributes:
        line: of the file, from 1.
        names: as the file writes them, those at the end without a name left off.
        width: how many cells it has, those without a name counted.
        columns: for each column that was recognised, its place in a row.
    """

    line: int
    separator: str
    names: list[str]
    width: int
    columns: dict[str, int]


def find_header(lines: list[str]) -> Header:
    """Return the header, whatever stands above it and whatever parts its cells.

    Raises:
        NotASchoolList: no line names columns of a school list.
        SchoolColumnsMissing: one does, without code, name, or any of postcode and place.
        SchoolListEmpty: there is nothing but blank lines.
        SchoolListTooLarge: more than 200 columns.
    """
    best: Header | None = None
    filled = [index for index, line in enumerate(lines) if line.strip()]
    if not filled:
        raise SchoolListEmpty
    for index in filled[:_MAX_TITLE_LINES]:
        for separator in SEPARATORS:
            header = _header(lines[index], index, separator)
            if best is None or len(header.columns) > len(best.columns):
                best = header
    assert best is not None
    if len(best.columns) < 2:  # noqa: PLR2004 - one known word may stand in any text
        raise NotASchoolList(reason="no_header")
    if len(best.names) > MAX_COLUMNS:
        raise SchoolListTooLarge(reason="columns", limit=MAX_COLUMNS, line=best.line)
    found = best.columns.keys()
    missing = [
        names
        for names, any_of in (
            ("VESTIGINGSCODE", {"site", "brin"}),
            ("VESTIGINGSNAAM", {"name"}),
            ("PLAATSNAAM", {"city", "postcode"}),
        )
        if not found & any_of
    ]
    if missing:
        raise SchoolColumnsMissing(columns=", ".join(missing))
    return best


def _header(line: str, index: int, separator: str) -> Header:
    names = [name.strip() for name in cells_of(line, separator)]
    width = len(names)
    while names and not names[-1]:
        names.pop()
    places: dict[str, tuple[int, int]] = {}
    for place, name in enumerate(names):
        rank, column = _COLUMN.get(_plain(name), (0, ""))
        if column and (column not in places or rank < places[column][0]):
            places[column] = (rank, place)
    columns = {column: at for column, (_, at) in places.items()}
    return Header(index + 1, separator, names, width, columns)


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name).casefold()
    return "".join(letter for letter in letters if letter.isalnum())
