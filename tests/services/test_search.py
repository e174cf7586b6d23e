"""One line of text finds dossiers, people, copies, places and schools."""

import pytest
from played import (
    a_guardian,
    a_school,
    book_in,
    granted,
    new_session,
    printed,
    raw,
)

from desktop.models.paper import PaperKind
from desktop.models.person import PartialDate, PersonName, family_name
from desktop.models.scan_code import shown
from desktop.services import dossier, paper, search
from desktop.services.search import CopyHit, DossierHit, PlaceHit, SchoolHit


@pytest.fixture
def session(tmp_path):
    session = new_session(tmp_path / "kluis", is_practice=True)
    yield session
    session.close()


@pytest.fixture
def find(session):
    return lambda text: session.read(search.find_everything, text=text)


def _dossiers(hits):
    return [hit.line.id for hit in hits if isinstance(hit, DossierHit)]


def test_a_pupil_is_found_by_a_few_letters(session, find):
    mine = book_in(session)
    book_in(session, name=PersonName("Smit", "", "Lotte"))
    for text in ("berg", "sem b", "BÉRG", "van den be", "vandenb"):
        assert _dossiers(find(text)) == [mine], text
    (hit, *_others) = find("berg")
    assert (hit.line.number, hit.place) == ("D-26-0001-C", "Secretariaat > Post in")
    assert (hit.guardian, hit.outcome, hit.lines, hit.is_put_away) == (None, None, None, False)


def test_a_guardian_leads_to_the_dossier_and_is_named(session, find):
    mine = book_in(session, guardians=(a_guardian(name=PersonName("Zonnebloem", "", "Hanna")),))
    (hit,) = find("zonneb")
    assert hit.line.id == mine
    assert family_name(hit.guardian[0]) == "Zonnebloem"
    assert find("berg")[0].guardian is None


def test_a_corrected_guardian_is_found_by_the_new_name_alone(session, find):
    mine = book_in(session, guardians=(a_guardian(name=PersonName("Zonnebloem")),))
    page = session.write(dossier.view, dossier_id=mine).result
    (known,) = page.guardians
    booking = dossier.Booking(
        name=page.pupil.name,
        born_on=page.pupil.born_on,
        kind=page.dossier.kind,
        applicant_school_id=page.dossier.applicant_school_id,
        applied_on=page.dossier.applied_on,
        received_on=page.dossier.received_on,
        guardians=(a_guardian(name=PersonName("Klaproos"), id=known.id),),
    )
    session.write(dossier.correct, dossier_id=mine, booking=booking)
    assert _dossiers(find("klapr")) == [mine]
    assert _dossiers(find("zonne")) == []


def test_who_is_named_stands_before_who_has_such_a_guardian_or_school(session, find):
    of_school = book_in(
        session,
        name=PersonName("Aalders", "", "Bo"),
        applicant_school_id=a_school(session, "oefenboom").id,
    )
    of_guardian = book_in(
        session,
        name=PersonName("Bakker", "", "Cas"),
        guardians=(a_guardian(name=PersonName("Oefenaar")),),
        applicant_school_id=a_school(session, "springplank").id,
        receiving_school_id=None,
    )
    named = book_in(
        session,
        name=PersonName("Oefenman", "", "Dirk"),
        applicant_school_id=a_school(session, "springplank").id,
        receiving_school_id=None,
        guardians=(),
    )
    hits = find("oefen")
    kinds = [type(hit) for hit in hits]
    assert _dossiers(hits) == [named, of_guardian, of_school]
    assert kinds.index(SchoolHit) > kinds.index(DossierHit)
    assert isinstance(hits[-1], DossierHit)


def test_an_exact_number_stands_first(session, find, tmp_path):
    mine = granted(session)
    sent = printed(session, mine, tmp_path / "out")
    book_in(session, name=PersonName("Negentien", "", "K"))
    page = session.write(dossier.view, dossier_id=mine).result
    folder = next(each for each in page.papers if each.kind is PaperKind.FOLDER)
    copy = next(each for each in page.papers if each.kind is PaperKind.COPY)
    for text in (page.dossier.number, "26-0001", "d26 1", folder.scan_code, page.tlv.number):
        hit = find(text)[0]
        assert (type(hit), hit.is_exact, hit.line.id) == (DossierHit, True, mine), text
    for text in (copy.running_number, copy.scan_code.lower(), shown(copy.scan_code), "k 1"):
        hit = find(text)[0]
        assert (type(hit), hit.dossier_id) == (CopyHit, mine), text
    assert hit.place == "Secretariaat > Printerbak"
    assert sent


def test_what_a_hit_tells_is_what_the_vault_says(session, find, tmp_path):
    mine = granted(session)
    printed(session, mine, tmp_path / "out")
    page = session.write(dossier.view, dossier_id=mine).result
    folder = next(each for each in page.papers if each.kind is PaperKind.FOLDER)
    cabinet = next(place.id for place in page.places.values() if place.name == "Kast 1 · plank A")
    session.write(paper.move, paper_id=folder.id, place_id=cabinet)
    hit = find("berg")[0]
    assert hit.is_put_away
    assert hit.place.endswith("Kast 1 · plank A")
    assert hit.outcome is page.decision.outcome
    assert [line.id for line in hit.lines] == [line.id for line in page.round.lines]
    assert set(hit.copy_states) == {each.id for each in page.papers} - {folder.id}


def test_places_are_found_by_name_and_by_code(session, find):
    (cabinet, *shelves) = [hit for hit in find("kast 1") if isinstance(hit, PlaceHit)]
    assert cabinet.place.name == "Kast 1"
    assert {each.place.name for each in shelves} == {"Kast 1 · plank A", "Kast 1 · plank B"}
    (hit,) = find(cabinet.place.scan_code)
    assert (hit.is_exact, hit.place.id) == (True, cabinet.place.id)


def test_schools_are_found_by_words_and_by_code(session, find):
    school = a_school(session, "oefenboom")
    assert school in [hit.school for hit in find("oefenboom") if isinstance(hit, SchoolHit)]
    hit = find(school.record.location_code.lower())[0]
    assert (type(hit), hit.is_exact) == (SchoolHit, True)


@pytest.mark.parametrize("text", ["", " ", "a", "*", '"', "'; --", "%", "xqzw", "D-26-9999"])
def test_nothing_is_found_where_nothing_is_meant(session, find, text):
    book_in(session)
    assert find(text) == ()


def test_of_each_kind_there_are_a_few(session, find):
    for _ in range(search.MOST_OF_A_KIND + 3):
        book_in(session, born_on=PartialDate(2016, 3, 12))
    assert len(_dossiers(find("berg"))) == search.MOST_OF_A_KIND


def test_searching_leaves_no_line_in_the_log(session, find, tmp_path):
    book_in(session)
    connection = raw(session)
    before = connection.execute("SELECT COUNT(*) FROM log_line").fetchone()
    for letters in ("b", "be", "ber", "berg"):
        find(letters)
    assert connection.execute("SELECT COUNT(*) FROM log_line").fetchone() == before
    session.write(dossier.view, dossier_id=_dossiers(find("berg"))[0])
    assert connection.execute("SELECT COUNT(*) FROM log_line").fetchone() > before
    connection.close()
