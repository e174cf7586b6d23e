"""What must be known before a certificate is printed, and of the SWV itself."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.models.certificate import check_printing, check_signers
from desktop.models.decision import Decision, Outcome, SupportCategory, Tlv
from desktop.models.dossier import (
    CompetenceGround,
    Dossier,
    DossierStatus,
    Origin,
    Purpose,
    RequestType,
    TlvKind,
)
from desktop.models.finding import Level, errors_of
from desktop.models.partnership import Partnership, check_partnership, shown_code
from desktop.models.person import Address, PartialDate, PersonName
from desktop.models.pupil import Guardian, Pupil, Relation
from desktop.models.school import SchoolRecord, SchoolSector

TODAY = date(2026, 11, 23)
PARTNERSHIP = Partnership(
    name="Samenwerkingsverband Rand en Veen",
    code="PO3002",
    address=Address("Kade", "1", "4702 RG", "Veendam"),
    phone="+31165000000",
    email="secretariaat@swv.example",
    objection_address="Kade 1\n4702 RG Veendam",
    signer_name="C. Duin",
    signer_function="directeur-bestuurder",
)
SCHOOL = SchoolRecord(
    "99ZZ00", "De Regenboom", SchoolSector.PRIMARY, Address(city="Veendam"), board_number="99999"
)
DOSSIER = Dossier(
    "d",
    "D-26-0143-X",
    "p",
    TlvKind.SO,
    RequestType.NEW,
    Purpose.ADMISSIBILITY,
    Origin.SCHOOL,
    CompetenceGround.ENROLLED,
    date(2026, 11, 2),
    date(2026, 11, 4),
    DossierStatus.DECIDED,
    7,
)
PUPIL = Pupil("p", PersonName("Berg", "van der", "Noor"), PartialDate(2016, 3, 12))
MOTHER = Guardian(1, "p", PersonName("Bos", "", "Anna"), Relation.MOTHER, True)
FATHER = Guardian(2, "p", PersonName("Berg", "van der"), Relation.FATHER, None)
CARETAKER = Guardian(3, "p", PersonName("Vos", "", "Els"), Relation.CARETAKER, False)
DECISION = Decision(
    "d",
    Outcome.GRANTED,
    date(2026, 11, 20),
    TlvKind.SO,
    SupportCategory.LOW,
    date(2026, 11, 23),
    date(2028, 7, 31),
    "Beide deskundigen adviseren dit.",
    "Een heel schooljaar en de rest van dit jaar.",
)
TLV = Tlv(
    1,
    "d",
    "300226270042",
    TlvKind.SO,
    SupportCategory.LOW,
    date(2026, 11, 23),
    date(2028, 7, 31),
    date(2026, 11, 20),
)
PRINTING = {
    "partnership": PARTNERSHIP,
    "dossier": DOSSIER,
    "pupil": PUPIL,
    "guardians": [MOTHER, CARETAKER],
    "signers": {1},
    "old_school": SCHOOL,
    "new_school": None,
    "decision": DECISION,
    "tlv": TLV,
    "sent_on": TODAY,
    "today": TODAY,
}
E, W, I = Level  # noqa: E741 # the letters of the catalogue


def found(findings):
    return [(finding.rule, finding.level) for finding in findings]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"new_school": SCHOOL}, []),
        ({"sent_on": date(2026, 11, 25)}, []),
        ({"sent_on": date(2026, 11, 19)}, [("V02.sent_on", E)]),
        ({"decision": None}, [("V33.grant", E)]),
        ({"tlv": None}, [("V33.grant", E)]),
        ({"decision": replace(DECISION, outcome=Outcome.REJECTED)}, [("V33.grant", E)]),
        ({"tlv": replace(TLV, ends_on=date(2029, 7, 31))}, [("V32.differs", E)]),
        ({"tlv": replace(TLV, category=SupportCategory.HIGH)}, [("V32.differs", E)]),
        ({"dossier": replace(DOSSIER, number="")}, [("V33.dossier_number", E)]),
        ({"pupil": replace(PUPIL, name=PersonName(""))}, [("V33.surname", E)]),
        ({"old_school": replace(SCHOOL, name=" ")}, [("V33.old_school", E)]),
        ({"old_school": replace(SCHOOL, address=Address())}, [("V33.old_school", E)]),
        ({"new_school": replace(SCHOOL, name="")}, [("V33.new_school", E)]),
        ({"old_school": replace(SCHOOL, board_number="")}, [("V33.board", W)]),
        ({"new_school": replace(SCHOOL, board_number="")}, []),
        ({"old_school": replace(SCHOOL, board_number="12")}, [("V29.board", W)]),
        ({"old_school": replace(SCHOOL, location_code="99ZZ0")}, [("V29.location", E)]),
        ({"old_school": replace(SCHOOL, location_code="99Z900")}, []),
        ({"partnership": replace(PARTNERSHIP, phone="")}, [("V33.partnership_phone", E)]),
        ({"signers": set()}, [("V24.nobody", W)]),
        ({"guardians": [MOTHER, FATHER]}, [("V24.unknown", E)]),
        ({"signers": {1, 3}}, [("V25", E)]),
        (
            {
                "pupil": replace(PUPIL, born_on=PartialDate(2008, 1, 1)),
                "guardians": [FATHER],
                "signers": set(),
            },
            [],
        ),
    ],
)
def test_printing(changes, expected):
    assert found(check_printing(**(PRINTING | changes))) == expected


def test_findings_name_no_person():
    findings = check_signers([MOTHER, FATHER, CARETAKER], {1, 2, 3})
    assert [finding.data for finding in findings] == [{"id": 2}, {"id": 3}]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"logo_png": b"png"}, []),
        ({"name": " "}, [("V33.partnership_name", E)]),
        ({"code": ""}, [("V33.partnership_code", E)]),
        ({"code": "PO 30.02"}, [("V29.partnership", E)]),
        ({"code": "po3002"}, [("V29.partnership", E)]),
        ({"code": "PO30020"}, [("V29.partnership", E)]),
        ({"code": "VO3003"}, []),
        ({"phone": ""}, [("V33.partnership_phone", E)]),
        ({"phone": "12"}, [("V30.phone", W)]),
        ({"email": ""}, [("V33.partnership_email", E)]),
        ({"email": "a@b"}, [("V30.email", W)]),
        ({"objection_address": "\n"}, [("V33.partnership_objection_address", E)]),
        ({"signer_name": ""}, [("V33.partnership_signer_name", E)]),
        ({"signer_function": ""}, [("V33.partnership_signer_function", E)]),
        ({"address": Address("Kade", "1", "0702 RG", "Veendam")}, [("V30.postcode", W)]),
        (
            {"address": Address()},
            [
                ("V33.partnership_street", E),
                ("V33.partnership_postcode", E),
                ("V33.partnership_city", E),
            ],
        ),
    ],
)
def test_partnership(changes, expected):
    assert found(check_partnership(replace(PARTNERSHIP, **changes))) == expected


def test_only_errors_block():
    findings = check_partnership(replace(PARTNERSHIP, phone="12", name=""))
    assert found(errors_of(findings)) == [("V33.partnership_name", E)]


def test_the_code_is_shown_as_people_write_it():
    assert shown_code("PO3002") == "PO 30.02"
    assert shown_code("99ZZ") == "99ZZ"
