"""Ctrl+Z takes one act back: all its rows, and nothing done since."""

from dataclasses import replace

import pytest
from played import TODAY, a_booking, a_decision, book_in, file_advices, granted, printed
from sqlalchemy import select

from desktop.errors import NothingToUndo, UndoOvertaken
from desktop.models.advice import GuardianView, Stance
from desktop.models.disclosure import Channel
from desktop.models.ids import SignatureLineId
from desktop.models.log import LogCode
from desktop.models.paper import PaperKind, PlaceKind
from desktop.models.person import PersonName
from desktop.services import advice, collecting, decision, dossier, paper, place, signing
from desktop.store import rows
from desktop.store.schema import METADATA
from desktop.store.transaction import transaction

GROWS = {"log_line", "log_session", "paper_move", "series"}
"""What is appended and never taken away."""


def everything(session):
    """Return all rows as stored, without what only grows, and where each paper item lies."""
    with transaction(session.vault, writes=False) as connection:
        found = {
            table.name: rows.stored_rows(
                connection, table, connection.execute(select(table.c.id)).scalars().all()
            )
            for table in METADATA.tables.values()
            if table.name not in GROWS
        }
        moves = METADATA.tables["core.paper_move"]
        lies = dict(
            connection.execute(
                select(moves.c.paper_id, moves.c.to_place_id).order_by(moves.c.id)
            ).all()
        )
    # The place that a party is stays: the moves there and back both name it.
    found["place"] = {key: row for key, row in found["place"].items() if row["name"]}
    return found, lies


def page(session, dossier_id):
    return session.write(dossier.view, dossier_id=dossier_id).result


def place_of(session, kind):
    return next(each.id for each in session.read(paper.places).values() if each.kind is kind)


def a_copy(session, dossier_id):
    items = page(session, dossier_id).papers
    return next(item for item in items if item.kind is PaperKind.COPY)


def _printed(session, tmp_path):
    dossier_id = granted(session)
    printed(session, dossier_id, tmp_path / "prints")
    return dossier_id


def _book_in(session, _tmp_path):
    booking = a_booking(session)
    return lambda: session.write(dossier.book_in, booking=booking)


def _correct(session, tmp_path):
    dossier_id = _printed(session, tmp_path)
    booking = replace(
        a_booking(session), name=PersonName("Berg", "van den", "Samuel"), guardians=()
    )
    guardians = page(session, dossier_id).guardians
    booking = replace(
        booking,
        guardians=tuple(
            dossier.GuardianEntry(
                each.name, each.relation, each.has_authority, each.address, id=each.id
            )
            for each in guardians
        ),
    )
    return lambda: session.write(dossier.correct, dossier_id=dossier_id, booking=booking)


def _file_view(session, _tmp_path):
    dossier_id = book_in(session)
    view = GuardianView(dossier_id, Stance.AGREE, "", TODAY)
    return lambda: session.write(advice.file_view, view=view)


def _decide(session, _tmp_path):
    dossier_id = book_in(session)
    file_advices(session, dossier_id)
    return lambda: session.write(decision.decide, decision=a_decision(dossier_id))


def _collect(session, tmp_path):
    item = a_copy(session, _printed(session, tmp_path))
    return lambda: session.write(collecting.collect, paper_id=item.id)


def _misprint(session, tmp_path):
    item = a_copy(session, _printed(session, tmp_path))
    return lambda: session.write(collecting.misprint, paper_id=item.id)


def _hand_out(session, tmp_path):
    item = a_copy(session, _printed(session, tmp_path))
    return lambda: session.write(signing.hand_out, paper_id=item.id, channel=Channel.BY_POST)


def _take_back(session, tmp_path):
    item = a_copy(session, _printed(session, tmp_path))
    session.write(signing.hand_out, paper_id=item.id, channel=Channel.BY_POST)
    return lambda: session.write(signing.take_back_signed, code=item.scan_code)


def _refuse(session, tmp_path):
    line = page(session, _printed(session, tmp_path)).round.lines[0]
    return lambda: session.write(signing.refuse, line_id=SignatureLineId(line.id), reason="nee")


def _move(session, _tmp_path):
    item = page(session, book_in(session)).papers[0]
    shelf = place_of(session, PlaceKind.SHELF)
    return lambda: session.write(paper.move, paper_id=item.id, place_id=shelf)


def _add_place(session, _tmp_path):
    return lambda: session.write(
        place.add_place, parent_id=None, kind=PlaceKind.CABINET, name="Kast 9", has_lock=True
    )


ACTS = {
    LogCode.BOOK_IN: _book_in,
    LogCode.CORRECT: _correct,
    LogCode.FILE_VIEW: _file_view,
    LogCode.DECIDE: _decide,
    LogCode.COLLECT: _collect,
    LogCode.MISPRINT: _misprint,
    LogCode.HAND_OUT: _hand_out,
    LogCode.SIGN: _take_back,
    LogCode.REFUSE: _refuse,
    LogCode.MOVE_PAPER: _move,
    LogCode.EDIT_PLACE: _add_place,
}


@pytest.mark.parametrize("code", ACTS)
def test_an_act_is_taken_back_whole(session, tmp_path, code):
    act = ACTS[code](session, tmp_path)
    before = everything(session)
    assert act().undoable is code
    assert everything(session) != before
    undone = session.undo()
    assert undone.result is code
    found, lies = everything(session)
    assert found == before[0]
    assert {item: place for item, place in lies.items() if item in before[1]} == before[1]


@pytest.mark.parametrize("code", ACTS)
def test_an_undone_dossier_is_found_by_its_earlier_words(session, tmp_path, code):
    act = ACTS[code](session, tmp_path)
    words = ("samuel", "sem", "berg")
    before = {word: session.read(dossier.list_ids, text=word) for word in words}
    act()
    session.undo()
    assert {word: session.read(dossier.list_ids, text=word) for word in words} == before


def test_acts_are_taken_back_one_by_one_from_the_newest(session, tmp_path):
    item = a_copy(session, _printed(session, tmp_path))
    session.write(collecting.collect, paper_id=item.id)
    session.write(signing.hand_out, paper_id=item.id, channel=Channel.BY_HAND)
    assert [session.undo().result, session.undo().result] == [LogCode.HAND_OUT, LogCode.COLLECT]
    again = a_copy(session, item.dossier_id)
    assert (again.copy_state, again.place_id) == (item.copy_state, item.place_id)


def test_a_move_is_undone_by_the_move_back(session):
    item = page(session, book_in(session)).papers[0]
    session.write(paper.move, paper_id=item.id, place_id=place_of(session, PlaceKind.SHELF))
    session.undo()
    back, there, first = session.read(paper.moves, paper_id=item.id)
    assert back.undoes == there.id
    assert back.to_place_id == first.to_place_id == there.from_place_id


def test_nothing_is_taken_back_over_a_later_change(session):
    item = page(session, book_in(session)).papers[0]
    session.write(paper.move, paper_id=item.id, place_id=place_of(session, PlaceKind.SHELF))
    session.write(paper.undo_move, paper_id=item.id)
    before = everything(session)
    with pytest.raises(UndoOvertaken):
        session.undo()
    assert everything(session) == before


def test_what_stands_on_a_sheet_is_not_taken_back_under_it(session, tmp_path):
    other = book_in(session)
    _printed(session, tmp_path)
    assert session.undo().result is LogCode.BOOK_IN
    with pytest.raises(NothingToUndo):
        session.undo()
    assert other not in session.read(dossier.list_ids)


def test_looking_leaves_the_last_act_undoable(session):
    dossier_id = book_in(session)
    assert session.write(dossier.view, dossier_id=dossier_id).undoable is LogCode.BOOK_IN


def test_without_an_act_there_is_nothing_to_undo(session):
    with pytest.raises(NothingToUndo):
        session.undo()


def test_a_draft_alone_may_go_without_a_line(session):
    with pytest.raises(RuntimeError):
        session.jot(place.add_place, parent_id=None, kind=PlaceKind.DESK, name="x", has_lock=False)
    assert "x" not in {each.name for each in session.read(paper.places).values()}
