"""Foreign files are read in one child process with limits on its memory and time.

The child gets the file through a pipe and gives records back through another: no file is made,
nothing of it is shown in a process list. What it sends is unpickled by `_Records`, which makes
nothing but values of `desktop.models`, so that a child that a file took over gains nothing.
"""

import importlib
import io
import math
import os
import pickle
import queue
import signal
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import IO

from typing_extensions import override

from desktop import errors
from desktop.errors import Cancelled, ExpectedError, ParserFailed
from desktop.models.progress import Progress

MEMORY_BYTES = 512 * 1024 * 1024
SECONDS = 10.0
# A frozen program is its own interpreter: its `__main__` calls `serve` on this one argument.
CHILD_ARGUMENT = "--read-foreign-file"

_POLL_SECONDS = 0.05
_LENGTH = struct.Struct(">Q")
_MAX_ANSWER = MEMORY_BYTES
_running: set[subprocess.Popen[bytes]] = set()
_running_lock = threading.Lock()


def read_in_child(
    reader: str,
    data: bytes,
    *,
    progress: Progress | None = None,
    package: str = "desktop.exchange",
    seconds: float = SECONDS,
) -> object:
    """Return what `reader` makes of `data`, run in a fresh child process.

    Args:
        reader: module and function below `package`, `school_list.read_school_list`; it takes the
            data and a function to call with the steps done and all steps.
        data: the file.
        progress: advanced by the reader, and asked every 50 ms whether to stop.
        package: where readers are looked up; only tests have others.
        seconds: until the child is stopped (`docs/security.md` chapter 6).

    Raises:
        Cancelled: by `progress`, or by `stop_children`.
        ParserFailed: the reader passed a limit or broke down; `reason` is time, memory or crash.
        ExpectedError: whatever of it the reader raised, with its data.
    """
    request = pickle.dumps((package, reader, seconds, data), protocol=5)
    with _running_lock:
        child = subprocess.Popen(
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        _running.add(child)
    answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    talk = threading.Thread(target=_talk, args=(child, request, answers), daemon=True)
    talk.start()
    try:
        return _outcome(child, answers, progress, time.monotonic() + seconds)
    finally:
        child.kill()
        child.wait()
        talk.join(timeout=1)
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                # What the child no longer reads is of no use to anyone.
                with suppress(OSError):
                    pipe.close()
        with _running_lock:
            _running.discard(child)


def stop_children() -> None:
    """Kill and reap every child, for the lock; their callers get `Cancelled`."""
    with _running_lock:
        children = list(_running)
        _running.clear()
    for child in children:
        child.kill()
        child.wait()


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_ARGUMENT]
    start = f"import sys; sys.path[:] = {sys.path!r}; from {__name__} import serve; serve()"
    return [sys.executable, "-I", "-B", "-c", start]


def _talk(
    child: subprocess.Popen[bytes], request: bytes, answers: "queue.SimpleQueue[bytes]"
) -> None:
    """Send the request and queue the answers, until the child ends; b"" is the last."""
    assert child.stdin is not None
    assert child.stdout is not None
    with suppress(OSError, ValueError):
        _send(child.stdin, request)
        while answer := _receive(child.stdout):
            answers.put(answer)
    answers.put(b"")


def _outcome(
    child: subprocess.Popen[bytes],
    answers: "queue.SimpleQueue[bytes]",
    progress: Progress | None,
    deadline: float,
) -> object:
    while True:
        if progress is not None:
            progress.check()
        if time.monotonic() > deadline:
            raise ParserFailed(reason="time")
        try:
            answer = answers.get(timeout=_POLL_SECONDS)
        except queue.Empty:
            continue
        if not answer:
            raise _end_of(child)
        match _opened(answer):
            case ("result", value):
                return value
            case ("progress", int(done), int(total)):
                if progress is not None:
                    progress.advance(done, total)
            case other:
                raise _failure(other)


def _end_of(child: subprocess.Popen[bytes]) -> ExpectedError:
    with _running_lock:
        was_stopped = child not in _running
    if was_stopped:
        return Cancelled()
    with suppress(subprocess.TimeoutExpired):
        if child.wait(timeout=1) == -getattr(signal, "SIGXCPU", 0):
            return ParserFailed(reason="time")
    return ParserFailed(reason="crash")


def _failure(answer: object) -> ExpectedError:
    match answer:
        case ("memory",):
            return ParserFailed(reason="memory")
        case ("expected", str(name), dict(details)):
            kind = getattr(errors, name, None)
            if isinstance(kind, type) and issubclass(kind, ExpectedError):
                return kind(**details)
    return ParserFailed(reason="crash")


def _opened(answer: bytes) -> object:
    try:
        return _Records(io.BytesIO(answer)).load()
    except Exception as error:  # whatever a damaged pickle runs into
        raise ParserFailed(reason="crash") from error


class _Records(pickle.Unpickler):
    """Makes values of `desktop.models` and plain Python, and nothing else."""

    @override
    def find_class(self, module_name: str, global_name: str, /) -> Callable[..., object]:
        if module_name.startswith("desktop.models.") or module_name == "datetime":
            found = super().find_class(module_name, global_name)
            if isinstance(found, type) and found.__module__ == module_name:
                return _maker(found)
        raise pickle.UnpicklingError


def _maker(found: type) -> Callable[..., object]:
    """Return what makes values of a class and lets nobody set attributes on the class itself."""
    if issubclass(found, Enum):
        return lambda value: found(value)  # noqa: PLW0108 - the class itself must stay out of reach
    if found.__module__ == "datetime" or hasattr(found, "__setstate__"):
        return found
    raise pickle.UnpicklingError


def _send(pipe: IO[bytes], message: bytes) -> None:
    pipe.write(_LENGTH.pack(len(message)))
    pipe.write(message)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> bytes:
    """Return the next message, or b"" at the end."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return b""
    (length,) = _LENGTH.unpack(head)
    return pipe.read(length) if length <= _MAX_ANSWER else b""


def serve() -> None:
    """Be the child: read one request from standard input, answer it, end."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)

    def answer(*message: object) -> None:
        _send(answers, pickle.dumps(message, protocol=5))

    request = _receive(sys.stdin.buffer)
    package, reader, seconds, data = pickle.loads(request)  # noqa: S301 - from the parent
    module, _, function = f"{package}.{reader}".rpartition(".")
    read = getattr(importlib.import_module(module), function)
    _limit(seconds)
    try:
        answer("result", read(data, lambda done, total: answer("progress", done, total)))
    except ExpectedError as error:
        answer("expected", str(error), error.data)
    except MemoryError:
        answer("memory")


def _limit(seconds: float) -> None:
    """Bound this process: memory above what it has, processor time, no file, no core dump.

    Memory is bounded on Linux alone. Windows has none of these limits; there the parent's clock
    alone stops the child.
    """
    if sys.platform == "win32":
        return
    import resource

    cpu = math.ceil(seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + MEMORY_BYTES
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
