"""A lock does not wait for a printer; what was on its way is asked after."""

import threading

import pytest
from rigs.dossier_desk import Desk, today
from rigs.signing import number
from rigs.strict_printer import Fault, strict_printer

from desktop.models.progress import Progress
from desktop.printing.ipp_message import Operation
from desktop.services import practice, printing
from desktop.services import printer as printer_service
from desktop.tasks import Tasks
from desktop.views.collecting.collect_bar import CollectBar


@pytest.fixture
def printer():
    with strict_printer() as running:
        yield running


def at_work():
    return [each for each in threading.enumerate() if each.name.startswith("worker")]


def test_the_vault_closes_while_a_printer_drips_its_answer(
    booked, write, tasks, printer, qtbot, vault_folder
):
    number(write, booked)
    printer_id = write(printer_service.add, name="Printer", address=printer.address)
    wish = {"dossier_id": booked, "sent_on": today(), "printer_id": printer_id}
    prepared = write(printing.prepare, **wish)
    printer.fail(Fault.SLOW, on=Operation.SEND_DOCUMENT)
    progress = Progress(len(prepared.copies))
    tasks.run(printing.send, owner=tasks, prepared=prepared, progress=progress)
    qtbot.waitUntil(lambda: Operation.SEND_DOCUMENT in printer.requests, timeout=20_000)
    threads = at_work()

    tasks.close()
    assert [each for each in threads if each.is_alive()], "the printer was waited for"
    again = Tasks()
    again.open(lambda: practice.open_practice(vault_folder), owner=again, done=lambda _who: None)
    qtbot.waitUntil(lambda: again.who is not None, timeout=20_000)
    bar = CollectBar(again)
    qtbot.addWidget(bar)
    desk = Desk(bar, qtbot, has_mouse=True)
    desk.see("collect_yes")
    assert desk.text("collect_text").startswith("Did they come out? 3 sheet(s)")

    for each in threads:
        each.join()
    assert progress.is_cancelled
    assert printer.requests.count(Operation.SEND_DOCUMENT) == 1, "the others were called off"
    again.close()
