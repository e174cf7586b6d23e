import os
import socket
import struct
import subprocess
import sys
import threading
from pathlib import Path

import display
import pytest
from programs import require_program


def test_no_variables_no_screen():
    assert display.answering({}) == []


@pytest.mark.parametrize("name", ["", ":", "nonsense", ":x", ":99999", "localhost:6553.5", "::"])
def test_a_display_that_is_none_does_not_answer(name):
    assert display.answering({"DISPLAY": name}) == []


def test_a_stale_wayland_socket_does_not_answer(tmp_path):
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(tmp_path / "wayland-0"))
    env = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert (tmp_path / "wayland-0").exists()
    assert display.answering(env) == []


@pytest.mark.parametrize("is_absolute", [True, False])
def test_a_listening_wayland_socket_answers(tmp_path, is_absolute):
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "wayland-0"))
        listening.listen()
        name = str(tmp_path / "wayland-0") if is_absolute else "wayland-0"
        env = {"WAYLAND_DISPLAY": name, "XDG_RUNTIME_DIR": str(tmp_path)}
        assert display.answering(env) == ["wayland"]


def test_a_screen_of_our_own_answers_and_is_gone_afterwards():
    require_program("Xvfb")
    require_program("openbox")
    with display.for_tests({"PATH": os.environ["PATH"]}) as env:
        name = env["DISPLAY"]
        assert display.answering(env) == ["xcb"]
        assert display.answering({"DISPLAY": f"{name}.0"}) == ["xcb"]
        assert display.answering({"DISPLAY": f"unix{name}"}) == ["xcb"]
        with display.for_tests(env) as again:
            assert again["DISPLAY"] == name
    assert display.answering({"DISPLAY": name}) == []


def _xauthority(path: Path, number: str, cookie: bytes) -> Path:
    fields = (b"somewhere", number.encode(), b"MIT-MAGIC-COOKIE-1", cookie)
    path.write_bytes(
        struct.pack(">H", 256) + b"".join(struct.pack(">H", len(f)) + f for f in fields)
    )
    return path


def test_a_screen_that_wants_a_cookie_answers_only_with_the_right_one(tmp_path):
    xvfb = require_program("Xvfb")
    right = _xauthority(tmp_path / "right", "", b"0123456789abcdef")
    wrong = _xauthority(tmp_path / "wrong", "", b"another cookie!!")
    read_end, write_end = os.pipe()
    with subprocess.Popen(
        [xvfb, "-displayfd", str(write_end), "-auth", str(right), "-nolisten", "tcp", "-noreset"],
        pass_fds=(write_end,),
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            os.close(write_end)
            with os.fdopen(read_end) as pipe:
                name = f":{pipe.readline().strip()}"
            assert display.answering({"DISPLAY": name, "XAUTHORITY": str(right)}) == ["xcb"]
            assert display.answering({"DISPLAY": name, "XAUTHORITY": str(wrong)}) == []
            assert display.answering({"DISPLAY": name}) == []
        finally:
            server.terminate()


def test_a_screen_over_the_network_is_asked_by_its_number():
    with socket.socket() as listening:
        for number in range(40, 80):
            try:
                listening.bind(("127.0.0.1", 6000 + number))
                break
            except OSError:
                continue
        listening.listen()

        def welcome():
            connection, _ = listening.accept()
            with connection:
                connection.recv(12)
                connection.sendall(b"\1")

        server = threading.Thread(target=welcome)
        server.start()
        assert display.answering({"DISPLAY": f"127.0.0.1:{number}.0"}) == ["xcb"]
        server.join()


def test_a_damaged_cookie_file_is_no_crash(tmp_path):
    (tmp_path / "x").write_bytes(b"\0\0\xff\xff\0")
    assert display._cookies({"XAUTHORITY": str(tmp_path / "x")}, 0) == []


@pytest.mark.window
def test_a_program_opens_a_window_there(window_env):
    code = (
        "from PySide6.QtTest import QTest\n"
        "from PySide6.QtWidgets import QApplication, QWidget\n"
        "application = QApplication([])\n"
        "window = QWidget()\n"
        "window.show()\n"
        "assert QTest.qWaitForWindowActive(window)\n"
        "print(application.platformName())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=window_env, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "xcb\n"), done.stderr
