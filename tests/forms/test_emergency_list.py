"""The emergency list is whole on the paper: complete, inside its margins, nothing on top."""

import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime

import pdf_reading
import pytest
from rigs.pages import texts_of

from desktop.forms.emergency_list import (
    FOOT,
    EmergencyList,
    ListedCopy,
    ListedDossier,
    ListedSignature,
    render_emergency_list,
)
from desktop.forms.layout import MM, PAGE_WIDTH
from desktop.models.signing import Party, SignatureState

NOW = datetime(2026, 6, 30, 22, 30, tzinfo=UTC)
DOSSIER = ListedDossier(
    "D-26-0143-K",
    "DBCDFGHJLN",
    "Secretariaat > Kast 2 · plank B",
    date(2026, 7, 3),
    (
        ListedSignature("K-0198", Party.PARENT_1, SignatureState.HANDED_OUT, date(2026, 7, 10)),
        ListedSignature("K-0199", Party.LEGAL_GUARDIAN, SignatureState.PRINTED),
        ListedSignature("", Party.NEW_SCHOOL, SignatureState.READY),
    ),
    (ListedCopy("K-0150", date(2026, 6, 1)), ListedCopy("K-0151")),
)
LONG = "Kamer achter de grote vergaderzaal op de tweede verdieping " * 4


def a_list(*dossiers, **values):
    data = EmergencyList("Samenwerkingsverband Oefendorp", NOW, dossiers, is_practice=False)
    return replace(data, **values)


@pytest.mark.parametrize(
    "dossiers",
    [
        (),
        (DOSSIER,),
        tuple(replace(DOSSIER, number=f"D-26-{n:05d}-K") for n in range(60)),
        (replace(DOSSIER, place=LONG),),
        (replace(DOSSIER, place="W" * 100),),
        (replace(DOSSIER, signatures=DOSSIER.signatures * 40),),
    ],
    ids=["none", "one", "sixty", "long place", "one long word", "many lines"],
)
@pytest.mark.parametrize("is_practice", [False, True])
def test_all_of_it_is_on_the_paper_and_nothing_on_top(dossiers, is_practice):
    pdf = render_emergency_list(a_list(*dossiers, is_practice=is_practice))
    pages = pdf_reading.glyphs(pdf)
    for page in pages:
        small = tuple(glyph for glyph in page if glyph.size < 40)
        assert pdf_reading.overlaps(small) == ()
        assert all(glyph.left >= 17 * MM and glyph.right <= PAGE_WIDTH - 14 * MM for glyph in small)
    texts = texts_of(pdf)
    squeezed = "".join("".join(texts).split())
    for dossier in dossiers:
        assert dossier.number in squeezed
        assert "".join(dossier.place.split())[:20] in squeezed
    assert all(FOOT in text and "Noodlijst" in text for text in texts)
    assert [f"pagina {n} van {len(texts)}" in text for n, text in enumerate(texts, 1)] == [
        True
    ] * len(texts)
    assert ("OEFENMODUS" in "".join(pdf_reading.text(page) for page in pages)) is is_practice


def test_it_says_who_has_what_until_when():
    (text,) = texts_of(render_emergency_list(a_list(DOSSIER)))
    for words in (
        "K-0198 ouder of verzorger 1: uit, terug 10-7-2026",
        "K-0199 voogd: geprint, nog hier",
        "nieuwe school: nog te printen",
        "K-0150 is niet meer juist: terughalen, terug 1-6-2026",
        "K-0151 is niet meer juist: terughalen",
        "terug 3-7-2026",
        "1 juli 2026, 00:30 uur",
        "1 dossier",
        "DBCD-FGHJ-LN",
    ):
        assert words in text


def test_the_same_list_gives_the_same_bytes():
    assert render_emergency_list(a_list(DOSSIER)) == render_emergency_list(a_list(DOSSIER))


@pytest.mark.parametrize("character", ["🗄", "ش", "א", "漢", "\ue000", "\U0010ffff"])
def test_a_character_that_cannot_be_printed_is_shown_as_missing_and_keeps_no_list_back(character):
    odd = replace(DOSSIER, place=f"Kast {character} · plank B")
    (text,) = texts_of(render_emergency_list(a_list(odd, DOSSIER, partnership=f"SWV {character}")))
    squeezed = "".join(text.split())
    assert "Kast\ufffd·plankB" in squeezed
    assert "SWV\ufffd" in squeezed
    assert "Secretariaat>Kast2·plankB" in squeezed


@pytest.mark.parametrize("letters", ["Zoë e\u0301e\u0301n", "& <b> %s {}", "½ Ł ĳ"])
def test_what_can_be_printed_is_printed_as_it_is(letters):
    (text,) = texts_of(render_emergency_list(a_list(replace(DOSSIER, place=letters))))
    assert unicodedata.normalize("NFC", "".join(letters.split())) in "".join(text.split())
