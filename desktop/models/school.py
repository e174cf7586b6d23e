"""Schools as DUO lists them, and as the vault keeps them."""

import re
from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from dataclasses import fields as fields_of
from datetime import date
from enum import StrEnum

from desktop.models.ids import SchoolId
from desktop.models.person import Address

# BRIN by OSO and EDEXML is two digits and two letters; Topicus also admits digits at the end.
LOCATION_CODE = re.compile(r"\d{2}[A-Z][A-Z0-9]\d{2}")


class SchoolSector(StrEnum):
    """The kind of education of a school site."""

    PRIMARY = "BO"
    SPECIAL_PRIMARY = "SBO"
    SPECIAL = "SO"
    SECONDARY_SPECIAL = "VSO"
    SPECIAL_BOTH = "SO/VSO"
    SECONDARY = "VO"


@dataclass(frozen=True, slots=True)
class SchoolRecord:
    """One school site as a list gives it, cleaned; the key is `location_code`.

    Attributes:
        location_code: BRIN and two digits, `16AH00` (vestigingscode).
        sector: from the list's own column, or the list as a whole.
        board_number: bevoegd-gezagnummer, empty where the list has none.
        cluster, structure: as the list writes them (`3/4`, `HAVO/VWO`), mostly empty.
    """

    location_code: str
    name: str
    sector: SchoolSector
    address: Address
    board_number: str = ""
    municipality: str = ""
    denomination: str = ""
    phone: str = ""
    website: str = ""
    cluster: str = ""
    structure: str = ""

    @property
    def brin(self) -> str:
        """The institution number (BRIN), four characters."""
        return self.location_code[:4]


@dataclass(frozen=True, slots=True)
class School:
    """A school site in the vault. A closed school stays for the dossiers that name it."""

    id: SchoolId
    record: SchoolRecord
    closed_on: date | None = None

    @property
    def is_closed(self) -> bool:
        """Whether the newest list no longer has it."""
        return self.closed_on is not None


class RefusalReason(StrEnum):
    """Why a row of a list became no school."""

    CELL_COUNT = "cell_count"
    NO_CODE = "no_code"
    BAD_CODE = "bad_code"
    CODES_DISAGREE = "codes_disagree"
    NO_SITE_NUMBER = "no_site_number"
    NO_NAME = "no_name"
    UNKNOWN_SECTOR = "unknown_sector"
    SAME_CODE_AGAIN = "same_code_again"


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that became no school.

    Attributes:
        line: the line in the file, from 1.
        detail: what stands there, at most 40 characters, for the screen only.
        location_code: the site it is about, empty where that is unreadable.
    """

    line: int
    reason: RefusalReason
    detail: str = ""
    location_code: str = ""


@dataclass(frozen=True, slots=True)
class SchoolList:
    """What was read from one list.

    Attributes:
        rows: all rows under the header; what is neither in `records` nor in `refused` repeats an
            earlier row exactly, or is the header again.
        encoding: how the file is written, `windows-1252`.
        layout: the columns that hold the code, as the file names them.
        fields: the fields of `SchoolRecord` and `Address` for which the list has a column.
    """

    records: tuple[SchoolRecord, ...]
    refused: tuple[RefusedRow, ...]
    rows: int
    encoding: str
    layout: str
    fields: frozenset[str]


@dataclass(frozen=True, slots=True)
class SchoolChanges:
    """What a newer list would change.

    Attributes:
        changed, reopened: the school as stored, and the record it would get.
        gone: schools that are open and no longer listed; they close, they never disappear.
        looks_incomplete: of some sector the list has fewer than 80 % of the open schools.
    """

    new: tuple[SchoolRecord, ...]
    changed: tuple[tuple[School, SchoolRecord], ...]
    reopened: tuple[tuple[School, SchoolRecord], ...]
    gone: tuple[School, ...]
    same_count: int
    looks_incomplete: bool


_COMPLETE = 0.8
_FIELDS = frozenset(field.name for field in fields_of(SchoolRecord)) - {"address", "sector"}
_ADDRESS_FIELDS = frozenset(("street", "house_number", "postcode", "city"))


def compare_schools(stored: Mapping[str, School], listed: SchoolList) -> SchoolChanges:
    """Return the differences between the schools of the vault, by location code, and a list.

    A list speaks only for the sectors it holds: a primary list closes no secondary school. It
    speaks only for the fields it has: where it has no column, the stored value stays. A site that
    two lists name follows the one read last. A site whose row was refused is left as it is.
    """
    new: list[SchoolRecord] = []
    changed: list[tuple[School, SchoolRecord]] = []
    reopened: list[tuple[School, SchoolRecord]] = []
    same = 0
    for given in listed.records:
        school = stored.get(given.location_code)
        if school is None:
            new.append(given)
            continue
        record = _completed(given, school.record, listed.fields)
        if school.is_closed:
            reopened.append((school, record))
        elif record != school.record:
            changed.append((school, record))
        else:
            same += 1
    counts = Counter(record.sector for record in listed.records)
    held = [
        school
        for school in stored.values()
        if not school.is_closed and school.record.sector in counts
    ]
    kept = {record.location_code for record in listed.records}
    kept.update(row.location_code for row in listed.refused)
    return SchoolChanges(
        new=tuple(new),
        changed=tuple(changed),
        reopened=tuple(reopened),
        gone=tuple(school for school in held if school.record.location_code not in kept),
        same_count=same,
        looks_incomplete=any(
            counts[sector] < count * _COMPLETE
            for sector, count in Counter(school.record.sector for school in held).items()
        ),
    )


def _completed(given: SchoolRecord, old: SchoolRecord, fields: AbstractSet[str]) -> SchoolRecord:
    lacking = _FIELDS - fields
    lacking_address = _ADDRESS_FIELDS - fields
    if not lacking and not lacking_address:
        return given
    address = replace(
        given.address, **{name: getattr(old.address, name) for name in lacking_address}
    )
    return replace(given, address=address, **{name: getattr(old, name) for name in lacking})
