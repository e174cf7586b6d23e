"""What is typed into a form is back after a lock and after a kill, in the program as it runs."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop.services import practice

PATIENCE_S = 60.0

PERSON = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from desktop import app
from desktop.models.draft import DraftName, FormName
from desktop.services import draft
from desktop.views.widgets.form import Form

folder, errand = Path(sys.argv[1]), sys.argv[2]

def seen(name, kind=QWidget):
    for widget in QApplication.allWidgets():
        if isinstance(widget, kind) and widget.objectName() == name and widget.isVisible():
            return widget
    return None

def action(name):
    for window in QApplication.topLevelWidgets():
        found = window.findChild(QAction, name)
        if found is not None:
            return found
    return None

state = {"at": "unlock"}

def step():
    if state["at"] == "unlock":
        button = seen("unlock", QPushButton)
        if button is not None and button.isEnabled():
            button.click()
        if action("action_new_dossier") is not None:
            state["at"] = "form"
            action("action_new_dossier").trigger()
    elif state["at"] == "form" and seen("pupil_surname", QLineEdit) is not None:
        field = seen("pupil_surname", QLineEdit)
        if errand == "look":
            if seen("draft_bar") is not None:
                state["at"] = "done"
                print(field.text(), flush=True)
        else:
            state["at"] = "wait"
            QTest.keyClicks(field, "Jansen")
            print("typed", flush=True)
            if errand == "lock":
                action("action_lock").trigger()
    elif state["at"] == "wait" and errand != "lock":
        form = seen("pupil_surname", QLineEdit)
        while not isinstance(form, Form):
            form = form.parentWidget()
        if form.has_draft:
            state["at"] = "done"
            tasks = program[0]._tasks
            ask = {"name": DraftName(FormName.BOOKING), "user_id": tasks.who.user_id}
            # Asked after the draft was sent, so answered after it was written.
            tasks.read(draft.get, owner=tasks, done=kept, **ask)

def kept(found):
    print("kept" if found is not None else "not kept", flush=True)
    if errand == "type_on":
        QTest.keyClicks(seen("pupil_surname", QLineEdit), " Bakker")
        print("typed on", flush=True)

program = []
began = app._Program.__init__

def begin(self, *arguments):
    program.append(self)
    began(self, *arguments)

app._Program.__init__ = begin
timer = QTimer()
timer.timeout.connect(step)
make = app._make_application

def making():
    application = make()
    timer.start(20)
    QTimer.singleShot(50_000, lambda: print("nothing came", flush=True))
    return application

app._make_application = making
sys.exit(app.run(folder))
"""


@pytest.fixture
def vault(tmp_path):
    folder = tmp_path / "oefenen"
    practice.open_practice(folder).close()
    return folder


@pytest.fixture
def person(vault, tmp_path):
    """Return a function that starts the program with a person before it, and an errand."""
    children = []

    def start(errand: str) -> subprocess.Popen:
        home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
        child = subprocess.Popen(
            [sys.executable, "-c", PERSON, str(vault), errand],
            env={**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            text=True,
        )
        children.append(child)
        return child

    yield start
    for child in children:
        child.kill()
        child.communicate()


def wait_for(condition) -> None:
    patience_ends = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < patience_ends, "it did not come to that"
        time.sleep(0.02)


def kill(child: subprocess.Popen) -> None:
    child.send_signal(signal.SIGKILL)
    child.wait()


def found_back(person) -> str:
    """Unlock anew, start a new dossier, and return what stands in its surname."""
    child = person("look")
    answer = child.stdout.readline().strip()
    kill(child)
    return answer


def test_a_kill_after_the_draft_was_kept_loses_nothing(person):
    child = person("type")
    assert child.stdout.readline() == "typed\n"
    assert child.stdout.readline() == "kept\n"
    kill(child)
    assert found_back(person) == "Jansen"


def test_a_kill_while_typing_loses_at_most_the_last_keys(person):
    child = person("type_on")
    assert [child.stdout.readline() for _ in range(3)] == ["typed\n", "kept\n", "typed on\n"]
    kill(child)
    assert found_back(person) in {"Jansen", "Jansen Bakker"}


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="reads /proc")
def test_a_lock_right_after_the_last_key_loses_nothing(person):
    child = person("lock")
    assert child.stdout.readline() == "typed\n"
    wait_for(lambda: "--unlock" in Path(f"/proc/{child.pid}/cmdline").read_text().split("\0"))
    kill(child)
    assert found_back(person) == "Jansen"
