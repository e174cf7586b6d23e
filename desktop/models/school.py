"""Schools as DUO lists them, and as the vault keeps them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.models.ids import SchoolId
from desktop.models.person import Address


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
