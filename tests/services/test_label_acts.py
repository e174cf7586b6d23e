from io import BytesIO

import pypdf
import pytest
from log_reader import read_log
from played import book_in, raw
from rigs.strict_printer import strict_printer

from desktop.errors import FolderNotUsable, NothingToPrint
from desktop.models.labels import Label
from desktop.models.paper import PlaceKind
from desktop.models.scan_code import parse_scan_code, shown
from desktop.services import dossier, labels, lists, place, printer
from desktop.services.labels import LabelJob
from desktop.services.lists import ListDocument


def a_job(chosen, **values) -> LabelJob:
    job = {
        "labels": tuple(chosen),
        "sheet": labels.sheets()[0],
        "first": 0,
        "offset": (0.0, 0.0),
        "is_practice": True,
        **values,
    }
    return LabelJob(**job)


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)


def test_folders_come_newest_first_and_are_found_by_number(session):
    ids = [book_in(session) for _ in range(3)]
    numbers = [session.write(dossier.view, dossier_id=each).result.dossier.number for each in ids]
    found = session.read(labels.folders)
    assert [label.title for label in found] == numbers[::-1]
    assert all(parse_scan_code(label.scan_code) == label.scan_code for label in found)
    assert {label.scan_code[0] for label in found} == {"D"}
    (one,) = session.read(labels.folders, number=f" {numbers[1][2:].lower()} ")
    assert one.title == numbers[1]
    assert session.read(labels.folders, number="%") == ()
    assert len(session.read(labels.folders, limit=2)) == 2


def test_places_that_can_be_scanned_come_by_name(session):
    session.write(
        place.add_place, parent_id=None, kind=PlaceKind.ROOM, name="Aanbouw", has_lock=False
    )
    found = session.read(labels.places)
    names = [label.title for label in found]
    assert names == sorted(names)
    assert names[0] == "Aanbouw"
    assert {"Vernietigd", "Vermist"}.isdisjoint(names)
    assert {label.scan_code[0] for label in found} == {"P"}


def test_no_name_of_a_person_stands_on_a_label(session, tmp_path):
    dossier_id = book_in(session)
    chosen = (*session.read(labels.folders), *session.read(labels.places))
    session.write(lists.note_saved_list, document=ListDocument.LABELS)
    file = labels.save(job=a_job(chosen), folder=tmp_path)
    text = text_of(file.read_bytes())
    page = session.write(dossier.view, dossier_id=dossier_id).result
    names = {page.pupil.name.surname, page.pupil.name.given_names}
    names |= {guardian.name.surname for guardian in page.guardians}
    assert [name for name in names if name in text] == []
    assert all(shown(label.scan_code) in text for label in chosen)
    assert page.dossier.number in text
    # the control: the same search finds a name that does stand there
    control = labels.save(job=a_job([Label("Sem van den Berg", "DBCDFGHKLN")]), folder=tmp_path)
    assert any(name in text_of(control.read_bytes()) for name in names)


def test_labels_are_noted_and_printed_from_memory(session):
    book_in(session)
    with strict_printer() as strict:
        printer_id = session.write(printer.add, name="Gang", address=strict.address).result
        noted = session.write(
            lists.note_list, document=ListDocument.LABELS, printer_id=printer_id
        ).result
        sent = labels.send(printer=noted, job=a_job(session.read(labels.folders)))
        assert strict.jobs[sent.job_id].title == "etiketten"
        assert strict.printed[0].startswith(b"%PDF")
    bare = raw(session)
    line = read_log(bare).bodies[-1]
    bare.close()
    assert line["detail"] == {"document": "labels", "printer": printer_id}


def test_nothing_chosen_is_nothing_printed(session, tmp_path):
    with pytest.raises(NothingToPrint):
        labels.save(job=a_job(()), folder=tmp_path)
    (tmp_path / "file").write_text("")
    with pytest.raises(FolderNotUsable):
        labels.save(job=a_job([Label("a", "DBCDFGHKLN")]), folder=tmp_path / "file")


@pytest.mark.parametrize(
    ("count", "first", "sheets"), [(0, 5, 0), (1, 20, 1), (2, 20, 2), (21, 0, 1), (22, 0, 2)]
)
def test_so_many_sheets_are_needed(count, first, sheets):
    sheet = labels.sheets()[0]
    chosen = [Label("a", "DBCDFGHKLN")] * count
    assert labels.sheets_needed(chosen, sheet, first=first) == sheets
