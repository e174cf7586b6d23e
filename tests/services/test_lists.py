import pytest
from log_reader import read_log
from played import new_session, raw
from rigs.strict_printer import strict_printer

from desktop.errors import FolderNotUsable, OnlyInPractice, PrinterNotAllowed
from desktop.models.roles import Role
from desktop.services import lists, printer
from desktop.services.lists import ListDocument

PDF = b"%PDF-1.7\n%%EOF\n"


@pytest.fixture
def strict():
    with strict_printer() as running:
        yield running


def listed(session, address, **values):
    return session.write(printer.add, name="Gang", address=address, **values).result


@pytest.mark.parametrize("document", ListDocument)
def test_a_list_is_noted_before_it_is_sent_under_a_neutral_title(session, strict, document):
    printer_id = listed(session, strict.address)
    noted = session.write(lists.note_list, document=document, printer_id=printer_id).result
    assert strict.printed == []
    bare = raw(session)
    line = read_log(bare).bodies[-1]
    bare.close()
    assert (line["act"], line["detail"]) == (
        "print_list",
        {"document": document.value, "printer": printer_id},
    )
    job = lists.send_list(printer=noted, document=document, pdf=PDF)
    assert strict.printed == [PDF]
    title = strict.jobs[job.job_id].title
    assert title in {"noodlijst", "etiketten", "testpagina"}


def test_a_list_waits_for_its_pin(session, strict):
    noted = session.write(
        lists.note_list,
        document=ListDocument.EMERGENCY_LIST,
        printer_id=listed(session, strict.address),
    ).result
    sent = lists.send_list(
        printer=noted, document=ListDocument.EMERGENCY_LIST, pdf=PDF, pin="80471936"
    )
    assert strict.printed == []
    strict.enter_pin(sent.job_id, "80471936")
    assert strict.printed == [PDF]


def test_only_a_test_page_goes_to_a_printer_that_is_not_allowed(session, strict):
    printer_id = listed(session, strict.address, is_allowed=False)
    for document in (ListDocument.EMERGENCY_LIST, ListDocument.LABELS):
        with pytest.raises(PrinterNotAllowed):
            session.write(lists.note_list, document=document, printer_id=printer_id)
    session.write(lists.note_list, document=ListDocument.TEST_PAGE, printer_id=printer_id)


def test_a_practice_vault_saves_a_list(session, tmp_path):
    document = ListDocument.EMERGENCY_LIST
    session.write(lists.note_saved_list, document=document)
    file = lists.save_list(document=document, pdf=PDF, folder=tmp_path / "prints")
    assert (file.name, file.read_bytes()) == ("noodlijst.pdf", PDF)
    (tmp_path / "file").touch()
    with pytest.raises(FolderNotUsable):
        lists.save_list(document=document, pdf=PDF, folder=tmp_path / "file")


def test_a_real_vault_saves_nothing(tmp_path):
    session = new_session(tmp_path / "kluis", role=Role.ASSISTANT)
    with pytest.raises(OnlyInPractice):
        session.write(lists.note_saved_list, document=ListDocument.EMERGENCY_LIST)
    session.close()
