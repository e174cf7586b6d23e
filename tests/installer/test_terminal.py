import hashlib
import socket
import sys
import zipfile
from pathlib import Path

import pytest
import terminal

PIP = (sys.executable, "-m", "pip", "install", "--no-deps", "--isolated", "--dry-run")


def _fails(capfd, *arguments) -> str:
    with pytest.raises(terminal.SetupFailed) as caught:
        terminal.run_program(arguments, doing="De proef")
    assert capfd.readouterr().out == ""
    sentence = str(caught.value)
    assert sentence.startswith("De proef is niet gelukt.\n")
    return sentence


def test_a_program_that_works_says_so_on_standard_error_only(capfd):
    terminal.run_program((sys.executable, "-c", "print('hello')"), doing="De proef")
    said = capfd.readouterr()
    assert (said.out, said.err) == ("", "hello\n")


def test_without_a_network_the_advice_is_the_connection(capfd):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        nowhere = f"http://127.0.0.1:{closed.getsockname()[1]}/"
    said = _fails(capfd, *PIP, "--retries", "1", "--index-url", nowhere, "no-such-thing")
    assert "verbinding" in said


def test_an_altered_package_is_refused_with_the_reason(capfd, tmp_path):
    wheel = tmp_path / "thing-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("thing.py", "")
        archive.writestr("thing-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: thing\n")
        archive.writestr("thing-1.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        archive.writestr("thing-1.dist-info/RECORD", "")
    promised = hashlib.sha256(b"what was promised").hexdigest()
    lock = tmp_path / "lock.txt"
    lock.write_text(f"thing==1 --hash=sha256:{promised}\n")
    said = _fails(
        capfd, *PIP, "--no-index", "--find-links", tmp_path, "--require-hashes", "-r", lock
    )
    assert "geknoeid" in said


def test_a_package_that_does_not_exist_here(capfd, tmp_path):
    said = _fails(capfd, *PIP, "--no-index", "--find-links", tmp_path, "no-such-thing")
    assert "niet gevonden" in said


def test_a_full_disk(capfd):
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    said = _fails(
        capfd, sys.executable, "-c", "print('x', file=open('/dev/full', 'w'), flush=True)"
    )
    assert "schijf is vol" in said


def test_a_python_without_venv(capfd):
    said = _fails(capfd, sys.executable, "-S", "-c", "import sys; sys.path.clear(); import venv")
    assert "python3-venv" in said


def test_a_program_that_is_not_there(capfd, tmp_path):
    assert terminal.OTHERWISE in _fails(capfd, tmp_path / "nothing")


def test_a_failure_that_nobody_foresaw_is_shown_whole(capfd):
    with pytest.raises(terminal.SetupFailed, match="regels hierboven"):
        terminal.run_program(
            (sys.executable, "-c", "raise SystemExit('very odd')"), doing="De proef"
        )
    assert "very odd" in capfd.readouterr().err
