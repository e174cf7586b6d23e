"""The technical log: what the program did and what went wrong, without a word about anyone.

One file of JSON lines per day, `2026-11-23.jsonl` (UTC), kept 30 days. A line holds a code and
names from the closed lists below, numbers, and for a bug the classes of the exceptions and the
lines of code they passed. Texts, values and paths of the user have no way in: no message, no
argument, no local variable is ever read.
"""

import hashlib
import json
import os
import platform
import sys
import sysconfig
import threading
import traceback
from datetime import timedelta
from enum import StrEnum
from importlib import metadata
from pathlib import Path, PurePath

from desktop import __version__
from desktop.clock import Clock, system_clock

KEPT_DAYS = 30


class Code(StrEnum):
    """What can stand in the log."""

    STARTED = "started"
    ENDED = "ended"
    BUG = "bug"
    UNLOCKED = "unlocked"
    LOCKED = "locked"
    MIGRATED = "migrated"
    STORAGE_FAILED = "storage_failed"


NUMBERS = frozenset({"schema", "exit_code", "sqlite_errorcode"})
"""The names a number may have."""

_LIBRARIES = ("PySide6-Essentials", "SQLAlchemy", "cryptography", "reportlab", "sqlcipher3")
_ROOTS = (
    Path(__file__).resolve().parent,
    Path(sysconfig.get_path("purelib")),
    Path(sysconfig.get_path("stdlib")),
)

_lock = threading.Lock()
_folder: Path | None = None
_clock: Clock = system_clock


def install(folder: Path, *, clock: Clock = system_clock) -> None:
    """Write from now on into this folder, and remove what is older than 30 days.

    A folder that cannot be made leaves the program without its technical log, never without
    itself.
    """
    global _folder, _clock  # noqa: PLW0603 -- a program has one technical log, as it has one clock
    _folder, _clock = folder, clock
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        oldest = (clock() - timedelta(days=KEPT_DAYS)).date().isoformat()
        for file in folder.glob("????-??-??.jsonl"):
            if file.stem < oldest:
                file.unlink()
    except OSError:
        _folder = None


def record(code: Code, **numbers: float) -> None:
    """Write a line. Before `install` nothing is written.

    Raises:
        ValueError: an unknown code, an unknown name of a number, or something that is no number.
    """
    line: dict[str, object] = {"code": Code(code).value}
    for name, number in numbers.items():
        if name not in NUMBERS or type(number) not in {int, float, bool}:
            raise ValueError
        line[name] = number
    _write(line)


def record_bug(error: BaseException) -> str:
    """Write where a bug came up, and return its mark: the same for the same place in the code.

    The mark is eight hexadecimal digits that a person can read out on the phone.
    """
    chain = [_described(link) for link in _chain(error)]
    mark = hashlib.sha256(json.dumps(chain).encode()).hexdigest()[:8]
    _write({"code": Code.BUG.value, "mark": mark, "errors": chain, "versions": _versions()})
    return mark


def _chain(error: BaseException) -> list[BaseException]:
    """Return the exception and what led to it, the last one first, each once."""
    chain: list[BaseException] = []
    waiting: list[BaseException | None] = [error]
    while waiting:
        link = waiting.pop()
        if link is None or any(link is seen for seen in chain):
            continue
        chain.append(link)
        waiting.append(link.__cause__ or link.__context__)
        if isinstance(link, BaseExceptionGroup):
            waiting.extend(link.exceptions)
    return chain


def _described(error: BaseException) -> dict[str, object]:
    numbers = {
        name: value
        for name in ("errno", "sqlite_errorcode")
        if isinstance(value := getattr(error, name, None), int)
    }
    frames = [
        _place(frame.f_code.co_filename, line)
        for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    return {"class": _class_name(type(error)), **numbers, "frames": frames}


def _class_name(kind: type[BaseException]) -> str:
    """Return the nearest class that a module holds: one made at run time could say anything."""
    for base in kind.__mro__:
        module = sys.modules.get(base.__module__)
        if getattr(module, base.__qualname__, None) is base:
            return f"{base.__module__}.{base.__qualname__}"
    return "BaseException"


def _place(file: str, line: int) -> str:
    """Return `desktop/app.py:12` for code of the program, its libraries or Python, else no name."""
    path = PurePath(file)
    for root in _ROOTS:
        if path.is_relative_to(root):
            return f"{root.name}/{path.relative_to(root).as_posix()}:{line}"
    return f"elsewhere:{line}"


def _versions() -> dict[str, str]:
    versions = {"dossierkast": __version__, "python": platform.python_version()}
    versions["system"] = f"{sys.platform} {platform.machine()}"
    for name in _LIBRARIES:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:  # a frozen build has no metadata
            versions[name] = "unknown"
    return versions


def _write(line: dict[str, object]) -> None:
    """Append one line at once, so that two processes never mix; a full disk loses it silently."""
    if _folder is None:
        return
    now = _clock()
    data = json.dumps({"at": now.isoformat(timespec="milliseconds"), **line}) + "\n"
    try:
        with _lock:
            handle = os.open(
                _folder / f"{now.date().isoformat()}.jsonl",
                os.O_WRONLY | os.O_APPEND | os.O_CREAT,
                0o600,
            )
            try:
                os.write(handle, data.encode("ascii"))
            finally:
                os.close(handle)
    except OSError:
        return
