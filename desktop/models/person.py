"""Names, birth dates and addresses of people, and how they are written, sorted and found."""

from dataclasses import dataclass
from enum import StrEnum


class Gender(StrEnum):
    """Gender as the secretariat keeps it; exchange formats map it each in their own way."""

    FEMALE = "V"
    MALE = "M"
    OTHER = "X"
    UNKNOWN = "O"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name. A person may have one name only, and no first name."""

    surname: str
    prefix: str = ""
    given_names: str = ""
    call_name: str = ""
    initials: str = ""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date whose day, or month and day, may be unknown (0)."""

    year: int
    month: int = 0
    day: int = 0


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address. `country` is empty for the Netherlands."""

    street: str = ""
    house_number: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""
