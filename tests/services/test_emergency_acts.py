"""The list on paper for when the computer is down names no person."""

import re
from datetime import timedelta

import pytest
from log_reader import read_log
from played import TODAY, book_in, file_advices, granted, new_session, printed, raw
from rigs.pages import texts_of
from rigs.strict_printer import strict_printer

from desktop.errors import OnlyInPractice, PrinterNotAllowed
from desktop.models.disclosure import Channel
from desktop.models.paper import PaperKind, PlaceKind
from desktop.models.person import PersonName
from desktop.models.scan_code import shown
from desktop.services import (
    collecting,
    dossier,
    emergency,
    lending,
    paper,
    printer,
    printing,
    signing,
)
from desktop.store.schema import METADATA, part_of
from desktop.store.schema.columns import Tag
from desktop.vault.part_files import schema_name

_OF_PEOPLE = {Tag.PUPIL, Tag.GUARDIAN, Tag.STAFF, Tag.EXPERT}
_NAMES = re.compile(r"surname|given_names|call_name|name$|expert_name|full_name|key_holders")


def names_in(session):
    """Return every name of a person that the vault holds, by the tags of its columns."""
    bare = raw(session)
    found = set()
    for table in METADATA.sorted_tables:
        for column in table.columns:
            if column.info.get("tag") in _OF_PEOPLE and _NAMES.search(column.name):
                home = schema_name(part_of(table))
                rows = bare.execute(f'SELECT "{column.name}" FROM {home}."{table.name}"')
                found |= {value for (value,) in rows if value}
    bare.close()
    return {word for name in found for word in re.findall(r"\w{3,}", name)}


def said_in(text, names):
    return {name for name in names if re.search(rf"\b{name}\b", text, re.IGNORECASE)}


@pytest.fixture
def desk(session, tmp_path):
    """Play a few days: two dossiers, one with copies out, one lent."""
    first = granted(session)
    sent = printed(session, first, tmp_path / "prints")
    for copy in sent.copies[:2]:
        session.write(collecting.collect, paper_id=copy.copy.paper_id)
    session.write(
        signing.hand_out,
        paper_id=sent.copies[0].copy.paper_id,
        channel=Channel.BY_POST,
        due_on=TODAY + timedelta(days=14),
    )
    second = book_in(session, name=PersonName("Zonneveld", "", "Fenna"))
    file_advices(session, second)
    folder = folder_of(session, second)
    session.write(
        lending.lend_to_new,
        paper_id=folder.id,
        name="Consulent Voorbeeld",
        due_on=TODAY + timedelta(days=3),
    )
    return first, second, sent


def folder_of(session, dossier_id):
    page = session.write(dossier.view, dossier_id=dossier_id).result
    return next(item for item in page.papers if item.kind is PaperKind.FOLDER)


def listed(session, tmp_path):
    prepared = session.write(emergency.prepare, printer_id=None).result
    file = emergency.save(prepared=prepared, folder=tmp_path / "list")
    return texts_of(file.read_bytes())


def test_it_tells_numbers_codes_places_and_signatures(session, desk, tmp_path):
    first, second, sent = desk
    (page,) = listed(session, tmp_path)
    numbers = [copy.copy.data.running_number for copy in sent.copies]
    for dossier_id in (first, second):
        assert shown(folder_of(session, dossier_id).scan_code) in page
    assert "D-26-0001-C Secretariaat > Post in" in page.replace(
        shown(folder_of(session, first).scan_code) + " ", ""
    )
    assert f"{numbers[0]} ouder of verzorger 1: uit, terug 7-12-2026" in page
    assert f"{numbers[1]} oude school: geprint, nog hier" in page
    assert f"{numbers[2]} nieuwe school: geprint, nog hier" in page
    assert "uitgeleend terug 26-11-2026" in page
    assert "23 november 2026, 10:00 uur" in page
    assert "pagina 1 van 1" in page
    assert "In de kluis of een afgesloten kast bewaren; vernietig de vorige." in page


def test_no_name_of_the_vault_is_on_it_and_the_search_would_find_one(session, desk, tmp_path):
    names = names_in(session)
    assert {"Berg", "Sem", "Proefman", "Zonneveld", "Nadia", "Consulent", "Marijke"} <= names
    text = " ".join(listed(session, tmp_path))
    control = printing.pdf_path(tmp_path / "prints", desk[2].copies[0].copy.data.scan_code)
    on_certificate = said_in(" ".join(texts_of(control.read_bytes())), names)
    print(f"\nnames on the list: {said_in(text, names)}; on a certificate: {on_certificate}")
    assert said_in(text, names) == set()
    assert {"Berg", "Sem"} <= on_certificate


def test_what_was_signed_and_put_away_is_not_on_it(session, desk, tmp_path):
    first, _second, sent = desk
    session.write(collecting.collect, paper_id=sent.copies[2].copy.paper_id)
    for copy in sent.copies[1:]:
        session.write(signing.hand_out, paper_id=copy.copy.paper_id, channel=Channel.BY_HAND)
    for copy in sent.copies:
        session.write(signing.take_back_signed, code=copy.copy.data.scan_code)
    places = session.read(paper.places).values()
    archive = next(place.id for place in places if place.kind is PlaceKind.ARCHIVE)
    before = " ".join(listed(session, tmp_path))
    session.write(paper.move, paper_id=folder_of(session, first).id, place_id=archive)
    after = " ".join(listed(session, tmp_path))
    assert ("D-26-0001" in before, "D-26-0001" in after, "D-26-0002" in after) == (
        True,
        False,
        True,
    )


def test_an_empty_vault_gives_an_honest_page(session, tmp_path):
    (page,) = listed(session, tmp_path)
    assert "Er is geen dossier in behandeling." in page


def test_a_long_list_goes_on_over_the_pages(session, tmp_path):
    for _ in range(40):
        book_in(session)
    pages = listed(session, tmp_path)
    assert len(pages) == 2
    assert all("Noodlijst" in page and "Waar de map ligt" in page for page in pages)
    assert "pagina 2 van 2" in pages[1]
    assert sum(page.count("D-26-") for page in pages) == 40


def test_it_is_logged_before_it_is_printed_under_a_neutral_title(session, desk):
    with strict_printer() as strict:
        printer_id = session.write(printer.add, name="Gang", address=strict.address).result
        prepared = session.write(emergency.prepare, printer_id=printer_id).result
        bare = raw(session)
        body = read_log(bare).bodies[-1]
        bare.close()
        assert (body["act"], body["detail"]["document"], strict.printed) == (
            "print_list",
            "emergency_list",
            [],
        )
        job = emergency.send(prepared=prepared, pin="4711")
        assert strict.jobs[job.job_id].title == "noodlijst"
        assert strict.printed == []
        strict.enter_pin(job.job_id, "4711")
        assert len(strict.printed) == 1


def test_it_goes_to_allowed_printers_only_and_is_a_file_in_practice_only(session, tmp_path):
    refused = session.write(
        printer.add, name="Gang", address="ipp://printer.example/ipp", is_allowed=False
    ).result
    with pytest.raises(PrinterNotAllowed):
        session.write(emergency.prepare, printer_id=refused)
    real = new_session(tmp_path / "echt")
    with pytest.raises(OnlyInPractice):
        real.write(emergency.prepare, printer_id=None)
    real.close()
