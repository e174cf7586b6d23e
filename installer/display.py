"""Whether a screen answers, asked without Qt: that would abort; and a screen for the tests."""

import os
import re
import shutil
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from terminal import say

_PATIENCE_S = 1.5
_COOKIE = b"MIT-MAGIC-COOKIE-1"


def answering(env: Mapping[str, str]) -> list[str]:
    """Return Qt's names of the kinds of screen that answer; empty when there is none.

    Args:
        env: the environment variables that name the screens.
    """
    if sys.platform == "win32":
        return ["windows"]
    if sys.platform == "darwin":
        return ["cocoa"]
    kinds = {"wayland": _wayland_answers, "xcb": _x_answers}
    return [kind for kind, answers in kinds.items() if answers(env)]


def _wayland_answers(env: Mapping[str, str]) -> bool:
    name = env.get("WAYLAND_DISPLAY")
    if not name:
        return False
    address = Path(env.get("XDG_RUNTIME_DIR", "/nonexistent")) / name
    connection = _connect_local(str(address))
    if connection is None:
        return False
    connection.close()
    return True


def _x_answers(env: Mapping[str, str]) -> bool:
    """Return whether an X server lets us in, as asked by the protocol's first message."""
    parsed = re.fullmatch(
        r"(?:(?:unix|tcp|inet6?)/)?(?P<host>.*):(?P<number>\d{1,5})(?:\.\d+)?",
        env.get("DISPLAY", ""),
    )
    if parsed is None:
        return False
    host, number = parsed["host"], int(parsed["number"])
    # a server that admits by user needs no cookie, so the last try goes without
    for cookie in (*_cookies(env, number), b""):
        connection = _connect_x(host, number)
        if connection is None:
            return False
        with connection:
            if _is_admitted(connection, cookie):
                return True
    return False


def _connect_x(host: str, number: int) -> socket.socket | None:
    if host.startswith("/"):
        return _connect_local(f"{host}:{number}") or _connect_local(host)
    if host in {"", "unix"}:
        path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 -- the place X itself prescribes
        return _connect_local(f"\0{path}") or _connect_local(path)
    try:
        return socket.create_connection((host.strip("[]"), 6000 + number), timeout=_PATIENCE_S)
    except (OSError, OverflowError):
        return None


def _connect_local(address: str) -> socket.socket | None:
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(_PATIENCE_S)
    try:
        connection.connect(address)
    except OSError:
        connection.close()
        return None
    return connection


def _is_admitted(connection: socket.socket, cookie: bytes) -> bool:
    """Send the setup of the X protocol, version 11.0, and read the first byte: 1 is welcome."""
    name = _COOKIE if cookie else b""
    message = struct.pack("<BxHHHHxx", ord("l"), 11, 0, len(name), len(cookie))
    for part in (name, cookie):
        message += part + b"\0" * (-len(part) % 4)
    try:
        connection.sendall(message)
        return connection.recv(1) == b"\1"
    except OSError:
        return False


def _cookies(env: Mapping[str, str], number: int) -> list[bytes]:
    """Return the cookies that the file of xauth holds for this number, or for any."""
    file = Path(env.get("XAUTHORITY") or Path(env.get("HOME", "/nonexistent")) / ".Xauthority")
    try:
        data = file.read_bytes()
    except OSError:
        return []
    found, at = [], 0
    while at < len(data):
        at += 2  # the family of the address
        fields = []
        for _ in ("address", "number", "name", "data"):
            length = int.from_bytes(data[at : at + 2], "big")
            fields.append(data[at + 2 : at + 2 + length])
            at += 2 + length
        _address, for_number, name, cookie = fields
        if name == _COOKIE and for_number in {b"", str(number).encode()}:
            found.append(cookie)
    return found


@contextmanager
def for_tests(env: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Yield environment variables with a screen: the one there is, else one of our own.

    Our own is Xvfb with the window manager openbox; both are ended and reaped. Without Xvfb, or on
    a system that has no X, the variables are yielded as they are.
    """
    if not sys.platform.startswith("linux") or "xcb" in answering(env):
        yield dict(env)
        return
    if shutil.which("Xvfb") is None or shutil.which("openbox") is None:
        say("Zonder Xvfb en openbox worden de proeven in een echt venster niet gedaan.")
        yield dict(env)
        return
    read_end, write_end = os.pipe()
    with subprocess.Popen(
        [
            *("Xvfb", "-displayfd", str(write_end), "-screen", "0", "1600x1200x24"),
            *("-nolisten", "tcp", "-noreset"),
        ],
        pass_fds=(write_end,),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(write_end)
        with os.fdopen(read_end, encoding="ascii") as pipe:
            number = pipe.readline().strip()
        inside = {**env, "DISPLAY": f":{number}"}
        with subprocess.Popen(
            ["openbox"],
            env=inside,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as windows:
            try:
                yield inside
            finally:
                windows.terminate()
                server.terminate()
