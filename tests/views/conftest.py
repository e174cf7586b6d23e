"""An open practice vault for the screens: real encrypted files, invented people and schools."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.models.dossier import TlvKind
from desktop.models.ids import DossierId
from desktop.models.person import Address, PartialDate, PersonName
from desktop.models.pupil import Relation
from desktop.services import dossier, practice, school
from desktop.tasks import Tasks
from desktop.views import theme

PATIENCE_MS = 20_000

Do = Callable[..., Any]

_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let pass what a screen in memory says of itself; every other warning of Qt fails a test."""
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("^This plugin does not support "))


@pytest.fixture(scope="session")
def practice_template(tmp_path_factory) -> Path:
    """Return a closed practice vault with the invented schools, to copy."""
    folder = tmp_path_factory.mktemp("template") / "oefenen"
    practice.open_practice(folder).close()
    return folder


@pytest.fixture
def vault_folder(practice_template: Path, tmp_path: Path) -> Path:
    """Return a practice vault of this test alone, still locked."""
    folder = tmp_path / "oefenen"
    shutil.copytree(practice_template, folder)
    return folder


@pytest.fixture(scope="session")
def looks(qapp: QApplication) -> QApplication:
    """Return the application in the program's own style, in the light scheme."""
    theme.apply(qapp, 100)
    return qapp


@pytest.fixture
def empty_tasks(looks: QApplication, qtbot: QtBot) -> Iterator[Tasks]:
    """Yield tasks without an open vault."""
    tasks = Tasks()
    yield tasks
    tasks.close()
    # What waited for the event loop goes before the next test, and so do widgets closed meanwhile.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def tasks(empty_tasks: Tasks, qtbot: QtBot, vault_folder: Path) -> Tasks:
    """Return tasks on an unlocked practice vault."""
    empty_tasks.open(
        lambda: practice.open_practice(vault_folder), owner=empty_tasks, done=lambda _who: None
    )
    qtbot.waitUntil(lambda: empty_tasks.who is not None, timeout=PATIENCE_MS)
    return empty_tasks


@pytest.fixture
def write(tasks: Tasks, qtbot: QtBot) -> Do:
    """Return a function that runs a writing service and waits for its answer."""
    return _waiting(qtbot, tasks, tasks.write)


@pytest.fixture
def read(tasks: Tasks, qtbot: QtBot) -> Do:
    """Return a function that runs a reading service and waits for its answer."""
    return _waiting(qtbot, tasks, tasks.read)


def _waiting(qtbot: QtBot, tasks: Tasks, send: Do) -> Do:
    def run(service: Do, **kwargs: Any) -> Any:
        answers: list[Any] = []
        send(service, owner=tasks, done=answers.append, failed=answers.append, **kwargs)
        qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE_MS)
        if isinstance(answers[0], Exception):
            raise answers[0]
        return answers[0]

    return run


@pytest.fixture
def booked(write: Do, read: Do) -> DossierId:
    """Return a dossier that is booked in: one guardian with authority, two schools."""
    old, new = read(school.find, text="", limit=2)
    booking = dossier.Booking(
        name=PersonName("Berg", "van den", "Sem"),
        born_on=PartialDate(2016, 3, 12),
        kind=TlvKind.SBO,
        applicant_school_id=old.id,
        receiving_school_id=new.id,
        applied_on=date(2026, 10, 1),
        received_on=date(2026, 10, 2),
        guardians=(
            dossier.GuardianEntry(
                PersonName("Berg", "van den", "Ada"),
                Relation.MOTHER,
                has_authority=True,
                address=Address("Dorpsstraat", "2", "4799 AB", "Oefendorp"),
            ),
        ),
    )
    return write(dossier.book_in, booking=booking)
