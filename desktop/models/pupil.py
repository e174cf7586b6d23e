"""A pupil (leerling) and the people who have care of the pupil."""

from dataclasses import dataclass
from enum import StrEnum

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
