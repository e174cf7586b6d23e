"""Scan codes and what their check letter catches."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.paper import PaperKind
from desktop.models.scan_code import (
    ALPHABET,
    PREFIXES,
    check_letter,
    new_scan_code,
    parse_scan_code,
    shown,
)

LETTERS = st.text(ALPHABET, min_size=9, max_size=9)


def test_the_alphabet_has_sixteen_letters_and_every_prefix():
    assert len(set(ALPHABET)) == 16
    assert set(PREFIXES) <= set(ALPHABET)
    assert {kind.value for kind in PaperKind} < set(PREFIXES)


@pytest.mark.parametrize("prefix", list(PREFIXES))
def test_new_codes_are_ours_and_differ(prefix):
    codes = {new_scan_code(prefix) for _ in range(200)}
    assert len(codes) == 200
    for code in codes:
        assert code[0] == prefix
        assert parse_scan_code(code) == code
        assert parse_scan_code(f" {shown(code).lower()} ") == code


@pytest.mark.parametrize("prefix", ["", "A", "DK", "X"])
def test_an_unknown_prefix_is_a_bug(prefix):
    with pytest.raises(ValueError):
        new_scan_code(prefix)


def test_a_code_is_shown_in_groups():
    assert shown("KBCDFGHJLN") == "KBCD-FGHJ-LN"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "K",
        "KBCD-FGHJ-L",
        "K-0198",
        "300226270042",
        "KBCD-FGHJ-LNN",
        "KACD-FGHJ-LN",
        "\uff2b\uff22",
    ],
)
def test_other_texts_are_not_ours(text):
    assert parse_scan_code(text) is None


def test_a_code_of_another_prefix_is_not_ours():
    letters = "XBCDFGHJK"
    assert parse_scan_code(letters + check_letter(letters)) is None


@given(LETTERS, st.integers(0, 9), st.sampled_from(ALPHABET))
def test_a_wrong_letter_is_caught(letters, at, wrong):
    code = letters + check_letter(letters)
    typed = code[:at] + wrong + code[at + 1 :]
    assert (check_letter(typed[:-1]) == typed[-1]) == (typed == code)


def test_how_many_errors_are_caught():
    """The check runs through 16 states, so two letters from each state are all the cases there are.

    The state after a prefix of letters is reached by those letters; every pair of neighbours is
    tried from each state, with every letter behind it, wrong and swapped.
    """
    starts = {}
    for first in ALPHABET:
        for second in ALPHABET:
            starts.setdefault(check_letter(first + second), first + second)
    assert len(starts) == 16
    single = swapped = missed_single = missed_swapped = 0
    for start in starts.values():
        for first in ALPHABET:
            right = check_letter(start + first + "B")
            for wrong in ALPHABET:
                if wrong == first:
                    continue
                single += 1
                missed_single += check_letter(start + wrong + "B") == right
                swapped += 1
                missed_swapped += check_letter(start + first + wrong) == check_letter(
                    start + wrong + first
                )
    print(f"single errors: {single - missed_single} of {single} caught")
    print(f"swapped neighbours: {swapped - missed_swapped} of {swapped} caught")
    assert missed_single == 0
    assert (swapped, missed_swapped) == (3840, 32)


def test_swaps_with_the_check_letter_itself_are_caught_as_well():
    source = random.Random(2)
    missed = tried = 0
    for _ in range(5000):
        letters = "".join(source.choice(ALPHABET) for _ in range(9))
        check = check_letter(letters)
        if check != letters[-1]:
            tried += 1
            missed += check_letter(letters[:-1] + check) == letters[-1]
    assert missed / tried < 0.02
