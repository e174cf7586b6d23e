"""The technical log holds no word about anyone."""

import json
import string
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import techlog
from desktop.techlog import Code

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
CANARIES = st.text(string.ascii_letters, min_size=6, max_size=20).map(lambda s: f"Zq{s}Xj")


@pytest.fixture
def log(tmp_path):
    folder = tmp_path / "log"
    techlog.install(folder, clock=lambda: NOW)
    yield folder
    techlog._folder = None


def _lines(folder) -> list[dict[str, object]]:
    text = "".join(file.read_text("ascii") for file in sorted(folder.glob("*.jsonl")))
    return [json.loads(line) for line in text.splitlines()]


def test_a_line_holds_time_code_and_numbers(log):
    techlog.record(Code.MIGRATED, schema=2)
    assert _lines(log) == [
        {
            "at": "2026-11-23T12:00:00.000+00:00",
            "code": "migrated",
            "schema": 2,
        }
    ]
    assert [file.name for file in log.iterdir()] == ["2026-11-23.jsonl"]


def test_every_code_and_every_number_is_written_somewhere():
    program = "".join(
        file.read_text("utf-8") for file in Path(techlog.__file__).parent.rglob("*.py")
    )
    assert [code for code in Code if f"Code.{code.name}" not in program] == []
    assert [name for name in techlog.NUMBERS if f"{name}=" not in program] == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_only_the_user_reads_it(log):
    techlog.record(Code.STARTED)
    assert (log / "2026-11-23.jsonl").stat().st_mode & 0o777 == 0o600
    assert log.stat().st_mode & 0o777 == 0o700


def test_it_is_kept_thirty_days_and_other_files_are_left_alone(tmp_path):
    for days in (0, 30, 31, 400):
        (tmp_path / f"{(NOW - timedelta(days=days)).date()}.jsonl").touch()
    (tmp_path / "1999-01-01.txt").touch()
    techlog.install(tmp_path, clock=lambda: NOW)
    techlog._folder = None
    left = sorted(file.name for file in tmp_path.iterdir())
    assert left == ["1999-01-01.txt", "2026-10-24.jsonl", "2026-11-23.jsonl"]


def test_without_a_folder_the_program_goes_on(tmp_path):
    (tmp_path / "file").touch()
    techlog.install(tmp_path / "file" / "log")
    techlog.record(Code.STARTED)
    assert len(techlog.record_bug(ValueError())) == 8


def test_a_folder_that_disappears_is_no_bug(log):
    log.rmdir()
    techlog.record(Code.STARTED)
    assert not log.exists()


@given(word=CANARIES)
def test_words_have_no_way_in(word):
    for attempt in (
        lambda: techlog.record(word),
        lambda: techlog.record(Code.MIGRATED, schema=word),
        lambda: techlog.record(Code.MIGRATED, **{word: 1}),
    ):
        with pytest.raises(ValueError):
            attempt()


def _raise(name: str) -> None:
    """Fail with the name in every place where an exception can carry one."""
    made_up = type(name, (OSError,), {"__qualname__": name, "__module__": name})
    code = compile(f"def {name}(x): raise x", f"/home/{name}/{name}.py", "exec")
    namespace: dict[str, object] = {}
    exec(code, namespace)
    try:
        try:
            {}[name]
        except KeyError as error:
            error.add_note(name)
            raise made_up(2, name, f"/home/{name}") from error
    except OSError as error:
        group = ExceptionGroup(name, [error, ValueError(name)])
        namespace[name](group)


@given(name=CANARIES)
def test_a_bug_leaves_places_in_the_code_and_nothing_else(tmp_path_factory, name):
    folder = tmp_path_factory.mktemp("log")
    techlog.install(folder, clock=lambda: NOW)
    try:
        with pytest.raises(ExceptionGroup) as caught:
            _raise(name)
        mark = techlog.record_bug(caught.value)
    finally:
        techlog._folder = None
    written = (folder / "2026-11-23.jsonl").read_text("ascii")
    assert name.lower() not in written.lower()
    (line,) = _lines(folder)
    assert line["mark"] == mark
    assert [error["class"] for error in line["errors"]] == [
        "builtins.ExceptionGroup",
        "builtins.ValueError",
        "builtins.OSError",
        "builtins.KeyError",
    ]
    assert line["errors"][2]["errno"] == 2
    assert line["versions"]["dossierkast"]


def test_a_bug_names_the_lines_of_the_program(log):
    try:
        techlog.record("nothing")
    except ValueError as error:
        techlog.record_bug(error)
    (line,) = _lines(log)
    (first, *_between, last) = line["errors"][0]["frames"]
    assert first.startswith("elsewhere:")
    assert any(frame.startswith("desktop/techlog.py:") for frame in line["errors"][0]["frames"])
    assert ".py:" in last


def test_the_same_place_has_the_same_mark(log):
    def mark_of(value: str) -> str:
        try:
            int(value)
        except ValueError as error:
            return techlog.record_bug(error)
        raise AssertionError

    assert len({mark_of(value) for value in ("a", "b")}) == 1
    assert len(_lines(log)) == 2


def test_a_loop_of_causes_ends(log):
    one, two = ValueError(), TypeError()
    one.__cause__, two.__cause__ = two, one
    techlog.record_bug(one)
    assert [error["class"] for error in _lines(log)[0]["errors"]] == [
        "builtins.ValueError",
        "builtins.TypeError",
    ]
