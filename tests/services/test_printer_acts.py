from dataclasses import replace
from datetime import UTC, datetime

import pytest
from log_reader import read_log
from played import raw
from rigs.strict_printer import Fault, strict_printer

from desktop.errors import PinNotSupported
from desktop.models.printer import AllowReason
from desktop.services import lists, printer
from desktop.services.lists import ListDocument

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
ADDRESS = "ipp://127.0.0.1:9/ipp/print"


def last_line(session):
    bare = raw(session)
    line = read_log(bare).bodies[-1]
    bare.close()
    return line


def test_why_a_printer_may_print_is_kept_and_logged(session):
    printer_id = session.write(
        printer.add, name="Gang", address=ADDRESS, reason=AllowReason.PASS
    ).result
    assert last_line(session)["detail"] == {"allowed": True, "reason": "pass"}
    assert session.read(printer.reasons) == {printer_id: AllowReason.PASS}
    (stored,) = session.read(printer.every)
    session.write(printer.edit, printer=replace(stored, name="Hal"))
    assert session.read(printer.reasons) == {printer_id: AllowReason.PASS}
    session.write(printer.edit, printer=stored, reason=AllowReason.ROOM)
    assert session.read(printer.reasons) == {printer_id: AllowReason.ROOM}


def test_a_printer_that_may_not_has_no_reason(session):
    session.write(printer.add, name="Gang", address=ADDRESS, reason=AllowReason.PIN)
    (stored,) = session.read(printer.every)
    session.write(printer.edit, printer=replace(stored, is_allowed=False))
    assert session.read(printer.reasons) == {}


def test_a_test_page_goes_to_any_printer(session):
    with strict_printer() as strict:
        printer_id = session.write(
            printer.add, name="Gang", address=strict.address, is_allowed=False
        ).result
        noted = session.write(
            lists.note_list, document=ListDocument.TEST_PAGE, printer_id=printer_id
        ).result
        sent = printer.print_trial_page(
            printer=noted, model="", road="versleuteld", tray="Printerbak", sent_at=NOON
        )
        assert strict.jobs[sent.job_id].title == "testpagina"
        assert len(strict.printed) == 1
    assert last_line(session)["detail"] == {"document": "test_page", "printer": printer_id}


def test_a_pin_that_a_printer_does_not_know_prints_nothing(session):
    with strict_printer(pin_max=0) as strict:
        session.write(printer.add, name="Gang", address=strict.address)
        (known,) = session.read(printer.every)
        with pytest.raises(PinNotSupported):
            printer.print_trial_page(
                printer=known, model="", road="", tray="", sent_at=NOON, pin="1234"
            )
        assert strict.printed == []


def test_what_is_the_matter_with_a_printer_is_said_in_words():
    with strict_printer() as strict:
        well, _ = printer.ask(strict.address)
        strict.fail(Fault.OUT_OF_PAPER)
        ill, _ = printer.ask(strict.address)
    assert printer.state_reasons(well) == ""
    assert "paper" in printer.state_reasons(ill)
