"""The Dutch texts: complete, filled in once, and saying what the law asks."""

from dataclasses import fields

import pytest

from desktop.forms.texts import fill, shipped_tlv_texts

NAMES = ("samenwerkingsverband", "verzonden_op", "e_mail", "laatste_dag", "tlv_nummer", "commissie")


def test_a_value_is_put_in_as_it_is():
    assert fill("voor {a} en {b}", {"a": "{b}", "b": "<b>"}) == "voor {b} en <b>"


def test_a_name_without_value_is_a_bug():
    with pytest.raises(KeyError):
        fill("{onbekend}", {})


def test_the_shipped_texts_ask_only_what_the_form_knows():
    texts = shipped_tlv_texts()
    values = dict.fromkeys(NAMES, "§")
    assert texts.version >= 1
    for field in fields(texts):
        value = getattr(texts, field.name)
        for text in value if isinstance(value, tuple) else (str(value),):
            assert text
            assert "{" not in fill(text, values)


def test_the_objection_clause_names_what_an_objection_holds():
    texts = shipped_tlv_texts()
    contents = " ".join(texts.objection_contents)
    for part in ("naam", "adres", "datum", "besluit", "waarom", "handtekening"):
        assert part in contents
    assert "zes weken" in texts.objection_term
    assert "{laatste_dag}" in texts.objection_term
    assert "blijft gelden" in texts.objection_effect
