import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from log_reader import read_log
from played import book_in, granted, new_session, printed, raw

from desktop.errors import NothingToUndo, PlaceUnfit, UnknownCode, UnusableText
from desktop.models.paper import PaperKind, PlaceKind
from desktop.services import dossier, paper, place


def folder_of(session, dossier_id):
    shown = session.write(dossier.view, dossier_id=dossier_id).result
    return next(item for item in shown.papers if item.kind is PaperKind.FOLDER)


def place_named(session, name):
    places = session.read(paper.places)
    return next(each for each in places.values() if each.name == name)


def test_a_folder_moves_and_is_found_there(session):
    folder = folder_of(session, book_in(session))
    shelf = place_named(session, "Kast 1 · plank A")
    session.write(paper.move, paper_id=folder.id, place_id=shelf.id)
    found = session.write(paper.where, code=folder.scan_code).result
    assert (found.kind, found.place, found.state) == (
        "folder",
        "Secretariaat > Kast 1 · plank A",
        "received",
    )


@pytest.mark.parametrize("spell", [str.lower, lambda code: f" {code[:4]}-{code[4:]} "])
def test_a_code_is_read_as_people_type_it(session, spell):
    folder = folder_of(session, book_in(session))
    assert session.write(paper.where, code=spell(folder.scan_code)).result.paper_id == folder.id


def test_a_dossier_number_finds_its_folder_and_a_running_number_its_copy(session, tmp_path):
    dossier_id = granted(session)
    sent = printed(session, dossier_id, tmp_path / "prints")
    assert session.write(paper.where, code="D-26-0001").result.kind == "folder"
    found = session.write(paper.where, code="k 1").result
    assert (found.kind, found.code) == ("copy", sent.copies[0].copy.data.scan_code)


def test_a_place_answers_to_its_own_code(session):
    cabinet = place_named(session, "Kast 1")
    found = session.write(paper.where, code=cabinet.scan_code).result
    assert (found.kind, found.place, found.state) == ("place", "Secretariaat > Kast 1", "locked")


@pytest.mark.parametrize("code", ["", "DBCDFGHJKL", "D-26-9999", "K-0001", "<b>", "x" * 5000])
def test_an_unknown_code_is_said(session, code):
    with pytest.raises(UnknownCode):
        session.write(paper.where, code=code)


def test_nothing_moves_to_where_it_lies_or_to_what_is_destroyed(session):
    folder = folder_of(session, book_in(session))
    for name in ("Post in", "Vernietigd"):
        with pytest.raises(PlaceUnfit):
            session.write(paper.move, paper_id=folder.id, place_id=place_named(session, name).id)


def test_undo_appends_the_move_back(session):
    folder = folder_of(session, book_in(session))
    with pytest.raises(NothingToUndo):
        session.write(paper.undo_move, paper_id=folder.id)
    for name in ("Bureau", "Kast 1"):
        session.write(paper.move, paper_id=folder.id, place_id=place_named(session, name).id)
    where = [session.write(paper.where, code=folder.scan_code).result.place]
    for _ in range(2):
        session.write(paper.undo_move, paper_id=folder.id)
        where.append(session.write(paper.where, code=folder.scan_code).result.place)
    assert where == ["Secretariaat > Kast 1", "Secretariaat > Bureau", "Secretariaat > Post in"]
    with pytest.raises(NothingToUndo):
        session.write(paper.undo_move, paper_id=folder.id)
    assert len(session.read(paper.moves, paper_id=folder.id)) == 5


def test_places_grow_and_are_renamed(session):
    room = place_named(session, "Secretariaat")
    place_id = session.write(
        place.add_place, parent_id=room.id, kind=PlaceKind.CABINET, name=" Kast 2 ", has_lock=True
    ).result
    assert session.read(paper.places)[place_id].name == "Kast 2"
    session.write(
        place.edit_place, place_id=place_id, parent_id=room.id, name="Kast Blauw", has_lock=False
    )
    changed = session.read(paper.places)[place_id]
    assert (changed.name, changed.has_lock) == ("Kast Blauw", False)
    with pytest.raises(UnusableText):
        session.write(
            place.edit_place, place_id=place_id, parent_id=room.id, name="  ", has_lock=False
        )


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_any_walk_of_moves_and_undos_ends_where_a_plain_list_says(data, tmp_path_factory):
    session = new_session(tmp_path_factory.mktemp("walk") / "kluis", is_practice=True)
    try:
        folder = folder_of(session, book_in(session))
        names = ["Post in", "Bureau", "Kast 1", "MDC-tafel", "Archiefkast"]
        ids = {name: place_named(session, name).id for name in names}
        trail, lines = ["Post in"], 0
        for step in data.draw(st.lists(st.sampled_from([*names, "undo"]), max_size=25)):
            try:
                if step == "undo":
                    session.write(paper.undo_move, paper_id=folder.id)
                    trail.pop()
                else:
                    session.write(paper.move, paper_id=folder.id, place_id=ids[step])
                    trail.append(step)
                lines += 1
            except PlaceUnfit:
                assert trail[-1] == step
            except NothingToUndo:
                assert len(trail) == 1
            assert folder_of(session, folder.dossier_id).place_id == ids[trail[-1]]
        connection = raw(session)
        reading = read_log(connection)
        connection.close()
        assert reading.problems == []
        acts = [body["act"] for body in reading.bodies]
        assert acts.count("move_paper") + acts.count("undo_move") == lines
    finally:
        session.close()


def test_a_place_that_holds_paper_alone_gets_no_place(session):
    (transit,) = [p for p in session.read(paper.places).values() if p.kind is PlaceKind.TRANSIT]
    with pytest.raises(PlaceUnfit):
        session.write(
            place.add_place,
            parent_id=transit.id,
            kind=PlaceKind.SHELF,
            name="Plank",
            has_lock=False,
        )
