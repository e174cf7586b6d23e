"""The program as a whole, each time in a process of its own."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from programs import require_program

from desktop import paths
from desktop.cli import NO_DISPLAY
from desktop.services import practice
from desktop.vault.opening import LOCK_NAME, VaultLock
from desktop.views.one_window import OneWindow

PATIENCE_S = 30.0

BEFORE_STORAGE = """
import json, sys
from desktop import app
from desktop.views.unlock.start_window import StartWindow

def tell(window):
    heavy = ("sqlalchemy", "sqlcipher3", "reportlab", "alembic", "cryptography", "holidays")
    print(json.dumps({
        "shown": window.isVisible(),
        "heavy": [name for name in heavy if name in sys.modules],
    }), flush=True)
    window.close()

StartWindow._on_first_painted = tell
sys.exit(app.run())
"""

FAULT_IN_A_SLOT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from desktop import app
from desktop.views.unlock.start_window import StartWindow

def fail(window):
    QTimer.singleShot(0, lambda: look(window))
    raise ValueError("Canary Kanarieman")

def look(window):
    boxes = [w for w in QApplication.topLevelWidgets() if w.objectName() == "bug_dialog"]
    print(len(boxes), window.isVisible(), boxes[0].informativeText(), flush=True)
    boxes[0].close()
    window.close()

StartWindow._on_first_painted = fail
sys.exit(app.run())
"""

UNLOCK_THEN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QPushButton
from desktop import app

folder, action = Path(sys.argv[1]), sys.argv[2]

def step():
    for window in QApplication.topLevelWidgets():
        button = window.findChild(QPushButton, "unlock")
        if button is not None and button.isVisible() and button.isEnabled():
            button.click()
        found = window.findChild(QAction, action)
        if found is not None:
            timer.stop()
            print("unlocked", flush=True)
            found.trigger()
            return

timer = QTimer()
timer.timeout.connect(step)
make = app._make_application

def making():
    application = make()
    timer.start(20)
    return application

app._make_application = making
sys.exit(app.run(folder))
"""


def _env(**changes: str) -> dict[str, str]:
    return {**os.environ, **changes}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
@pytest.mark.parametrize("platform", ["", "xcb"])
def test_without_a_screen_it_says_so_and_does_not_abort(platform):
    env = _env(QT_QPA_PLATFORM=platform)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR"):
        env.pop(name, None)
    done = subprocess.run(
        [sys.executable, "-m", "desktop"], env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == NO_DISPLAY
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_a_screen_that_is_gone_does_not_answer():
    env = _env(QT_QPA_PLATFORM="", DISPLAY=":12345")
    done = subprocess.run([sys.executable, "-m", "desktop"], env=env, check=False)
    assert done.returncode == NO_DISPLAY


def test_the_first_page_stands_before_storage_is_imported(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", BEFORE_STORAGE],
        env=_env(XDG_DATA_HOME=str(tmp_path)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"shown": True, "heavy": []}


def test_a_fault_in_a_slot_is_told_and_the_program_lives_on(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", FAULT_IN_A_SLOT],
        env=_env(XDG_DATA_HOME=str(tmp_path)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert done.stdout.startswith("1 True ")
    assert "Canary" not in done.stdout + done.stderr


def test_the_child_that_reads_files_is_served_without_qt():
    code = "import sys; sys.argv[1:] = ['--read-foreign-file']; import desktop.__main__ as m; "
    code += "import desktop.exchange.child as c; c.serve = lambda: None; "
    code += (
        "assert m.main() == 0; print([n for n in ('PySide6', 'sqlalchemy') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.fixture
def started(vault_folder):
    """Return a function that starts the program on a practice vault and does one action."""
    children: list[subprocess.Popen[str]] = []

    def start(action: str) -> subprocess.Popen[str]:
        child = subprocess.Popen(
            [sys.executable, "-c", UNLOCK_THEN, str(vault_folder), action],
            env=_env(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        children.append(child)
        assert child.stdout is not None
        assert child.stdout.readline() == "unlocked\n"
        return child

    yield start
    for child in children:
        child.kill()
        child.communicate()


def _is_free(folder: Path) -> bool:
    """Return whether a lock on the vault can be had."""
    session = practice.open_practice(folder)
    session.close()
    return True


def test_closing_the_window_ends_the_program_and_lets_the_vault_go(started, vault_folder):
    child = started("action_quit")
    _out, err = child.communicate(timeout=PATIENCE_S)
    assert child.returncode == 0
    assert "Traceback" not in err
    # Opening it would clear them away.
    assert list(vault_folder.glob("*-journal")) == []
    assert _is_free(vault_folder)


def _command(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/cmdline").read_bytes().decode().split("\0")


def _open_files(pid: int) -> list[str]:
    found = []
    for link in Path(f"/proc/{pid}/fd").iterdir():
        try:
            found.append(str(link.readlink()))
        except OSError:  # closed since
            continue
    return found


def _wait_for(condition) -> None:
    patience_ends = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < patience_ends, "it did not come to that"
        time.sleep(0.02)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="reads /proc")
def test_locking_leaves_one_fresh_process_and_a_free_vault(started, vault_folder):
    child = started("action_lock")
    _wait_for(lambda: "--unlock" in _command(child.pid))
    assert _command(child.pid)[1:5] == ["-m", "desktop", "--unlock", str(vault_folder)]
    assert child.poll() is None
    children = Path(f"/proc/{child.pid}/task/{child.pid}/children").read_text().split()
    assert children == []
    assert not any(str(vault_folder) in name for name in _open_files(child.pid))
    lock = VaultLock(vault_folder)
    lock.hold()
    lock.release()
    assert (vault_folder / LOCK_NAME).stat().st_size == 0
    assert _is_free(vault_folder)


RESET = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from desktop import app

def step():
    for window in QApplication.topLevelWidgets():
        button = window.findChild(QPushButton, "unlock")
        if button is not None and button.isVisible() and button.isEnabled():
            button.click()
        if window.objectName() == "main_window":
            timer.stop()
            window.reset_asked.emit()
            return

timer = QTimer()
timer.timeout.connect(step)
make = app._make_application

def making():
    application = make()
    timer.start(20)
    return application

app._make_application = making
app._start_anew = lambda folder: print("anew", folder == Path(sys.argv[1]), flush=True)
sys.exit(app.run(Path(sys.argv[1])))
"""


def test_a_practice_vault_is_begun_anew_in_a_fresh_process(vault_folder):
    session = practice.open_practice(vault_folder)
    old = session.user_id
    session.close()
    done = subprocess.run(
        [sys.executable, "-c", RESET, str(vault_folder)],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )
    assert (done.stdout, done.returncode) == ("anew True\n", 0), done.stderr
    session = practice.open_practice(vault_folder)
    assert session.user_id != old
    session.close()


def _windows(xdotool: str, env: dict[str, str], pid: int) -> list[str]:
    done = subprocess.run(
        [xdotool, "search", "--onlyvisible", "--pid", str(pid), "--name", "Dossierkast"],
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.split()


@pytest.mark.window
def test_practise_lock_and_unlock_in_a_real_window(window_env, tmp_path):
    xdotool = require_program("xdotool")
    env = {**window_env, "XDG_DATA_HOME": str(tmp_path / "data")}
    vault = tmp_path / "data" / "dossierkast" / "oefenen"
    with subprocess.Popen([sys.executable, "-m", "desktop"], env=env) as program:
        try:

            def press(key: str) -> None:
                _wait_for(lambda: _windows(xdotool, env, program.pid))
                window = _windows(xdotool, env, program.pid)[0]
                subprocess.run(
                    [xdotool, "windowactivate", "--sync", window, "key", key], env=env, check=True
                )

            def holds_vault() -> bool:
                return str(vault / "core.db") in _open_files(program.pid)

            _press_until(lambda: press("Return"), holds_vault)
            _press_until(lambda: press("ctrl+l"), lambda: "--unlock" in _command(program.pid))
            assert not holds_vault()
            _press_until(lambda: press("Return"), holds_vault)
            _press_until(lambda: press("ctrl+q"), lambda: program.poll() is not None)
            assert program.returncode == 0
        finally:
            if program.poll() is None:
                program.send_signal(signal.SIGKILL)


def _press_until(press, condition) -> None:
    """Press again while the window is not there yet to hear it."""
    patience_ends = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < patience_ends, "it did not come to that"
        press()
        for _moment in range(50):
            if condition():
                return
            time.sleep(0.02)


ASK = """
import sys
from pathlib import Path
from desktop.views import one_window
print(one_window.is_answered(Path(sys.argv[1])))
"""


def _listening() -> set[Path]:
    """Return where a program listens, or listened until it was killed in another test."""
    return {each for each in paths.running().glob("*") if each.is_socket()}


@pytest.mark.skipif(sys.platform != "linux", reason="looks for the file of the connection")
@pytest.mark.window
def test_a_second_start_raises_the_first_window(window_env, tmp_path):
    xdotool = require_program("xdotool")
    env = {**window_env, "XDG_DATA_HOME": str(tmp_path / "data")}
    command = [sys.executable, "-m", "desktop"]
    before = _listening()

    def ask(*words: str) -> str:
        done = subprocess.run(
            [xdotool, *words], env=env, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()

    with subprocess.Popen(command, env=env) as first:
        try:
            _wait_for(lambda: _windows(xdotool, env, first.pid))
            window = _windows(xdotool, env, first.pid)[0]
            ask("windowminimize", "--sync", window)
            _wait_for(lambda: not _windows(xdotool, env, first.pid))
            second = subprocess.run(
                command, env=env, capture_output=True, text=True, check=False, timeout=PATIENCE_S
            )
            assert (second.returncode, second.stderr) == (0, "")
            _wait_for(lambda: _windows(xdotool, env, first.pid) == [window])
            _wait_for(lambda: ask("getactivewindow") == window)
            assert first.poll() is None
        finally:
            first.kill()
    # Killed, it left its place of listening behind, which does not hinder the next.
    assert len(_listening() - before) == 1
    with subprocess.Popen(command, env=env) as third:
        try:
            _wait_for(lambda: _windows(xdotool, env, third.pid))
            again = subprocess.run(command, env=env, check=False, timeout=PATIENCE_S)
            assert again.returncode == 0
        finally:
            third.terminate()
        assert third.wait(PATIENCE_S) == 0
    assert _listening() == before


@pytest.fixture
def one_window(looks):
    one = OneWindow()
    yield one
    one.close()


def _answer(folder: Path, qtbot=None) -> str:
    """Ask in another process, with the events of this one running or at a standstill."""
    command = [sys.executable, "-c", ASK, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        if qtbot is not None:
            qtbot.waitUntil(lambda: child.poll() is not None, timeout=PATIENCE_S * 1000)
        out, _err = child.communicate(timeout=PATIENCE_S)
    return out.strip()


def test_only_the_window_of_that_vault_answers(one_window, qtbot, tmp_path):
    raised = []
    one_window.raised.connect(lambda: raised.append(True))
    one_window.listen(tmp_path / "een")
    assert _answer(tmp_path / "een", qtbot) == "True"
    assert len(raised) == 1
    assert _answer(tmp_path / "twee", qtbot) == "False"
    one_window.close()
    assert _answer(tmp_path / "een", qtbot) == "False"
    assert len(raised) == 1


def test_a_window_that_hangs_counts_as_gone(one_window, tmp_path):
    one_window.listen(tmp_path / "een")
    assert _answer(tmp_path / "een") == "False"


def test_what_it_listens_by_names_nobody(one_window, tmp_path):
    before = _listening()
    one_window.listen(tmp_path / "kanarie")
    (place,) = _listening() - before
    assert "kanarie" not in place.name
    assert place.stat().st_mode & 0o077 == 0


INTERRUPTED_AT = """
import os, signal, sys
import desktop.__main__ as program

class Interrupt:
    module, sys.argv = sys.argv[1], ["dossierkast"]

    def find_spec(self, name, path, target=None):
        if name == self.module:
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupt())
sys.exit(program.main())
"""


@pytest.mark.parametrize(
    "module", ["desktop.exchange.child", "desktop.cli", "desktop.app", "PySide6.QtNetwork"]
)
def test_an_interrupt_while_starting_shows_no_trace(module):
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_AT, module],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )
    assert (done.returncode, done.stderr) == (-signal.SIGINT, "")


INTERRUPTED_LATER = """
import os, signal, sys
import desktop.__main__ as program
from desktop.views.unlock.start_window import StartWindow

name, sys.argv = sys.argv[1], ["dossierkast"]
StartWindow._on_first_painted = lambda window: os.kill(os.getpid(), getattr(signal, name))
sys.exit(program.main())
"""


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_a_signal_to_the_window_ends_it_in_order(name, tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_LATER, name],
        env=_env(XDG_DATA_HOME=str(tmp_path)),
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )
    assert (done.returncode, done.stderr) == (0, "")
