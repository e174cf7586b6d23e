"""Numbers for people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import BadNumberTemplate
from desktop.models.numbering import (
    DEFAULT_TLV_TEMPLATE,
    check_tlv_template,
    dossier_number,
    parse_dossier_number,
    parse_running_number,
    running_number,
    tlv_number,
)

CHECK_LETTER = dossier_number(2026, 143)[-1]


def test_a_dossier_number_is_short_and_grows():
    assert dossier_number(2026, 143) == f"D-26-0143-{CHECK_LETTER}"
    assert dossier_number(2026, 10143).startswith("D-26-10143-")
    assert dossier_number(2005, 1).startswith("D-05-0001-")


@pytest.mark.parametrize(
    "typed",
    [
        f"D-26-0143-{CHECK_LETTER}",
        f"d 26 0143 {CHECK_LETTER.lower()}",
        f"d260143{CHECK_LETTER}",
        "D-26-0143",
        "d-26-143",
        "26-143",
        " D26 0143 ",
        "D26\u20110143",
    ],
)
def test_a_typed_dossier_number_is_understood(typed):
    assert parse_dossier_number(typed) == f"D-26-0143-{CHECK_LETTER}"


@pytest.mark.parametrize(
    "typed", ["", "D", "D-26", "260143", "D-26-0000", "K-0198", "D-26-0143-A", "D-26-0143-1", "26"]
)
def test_other_texts_are_no_dossier_number(typed):
    assert parse_dossier_number(typed) is None


@given(st.integers(2000, 2099), st.integers(1, 99_999))
def test_dossier_numbers_can_be_read_back(year, running):
    number = dossier_number(year, running)
    assert parse_dossier_number(number) == number
    assert parse_dossier_number(number[:-2]) == number


def test_every_wrong_digit_and_most_swaps_are_caught():
    single = missed_single = swapped = missed_swapped = 0
    for running in range(1, 10_000, 7):
        number = dossier_number(2026, running)
        for at in (2, 3, 5, 6, 7, 8):
            for digit in "0123456789":
                typed = number[:at] + digit + number[at + 1 :]
                if typed != number:
                    single += 1
                    missed_single += parse_dossier_number(typed) is not None
        for at, behind in ((2, 3), (3, 5), (5, 6), (6, 7), (7, 8)):
            letters = list(number)
            letters[at], letters[behind] = letters[behind], letters[at]
            if "".join(letters) != number:
                swapped += 1
                missed_swapped += parse_dossier_number("".join(letters)) is not None
    print(f"single digits: {single - missed_single} of {single} caught")
    print(f"swapped digits: {swapped - missed_swapped} of {swapped} caught")
    assert missed_single == 0
    assert missed_swapped / swapped < 0.02


@pytest.mark.parametrize(
    ("typed", "number"),
    [("K-0198", "K-0198"), ("k 198", "K-0198"), ("k198", "K-0198"), ("K-12345", "K-12345")],
)
def test_running_numbers(typed, number):
    assert parse_running_number(typed) == number


def test_running_numbers_are_written_in_four_digits():
    assert running_number("K", 198) == "K-0198"
    assert running_number("K", 12345) == "K-12345"
    assert parse_running_number("198") is None
    assert parse_running_number("K-") is None


@pytest.mark.parametrize(
    ("template", "running", "number"),
    [
        (DEFAULT_TLV_TEMPLATE, 42, "300226270042"),
        (DEFAULT_TLV_TEMPLATE, 12345, "3002262712345"),
        ("TLV/{JJ}/{NNN}", 7, "TLV/26/007"),
        ("{NNNNNN}-{JJJJ}", 7, "000007-2627"),
    ],
)
def test_tlv_numbers(template, running, number):
    made = tlv_number(template, partnership_code="PO3002", year=2026, running=running)
    assert made == number


def test_the_turn_of_the_century_keeps_two_digits():
    made = tlv_number("{JJJJ}{NN}", partnership_code="PO3002", year=2099, running=1)
    assert made == "990001"


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("", "running"),
        ("{SWV4}{JJJJ}", "running"),
        ("{JJ}{NN}{NNN}", "running"),
        ("{SWV4}{NNNN}", "year"),
        ("{JJ}{NNNN}{X}", "token"),
        ("{JJ}{NNNN}{}", "token"),
        ("{jj}{NNNN}", "token"),
        ("{JJ}{NNNN}{", "character"),
        ("{JJ} {NNNN}", "character"),
        ("{JJ}é{NNNN}", "character"),
    ],
)
def test_templates_that_cannot_work(template, reason):
    with pytest.raises(BadNumberTemplate) as refused:
        check_tlv_template(template)
    assert refused.value.data == {"reason": reason}


@given(st.sets(st.tuples(st.integers(2020, 2040), st.integers(1, 20_000)), min_size=2, max_size=30))
def test_two_decisions_never_get_one_number(decisions):
    for template in (DEFAULT_TLV_TEMPLATE, "{NNNN}{JJ}", "{JJ}{N}"):
        numbers = {
            tlv_number(template, partnership_code="PO3002", year=year, running=running)
            for year, running in decisions
        }
        assert len(numbers) == len(decisions)
