"""What holds for every test: a home of its own, no screen unless asked for, nothing left behind."""

import multiprocessing.resource_tracker
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from filelock import FileLock

hypothesis.settings.register_profile(
    "dossierkast",
    deadline=None,
    derandomize=True,
    database=None,
    print_blob=True,
)
hypothesis.settings.load_profile("dossierkast")

_HOME = Path(tempfile.mkdtemp(prefix="dk-"))
_FOLDERS = {
    "HOME": "home",
    "USERPROFILE": "home",
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "run",
}
_PATIENCE_S = 2.0


def _move_in() -> None:
    """Leave the user's folders, keyring, printers and session before anything is imported."""
    os.environ.setdefault("XAUTHORITY", str(Path.home() / ".Xauthority"))
    for name, folder in _FOLDERS.items():
        (_HOME / folder).mkdir(mode=0o700, exist_ok=True)
        os.environ[name] = str(_HOME / folder)
    for name in ("DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL", "WAYLAND_DISPLAY"):
        os.environ.pop(name, None)
    os.environ["CUPS_SERVER"] = str(_HOME / "run" / "no-cups.sock")
    # the tests' own process draws in memory; a test marked `window` starts the program itself
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


_move_in()


def pytest_unconfigure() -> None:
    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.fixture
def window_env() -> Iterator[dict[str, str]]:
    """Yield environment variables for a program that opens a real window on DISPLAY.

    One test at a time has the screen, whichever worker it runs in: there is one keyboard.
    """
    if "DISPLAY" not in os.environ:
        reason = "no DISPLAY; `python3 installer/bootstrap.py test` starts one"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    screen = os.environ["DISPLAY"].replace(":", "-").replace("/", "-")
    with FileLock(Path(tempfile.gettempdir()) / f"dossierkast-screen{screen}.lock"):
        yield {**os.environ, "QT_QPA_PLATFORM": "xcb"}


@pytest.fixture(autouse=True)
def _speaks_english():
    """Begin each test in the source language; a test that wants Dutch installs it."""
    from desktop import i18n

    i18n.install("en")


@pytest.fixture(autouse=True)
def _leaves_nothing_behind():
    threads, children = set(threading.enumerate()), _children()
    yield
    patience_ends = time.monotonic() + _PATIENCE_S
    while left := _left_behind(threads, children):
        if time.monotonic() > patience_ends:
            pytest.fail(f"left behind: {', '.join(left)}")
        time.sleep(0.02)


def _left_behind(threads: set[threading.Thread], children: set[int]) -> list[str]:
    return [
        *(repr(t) for t in threading.enumerate() if not t.daemon and t not in threads),
        *(f"process {pid} ({_name(pid)})" for pid in sorted(_children() - children)),
    ]


def _children() -> set[int]:
    """Return our living and unreaped child processes (Linux; elsewhere none are seen)."""
    found: set[int] = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            # "pid (name) state parent …", where the name may hold blanks and brackets
            parent = stat.read_text(errors="replace").rpartition(")")[2].split()[1]
        except OSError:  # it has just ended
            continue
        if int(parent) == os.getpid():
            found.add(int(stat.parent.name))
    # multiprocessing keeps this one as long as the program lives
    found.discard(getattr(multiprocessing.resource_tracker._resource_tracker, "_pid", None) or 0)
    return found


def _name(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip()
    except OSError:
        return "ended"
