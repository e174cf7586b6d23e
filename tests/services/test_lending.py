"""Lending paper, what is out, scanning it into place, and the tree of places."""

from datetime import timedelta

import pytest
from played import TODAY, add_borrower, book_in, granted, printed, raw
from sqlalchemy import func, select

from desktop.errors import (
    DayPassed,
    MoveOfSigning,
    NoPlaceYet,
    PlaceClosed,
    PlaceInUse,
    PlaceLoop,
    PlaceOnce,
    PlaceUnfit,
    UndoOvertaken,
    UnknownCode,
    UnusableText,
)
from desktop.models.disclosure import Channel
from desktop.models.lending import ScanConflict
from desktop.models.log import LogCode
from desktop.models.paper import PaperKind, PlaceKind
from desktop.services import (
    collecting,
    dossier,
    lending,
    paper,
    place,
    scanning,
    signing,
    today,
)
from desktop.store.schema import core
from desktop.store.transaction import transaction

SOON = TODAY + timedelta(days=14)


def papers(session, dossier_id):
    return session.write(dossier.view, dossier_id=dossier_id).result.papers


def folder(session, dossier_id=None):
    return papers(session, dossier_id or book_in(session))[0]


def a_copy(session, tmp_path):
    dossier_id = granted(session)
    printed(session, dossier_id, tmp_path / "prints")
    return next(item for item in papers(session, dossier_id) if item.kind is PaperKind.COPY)


def named(session, name):
    return next(each for each in session.read(paper.places).values() if each.name == name)


def lies(session, item):
    return session.read(scanning.find_item, text=item.scan_code)


def count(session, table):
    with transaction(session.vault, writes=False) as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def lend(session, item, name="Marijke Proef", due_on=SOON):
    session.write(lending.lend_to_new, paper_id=item.id, name=name, due_on=due_on)


def scan(session, text, target=None):
    place_id = None if target is None else target.id
    return session.write(scanning.scan, text=text, place_id=place_id).result


# -- lending ------------------------------------------------------------------------------------


def test_a_folder_is_lent_to_someone_typed_anew_and_comes_back(session):
    item = folder(session)
    lend(session, item)
    (out,) = session.read(lending.out)
    assert (out.path, out.number, out.item.due_on) == ("Marijke Proef", "D-26-0001-C", SOON)
    session.write(lending.bring_back, paper_id=item.id)
    assert session.read(lending.out) == ()
    back = lies(session, item)
    assert (back.place.kind, back.item.due_on) == (PlaceKind.DESK, None)


def test_a_name_typed_again_is_the_same_person(session):
    first, second = folder(session), folder(session)
    lend(session, first, "Marijke Proef")
    lend(session, second, "  marijke  próef ")
    (borrower,) = session.read(lending.borrowers)
    assert {each.place.borrower_id for each in session.read(lending.out)} == {borrower.id}


def test_a_known_borrower_has_a_card_that_is_a_place_for_a_scan(session):
    borrower = session.write(add_borrower, name="Teun Toets", function="consulent").result
    scanned = scan(session, borrower.scan_code)
    assert (scanned.place.borrower_id, scanned.path) == (borrower.id, "Teun Toets")
    item = folder(session)
    session.write(lending.lend, paper_id=item.id, borrower_id=borrower.id, due_on=SOON)
    with pytest.raises(PlaceUnfit):
        session.write(lending.lend, paper_id=item.id, borrower_id=borrower.id, due_on=SOON)


def test_nothing_is_lent_until_yesterday_or_to_nobody(session):
    item = folder(session)
    with pytest.raises(DayPassed):
        lend(session, item, due_on=TODAY - timedelta(days=1))
    with pytest.raises(UnusableText):
        lend(session, item, name="   ")
    assert session.read(lending.borrowers) == ()
    assert session.read(lending.out) == ()
    lend(session, item, due_on=TODAY)


def test_out_is_what_people_have_the_most_urgent_first(session, tmp_path):
    late, later, meeting, home = (folder(session) for _ in range(4))
    lend(session, later, "A", SOON)
    lend(session, late, "B", TODAY)
    session.write(lending.lend_to_meeting, paper_id=meeting.id, due_on=TODAY + timedelta(days=1))
    copy = a_copy(session, tmp_path)
    session.write(signing.hand_out, paper_id=copy.id, channel=Channel.BY_POST)
    transit = next(
        each for each in session.read(paper.places).values() if each.kind is PlaceKind.TRANSIT
    )
    session.write(paper.move, paper_id=home.id, place_id=transit.id)
    out = session.read(lending.out)
    assert [each.item.id for each in out[:3]] == [late.id, meeting.id, later.id]
    assert {each.item.id for each in out[3:]} == {copy.id, home.id}


def test_undoing_a_loan_keeps_the_person_who_had_it_and_undoing_a_person_alone_does_not(session):
    item = folder(session)
    lend(session, item)
    assert session.undo().result is LogCode.LEND_PAPER
    assert lies(session, item).place.kind is PlaceKind.POST_IN
    assert [each.name for each in session.read(lending.borrowers)] == ["Marijke Proef"]
    session.write(add_borrower, name="Teun Toets")
    session.undo()
    assert [each.name for each in session.read(lending.borrowers)] == ["Marijke Proef"]
    assert count(session, core.borrower) == 1


def test_a_loan_that_is_undone_back_into_is_due_again(session):
    item = folder(session)
    lend(session, item)
    session.write(lending.bring_back, paper_id=item.id)
    session.undo()
    assert (lies(session, item).path, lies(session, item).item.due_on) == ("Marijke Proef", SOON)
    session.write(paper.move, paper_id=item.id, place_id=named(session, "Kast 1").id)
    session.write(paper.undo_move, paper_id=item.id)
    assert lies(session, item).item.due_on == SOON


def test_log_and_errors_name_no_borrower(session):
    item = folder(session)
    lend(session, item)
    connection = raw(session)
    lines = connection.execute("SELECT body FROM log_line").fetchall()
    connection.close()
    assert lines
    assert all(b"Marijke" not in bytes(body) for (body,) in lines)


# -- scanning -----------------------------------------------------------------------------------


def test_a_place_first_then_items(session):
    item, shelf = folder(session), named(session, "Kast 1 · plank B")
    with pytest.raises(NoPlaceYet):
        scan(session, item.scan_code)
    assert scan(session, shelf.scan_code).path == "Secretariaat > Kast 1 · plank B"
    scanned = scan(session, item.scan_code, shelf)
    assert (scanned.number, scanned.from_path, scanned.to_path, scanned.conflicts) == (
        "D-26-0001-C",
        "Secretariaat > Post in",
        "Secretariaat > Kast 1 · plank B",
        (),
    )
    assert lies(session, item).place.id == shelf.id


@pytest.mark.parametrize("text", ["d-26-0001", "D 26 1", "D-26-0001-C"])
def test_a_number_does_what_a_scan_does(session, text):
    item, shelf = folder(session), named(session, "Kast 1 · plank B")
    assert scan(session, text, shelf).paper_id == item.id


def test_what_was_found_on_the_way_is_told_and_the_paper_moves(session, tmp_path):
    shelf, missing = named(session, "Kast 1 · plank B"), named(session, "Vermist")
    item = folder(session)
    lend(session, item)
    assert scan(session, item.scan_code, shelf).conflicts == (ScanConflict.WAS_ON_LOAN,)
    assert scan(session, item.scan_code, shelf).conflicts == (ScanConflict.ALREADY_THERE,)
    session.write(paper.move, paper_id=item.id, place_id=missing.id)
    assert scan(session, item.scan_code, shelf).conflicts == (ScanConflict.WAS_MISSING,)
    copy = a_copy(session, tmp_path)
    session.write(signing.hand_out, paper_id=copy.id, channel=Channel.BY_POST)
    assert scan(session, copy.running_number, shelf).conflicts == (
        ScanConflict.WAS_WITH_PARTY,
        ScanConflict.SIGNATURE_OPEN,
    )
    assert lies(session, copy).place.id == shelf.id


def test_what_lies_there_already_is_not_moved(session):
    item, inbox = folder(session), named(session, "Post in")
    scan(session, item.scan_code, inbox)
    assert len(session.read(paper.moves, paper_id=item.id)) == 1


def test_nothing_goes_where_it_cannot(session):
    item = folder(session)
    with pytest.raises(UnknownCode):
        scan(session, "D-26-9999", named(session, "Kast 1"))
    with pytest.raises(PlaceUnfit):
        scan(session, item.scan_code, named(session, "Vernietigd"))
    shelf = named(session, "Kast 1 · plank A")
    session.write(place.close_place, place_id=shelf.id)
    for act in (
        lambda: scan(session, item.scan_code, shelf),
        lambda: scan(session, shelf.scan_code),
    ):
        with pytest.raises(PlaceClosed):
            act()
    assert lies(session, item).place.name == "Post in"


def test_a_folder_that_was_moved_to_and_fro_is_booked_out_again(session):
    item, shelf = folder(session), named(session, "Kast 1 · plank B")
    for _ in range(2):
        scan(session, item.scan_code, shelf)
        session.undo()
    assert session.undo().result is LogCode.BOOK_IN
    assert count(session, core.paper_item) == count(session, core.paper_move) == 0


def test_each_scan_is_one_undo(session):
    items, shelf = [folder(session) for _ in range(3)], named(session, "Kast 1 · plank B")
    for item in items:
        scan(session, item.scan_code, shelf)
    session.undo()
    assert [lies(session, item).place.name for item in items] == [shelf.name, shelf.name, "Post in"]


# -- undoing the move of one item -----------------------------------------------------------------


def test_a_move_that_came_with_signing_is_not_undone_alone(session, tmp_path):
    copy = a_copy(session, tmp_path)
    session.write(collecting.collect, paper_id=copy.id)
    with pytest.raises(MoveOfSigning):
        session.write(paper.undo_move, paper_id=copy.id)
    session.write(signing.hand_out, paper_id=copy.id, channel=Channel.BY_POST)
    with pytest.raises(MoveOfSigning):
        session.write(paper.undo_move, paper_id=copy.id)
    session.write(signing.take_back_signed, code=copy.scan_code)
    with pytest.raises(MoveOfSigning):
        session.write(paper.undo_move, paper_id=copy.id)
    session.write(paper.move, paper_id=copy.id, place_id=named(session, "Kast 1").id)
    session.write(paper.undo_move, paper_id=copy.id)
    assert lies(session, copy).place.kind is PlaceKind.DESK


def test_a_copy_that_was_lent_is_no_matter_of_signing(session, tmp_path):
    copy = a_copy(session, tmp_path)
    session.write(collecting.collect, paper_id=copy.id)
    lend(session, copy)
    session.write(paper.undo_move, paper_id=copy.id)
    assert lies(session, copy).place.kind is PlaceKind.DESK


# -- what lies where ------------------------------------------------------------------------------


def test_a_cabinet_tells_what_lies_on_its_shelves(session):
    items = [folder(session) for _ in range(3)]
    for item, name in zip(items, ("Kast 1 · plank A", "Kast 1 · plank B", "Bureau"), strict=True):
        scan(session, item.scan_code, named(session, name))
    lying = session.read(paper.lying_in, place_id=named(session, "Kast 1").id)
    assert ([each.number for each in lying.items], lying.count) == (
        ["D-26-0001-C", "D-26-0002-B"],
        2,
    )
    assert session.read(paper.lying_in, place_id=named(session, "Secretariaat").id).count == 3


def test_outside_a_lock_is_what_no_lock_is_before(session):
    items = [folder(session) for _ in range(4)]
    names = ("Bureau", "Kast 1", "MDC-tafel", "Vermist")
    for item, name in zip(items, names, strict=True):
        scan(session, item.scan_code, named(session, name))
    assert session.read(today.day_end).unlocked_count == 2
    room = named(session, "Secretariaat")
    session.write(place.edit_place, place_id=room.id, parent_id=None, name=room.name, has_lock=True)
    assert session.read(today.day_end).unlocked_count == 1
    lend(session, items[2])
    assert session.read(today.day_end).unlocked_count == 0


# -- the tree of places ---------------------------------------------------------------------------


def test_a_place_gets_keys_and_another_parent(session):
    room = session.write(
        place.add_place, parent_id=None, kind=PlaceKind.ROOM, name="Zolder", has_lock=False
    ).result
    cabinet = named(session, "Kast 1")
    session.write(
        place.edit_place,
        place_id=cabinet.id,
        parent_id=room,
        name=cabinet.name,
        has_lock=True,
        key_holders=" Nadia,  Teun ",
    )
    changed = named(session, "Kast 1")
    assert (changed.parent_id, changed.key_holders) == (room, "Nadia, Teun")
    item = folder(session)
    scan(session, item.scan_code, named(session, "Kast 1 · plank A"))
    assert lies(session, item).path == "Zolder > Kast 1 · plank A"
    for _ in range(3):
        session.undo()
    assert named(session, "Kast 1").parent_id == cabinet.parent_id


@pytest.mark.parametrize("name", ["Kast 1", "Kast 1 · plank A"])
def test_no_place_lies_in_itself(session, name):
    cabinet, inner = named(session, "Kast 1"), named(session, name)
    with pytest.raises(PlaceLoop):
        session.write(
            place.edit_place,
            place_id=cabinet.id,
            parent_id=inner.id,
            name=cabinet.name,
            has_lock=True,
        )


@pytest.mark.parametrize("kind", [PlaceKind.DESTROYED, PlaceKind.MISSING, PlaceKind.PARTY])
def test_what_is_there_once_is_not_added(session, kind):
    with pytest.raises(PlaceOnce):
        session.write(place.add_place, parent_id=None, kind=kind, name="Nog een", has_lock=False)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Post in", "papers"),
        ("Kast 1", "places"),
        ("Bureau", "last"),
        ("Onderweg", "last"),
    ],
)
def test_a_place_in_use_is_not_closed(session, name, reason):
    folder(session)
    with pytest.raises(PlaceInUse) as refused:
        session.write(place.close_place, place_id=named(session, name).id)
    assert refused.value.data["reason"] == reason
    assert named(session, name)


def test_a_closed_place_is_offered_no_more_and_is_still_named(session):
    item, shelf = folder(session), named(session, "Kast 1 · plank A")
    scan(session, item.scan_code, shelf)
    scan(session, item.scan_code, named(session, "Kast 1"))
    session.write(place.close_place, place_id=shelf.id)
    assert shelf.id not in session.read(paper.places)
    assert shelf.id not in {each.place.id for each in session.read(scanning.targets)}
    with pytest.raises(PlaceClosed):
        session.write(paper.move, paper_id=item.id, place_id=shelf.id)
    with pytest.raises(PlaceUnfit):
        session.write(
            place.add_place,
            parent_id=shelf.id,
            kind=PlaceKind.SHELF,
            name="Plank",
            has_lock=False,
        )
    page = session.write(dossier.view, dossier_id=item.dossier_id).result
    assert page.places[shelf.id].name == shelf.name
    session.undo()
    assert shelf.id in session.read(paper.places)


def test_a_new_place_where_paper_lay_is_not_undone(session):
    item = folder(session)
    new = session.write(
        place.add_place, parent_id=None, kind=PlaceKind.CABINET, name="Kast 9", has_lock=True
    ).result
    session.write(paper.move, paper_id=item.id, place_id=new)
    session.undo()
    with pytest.raises(UndoOvertaken):
        session.undo()
    assert new in session.read(paper.places)
