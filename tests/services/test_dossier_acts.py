import re
from datetime import timedelta

import pytest
from log_reader import read_log
from played import TODAY, a_booking, a_guardian, a_school, book_in, granted, printed, raw

from desktop.errors import GuardianInUse, RuleBroken, SchoolClosed, UnusableText
from desktop.models.dossier import DossierStatus
from desktop.models.log import LogCode
from desktop.models.paper import PaperKind, PlaceKind
from desktop.models.person import Address, Gender, PartialDate, PersonName
from desktop.models.pupil import Relation
from desktop.services import dossier, practice, school, signing


def page(session, dossier_id):
    return session.write(dossier.view, dossier_id=dossier_id).result


def test_booking_in_gives_number_folder_and_page(session):
    dossier_id = book_in(session)
    shown = page(session, dossier_id)
    assert re.fullmatch(r"D-26-0001-[A-Z]", shown.dossier.number)
    assert shown.dossier.status is DossierStatus.RECEIVED
    assert shown.pupil.name == PersonName("Berg", "van den", "Sem")
    assert [guardian.name.surname for guardian in shown.guardians] == ["Proefman"]
    (folder,) = shown.papers
    assert folder.kind is PaperKind.FOLDER
    assert folder.scan_code.startswith("D")
    assert shown.places[folder.place_id].kind is PlaceKind.POST_IN


def test_numbers_run_on_and_never_come_back(session, clock):
    numbers = [page(session, book_in(session)).dossier.number[:9] for _ in range(3)]
    assert numbers == ["D-26-0001", "D-26-0002", "D-26-0003"]
    with pytest.raises(RuleBroken):
        session.write(
            dossier.book_in, booking=a_booking(session, received_on=TODAY - timedelta(days=99))
        )
    assert page(session, book_in(session)).dossier.number[:9] == "D-26-0004"
    clock.forward(days=60)
    assert page(session, book_in(session)).dossier.number[:9] == "D-27-0001"


@pytest.mark.parametrize(
    "values",
    [
        {"name": PersonName("")},
        {"name": PersonName("   ")},
        {"guardians": (a_guardian(name=PersonName(" ", "", "Ada")),)},
        {"born_on": PartialDate(2030, 1, 1)},
        {"born_on": PartialDate(1990, 1, 1)},
        {"applied_on": TODAY + timedelta(days=1)},
        {"received_on": TODAY - timedelta(days=99)},
    ],
)
def test_a_rule_that_blocks_leaves_nothing_behind(session, values):
    with pytest.raises(RuleBroken) as caught:
        session.write(dossier.book_in, booking=a_booking(session, **values))
    assert caught.value.data["findings"]
    assert session.read(dossier.list_ids) == ()
    connection = raw(session)
    assert connection.execute("SELECT count(*) FROM core.pupil").fetchone() == (0,)
    assert read_log(connection).problems == []
    connection.close()


@pytest.mark.parametrize(
    "name",
    [
        PersonName("N" * 196, "van den", "G" * 196),
        PersonName("O"),
        PersonName("'t Hart-D'Angelo"),
        PersonName("Şahinoğlu", "", "Çağla"),
        PersonName("<b>&'; DROP TABLE pupil --", "", "%s {} {0}"),
    ],
)
def test_a_name_is_kept_as_it_was_typed(session, name):
    dossier_id = book_in(session, name=name)
    assert page(session, dossier_id).pupil.name == name


@pytest.mark.parametrize("surname", ["N" * 201, "a\x00b", "a\u202eb", "a" * 1_000_000])
def test_a_text_that_cannot_be_kept_is_refused(session, surname):
    with pytest.raises(UnusableText):
        session.write(dossier.book_in, booking=a_booking(session, name=PersonName(surname)))


@pytest.mark.parametrize(
    "text",
    [
        "berg",
        "Berg",
        "van den berg",
        "vd berg",
        "berg sem",
        "sem  berg",
        "BÉRG",
        "12-03-2016",
        "12-3-2016",
        "12032016",
        "oefenboom",
        "springplank oefendorp",
        "D-26-0001",
        "d 26 1",
        "99XA00",
        "ber",
    ],
)
def test_a_dossier_is_found_by_what_a_secretary_knows(session, text):
    dossier_id = book_in(session)
    assert session.read(dossier.list_ids, text=text) == (dossier_id,)


@pytest.mark.parametrize(
    "text", ["jansen", "*", '"', "berg AND", "sem NOT berg", "NEAR(", "x" * 5000, "-"]
)
def test_what_is_not_there_is_not_found_and_breaks_nothing(session, text):
    book_in(session)
    assert session.read(dossier.list_ids, text=text) == ()


@pytest.mark.parametrize("text", ["", "   ", "\t"])
def test_without_words_the_list_is_whole_and_newest_first(session, text):
    first = book_in(session, received_on=TODAY - timedelta(days=3), applied_on=TODAY - timedelta(5))
    second = book_in(session)
    assert session.read(dossier.list_ids, text=text) == (first, second)


def test_a_hit_shows_status_paper_and_signatures(session, tmp_path):
    dossier_id = granted(session)
    sent = printed(session, dossier_id, tmp_path / "prints")
    session.write(signing.take_back_signed, code=sent.copies[0].copy.data.running_number)
    (row,) = session.read(dossier.list_rows, ids=(dossier_id,))
    assert (row.signed, row.required) == (1, 3)
    assert row.paper_place == "Post in"
    assert row.line.status is DossierStatus.DECIDED
    for code in (sent.copies[1].copy.data.scan_code, sent.copies[1].copy.data.running_number):
        assert session.read(dossier.list_ids, text=code) == (dossier_id,)
    assert session.read(dossier.list_ids, text=row.line.tlv_number) == (dossier_id,)


def test_a_corrected_name_is_found_and_the_old_one_is_not(session):
    dossier_id = book_in(session)
    booking = a_booking(session, name=PersonName("Zandstra", "", "Sem"), guardians=())
    session.write(dossier.correct, dossier_id=dossier_id, booking=booking)
    assert session.read(dossier.list_ids, text="zandstra") == (dossier_id,)
    assert session.read(dossier.list_ids, text="berg") == ()
    connection = raw(session)
    (words,) = connection.execute("SELECT words FROM core.dossier_search").fetchone()
    assert "berg" not in words
    connection.close()


def test_correcting_a_printed_fact_supersedes_the_copies_that_are_out(session, tmp_path):
    dossier_id = granted(session)
    sent = printed(session, dossier_id, tmp_path / "prints")
    signed, *others = [copy.copy.paper_id for copy in sent.copies]
    session.write(signing.take_back_signed, code=sent.copies[0].copy.data.scan_code)
    guardian = page(session, dossier_id).guardians[0]
    entry = a_guardian(id=guardian.id)
    booking = a_booking(session, guardians=(entry,), born_on=PartialDate(2016, 3, 21))
    recalled = session.write(dossier.correct, dossier_id=dossier_id, booking=booking).result
    assert set(recalled) == set(others)
    states = {item.id: item.copy_state for item in page(session, dossier_id).papers}
    assert states[signed] == "returned"
    assert {states[paper_id] for paper_id in others} == {"superseded"}
    again = printed(session, dossier_id, tmp_path / "prints")
    assert len(again.copies) == 2


def test_correcting_what_is_not_printed_recalls_nothing(session, tmp_path):
    dossier_id = granted(session)
    printed(session, dossier_id, tmp_path / "prints")
    guardian = page(session, dossier_id).guardians[0]
    booking = a_booking(session, guardians=(a_guardian(id=guardian.id),), gender=Gender.MALE)
    assert session.write(dossier.correct, dossier_id=dossier_id, booking=booking).result == ()


def test_another_new_school_supersedes(session, tmp_path):
    dossier_id = granted(session)
    sent = printed(session, dossier_id, tmp_path / "prints")
    other = a_school(session, "kompas").id
    recalled = session.write(
        dossier.choose_receiving_school, dossier_id=dossier_id, school_id=other
    ).result
    assert len(recalled) == len(sent.copies)


def test_a_guardian_with_a_line_cannot_be_taken_away(session, tmp_path):
    dossier_id = granted(session)
    printed(session, dossier_id, tmp_path / "prints")
    with pytest.raises(GuardianInUse):
        session.write(
            dossier.correct, dossier_id=dossier_id, booking=a_booking(session, guardians=())
        )
    assert len(page(session, dossier_id).guardians) == 1


def test_guardians_are_added_changed_and_taken_away(session):
    dossier_id = book_in(session)
    (mother,) = page(session, dossier_id).guardians
    father = a_guardian(name=PersonName("Berg", "van den", "Bo"), relation=Relation.FATHER)
    moved = a_guardian(id=mother.id, address=Address("Kade", "1", "4796 BC", "Nieuw-Voorbeeld"))
    session.write(
        dossier.correct,
        dossier_id=dossier_id,
        booking=a_booking(session, guardians=(moved, father)),
    )
    guardians = page(session, dossier_id).guardians
    assert [one.address.street for one in guardians] == ["Kade", "Lindelaan"]
    kept = a_guardian(id=guardians[1].id, name=father.name, relation=Relation.FATHER)
    session.write(
        dossier.correct, dossier_id=dossier_id, booking=a_booking(session, guardians=(kept,))
    )
    assert [one.name.given_names for one in page(session, dossier_id).guardians] == ["Bo"]


def test_a_closed_school_takes_no_new_dossier_and_keeps_its_old_ones(session):
    dossier_id = book_in(session)
    old = a_school(session)
    lines = practice.shipped_schools().decode().splitlines()
    without = "\n".join(line for line in lines if old.record.location_code not in line).encode()
    counts = session.write(school.import_list, file=school.read_list(without)).result
    assert counts.gone == 1
    assert page(session, dossier_id).applicant_school.is_closed
    with pytest.raises(SchoolClosed):
        session.write(dossier.book_in, booking=a_booking(session, applicant_school_id=old.id))
    with pytest.raises(SchoolClosed):
        session.write(
            dossier.book_in,
            booking=a_booking(
                session,
                applicant_school_id=a_school(session, "springplank").id,
                receiving_school_id=old.id,
            ),
        )
    guardian = page(session, dossier_id).guardians[0]
    session.write(
        dossier.correct,
        dossier_id=dossier_id,
        booking=a_booking(
            session, applicant_school_id=old.id, guardians=(a_guardian(id=guardian.id),)
        ),
    )


def looks(session):
    connection = raw(session)
    acts = [body["act"] for body in read_log(connection).bodies]
    connection.close()
    return acts.count(LogCode.VIEW_DOSSIER)


def test_a_view_is_logged_once_in_five_minutes(session, clock):
    dossier_id, other = book_in(session), book_in(session)
    page(session, dossier_id)
    clock.forward(minutes=4)
    page(session, dossier_id)
    assert looks(session) == 1
    page(session, other)
    assert looks(session) == 2
    clock.forward(minutes=2)
    page(session, dossier_id)
    assert looks(session) == 3
    clock.forward(minutes=-60)
    page(session, dossier_id)
    assert looks(session) == 4


def test_a_list_is_not_a_view(session):
    book_in(session)
    session.read(dossier.list_rows, ids=session.read(dossier.list_ids, text="berg"))
    assert looks(session) == 0


def test_a_birth_date_with_unknown_parts_is_kept(session):
    dossier_id = book_in(session, born_on=PartialDate(2016))
    assert page(session, dossier_id).pupil.born_on == PartialDate(2016)
