"""The program with its window: builds the parts, starts Qt, and locks by starting anew."""

import ctypes
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import FrameType, TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QObject, QSettings, QSocketNotifier, Qt, QTranslator
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from desktop import i18n, paths, resources, techlog
from desktop.clock import AMSTERDAM, system_clock
from desktop.errors import ExpectedError, NoDisplay
from desktop.tasks import Tasks
from desktop.views import preferences, theme
from desktop.views.bug_dialog import BugReporter
from desktop.views.one_window import OneWindow, is_answered
from desktop.views.unlock.start_window import StartWindow

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

NAME = "nl.dossierkast.Dossierkast"

_WIDTH, _HEIGHT = 1280, 800
"""Of the first window, in points, where the screen has that much."""

_BORDERS = 60
"""What title bar and borders may take, which nobody knows before the window is there."""

_LOCKED_AT = "DOSSIERKAST_LOCKED_AT"


def run(folder: Path | None = None) -> int:
    """Open the window, and return the exit code when it is closed. A lock does not return.

    Args:
        folder: the vault to unlock; without it the usual one, or the start page.

    Raises:
        NoDisplay: no screen answers.
    """
    _find_display()
    techlog.install(paths.technical_log())
    techlog.record(techlog.Code.STARTED)
    application = _make_application()
    if is_answered(folder or paths.default_vault()):
        return 0
    tasks = Tasks()
    program = _Program(application, tasks, folder)
    signals = _StopSignals(application)
    code = application.exec()
    signals.close()
    program.keep_drafts()
    tasks.close()
    if program.is_reset and program.locked is not None:
        _begin_anew(program.locked)
    if program.locked is not None:
        techlog.record(techlog.Code.LOCKED)
        _start_anew(program.locked)
    techlog.record(techlog.Code.ENDED, exit_code=code)
    return code


def _begin_anew(folder: Path) -> None:
    """Make the practice vault anew; where that fails, what is there is unlocked as it is."""
    from desktop.services import practice

    with suppress(ExpectedError):
        practice.begin_anew(folder)


def _find_display() -> None:
    """Ask for a screen before Qt does, which would abort; with one kind only, choose that.

    Raises:
        NoDisplay: none answers.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
        if platform != "xcb" or _x_answers():
            return
        raise NoDisplay
    asked = {"wayland": _wayland_answers, "xcb": _x_answers}
    answering = [platform for platform, answers in asked.items() if answers()]
    if not answering:
        raise NoDisplay
    if len(answering) == 1:
        os.environ["QT_QPA_PLATFORM"] = answering[0]


def _x_answers() -> bool:
    """Ask with the library that Qt itself asks with, so that address and cookie are the same."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    has_failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not has_failed


def _wayland_answers() -> bool:
    if not os.environ.get("WAYLAND_DISPLAY"):
        return False
    try:
        wayland = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return False
    wayland.wl_display_connect.restype = ctypes.c_void_p
    display = wayland.wl_display_connect(None)
    if not display:
        return False
    wayland.wl_display_disconnect(ctypes.c_void_p(display))
    return True


def _make_application() -> QApplication:
    # Qt's own file dialog would remember folders outside the vault; there is nowhere for it to.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    QGuiApplication.setDesktopFileName(NAME)
    application = QApplication([NAME])
    application.setApplicationName("dossierkast")
    application.setApplicationDisplayName("")
    application.setWindowIcon(QIcon(str(resources.path("icons/dossierkast.svg"))))
    for translator in _translators(application):
        application.installTranslator(translator)
    theme.apply(application, preferences.zoom(), preferences.scheme())
    return application


def _translators(parent: QObject) -> Iterator[QTranslator]:
    """Yield Qt's own Dutch and the program's; the later one is asked first."""
    of_qt = QTranslator(parent)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if of_qt.load("qtbase_nl", folder):
        yield of_qt
    yield i18n.install()


class _Program(QObject):
    """The windows one after the other: first the way in, then the vault.

    Attributes:
        locked: the folder of the vault that was locked, `None` when the program just ends.
        is_reset: whether that is a practice vault which is to be made anew.
    """

    def __init__(self, application: QApplication, tasks: Tasks, folder: Path | None) -> None:
        super().__init__()
        self.locked: Path | None = None
        self.is_reset = False
        self._application = application
        self._tasks = tasks
        self._folder = folder
        self._one = OneWindow(self)
        self._one.raised.connect(self._on_raised)
        self._one.listen(folder or paths.default_vault())
        self._bugs = BugReporter(paths.technical_log())
        self._window: MainWindow | None = None
        tasks.bug.connect(self._bugs.report)
        sys.excepthook = self._on_exception
        self._start = StartWindow(tasks, folder, os.environ.pop(_LOCKED_AT, ""))
        self._start.opened.connect(self._on_opened)
        room = self._start.screen().availableSize()
        self._start.resize(
            min(_WIDTH, room.width() - _BORDERS), min(_HEIGHT, room.height() - _BORDERS)
        )
        self._start.restoreGeometry(preferences.geometry())
        self._start.show()

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Report what went wrong in a slot; Qt goes on after it."""
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            QApplication.quit()
            return
        self._bugs.report(error)

    def _on_opened(self, folder: Path) -> None:
        # The screens import storage, for which the first page must not wait.
        from desktop.views.main_window import MainWindow

        techlog.record(techlog.Code.UNLOCKED)
        self._folder = folder
        self._one.listen(folder)
        self._window = MainWindow(self._tasks)
        self._window.closed.connect(QApplication.quit)
        self._window.lock_asked.connect(self._on_lock_asked)
        self._window.reset_asked.connect(self._on_reset_asked)
        self._window.zoom_chosen.connect(partial(theme.set_zoom, self._application))
        self._window.scheme_chosen.connect(partial(theme.set_scheme, self._application))
        self._window.setGeometry(self._start.geometry())
        if self._start.isMaximized():
            self._window.showMaximized()
        else:
            self._window.show()
        self._start.close()

    def _on_raised(self) -> None:
        """Bring the window up, because the program was started again."""
        window = self._window or self._start
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def keep_drafts(self) -> None:
        """Keep what was typed into any form; whatever ends the program, the vault closes after."""
        if self._window is not None:
            from desktop.views.widgets.form import flush_drafts

            flush_drafts()

    def _on_lock_asked(self) -> None:
        self.locked = self._folder
        self._one.close()
        # What was on the screen goes at once; closing the vault may wait for a running errand.
        for window in QApplication.topLevelWidgets():
            window.hide()
        if self._window is not None:
            self._window.close()

    def _on_reset_asked(self) -> None:
        """Leave the practice vault, to begin with a new one."""
        self.is_reset = True
        self._on_lock_asked()


class _StopSignals(QObject):
    """Ends the program in order when the system asks, or Ctrl+C in the terminal it came from."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # Python hears a signal only when its own code runs; Qt waits outside of it.
        self._hears, self._tells = socket.socketpair()
        for end in (self._hears, self._tells):
            end.setblocking(False)  # noqa: FBT003 - a flag of the system
        signal.set_wakeup_fd(self._tells.fileno())
        self._notifier = QSocketNotifier(self._hears.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_heard)
        for each in (signal.SIGINT, signal.SIGTERM):
            if signal.getsignal(each) is not signal.SIG_IGN:
                signal.signal(each, _heard)

    def _on_heard(self) -> None:
        self._hears.recv(64)
        QApplication.quit()

    def close(self) -> None:
        """Hear no more."""
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._hears.close()
        self._tells.close()


def _heard(_number: int, _frame: FrameType | None) -> None:
    """Do nothing in the middle of whatever runs: the notifier tells Qt."""


def _start_anew(folder: Path) -> None:
    """Become a fresh process, because plaintext stays in memory after a mere close."""
    os.environ[_LOCKED_AT] = f"{system_clock().astimezone(AMSTERDAM):%H:%M}"
    own = [] if getattr(sys, "frozen", False) else ["-m", "desktop"]
    safe = ["-P"] if sys.flags.safe_path and own else []
    command = [sys.executable, *safe, *own, "--unlock", str(folder)]
    if sys.platform == "win32":
        subprocess.Popen(command)
        return
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(command[0], command)  # noqa: S606 - the program itself
