"""Text as people type it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import UnusableText
from desktop.models.typed_text import clean_line, clean_text, fold, straight_apostrophes


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Jan\tPiet \n Bos ", "Jan Piet Bos"),
        ("Zoe\u0308", "Zoë"),
        ("Ja\u200bn\ufeff Bo\u00ads", "Jan Bos"),
        ("Jan\u00a0Bos", "Jan Bos"),
        ("<b>&'; DROP TABLE", "<b>&'; DROP TABLE"),
        ("%s {} {0}", "%s {} {0}"),
        ("\u4f60\u597d 🙂", "\u4f60\u597d 🙂"),
        ("", ""),
    ],
)
def test_a_line_is_kept_visible_and_as_typed(typed, kept):
    assert clean_line(typed, limit=50) == kept


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("Jan\x00", "control"),
        ("Jan\x1b[2J", "control"),
        ("Jan\x9f", "control"),
        ("Jan\ud800", "control"),
        ("Jan\u202egro", "direction"),
        ("Jan\u2066Bos", "direction"),
    ],
)
@pytest.mark.parametrize("clean", [clean_line, clean_text])
def test_dangerous_characters_are_refused(clean, typed, reason):
    with pytest.raises(UnusableText) as refused:
        clean(typed, limit=50)
    assert refused.value.data["reason"] == reason


@pytest.mark.parametrize("clean", [clean_line, clean_text])
def test_the_limit_counts_what_is_kept(clean):
    assert clean("  " + "a" * 196 + "  ", limit=196) == "a" * 196
    with pytest.raises(UnusableText) as refused:
        clean("a" * 1_000_000, limit=196)
    assert refused.value.data == {"reason": "long", "limit": 196, "length": 1_000_000}


def test_a_text_keeps_its_lines():
    typed = "\r\n Eerste regel  \r\ntweede\rderde\n\n\n\n  vierde\t1 \n"
    assert clean_text(typed, limit=100) == "Eerste regel\ntweede\nderde\n\n  vierde\t1"


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    for clean in (clean_line, clean_text):
        try:
            once = clean(text, limit=10_000)
        except UnusableText:
            continue
        assert clean(once, limit=10_000) == once
        assert unicodedata.is_normalized("NFC", once)
        assert once.encode("utf-8").decode("utf-8") == once


def test_folding_and_apostrophes():
    assert fold("ŁÓDŹ Straße Ĳssel") == "lodz strasse ijssel"
    assert fold("d\u2019Hondt") == "d'hondt"
    assert straight_apostrophes("\u2018t Hart") == "'t Hart"
