"""Booking in: the application (V01, V02, V07) and the pupil (V01, V04)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.dossier import Origin, Purpose, TlvKind, check_booking, check_dates, usual_kinds
from desktop.models.finding import Level
from desktop.models.person import PartialDate, PersonName
from desktop.models.pupil import age_range, check_pupil, is_adult

TODAY = date(2026, 11, 23)
BOOKING = {
    "partnership_code": "PO3002",
    "kind": TlvKind.SBO,
    "applicant_school_id": 1,
    "applied_on": date(2026, 11, 2),
    "received_on": date(2026, 11, 4),
    "purpose": Purpose.ADMISSIBILITY,
    "origin": Origin.SCHOOL,
    "today": TODAY,
}
E, W = Level.ERROR, Level.WARNING


def found(findings):
    return [(finding.rule, finding.level, finding.subject) for finding in findings]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"applicant_school_id": None}, [("V01.applicant_school", E, "applicant_school")]),
        ({"applied_on": None}, [("V01.applied_on", E, "applied_on")]),
        ({"received_on": None}, [("V01.received_on", E, "received_on")]),
        ({"purpose": None}, [("V01.purpose", E, "purpose")]),
        ({"origin": None}, [("V01.origin", E, "origin")]),
        ({"kind": TlvKind.SO}, []),
        ({"kind": TlvKind.VSO}, [("V07", W, "kind")]),
        ({"kind": TlvKind.PRO}, [("V07", W, "kind")]),
        ({"partnership_code": "VO3003"}, [("V07", W, "kind")]),
        ({"partnership_code": "VO3003", "kind": TlvKind.PRO}, []),
        ({"partnership_code": ""}, []),
        ({"received_on": date(2026, 11, 1)}, [("V02.received_on", E, "received_on")]),
        ({"received_on": date(2026, 11, 2)}, []),
        ({"received_on": date(2026, 11, 24)}, [("V02.future", E, "received_on")]),
    ],
)
def test_booking(changes, expected):
    assert found(check_booking(**(BOOKING | changes))) == expected


DATES = {
    "applied_on": date(2026, 11, 2),
    "received_on": date(2026, 11, 4),
    "decided_on": date(2026, 11, 20),
    "sent_on": date(2026, 11, 23),
}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"decided_on": None, "sent_on": None}, []),
        ({"received_on": None}, []),
        ({"decided_on": date(2026, 11, 4)}, [("V02.same_day", W, "decided_on")]),
        ({"decided_on": date(2026, 11, 3)}, [("V02.decided_on", E, "decided_on")]),
        ({"sent_on": date(2026, 11, 19)}, [("V02.sent_on", E, "sent_on")]),
        ({"sent_on": date(2026, 11, 25)}, []),
        ({"decided_on": TODAY, "sent_on": TODAY}, []),
        (
            {"decided_on": date(2026, 11, 24), "sent_on": date(2026, 11, 24)},
            [("V02.future", E, "decided_on")],
        ),
        (
            {"received_on": None, "decided_on": date(2026, 11, 1)},
            [("V02.decided_on", E, "decided_on")],
        ),
    ],
)
def test_order_of_dates(changes, expected):
    assert found(check_dates(**(DATES | changes), today=TODAY)) == expected


@given(st.lists(st.dates(date(2020, 1, 1), TODAY), min_size=4, max_size=4))
def test_only_dates_in_order_are_without_error(days):
    findings = check_dates(**dict(zip(DATES, days, strict=True)), today=TODAY)
    has_error = any(finding.level is E for finding in findings)
    assert has_error == (days != sorted(days))


@pytest.mark.parametrize(
    ("born_on", "on", "ages"),
    [
        (PartialDate(2015, 11, 23), date(2026, 11, 22), (10, 10)),
        (PartialDate(2015, 11, 23), date(2026, 11, 23), (11, 11)),
        (PartialDate(2008, 2, 29), date(2026, 2, 28), (17, 17)),
        (PartialDate(2008, 2, 29), date(2026, 3, 1), (18, 18)),
        (PartialDate(2015, 11), date(2026, 11, 23), (10, 11)),
        (PartialDate(2015), date(2026, 11, 23), (10, 11)),
        (PartialDate(2015), date(2026, 12, 31), (11, 11)),
        (PartialDate(2027, 1, 1), date(2026, 12, 31), (-1, -1)),
    ],
)
def test_ages(born_on, on, ages):
    assert age_range(born_on, on=on) == ages


@pytest.mark.parametrize(
    ("born_on", "adult"),
    [
        (PartialDate(2008, 11, 23), True),
        (PartialDate(2008, 11, 24), False),
        (PartialDate(2008), False),
        (PartialDate(2007), True),
    ],
)
def test_only_a_pupil_surely_of_age_is_adult(born_on, adult):
    assert is_adult(born_on, on=TODAY) == adult


@pytest.mark.parametrize(
    ("born_on", "kind", "expected"),
    [
        (PartialDate(2016, 3, 12), TlvKind.SBO, []),
        (None, TlvKind.SBO, [("V01.born_on", E, "born_on")]),
        (PartialDate(2024, 11, 23), TlvKind.SO, [("V04.unusual", W, "born_on")]),
        (PartialDate(2024, 11, 24), TlvKind.SO, [("V04.impossible", E, "born_on")]),
        (PartialDate(2004, 11, 23), TlvKind.VSO, [("V04.impossible", E, "born_on")]),
        (PartialDate(2004, 11, 24), TlvKind.VSO, [("V04.unusual", W, "born_on")]),
        (PartialDate(2012, 11, 24), TlvKind.SBO, []),
        (PartialDate(2012, 11, 23), TlvKind.SBO, [("V04.unusual", W, "born_on")]),
        (PartialDate(2012, 11), TlvKind.SBO, []),
        (PartialDate(2024), TlvKind.SO, [("V04.unusual", W, "born_on")]),
        (PartialDate(2025), TlvKind.SO, [("V04.impossible", E, "born_on")]),
        (PartialDate(2016), TlvKind.PRO, [("V04.unusual", W, "born_on")]),
        (PartialDate(2015), TlvKind.PRO, []),
        (PartialDate(2026, 11, 24), TlvKind.SO, [("V04.future", E, "born_on")]),
        (PartialDate(2026), TlvKind.SO, [("V04.impossible", E, "born_on")]),
    ],
)
def test_age_for_the_kind(born_on, kind, expected):
    name = PersonName("Berg")
    assert found(check_pupil(name=name, born_on=born_on, kind=kind, on=TODAY)) == expected


def test_a_pupil_needs_one_name():
    born_on = PartialDate(2016, 3, 12)
    findings = check_pupil(name=PersonName(" "), born_on=born_on, kind=TlvKind.SBO, on=TODAY)
    assert found(findings) == [("V01.surname", E, "surname")]


@pytest.mark.parametrize(
    ("code", "first"), [("PO3002", TlvKind.SBO), ("VO3003", TlvKind.VSO), ("", TlvKind.SBO)]
)
def test_the_usual_kinds_follow_the_sector(code, first):
    assert usual_kinds(code)[0] is first
