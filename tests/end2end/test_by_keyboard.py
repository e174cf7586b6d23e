"""The installed command in a real window, by the keyboard alone, to a real IPP printer process."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from played import PASSWORD, new_session
from program import answer
from rigs.cups import cups_rig
from rigs.keyboard import Keyboard
from rigs.pages import codes_on

from desktop.clock import system_clock
from desktop.services import printer

pytestmark = pytest.mark.window

PRINTER = "Printer secretariaat"
PIN = "48213"


@pytest.fixture
def rig():
    with cups_rig() as running:
        yield running


@pytest.fixture
def vault(tmp_path, rig) -> Path:
    """Return a vault for real work with schools and the printer on its list, locked."""
    session = new_session(tmp_path / "kluis", clock=system_clock)
    session.write(printer.add, name=PRINTER, address=rig.printer_address)
    session.close()
    return tmp_path / "kluis"


@pytest.fixture
def program(vault, window_env, tmp_path):
    """Start the command as it is installed, with a home of its own."""
    command = Path(sys.executable).with_name("dossierkast")
    log = (tmp_path / "program.log").open("wb")
    child = subprocess.Popen(
        [command, "--unlock", vault],
        env={**window_env, "HOME": str(tmp_path)},
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    yield child
    log.close()
    if child.poll() is None:
        child.send_signal(signal.SIGKILL)
        child.wait()


@pytest.fixture
def keyboard(program):
    """Return the person; with KEEP_PICTURES=FOLDER each press leaves a picture there."""
    folder = os.environ.get("KEEP_PICTURES")
    return Keyboard(Path(folder) if folder else None)


def test_the_main_job_by_the_keyboard_alone(program, keyboard, vault, rig):
    keyboard.wait_for_window("Dossierkast")
    keyboard.type(PASSWORD)
    keyboard.press("Return")
    keyboard.wait_for_window("Dossierkast")
    _book_in(keyboard)
    _file_advices(keyboard)
    _decide(keyboard)
    before, asked_before = rig.received(), len(rig.created_jobs())
    _print(keyboard)
    jobs = rig.next_jobs(3, before)
    _hand_out(keyboard)
    _put_folder_away(keyboard)
    keyboard.press("ctrl+q")
    assert program.wait(20) == 0

    assert {job["job-password"] for job in rig.created_jobs()[asked_before:]} == {PIN}
    found = [_where(codes_on(job.document), vault) for job in jobs]
    assert [(one["state"], one["place"]) for one in found] == [
        ("handed_out", "Ada Proefman"),
        ("handed_out", "Basisschool De Oefenboom, Oefendorp"),
        ("handed_out", "SBO De Springplank, Oefendorp"),
    ]
    folder = answer("where", "D-26-0001", "--vault", vault, password=PASSWORD)
    assert folder["place"] == "Secretariaat > Kast 1 · plank B"


def _where(codes: list[list[str]], vault: Path) -> dict[str, str]:
    """Return where a document is by the code that all its pages carry."""
    (code,) = {code for page in codes for code in page}
    return answer("where", code, "--vault", vault, password=PASSWORD)


def _book_in(keyboard: Keyboard) -> None:
    keyboard.press("ctrl+n")
    keyboard.fill("Sem", "", "van den", "Voorbeelt", "12-03-2016", "", "")
    for school in ("oefenboom", "springplank"):
        keyboard.type(school)
        keyboard.press("Return")
        keyboard.press("Tab")
    keyboard.fill("1-10-2026", "5-10-2026", "Lindelaan", "4", "4799 AB", "Oefendorp", "", "")
    keyboard.press("space")
    keyboard.fill("Ada", "", "", "Proefman", "")
    keyboard.press("Down")
    keyboard.press("Tab")
    keyboard.fill("Lindelaan", "4", "4799 AB", "Oefendorp")
    keyboard.press("ctrl+s")


def _file_advices(keyboard: Keyboard) -> None:
    keyboard.press("Return")
    for name in ("Marijke Toets", "Teun Tweede"):
        keyboard.fill(name, "", "Adviespraktijk", "12-10-2026")
        keyboard.press("space")
        keyboard.press("ctrl+s")
    keyboard.fill("", "13-10-2026")
    keyboard.press("ctrl+s")


def _decide(keyboard: Keyboard) -> None:
    keyboard.press("Return")
    keyboard.press("Tab")
    keyboard.fill("", "", "", "Een kleine klas helpt.", "Tot na de onderbouw.")
    keyboard.press("ctrl+s")
    keyboard.press("Return")


def _print(keyboard: Keyboard) -> None:
    keyboard.press("ctrl+p")
    keyboard.type(PIN)
    keyboard.press("Return")


def _hand_out(keyboard: Keyboard) -> None:
    """Say that all came out, and how each sheet leaves: by post, to the school, signed here."""
    for key in ("Return", "p", "s", "n"):
        keyboard.press(key)


def _put_folder_away(keyboard: Keyboard) -> None:
    keyboard.press("alt+3")
    for text in ("plank b", "D-26-0001"):
        keyboard.type(text)
        keyboard.press("Return")
