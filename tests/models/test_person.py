"""Names, birth dates and addresses of people."""

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import UnreadableDate
from desktop.models.person import (
    PartialDate,
    PersonName,
    dutch_date,
    family_name,
    full_name,
    initials_of,
    list_name,
    name_prefixes,
    parse_date,
    parse_partial_date,
    query_words,
    search_words,
    split_prefix,
)

NAMES = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "namen"
TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("12-3-2015", "2015-03-12"),
        ("12-03-2015", "2015-03-12"),
        ("12/3/2015", "2015-03-12"),
        ("12.3.2015", "2015-03-12"),
        ("12 3 2015", "2015-03-12"),
        ("12032015", "2015-03-12"),
        ("  2015-03-12 ", "2015-03-12"),
        ("1-8-26", "2026-08-01"),
        ("1-8-69", "2069-08-01"),
        ("1-8-70", "1970-08-01"),
        ("31-12-99", "1999-12-31"),
        ("12 maart 2015", "2015-03-12"),
        ("12 MRT 2015", "2015-03-12"),
        ("12 mrt. 2015", "2015-03-12"),
        ("00-03-2015", "2015-03-00"),
        ("3-2015", "2015-03-00"),
        ("maart 2015", "2015-03-00"),
        ("2015-03-00", "2015-03-00"),
        ("00-00-2015", "2015-00-00"),
        ("2015-00-00", "2015-00-00"),
        ("2015", "2015-00-00"),
        ("29-02-2016", "2016-02-29"),
    ],
)
def test_typed_birth_dates_are_read(typed, iso):
    assert parse_partial_date(typed).iso() == iso


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "31-02-2015",
        "29-02-2015",
        "00-13-2015",
        "12-00-2015",
        "32-1-2015",
        "12-3-0015",
        "1899",
        "2200",
        "12-3",
        "123",
        "2015-3",
        "12 maat 2015",
        "gisteren",
        "12-3-2015x",
        "1٢-3-2015x",
    ],
)
def test_what_is_no_date_is_refused_without_telling(typed):
    with pytest.raises(UnreadableDate) as refused:
        parse_partial_date(typed)
    assert refused.value.data == {"text": typed}
    assert str(refused.value) == "UnreadableDate"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1-8-26", date(2026, 8, 1)),
        ("1-8-46", date(2046, 8, 1)),
        ("1-8-47", date(1947, 8, 1)),
        ("2026-11-23", date(2026, 11, 23)),
    ],
)
def test_typed_dates_are_read(typed, day):
    assert parse_date(typed, today=TODAY) == day


@pytest.mark.parametrize("typed", ["2026", "00-11-2026", "november 2026"])
def test_a_date_with_an_unknown_day_is_none(typed):
    with pytest.raises(UnreadableDate):
        parse_date(typed, today=TODAY)


@pytest.mark.parametrize(
    ("born_on", "words", "earliest", "latest"),
    [
        (PartialDate(2015, 3, 12), "12 maart 2015", date(2015, 3, 12), date(2015, 3, 12)),
        (PartialDate(2016, 2), "februari 2016 (dag onbekend)", date(2016, 2, 1), date(2016, 2, 29)),
        (PartialDate(2015), "2015 (dag en maand onbekend)", date(2015, 1, 1), date(2015, 12, 31)),
    ],
)
def test_partial_dates_say_what_is_unknown(born_on, words, earliest, latest):
    assert born_on.dutch() == words
    assert (born_on.earliest, born_on.latest) == (earliest, latest)
    assert PartialDate.from_iso(born_on.iso()) == born_on


@pytest.mark.parametrize("parts", [(2015, 0, 3), (2015, 2, 30), (2015, 13, 1), (0, 1, 1)])
def test_impossible_partial_dates_cannot_be_made(parts):
    with pytest.raises(ValueError):
        PartialDate(*parts)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_printed_date_can_be_typed(day):
    for typed in (dutch_date(day), day.isoformat(), day.strftime("%d-%m-%Y")):
        assert parse_date(typed, today=TODAY) == day


def test_dates_are_written_out():
    assert dutch_date(date(2026, 11, 23)) == "23 november 2026"


@pytest.mark.parametrize(
    ("name", "full", "listed"),
    [
        (
            PersonName("Berg", "van der", "Jan Piet"),
            "Jan Piet van der Berg",
            "Berg, Jan Piet van der",
        ),
        (PersonName("Berg", "van der"), "Van der Berg", "Berg, van der"),
        (
            PersonName("Bos", "", "Johanna Maria", "Anneke", "J.M."),
            "Johanna Maria Bos",
            "Bos, Anneke",
        ),
        (PersonName("Bos", call_name="Anneke"), "Anneke Bos", "Bos, Anneke"),
        (PersonName("Bos", initials="A."), "A. Bos", "Bos, A."),
        (PersonName("Hondt", "d'", "Guy"), "Guy d'Hondt", "Hondt, Guy d'"),
        (PersonName("Hart", "'t"), "'t Hart", "Hart, 't"),
        (PersonName("Hart", "in 't"), "In 't Hart", "Hart, in 't"),
        (PersonName("ijsbrandt"), "IJsbrandt", "IJsbrandt"),
        (PersonName("Sunarti"), "Sunarti", "Sunarti"),
        (PersonName("Ó", "", "Éa-Zoë"), "Éa-Zoë Ó", "Ó, Éa-Zoë"),
    ],
)
def test_names_are_written(name, full, listed):
    assert (full_name(name), list_name(name)) == (full, listed)


def test_a_name_without_first_name_begins_with_a_capital():
    assert family_name(PersonName("Berg", "van der", "Jan")) == "Van der Berg"


def test_initials_hide_the_name():
    assert initials_of(PersonName("Berg", "van der", "Jan")) == "J.v.d.B."
    assert initials_of(PersonName("Hart", "van 't", "Anna-Maria")) == "A.M.v.t.H."


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("van der Berg", ("van der", "Berg")),
        ("Van  der   Berg", ("van der", "Berg")),
        ("'t Hart", ("'t", "Hart")),
        ("\u2019t Hart", ("'t", "Hart")),
        ("in 't Veld", ("in 't", "Veld")),
        ("van 't Hof", ("van 't", "Hof")),
        ("d'Hondt", ("d'", "Hondt")),
        ("D\u2019Hondt", ("d'", "Hondt")),
        ("von der Heide", ("von der", "Heide")),
        ("de Vries-van Dam", ("de", "Vries-van Dam")),
        ("van de Berg van Dam", ("van de", "Berg van Dam")),
        ("'s-Gravenmade", ("", "'s-Gravenmade")),
        ("Jansen", ("", "Jansen")),
        ("van", ("", "van")),
        ("", ("", "")),
        ("Vandenberg", ("", "Vandenberg")),
    ],
)
def test_a_typed_family_name_is_split(typed, parts):
    assert split_prefix(typed) == parts


def test_the_closed_list_holds_the_public_one():
    if not NAMES.is_dir():
        pytest.skip("no shared data")
    public = (NAMES / "tussenvoegsels.txt").read_text(encoding="utf-8").split("\n")
    assert {line.strip() for line in public if line.strip()} <= name_prefixes()


def test_common_surnames_are_split_as_the_meertens_list_splits_them():
    if not NAMES.is_dir():
        pytest.skip("no shared data")
    path = NAMES / "top_1000_last_names_in_the_netherlands_2007.csv"
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    differ = []
    for row in rows:
        surname, _, prefix = row["meertens db name"].partition(", ")
        if split_prefix(row["natural name"]) != (prefix, surname):
            differ.append(row["natural name"])
    assert len(rows) == 1000
    # The source itself has a blank inside this one.
    assert differ == ["' t Hart"]


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        (("Jan", "van der", "Berg"), "berg jan"),
        (("Jan van der Berg",), "van der berg"),
        (("Jan van der Berg",), "vd berg"),
        (("Jan van der Berg",), "v.d. berg"),
        (("Jan van der Berg",), "vanderberg"),
        (("Zoë Müller",), "zoe muller"),
        (("Zoe Muller",), "Zoë MÜLLER"),
        (("Anna Jansen-de Vries",), "jansen vries"),
        (("Anna Jansen-de Vries",), "jansende"),
        (("Bo 's-Gravenmade",), "gravenmade"),
        (("Bo 's-Gravenmade",), "sgravenmade"),
        (("Bo 's-Gravenmade",), "\u2019s gravenmade"),
        (("Guy d'Hondt",), "dhondt"),
        (("Sean O\u2019Neil",), "oneil"),
        (("Sean O\u2019Neil",), "o'neil"),
        (("Łukasz Weiß",), "lukasz weiss"),
        (("Søren Ærø",), "soren aero"),
        (("IJsbrand",), "ijsb"),
    ],
)
def test_people_are_found_as_they_are_typed(stored, typed):
    kept = search_words(*stored).split()
    assert query_words(typed)
    for word in query_words(typed):
        assert any(found.startswith(word) for found in kept), word


def test_operators_of_a_search_language_are_no_words():
    assert query_words('" * ( ) - _ : ^ \x00') == ()
    assert search_words("", " ", "*", "''") == ""


@given(st.text(max_size=80))
def test_search_words_are_plain_and_hold_every_typed_word(text):
    kept = search_words(text).split()
    assert all(word.isalnum() for word in kept)
    assert set(query_words(text)) <= set(kept)
