import importlib
import os
import subprocess
import sys
import threading
import time
from contextlib import suppress

import pytest

from desktop.errors import Cancelled, ParserFailed, SchoolListTooLarge
from desktop.exchange import child
from desktop.exchange.child import read_in_child, stop_children
from desktop.exchange.school_list import read_school_list
from desktop.models.progress import Progress

SMALL_LIST = b"VESTIGINGSCODE;VESTIGINGSNAAM;PLAATSNAAM\r\n01AB00;De Ster;'S-GRAVENHAGE\r\n"
only_linux = pytest.mark.skipif(sys.platform != "linux", reason="the limit is one of Linux")


def read(reader, data=b"", **options):
    return read_in_child(reader, data, package="child_readers", **options)


@pytest.fixture(autouse=True)
def _all_reaped(monkeypatch):
    started = []

    class Recorded(subprocess.Popen):
        def __init__(self, *args: object, **options: object) -> None:
            super().__init__(*args, **options)
            started.append(self)

    monkeypatch.setattr(child.subprocess, "Popen", Recorded)
    yield
    assert not child._running
    assert all(process.returncode is not None for process in started)


def test_the_child_reads_what_the_function_reads():
    assert read_in_child("school_list.read_school_list", SMALL_LIST) == read_school_list(SMALL_LIST)


def test_the_child_loads_no_window_and_no_database():
    modules = read("loaded_modules")
    roots = {name.partition(".")[0] for name in modules}
    assert roots.isdisjoint({"PySide6", "sqlalchemy", "sqlcipher3", "reportlab", "pytest"})


def test_progress_comes_back_while_the_child_reads():
    seen = []
    progress = Progress(on_change=lambda done, total: seen.append((done, total)))
    assert read("count", b"12345", progress=progress) == 5
    assert seen == [(1, 3), (2, 3), (3, 3)]
    assert (progress.done, progress.total) == (3, 3)


def test_what_a_reader_prints_is_no_answer():
    assert read("print_something") == "quiet"


def test_an_expected_error_comes_back_with_its_data():
    with pytest.raises(SchoolListTooLarge) as raised:
        read("refuse")
    assert raised.value.data == {"reason": "cell", "limit": 7, "line": 3}


@only_linux
def test_eating_memory_is_stopped():
    with pytest.raises(ParserFailed) as raised:
        read("eat_memory")
    assert raised.value.data == {"reason": "memory"}


@pytest.mark.parametrize("reader", ["loop", "sleep"])
def test_taking_too_long_is_stopped(reader):
    with pytest.raises(ParserFailed) as raised:
        read(reader, seconds=1)
    assert raised.value.data == {"reason": "time"}


@pytest.mark.parametrize("reader", ["crash", "bug", "end_without_a_word", "no_such_reader"])
def test_breaking_down_is_told_without_the_data(reader):
    with pytest.raises(ParserFailed) as raised:
        read(reader, b"a name")
    assert raised.value.data == {"reason": "crash"}


@only_linux
def test_the_child_writes_no_file(tmp_path):
    target = tmp_path / "file"
    with pytest.raises(ParserFailed):
        read("write_a_file", os.fsencode(target))
    assert not target.exists() or target.stat().st_size == 0


def test_an_answer_that_would_run_code_is_refused(tmp_path):
    target = tmp_path / "made"
    with pytest.raises(ParserFailed) as raised:
        read("unsafe_answer", os.fsencode(target))
    assert raised.value.data == {"reason": "crash"}
    assert not target.exists()


def test_cancel_kills_the_child():
    progress = Progress()
    progress._on_change = lambda done, total: progress.cancel()
    with pytest.raises(Cancelled):
        read("sleep", progress=progress)


def test_the_lock_kills_and_reaps_every_child():
    outcomes = []

    def run():
        try:
            read("sleep", progress=Progress(on_change=lambda done, total: started.set()))
        except Cancelled:
            outcomes.append("cancelled")

    started = threading.Event()
    thread = threading.Thread(target=run)
    thread.start()
    assert started.wait(10)
    (process,) = child._running
    stop_children()
    assert process.returncode is not None
    thread.join(10)
    assert outcomes == ["cancelled"]


def test_a_reader_that_reads_nothing_more_does_not_hold_the_sender_up():
    with pytest.raises(ParserFailed) as raised:
        read("no_such_reader", b"x" * 5_000_000, seconds=5)
    assert raised.value.data == {"reason": "crash"}


def test_a_frozen_program_starts_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child._command() == [sys.executable, child.CHILD_ARGUMENT]


def test_progress_checks_between_threads():
    progress = Progress(total=2)
    stopped = threading.Event()

    def work():
        try:
            while True:
                progress.advance(1, 2)
                time.sleep(0.001)
        except Cancelled:
            stopped.set()

    thread = threading.Thread(target=work)
    thread.start()
    progress.cancel()
    thread.join(10)
    assert stopped.is_set()
    assert progress.is_cancelled
    with pytest.raises(Cancelled):
        progress.check()


@pytest.mark.parametrize(
    "name", ["progress.Progress", "school.SchoolSector", "school.SchoolRecord"]
)
def test_an_answer_that_would_change_the_program_does_not(name):
    module, _, cls = f"desktop.models.{name}".rpartition(".")
    found = getattr(importlib.import_module(module), cls)
    attack = f"c{module}\n{cls}\n(N}}Vinvented\nI1\nstb.".encode()
    with suppress(ParserFailed):
        child._opened(attack)
    assert not hasattr(found, "invented")
