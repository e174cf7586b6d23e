"""Acts that meet: one that is undone, closed or answered after another one rested on it."""

from dataclasses import replace

import pytest
from played import TODAY, a_booking, a_guardian, book_in, granted, printed

from desktop.errors import GuardianInUse, PlaceClosed, PlaceInUse, UndoOvertaken
from desktop.models.disclosure import Channel
from desktop.models.log import LogCode
from desktop.models.paper import CopyState, PaperKind, PlaceKind
from desktop.models.person import PersonName
from desktop.models.signing import SignatureState, SigningMode
from desktop.services import (
    collecting,
    dossier,
    lending,
    paper,
    partnership,
    place,
    printer,
    printing,
    scanning,
    search,
    signing,
)

ADDRESS = "ipp://192.0.2.1/ipp/print"


def page(session, dossier_id):
    return session.write(dossier.view, dossier_id=dossier_id).result


def folder(session):
    return page(session, book_in(session)).papers[0]


def copies(session, dossier_id):
    return [item for item in page(session, dossier_id).papers if item.kind is PaperKind.COPY]


def lines(session, dossier_id):
    return [line.state for line in page(session, dossier_id).round.lines]


def named(session, name):
    return next(each for each in session.read(paper.places).values() if each.name == name)


def new_place(session, kind, parent_id=None):
    return session.write(
        place.add_place, parent_id=parent_id, kind=kind, name="Nieuw", has_lock=False
    ).result


def guardians(session, dossier_id):
    return tuple(
        dossier.GuardianEntry(
            each.name, each.relation, each.has_authority, each.address, id=each.id
        )
        for each in page(session, dossier_id).guardians
    )


def correct(session, dossier_id, **values):
    entries = guardians(session, dossier_id)
    booking = a_booking(session, **{"guardians": entries, **values})
    session.write(dossier.correct, dossier_id=dossier_id, booking=booking)


# -- undoing ------------------------------------------------------------------------------------


def test_a_printer_that_printed_is_not_undone(session):
    dossier_id = granted(session)
    printer_id = session.write(printer.add, name="Secretariaat", address=ADDRESS).result
    session.write(printing.prepare, dossier_id=dossier_id, sent_on=TODAY, printer_id=printer_id)
    with pytest.raises(UndoOvertaken):
        session.undo()
    assert [each.id for each in session.read(printer.every)] == [printer_id]


def test_a_printer_that_printed_nothing_is_undone(session):
    session.write(printer.add, name="Secretariaat", address=ADDRESS)
    assert session.undo().result is LogCode.EDIT_PRINTER
    assert session.read(printer.every) == ()


def test_a_correction_undone_leaves_what_people_hold_as_it_was(session, tmp_path):
    dossier_id = granted(session)
    printed(session, dossier_id, tmp_path / "prints")
    first = copies(session, dossier_id)[0]
    session.write(signing.hand_out, paper_id=first.id, channel=Channel.BY_POST, due_on=TODAY)
    before = page(session, dossier_id)
    correct(session, dossier_id, name=PersonName("Anders"))
    assert copies(session, dossier_id)[0].copy_state is CopyState.SUPERSEDED
    session.undo()
    assert page(session, dossier_id) == before
    session.write(signing.take_back_signed, code=first.scan_code)
    assert lines(session, dossier_id)[0] is SignatureState.SIGNED


def test_an_original_that_travels_goes_back_step_by_step(session, tmp_path):
    dossier_id = granted(session)
    printed(session, dossier_id, tmp_path / "prints", mode=SigningMode.TRAVELLING)
    (original,) = copies(session, dossier_id)

    def hand_out():
        session.write(signing.hand_out, paper_id=original.id, channel=Channel.BY_HAND, due_on=TODAY)

    session.write(collecting.collect, paper_id=original.id)
    hand_out()
    session.write(signing.take_back_signed, code=original.scan_code)
    hand_out()
    assert lines(session, dossier_id)[:2] == [SignatureState.SIGNED, SignatureState.HANDED_OUT]
    session.undo()
    session.undo()
    (out,) = copies(session, dossier_id)
    assert lines(session, dossier_id)[:2] == [SignatureState.HANDED_OUT, SignatureState.PRINTED]
    assert (out.copy_state, out.due_on) == (CopyState.COLLECTED, TODAY)
    session.undo()
    session.undo()
    (back,) = copies(session, dossier_id)
    assert (back.copy_state, back.place_id) == (CopyState.PRINTED, original.place_id)
    assert set(lines(session, dossier_id)) == {SignatureState.PRINTED}


def test_a_move_taken_back_by_hand_offers_no_undo_that_cannot_be(session):
    item = folder(session)
    code = session.write(
        paper.move, paper_id=item.id, place_id=named(session, "Bureau").id
    ).undoable
    assert session.write(paper.undo_move, paper_id=item.id).undoable is code
    with pytest.raises(UndoOvertaken):
        session.undo()
    assert session.undo().result is LogCode.BOOK_IN


# -- closed places ------------------------------------------------------------------------------


def test_no_move_is_taken_back_into_a_closed_place(session):
    item, old = folder(session), new_place(session, PlaceKind.CABINET)
    desk = named(session, "Bureau").id
    session.write(paper.move, paper_id=item.id, place_id=old)
    session.write(paper.move, paper_id=item.id, place_id=desk)
    session.write(place.close_place, place_id=old)
    with pytest.raises(PlaceClosed):
        session.write(paper.undo_move, paper_id=item.id)
    assert page(session, item.dossier_id).papers[0].place_id == desk


def test_the_last_table_of_the_meeting_stays_open(session):
    item, table = folder(session), named(session, "MDC-tafel").id
    with pytest.raises(PlaceInUse):
        session.write(place.close_place, place_id=table)
    other = new_place(session, PlaceKind.MDC_TABLE)
    session.write(place.close_place, place_id=table)
    session.write(lending.lend_to_meeting, paper_id=item.id, due_on=TODAY)
    assert page(session, item.dossier_id).papers[0].place_id == other


def test_no_printer_puts_its_sheets_in_a_closed_place(session):
    tray = new_place(session, PlaceKind.PRINTER_TRAY)
    session.write(place.close_place, place_id=tray)
    with pytest.raises(PlaceClosed):
        session.write(printer.add, name="A", address=ADDRESS, tray_place_id=tray)
    session.write(printer.add, name="A", address=ADDRESS)
    (known,) = session.read(printer.every)
    with pytest.raises(PlaceClosed):
        session.write(printer.edit, printer=replace(known, tray_place_id=tray))


# -- locks --------------------------------------------------------------------------------------


def test_a_shelf_in_a_locked_cabinet_is_behind_its_lock(session):
    item = folder(session)
    number = page(session, item.dossier_id).dossier.number

    def is_put_away(place_id):
        session.write(paper.move, paper_id=item.id, place_id=place_id)
        (hit,) = session.read(search.find_everything, text=number)
        return hit.is_put_away

    cabinet = named(session, "Kast 1").id
    assert is_put_away(new_place(session, PlaceKind.SHELF, parent_id=cabinet))
    assert not is_put_away(named(session, "Bureau").id)


# -- answers that come late ---------------------------------------------------------------------


def test_a_copy_that_was_put_away_unasked_stays_there(session, tmp_path):
    dossier_id = granted(session)
    printed(session, dossier_id, tmp_path / "prints")
    shelf = named(session, "Kast 1 · plank A").id
    first, second, third = copies(session, dossier_id)
    session.write(scanning.scan, text=first.scan_code, place_id=shelf)
    session.write(
        scanning.scan, text=third.scan_code, place_id=named(session, "Papiercontainer").id
    )
    moves = session.read(paper.moves, paper_id=third.id)
    session.write(
        collecting.answer,
        dossier_id=dossier_id,
        collected=[first.id, second.id],
        misprinted=[third.id],
    )
    places = [item.place_id for item in copies(session, dossier_id)]
    assert places[:2] == [shelf, named(session, "Bureau").id]
    assert session.read(paper.moves, paper_id=third.id) == moves
    session.undo()
    again = copies(session, dossier_id)
    assert {item.copy_state for item in again} == {CopyState.PRINTED}
    assert (again[0].place_id, again[1].place_id) == (shelf, second.place_id)


def test_a_guardian_whose_copy_went_out_stays_in_the_dossier(session, tmp_path):
    both = (a_guardian(), a_guardian(name=PersonName("Tweede", "", "Bo")))
    dossier_id = granted(session, guardians=both)
    rules = partnership.IssuingRules(guardian_signatures=2)
    session.write(partnership.edit_issuing_rules, rules=rules)
    printed(session, dossier_id, tmp_path / "first")
    for item in copies(session, dossier_id):
        session.write(signing.hand_out, paper_id=item.id, channel=Channel.BY_POST)
    first, second = guardians(session, dossier_id)
    correct(session, dossier_id, guardians=(first, replace(second, has_authority=False)))
    # The new set has no line of hers any more; the old copy went to her all the same.
    printed(session, dossier_id, tmp_path / "second")
    with pytest.raises(GuardianInUse):
        correct(session, dossier_id, guardians=(first,))
    assert len(guardians(session, dossier_id)) == 2
