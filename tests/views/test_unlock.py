import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from desktop import paths
from desktop.models.roles import Role
from desktop.services import practice, school, vaults
from desktop.vault.slot import FLOOR
from desktop.views.unlock.start_window import StartWindow
from desktop.views.widgets.message_bar import MessageBar

PATIENCE_MS = 30_000
PASSWORD = "zeven kleine eenden zwemmen"

HOLD = """
import sys
from pathlib import Path
from desktop.vault.opening import VaultLock
lock = VaultLock(Path(sys.argv[1]))
lock.hold()
print("held", flush=True)
sys.stdin.readline()
lock.release()
"""


@pytest.fixture
def folders(tmp_path, monkeypatch):
    """Give the program folders of this test alone; nothing lies there yet."""
    monkeypatch.setattr(paths, "default_vault", lambda: tmp_path / "kluis")
    monkeypatch.setattr(paths, "practice_vault", lambda: tmp_path / "oefenen")
    return tmp_path


@pytest.fixture
def real_vault(folders) -> Path:
    """Return the usual vault, made for real work."""
    folder = folders / "kluis"
    vaults.create(
        folder,
        partnership=practice.PARTNERSHIP,
        full_name="Nadia de Wit",
        role=Role.ASSISTANT,
        password=PASSWORD,
        stretch=FLOOR,
    ).close()
    return folder


@pytest.fixture
def start(empty_tasks, qtbot, folders):
    """Return a function that opens the start window."""

    def show(folder: Path | None = None, locked_at: str = "") -> StartWindow:
        window = StartWindow(empty_tasks, folder, locked_at)
        window.tasks = empty_tasks
        window.vaults = []
        window.opened.connect(window.vaults.append)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        return window

    return show


def find(window: QWidget, name: str, kind: type = QWidget):
    found = [each for each in window.findChildren(kind, name) if each.isVisible()]
    assert len(found) == 1, (name, found)
    return found[0]


def shows(window: QWidget, name: str) -> bool:
    return any(each.isVisible() for each in window.findChildren(QWidget, name))


def said(window: QWidget) -> str:
    bars = window.findChildren(MessageBar)
    return " ".join(bar.text for bar in bars if bar.isVisible())


def press(qtbot, key: Qt.Key) -> None:
    """Press a key wherever the focus is."""
    qtbot.keyClick(QApplication.focusWidget(), key)


def unlockable(window: StartWindow, qtbot) -> QLineEdit:
    """Wait until the page knows who can unlock, and return the field of the password."""
    qtbot.waitUntil(lambda: find(window, "unlock").isEnabled(), timeout=PATIENCE_MS)
    return find(window, "password", QLineEdit)


def test_the_first_time_enter_begins_to_practise(start, qtbot, folders):
    window = start()
    assert shows(window, "start_page")
    assert QApplication.focusWidget() is find(window, "practice")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.vaults), timeout=PATIENCE_MS)
    assert window.vaults == [folders / "oefenen"]
    assert window.tasks.who is not None
    assert window.tasks.who.is_practice
    counts: list[tuple[int, int]] = []
    window.tasks.read(school.count, owner=window, done=counts.append)
    qtbot.waitUntil(lambda: bool(counts), timeout=PATIENCE_MS)
    assert counts[0][0] > 0


def test_practising_again_opens_the_same_vault_by_the_mouse(start, qtbot, vault_folder):
    users = vaults.front(vault_folder).users
    window = start()
    qtbot.mouseClick(find(window, "practice"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(window.vaults), timeout=PATIENCE_MS)
    assert window.vaults == [vault_folder]
    assert window.tasks.who.user_id == users[0].id


def test_something_else_in_the_practice_folder_is_told(start, qtbot, folders):
    (folders / "oefenen").mkdir()
    (folders / "oefenen" / "brief.txt").write_text("van iemand", encoding="utf-8")
    window = start()
    qtbot.mouseClick(find(window, "practice"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(said(window)), timeout=PATIENCE_MS)
    assert window.vaults == []
    assert find(window, "practice").isEnabled()
    assert [each.name for each in (folders / "oefenen").iterdir()] == ["brief.txt"]


def test_the_usual_vault_comes_first_and_opens_by_typing(start, qtbot, real_vault):
    window = start()
    assert shows(window, "unlock_page")
    field = unlockable(window, qtbot)
    assert QApplication.focusWidget() is field
    assert "N.d.W." in find(window, "user", QComboBox).currentText()
    assert not shows(window, "locked_at")
    qtbot.keyClicks(field, PASSWORD)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.vaults), timeout=PATIENCE_MS)
    assert window.vaults == [real_vault]
    assert window.tasks.who.role is Role.ASSISTANT
    assert field.text() == ""


def test_what_is_typed_before_the_users_are_read_is_kept(start, qtbot, real_vault):
    window = start()
    field = find(window, "password", QLineEdit)
    qtbot.keyClicks(field, "zeven")
    unlockable(window, qtbot)
    assert field.text() == "zeven"


def test_a_wrong_password_is_told_without_help(start, qtbot, real_vault):
    window = start()
    field = unlockable(window, qtbot)
    qtbot.keyClicks(field, "niet het goede woord")
    qtbot.mouseClick(find(window, "unlock"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(said(window)), timeout=PATIENCE_MS)
    assert window.vaults == []
    assert "niet het goede" not in said(window)
    assert field.selectedText()
    assert field.hasFocus()
    qtbot.keyClicks(field, PASSWORD)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.vaults), timeout=PATIENCE_MS)


def test_no_password_is_no_try(start, qtbot, real_vault):
    window = start()
    unlockable(window, qtbot)
    press(qtbot, Qt.Key.Key_Return)
    assert said(window)
    assert find(window, "unlock").isEnabled()


def test_the_window_lives_while_it_unlocks_and_a_second_press_does_nothing(
    start, qtbot, real_vault
):
    window = start()
    field = unlockable(window, qtbot)
    qtbot.keyClicks(field, PASSWORD)
    ticks: list[bool] = []
    timer = QTimer(window)
    timer.timeout.connect(lambda: ticks.append(find(window, "busy").isVisible()))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    timer.start(1)
    assert not find(window, "unlock").isEnabled()
    qtbot.keyClick(window.findChild(QWidget, "unlock_page"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(ticks), timeout=PATIENCE_MS)
    timer.stop()
    qtbot.waitUntil(lambda: bool(window.vaults), timeout=PATIENCE_MS)
    done: list[object] = []
    window.tasks.read(school.count, owner=window, done=done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE_MS)
    assert (len(window.vaults), said(window)) == (1, "")


def test_a_vault_that_is_open_elsewhere_is_told_and_opens_later(start, qtbot, real_vault):
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(real_vault)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout.readline() == "held\n"
        window = start()
        field = unlockable(window, qtbot)
        qtbot.keyClicks(field, PASSWORD)
        press(qtbot, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bool(said(window)), timeout=PATIENCE_MS)
        assert window.vaults == []
        other.communicate("\n")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.vaults), timeout=PATIENCE_MS)


def test_closing_while_it_unlocks_lets_the_vault_go(start, qtbot, real_vault):
    window = start()
    field = unlockable(window, qtbot)
    qtbot.keyClicks(field, PASSWORD)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    window.close()
    window.tasks.close()
    user = vaults.front(real_vault).users[0]
    vaults.unlock(real_vault, user_id=user.id, password=PASSWORD).close()


def test_a_locked_vault_says_since_when(start, qtbot, vault_folder):
    window = start(vault_folder, "14:22")
    assert "14:22" in find(window, "locked_at", QLabel).text()
    qtbot.waitUntil(lambda: find(window, "unlock").isEnabled(), timeout=PATIENCE_MS)
    assert not shows(window, "password")
    assert QApplication.focusWidget() is find(window, "unlock")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.vaults), timeout=PATIENCE_MS)


def _choose(window: StartWindow, qtbot, folder: Path) -> None:
    qtbot.mouseClick(find(window, "existing_vault"), Qt.MouseButton.LeftButton)
    dialog = window.findChild(QFileDialog)
    qtbot.waitUntil(dialog.isVisible)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    name.setText(str(folder))
    dialog.accept()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)


def test_an_existing_vault_is_chosen_by_its_folder(start, qtbot, vault_folder):
    window = start()
    _choose(window, qtbot, vault_folder)
    qtbot.waitUntil(lambda: shows(window, "unlock_page"), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: find(window, "unlock").isEnabled(), timeout=PATIENCE_MS)
    qtbot.mouseClick(find(window, "unlock"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(window.vaults), timeout=PATIENCE_MS)
    assert window.vaults == [vault_folder]


def test_a_folder_without_a_vault_is_told(start, qtbot, tmp_path):
    empty = tmp_path / "leeg"
    empty.mkdir()
    window = start()
    _choose(window, qtbot, empty)
    qtbot.waitUntil(lambda: bool(said(window)), timeout=PATIENCE_MS)
    assert shows(window, "start_page")
    assert list(empty.iterdir()) == []


def test_a_vault_kept_in_step_is_told_before_a_password(start, qtbot, vault_folder):
    kept = vault_folder.rename(vault_folder.with_name("Dropbox"))
    window = start()
    _choose(window, qtbot, kept)
    qtbot.waitUntil(lambda: "Dropbox" in said(window), timeout=PATIENCE_MS)
    assert shows(window, "start_page")


def test_the_usual_folder_without_a_vault_is_no_news(start, qtbot, folders):
    (folders / "kluis").mkdir()
    window = start()
    qtbot.waitUntil(lambda: shows(window, "start_page"), timeout=PATIENCE_MS)
    assert said(window) == ""


def test_another_vault_is_one_key_away(start, qtbot, real_vault):
    window = start()
    unlockable(window, qtbot)
    press(qtbot, Qt.Key.Key_Escape)
    assert shows(window, "start_page")


def test_caps_lock_is_noticed(start, qtbot, real_vault):
    window = start()
    field = unlockable(window, qtbot)
    qtbot.keyClicks(field, "Q")  # a capital without Shift
    assert shows(window, "caps_lock")
    qtbot.keyClicks(field, "q")
    assert not shows(window, "caps_lock")


def test_a_password_is_shown_on_demand_and_never_copied(start, qtbot, real_vault):
    window = start()
    field = unlockable(window, qtbot)
    QApplication.clipboard().setText("van iets anders")
    qtbot.keyClicks(field, "geheim woord")
    assert field.echoMode() is QLineEdit.EchoMode.Password
    qtbot.mouseClick(find(window, "password_show"), Qt.MouseButton.LeftButton)
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "van iets anders"
    assert field.text() == "geheim woord"


IDENTITY = {
    "name": "SWV Proefland",
    "code": "po 30.02",
    "street": "Kerkstraat",
    "house_number": "1",
    "postcode": "4701aa",
    "city": "Roosendaal",
    "phone": "0165-330966",
    "email": "info@swv.example",
}


def _next(window: StartWindow, qtbot) -> None:
    qtbot.keyClick(find(window, "next"), Qt.Key.Key_Return)


def _type(qtbot, texts) -> None:
    """Type each text into the field that has the focus, and go on with Tab."""
    for text in texts:
        qtbot.keyClicks(QApplication.focusWidget(), text)
        press(qtbot, Qt.Key.Key_Tab)


def _to_password(window: StartWindow, qtbot) -> None:
    """Do the first four steps by keyboard."""
    qtbot.keyClick(find(window, "new_vault"), Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Return)
    _type(qtbot, IDENTITY.values())
    _next(window, qtbot)
    _type(qtbot, ["SWV Proefland, Postbus 1", "J. de Bruin", "directeur"])
    _next(window, qtbot)
    qtbot.keyClicks(QApplication.focusWidget(), "Nadia de Wit")
    press(qtbot, Qt.Key.Key_Return)
    assert shows(window, "new_password")


def test_a_new_vault_is_made_by_keyboard_with_six_words(start, qtbot, folders):
    window = start()
    _to_password(window, qtbot)
    qtbot.keyClick(find(window, "draw_words"), Qt.Key.Key_Space)
    password = find(window, "new_password", QLineEdit).text()
    assert len(password.split()) == 6
    qtbot.keyClick(find(window, "warning_read"), Qt.Key.Key_Space)
    _next(window, qtbot)
    assert not (folders / "kluis").exists()
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.vaults), timeout=PATIENCE_MS)
    assert window.vaults == [folders / "kluis"]
    assert not window.tasks.who.is_practice
    window.tasks.close()
    front = vaults.front(folders / "kluis")
    assert [(user.initials, user.role) for user in front.users] == [("N.d.W.", Role.ASSISTANT)]
    session = vaults.unlock(folders / "kluis", user_id=front.users[0].id, password=password)
    try:
        from desktop.services import partnership

        stored = session.read(partnership.get)
    finally:
        session.close()
    assert (stored.code, stored.address.postcode) == ("PO3002", "4701 AA")
    assert stored.signer_name == "J. de Bruin"


def test_the_steps_hold_back_and_say_why(start, qtbot):
    window = start()
    qtbot.mouseClick(find(window, "new_vault"), Qt.MouseButton.LeftButton)
    _next(window, qtbot)
    _next(window, qtbot)
    assert said(window)
    assert QApplication.focusWidget() is find(window, "name")
    for name, text in (IDENTITY | {"code": "AB12"}).items():
        find(window, name, QLineEdit).setText(text)
    _next(window, qtbot)
    assert QApplication.focusWidget() is find(window, "code")
    find(window, "code", QLineEdit).setText("VO3003")
    _next(window, qtbot)
    assert said(window) == ""
    _next(window, qtbot)
    assert QApplication.focusWidget() is find(window, "objection_address", QPlainTextEdit)
    press(qtbot, Qt.Key.Key_Escape)
    assert find(window, "code", QLineEdit).text() == "VO3003"


def test_a_folder_with_something_in_it_is_refused(start, qtbot, tmp_path):
    full = tmp_path / "vol"
    full.mkdir()
    (full / "brief.txt").write_text("van iemand", encoding="utf-8")
    window = start()
    qtbot.mouseClick(find(window, "new_vault"), Qt.MouseButton.LeftButton)
    for refused in (str(full), str(full / "brief.txt"), "", "map"):
        find(window, "folder", QLineEdit).setText(refused)
        _next(window, qtbot)
        assert shows(window, "folder")
        assert said(window)
    find(window, "folder", QLineEdit).setText(str(tmp_path / "nieuw"))
    _next(window, qtbot)
    assert not shows(window, "folder")


def test_a_folder_that_is_kept_in_step_is_refused_at_once(start, qtbot, tmp_path):
    window = start()
    qtbot.mouseClick(find(window, "new_vault"), Qt.MouseButton.LeftButton)
    find(window, "folder", QLineEdit).setText(str(tmp_path / "Dropbox" / "kluis"))
    _next(window, qtbot)
    assert shows(window, "folder")
    assert "Dropbox" in said(window)
    assert list(tmp_path.glob("Dropbox")) == []


def test_a_folder_that_filled_up_meanwhile_is_left_alone(start, qtbot, folders):
    window = start()
    _to_password(window, qtbot)
    qtbot.keyClick(find(window, "draw_words"), Qt.Key.Key_Space)
    find(window, "warning_read", QCheckBox).setChecked(True)
    _next(window, qtbot)
    (folders / "kluis").mkdir()
    (folders / "kluis" / "brief.txt").write_text("van iemand", encoding="utf-8")
    _next(window, qtbot)
    qtbot.waitUntil(lambda: bool(said(window)), timeout=PATIENCE_MS)
    assert window.vaults == []
    assert [each.name for each in (folders / "kluis").iterdir()] == ["brief.txt"]
    assert find(window, "next").isEnabled()


def test_a_password_is_typed_twice_and_its_warning_read(start, qtbot):
    window = start()
    _to_password(window, qtbot)
    password = find(window, "new_password", QLineEdit)
    again = find(window, "new_password_again", QLineEdit)
    for refused in ("", "kort", "SWV Proefland Nadia de Wit", "oefenen met papier"):
        password.setText(refused)
        again.setText(refused)
        find(window, "warning_read", QCheckBox).setChecked(True)
        _next(window, qtbot)
        assert said(window)
        assert shows(window, "new_password")
    password.setText(PASSWORD)
    again.setText(PASSWORD + "s")
    _next(window, qtbot)
    assert QApplication.focusWidget() is again
    again.setText(PASSWORD)
    find(window, "warning_read", QCheckBox).setChecked(False)
    _next(window, qtbot)
    assert QApplication.focusWidget() is find(window, "warning_read")
    press(qtbot, Qt.Key.Key_Space)
    _next(window, qtbot)
    assert not shows(window, "new_password")


def test_leaving_the_wizard_forgets_the_password_only(start, qtbot):
    window = start()
    _to_password(window, qtbot)
    password = find(window, "new_password", QLineEdit)
    password.setText(PASSWORD)
    for _step in range(5):
        qtbot.mouseClick(find(window, "back"), Qt.MouseButton.LeftButton)
    assert shows(window, "start_page")
    assert password.text() == ""
    qtbot.mouseClick(find(window, "new_vault"), Qt.MouseButton.LeftButton)
    _next(window, qtbot)
    assert find(window, "name", QLineEdit).text() == IDENTITY["name"]


def test_access_keys_are_told_apart(start, qtbot, real_vault):
    window = start()
    unlockable(window, qtbot)
    keys = [
        each.shortcut().toString()
        for each in window.findChildren(QPushButton)
        if each.isVisible() and not each.shortcut().isEmpty()
    ]
    assert sorted(keys) == sorted(set(keys))
    assert keys
