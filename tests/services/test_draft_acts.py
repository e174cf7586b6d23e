"""Drafts lie in the part of their form, belong to one person, and leave no line in the log."""

import pytest
from leak_scan import scan
from log_reader import read_log
from played import TODAY, a_booking, an_advice, book_in, raw

from desktop.errors import DraftTooLarge, RuleBroken
from desktop.models.advice import GuardianView, Stance
from desktop.models.draft import MOST_BYTES, DraftName, FormName
from desktop.models.ids import UserId
from desktop.models.log import LogCode
from desktop.models.person import PersonName
from desktop.models.roles import Part
from desktop.services import advice, dossier, draft

TYPED = {"view_text": "Zij willen het graag.", "view_signed": True, "guardians": [{"id": None}]}


def name_of(form=FormName.VIEW, subject="a" * 32):
    return DraftName(form, subject)


def keep(session, name, fields=TYPED, **values):
    return session.jot(draft.keep, name=name, fields=fields, stored="", **values)


def get(session, name, user_id=None):
    return session.read(draft.get, name=name, user_id=user_id or session.user_id)


def lines(session):
    connection = raw(session)
    try:
        found = read_log(connection)
    finally:
        connection.close()
    assert found.problems == []
    return found


def in_parts(session):
    """Return how many drafts lie in each part."""
    connection = raw(session)
    try:
        return {
            part: connection.execute(f"SELECT count(*) FROM {part}.{table}").fetchone()[0]
            for part, table in ((Part.CORE, "draft"), (Part.CARE, "care_draft"))
        }
    finally:
        connection.close()


@pytest.mark.parametrize("form", list(FormName))
def test_a_draft_comes_back_as_it_was_kept(session, clock, form):
    name = name_of(form)
    keep(session, name, {"x": "eerst"})
    clock.forward(minutes=5)
    keep(session, name)
    found = get(session, name)
    assert found is not None
    assert found.fields == TYPED
    assert found.saved_at == clock()
    assert get(session, DraftName(form, "b" * 32)) is None
    session.jot(draft.drop, name=name)
    assert get(session, name) is None


@pytest.mark.parametrize("form", list(FormName))
def test_a_draft_lies_where_its_forms_data_lie(session, form):
    keep(session, name_of(form))
    in_care = form in {FormName.ADVICE_1, FormName.ADVICE_2, FormName.VIEW, FormName.DECISION}
    assert in_parts(session) == {Part.CORE: int(not in_care), Part.CARE: int(in_care)}


def test_a_draft_is_offered_to_nobody_else(session):
    keep(session, name_of())
    assert get(session, name_of(), UserId("f" * 32)) is None


def test_keeping_and_dropping_leave_no_line(session):
    before = lines(session).lines
    keep(session, name_of())
    keep(session, name_of(), {"x": "anders"})
    assert lines(session).lines == before
    session.jot(draft.drop, name=name_of())
    assert lines(session).lines == before


def test_storing_drops_the_draft_in_the_same_act(session):
    dossier_id = book_in(session)
    name = name_of(subject=dossier_id)
    keep(session, name)
    view = GuardianView(dossier_id, Stance.AGREE, "ja", TODAY)
    session.write(draft.storing(advice.file_view, name), view=view)
    assert get(session, name) is None
    lines(session)


def test_what_is_refused_keeps_its_draft(session):
    name = name_of(FormName.BOOKING, "")
    keep(session, name)
    nameless = a_booking(session, name=PersonName(""))
    with pytest.raises(RuleBroken):
        session.write(draft.storing(dossier.book_in, name), booking=nameless)
    assert get(session, name) is not None


def test_a_draft_outlives_an_undo(session):
    dossier_id = book_in(session)
    name = name_of(FormName.DECISION, dossier_id)
    session.write(advice.file_advice, advice=an_advice(dossier_id, 1))
    keep(session, name)
    assert session.undo().result is LogCode.FILE_ADVICE
    assert get(session, name).fields == TYPED


def test_undo_of_what_was_stored_brings_no_draft_back(session):
    dossier_id = book_in(session)
    name = name_of(subject=dossier_id)
    keep(session, name)
    view = GuardianView(dossier_id, Stance.AGREE, "ja", TODAY)
    session.write(draft.storing(advice.file_view, name), view=view)
    session.undo()
    assert get(session, name) is None


def test_what_is_typed_before_an_earlier_draft_was_seen_is_added_to_it(session):
    keep(session, name_of(), {"a": "1", "b": "2"})
    keep(session, name_of(), {"b": "3"}, is_addition=True)
    assert get(session, name_of()).fields == {"a": "1", "b": "3"}


def test_too_much_text_is_refused_and_the_earlier_draft_stays(session):
    keep(session, name_of(), {"x": "kort"})
    with pytest.raises(DraftTooLarge):
        keep(session, name_of(), {"x": "é" * MOST_BYTES})
    assert get(session, name_of()).fields == {"x": "kort"}


def test_a_draft_is_sealed_in_the_files_of_the_vault(session):
    secret = "Kwartelslag Hupsemaker"
    keep(session, name_of(), {"x": secret})
    keep(session, name_of(FormName.BOOKING, ""), {"x": secret})
    files = [path for path in session.vault.folder.rglob("*") if path.is_file()]
    assert len(files) > 5
    assert [hit for path in files for hit in scan(path.read_bytes(), [secret], path.name)] == []
    connection = raw(session)
    try:
        opened = [
            connection.execute(f"SELECT fields FROM {table}").fetchone()[0]
            for table in ("core.draft", "care.care_draft")
        ]
    finally:
        connection.close()
    # The control: with the keys, the same scan finds it in both parts.
    assert all(scan(text.encode(), [secret], "draft") for text in opened)


def test_drafts_about_a_booking_go_with_it(session):
    others = book_in(session)
    dossier_id = book_in(session)
    for subject in (others, dossier_id):
        for form in (FormName.VIEW, FormName.DETAILS):
            keep(session, name_of(form, subject))
    session.undo()
    assert in_parts(session) == {Part.CORE: 1, Part.CARE: 1}
    assert get(session, name_of(FormName.VIEW, others)) is not None
