"""The decision (V06, V08, V09, V10, V12) and the number of the TLV (V31, V32)."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.decision import (
    Decision,
    Outcome,
    SupportCategory,
    category_words,
    check_decision,
    check_tlv_number,
    legal_basis,
    tlv_title,
)
from desktop.models.dossier import TlvKind
from desktop.models.finding import Level
from desktop.models.term import minimum_end_on

GRANT = Decision(
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
REJECTION = replace(
    GRANT,
    outcome=Outcome.REJECTED,
    category=None,
    starts_on=None,
    ends_on=None,
    duration_motivation="",
)
E, W = Level.ERROR, Level.WARNING


def found(findings):
    return [(finding.rule, finding.level, finding.subject) for finding in findings]


@pytest.mark.parametrize(
    ("decision", "changes", "expected"),
    [
        (GRANT, {}, []),
        (GRANT, {"category": None}, [("V06.missing", E, "category")]),
        (GRANT, {"kind": TlvKind.VSO}, []),
        (GRANT, {"kind": TlvKind.SBO}, [("V06.none", E, "category")]),
        (GRANT, {"kind": TlvKind.PRO}, [("V06.none", E, "category")]),
        (GRANT, {"kind": TlvKind.SBO, "category": None}, []),
        (GRANT, {"kind": TlvKind.PRO, "category": None}, []),
        (GRANT, {"starts_on": date(2026, 11, 20)}, []),
        (GRANT, {"starts_on": date(2026, 11, 19)}, [("V08", W, "starts_on")]),
        (GRANT, {"starts_on": None}, [("V08.missing", E, "starts_on")]),
        (GRANT, {"ends_on": None}, [("V09.missing", E, "ends_on")]),
        (GRANT, {"ends_on": date(2027, 7, 31)}, [("V09", E, "ends_on")]),
        (GRANT, {"ends_on": date(2028, 7, 30)}, [("V09", E, "ends_on"), ("V10", W, "ends_on")]),
        (GRANT, {"ends_on": date(2029, 7, 31)}, []),
        (GRANT, {"ends_on": date(2028, 8, 1)}, [("V10", W, "ends_on")]),
        (
            GRANT,
            {"ends_on": date(2026, 11, 22)},
            [("V09.before_start", E, "ends_on"), ("V10", W, "ends_on")],
        ),
        (GRANT, {"duration_motivation": " "}, [("V12.duration", E, "duration_motivation")]),
        (GRANT, {"motivation": ""}, [("V12.decision", E, "motivation")]),
        (REJECTION, {}, []),
        (REJECTION, {"motivation": "\n"}, [("V12.decision", E, "motivation")]),
        (REJECTION, {"category": SupportCategory.LOW}, [("V06.rejected", E, "category")]),
        (REJECTION, {"ends_on": date(2028, 7, 31)}, [("V06.rejected", E, "category")]),
    ],
)
def test_decision(decision, changes, expected):
    assert found(check_decision(replace(decision, **changes))) == expected


def test_a_shorter_term_with_a_ground_in_law_is_a_warning():
    short = replace(GRANT, ends_on=date(2027, 7, 31))
    assert found(check_decision(short, is_shorter_by_law=True)) == [("V09", W, "ends_on")]
    assert check_decision(short)[0].data == {"least": date(2028, 7, 31)}


@given(st.dates(date(2026, 11, 20), date(2040, 12, 31)))
def test_the_least_term_is_always_accepted(starts_on):
    decision = replace(GRANT, starts_on=starts_on, ends_on=minimum_end_on(starts_on))
    assert check_decision(decision) == ()


@pytest.mark.parametrize(
    ("number", "changes", "expected"),
    [
        ("300226270042", {}, []),
        ("300226270042", {"outcome": Outcome.REJECTED}, [("V32.not_granted", E, "number")]),
        ("300226270042", {"outcome": None}, [("V32.not_granted", E, "number")]),
        ("300226270041", {}, [("V31.taken", E, "number")]),
        ("300226270099", {}, [("V31.outside", W, "number")]),
        ("300226270041", {"own_number": "300226270041"}, []),
        ("300226270042", {"own_number": "300226270041"}, [("V32.changed", E, "number")]),
        ("", {"proposed": ""}, [("V31.missing", E, "number")]),
    ],
)
def test_numbers(number, changes, expected):
    values = {
        "outcome": Outcome.GRANTED,
        "own_number": None,
        "taken": {"300226270041"},
        "proposed": "300226270042",
    }
    assert found(check_tlv_number(number, **(values | changes))) == expected


@pytest.mark.parametrize(
    ("kind", "title", "law"),
    [
        (TlvKind.SBO, "Toelaatbaarheidsverklaring speciaal basisonderwijs", "primair onderwijs"),
        (TlvKind.SO, "Toelaatbaarheidsverklaring speciaal onderwijs", "tiende lid"),
        (TlvKind.VSO, "Toelaatbaarheidsverklaring voortgezet speciaal onderwijs", "twaalfde lid"),
        (TlvKind.PRO, "Toelaatbaarheidsverklaring praktijkonderwijs", "onderwijs 2020"),
    ],
)
def test_every_kind_has_its_words(kind, title, law):
    assert tlv_title(kind) == title
    assert law in legal_basis(kind)


def test_a_category_is_printed_as_number_and_word():
    assert [category_words(category) for category in SupportCategory] == [
        "categorie 1 (laag)",
        "categorie 2 (midden)",
        "categorie 3 (hoog)",
    ]
