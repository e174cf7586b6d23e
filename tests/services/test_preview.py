"""The sample says what the print says, and nothing that could be taken for a sheet of ours."""

from dataclasses import replace

import pytest
from played import TODAY, a_booking, a_guardian, book_in, granted
from rigs.pages import texts_of

from desktop.errors import RuleBroken, UnknownCode
from desktop.forms.certificate import render_signing_copy
from desktop.models.paper import PaperKind
from desktop.models.signing import Party, SigningMode
from desktop.services import dossier, paper, preview, printing

ALL = frozenset(Party)


def samples(session, dossier_id, **values):
    wish = {"sent_on": TODAY, "mode": SigningMode.PARALLEL, "parties": ALL, **values}
    return session.read(preview.sample_set, dossier_id=dossier_id, **wish)


def words(pdf, *, without):
    """Return a sheet's words, without those that belong to the one copy."""
    text = " ".join(" ".join(texts_of(pdf)).split())
    for each in without:
        assert each in text, each
        text = text.replace(each, "…")
    return text


def shown(code):
    return f"{code[:4]}-{code[4:8]}-{code[8:]}"


@pytest.mark.parametrize("mode", SigningMode)
def test_the_sample_says_what_is_printed(session, mode):
    dossier_id = granted(session)
    sample = samples(session, dossier_id, mode=mode)
    prepared = session.write(
        printing.prepare, dossier_id=dossier_id, sent_on=TODAY, printer_id=None, mode=mode
    ).result
    assert [each.parties for each in sample.copies] == [each.parties for each in prepared.copies]
    for each, copy in zip(sample.copies, prepared.copies, strict=True):
        data = copy.data
        marks = (shown(data.scan_code), data.running_number, data.print_id, "OEFENMODUS")
        printed = words(render_signing_copy(prepared.certificate, data), without=marks)
        marks = (shown(each.data.scan_code), "K-0000", "P-0000", "VOORBEELD")
        assert printed == words(render_signing_copy(sample.certificate, each.data), without=marks)


def test_the_code_of_a_sample_is_none(session):
    dossier_id = granted(session)
    for copy in samples(session, dossier_id).copies:
        with pytest.raises(UnknownCode):
            session.write(paper.where, code=copy.data.scan_code)


def test_nothing_is_written(session):
    dossier_id = granted(session)
    samples(session, dossier_id)
    page = session.write(dossier.view, dossier_id=dossier_id).result
    assert page.round is None
    assert [item.kind for item in page.papers] == [PaperKind.FOLDER]


def test_what_is_missing_is_said(session):
    dossier_id = granted(session, guardians=(a_guardian(has_authority=None),))
    with pytest.raises(RuleBroken) as raised:
        samples(session, dossier_id)
    assert "V24.unknown" in {one.rule for one in raised.value.data["findings"]}
    with pytest.raises(RuleBroken):
        samples(session, book_in(session))


def test_a_secret_address_stands_on_no_sheet(session):
    dossier_id = granted(session, guardians=(a_guardian(has_secret_address=True),))
    parent, *schools = samples(session, dossier_id).copies
    assert not parent.has_address
    assert all(copy.has_address for copy in schools)
    assert "Lindelaan" not in "".join(
        texts_of(render_signing_copy(samples(session, dossier_id).certificate, parent.data))
    )
    open_address = granted(session)
    assert samples(session, open_address).copies[0].has_address


def test_only_who_is_asked_for(session):
    dossier_id = granted(session)
    (copy,) = samples(session, dossier_id, parties=frozenset({Party.OLD_SCHOOL})).copies
    assert copy.parties == (Party.OLD_SCHOOL,)
    assert samples(session, dossier_id, parties=frozenset()).copies == ()


def test_a_page_comes_as_pixels(session):
    sample = samples(session, granted(session))
    first = preview.page_of(samples=sample, copy=0, page=0, width=200)
    second = preview.page_of(samples=sample, copy=0, page=1, width=200)
    assert (first.page, first.pages, second.page) == (0, 2, 1)
    assert first.pixels != second.pixels
    other = preview.page_of(samples=sample, copy=1, page=0, width=200)
    assert other.pixels != first.pixels


def test_a_corrected_name_shows(session):
    dossier_id = granted(session)
    before = samples(session, dossier_id)
    booking = a_booking(session)
    named = replace(booking, name=replace(booking.name, given_names="Samuel"))
    guardians = session.write(dossier.view, dossier_id=dossier_id).result.guardians
    kept = tuple(
        replace(entry, id=guardian.id)
        for entry, guardian in zip(booking.guardians, guardians, strict=True)
    )
    session.write(dossier.correct, dossier_id=dossier_id, booking=replace(named, guardians=kept))
    after = samples(session, dossier_id)
    assert after.certificate.pupil_name.given_names == "Samuel"
    assert after != before
