"""A pupil (leerling) and the people who have care of the pupil."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.models.dossier import TlvKind
from desktop.models.finding import Finding, Level
from desktop.models.ids import GuardianId, PupilId
from desktop.models.person import Address, Gender, PartialDate, PersonName


@dataclass(frozen=True, slots=True)
class Pupil:
    """A pupil for whom a school asks a TLV.

    `has_secret_address`: a geheim adres appears in no print and no export.
    """

    id: PupilId
    name: PersonName
    born_on: PartialDate
    gender: Gender = Gender.UNKNOWN
    address: Address = Address()
    has_secret_address: bool = False


class Relation(StrEnum):
    """How a guardian relates to the pupil."""

    PARENT = "parent"
    FATHER = "father"
    MOTHER = "mother"
    LEGAL_GUARDIAN = "legal_guardian"
    CARETAKER = "caretaker"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Guardian:
    """A parent, voogd or caretaker (ouder/verzorger).

    `has_authority`: parental authority (gezag); `None` while not known, which blocks printing
    (rule V24). A caretaker has none by default.
    """

    id: GuardianId
    pupil_id: PupilId
    name: PersonName
    relation: Relation
    has_authority: bool | None
    address: Address = Address()
    has_secret_address: bool = False


ADULT_AGE = 18
_YOUNGEST, _OLDEST = 2, 21
_USUAL_AGES = {
    TlvKind.SBO: (3, 13),
    TlvKind.SO: (3, 13),
    TlvKind.VSO: (11, 19),
    TlvKind.PRO: (11, 18),
}


def age_range(born_on: PartialDate, *, on: date) -> tuple[int, int]:
    """Return the least and the greatest age in whole years that a pupil can have on a day.

    They are equal when the whole birth date is known. An age before birth is negative.
    """
    return _age(born_on.latest, on), _age(born_on.earliest, on)


def is_adult(born_on: PartialDate, *, on: date) -> bool:
    """Return whether a pupil is surely 18 or older on a day, whatever is unknown of the date."""
    return age_range(born_on, on=on)[0] >= ADULT_AGE


def _age(born_on: date, on: date) -> int:
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def check_pupil(
    *, name: PersonName, born_on: PartialDate | None, kind: TlvKind, on: date
) -> tuple[Finding, ...]:
    """Check what is booked of a pupil (rules V01 and V04).

    Ages from 2 to 21 are possible; outside the usual age of the kind is a warning. A birth date of
    which a part is unknown is only found wrong when every day that it can be is wrong.

    Args:
        name: surname required; a first name is not.
        born_on: `None` while not filled in.
        kind: what is applied for.
        on: the day at which the age counts, that of the application.
    """
    found = []
    if not name.surname.strip():
        found.append(Finding("V01.surname", Level.ERROR, "surname"))
    if born_on is None:
        found.append(Finding("V01.born_on", Level.ERROR, "born_on"))
        return tuple(found)
    least, greatest = age_range(born_on, on=on)
    first, last = _USUAL_AGES[kind]
    data: dict[str, object] = {"age": least, "kind": kind, "first": first, "last": last}
    if born_on.earliest > on:
        found.append(Finding("V04.future", Level.ERROR, "born_on"))
    elif greatest < _YOUNGEST or least > _OLDEST:
        found.append(Finding("V04.impossible", Level.ERROR, "born_on", data))
    elif greatest < first or least > last:
        found.append(Finding("V04.unusual", Level.WARNING, "born_on", data))
    return tuple(found)


def check_guardians(names: Iterable[PersonName]) -> tuple[Finding, ...]:
    """Check what is booked of the guardians: each has a surname (rule V01)."""
    if all(name.surname.strip() for name in names):
        return ()
    return (Finding("V01.guardian", Level.ERROR, "guardian"),)
