"""Postcodes, telephone numbers and e-mail addresses."""

import csv
from pathlib import Path

import pytest

from desktop.models.contact import (
    check_contact,
    is_valid_email,
    is_valid_phone,
    normalise_phone,
    normalise_postcode,
    shown_phone,
)
from desktop.models.finding import Level
from desktop.models.person import Address

NUMBERS = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "nummers"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("4702rg", "4702 RG"),
        ("4702 RG", "4702 RG"),
        (" 4702  rg ", "4702 RG"),
        ("0702 RG", None),
        ("4702 SS", None),
        ("4702 SA", None),
        ("4702", None),
        ("4702 R1", None),
        ("", None),
        ("B-2910", None),
    ],
)
def test_postcodes(typed, kept):
    assert normalise_postcode(typed) == kept


def test_postcodes_of_the_public_test_numbers():
    if not NUMBERS.is_dir():
        pytest.skip("no shared data")
    path = NUMBERS / "testgetallen.csv"
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines(), delimiter=";"))
    postcodes = [row for row in rows if row["SOORT"].lower() == "postcode"]
    assert len(postcodes) == 4
    for row in postcodes:
        assert normalise_postcode(row["INVOER"]) == (row["GENORMALISEERD"] or None)


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [
        ("0165-330966", "+31165330966", "0165 \u2013 330 966"),
        ("0165 \u2013 330 966", "+31165330966", "0165 \u2013 330 966"),
        ("+31 (0)165 330966", "+31165330966", "0165 \u2013 330 966"),
        ("0031165330966", "+31165330966", "0165 \u2013 330 966"),
        ("+310165330966", "+31165330966", "0165 \u2013 330 966"),
        ("06 12345678", "+31612345678", "06 \u2013 1234 5678"),
        ("010-1234567", "+31101234567", "010 \u2013 123 4567"),
        ("076 5234567", "+31765234567", "076 \u2013 523 4567"),
        ("088-1234567", "+31881234567", "088 \u2013 123 4567"),
        ("0800-1234", "+318001234", "0800 \u2013 1234"),
        ("+32 3 123 45 67", "+3231234567", "+3231234567"),
        ("0032 3 123 45 67", "+3231234567", "+3231234567"),
    ],
)
def test_phones(typed, kept, shown):
    assert normalise_phone(typed) == kept
    assert shown_phone(kept) == shown
    assert normalise_phone(shown) == kept


@pytest.mark.parametrize(
    "typed",
    ["", "330966", "165330966", "0165-33096", "+31 12", "01653309661", "bellen", "9999999999"],
)
def test_what_is_no_phone(typed):
    assert not is_valid_phone(typed)


@pytest.mark.parametrize(
    ("typed", "is_valid"),
    [
        ("secretariaat@swv.example", True),
        ("j.p.o'neil+tlv@mail.swv-rand.example", True),
        ("a@b.nl", True),
        ("", False),
        ("swv.example", False),
        ("a@b", False),
        ("a b@swv.example", False),
        (".a@swv.example", False),
        ("a..b@swv.example", False),
        ("a@-swv.example", False),
        ("a@swv.example, b@swv.example", False),
        ("a@swv.example\n", False),
        ("a@1.2.3.4", False),
        ("a" * 250 + "@b.nl", False),
    ],
)
def test_emails(typed, is_valid):
    assert is_valid_email(typed) == is_valid


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({}, []),
        ({"address": Address(), "phone": "", "email": ""}, []),
        ({"address": Address(postcode="4702RG")}, []),
        ({"address": Address(postcode="0702 RG")}, [("V30.postcode", Level.WARNING)]),
        ({"address": Address(postcode="2910", country="België")}, [("V30.postcode", Level.INFO)]),
        ({"phone": "12"}, [("V30.phone", Level.WARNING)]),
        ({"email": "a@b"}, [("V30.email", Level.WARNING)]),
    ],
)
def test_v30(values, found):
    assert [(each.rule, each.level) for each in check_contact(**values)] == found
