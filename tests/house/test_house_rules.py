"""The house rules that no linter knows."""

import ast
import hashlib
import re
import subprocess
import sys
from pathlib import Path

import pytest
from programs import require_program

import desktop

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted(ROOT.glob("desktop/**/*.py"))

TOP_LEVEL = {
    *("pyproject.toml", "justfile", "desktop", "resources", "installer", "tests"),
    *("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE"),
    *(".ci", ".gitattributes", ".gitignore", ".pre-commit-config.yaml"),
}
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"}

# written so that this file is no find of its own
HOSTS_AND_PLACES = re.compile(
    r"pyp[i]\.org|pythonh[o]sted|npm[j]s\.(?:org|com)|(?:deb|ftp|security)\.debia[n]\.org"
    r"|/wor[k]/|/roo[t]/|/tm[p]/(?:brief|nl)\b",
    re.IGNORECASE,
)
# the first digits of SHA-256, for the same reason
FOREIGN_WORDS = {
    "c857d09db23e6822",
    "c70eca6b0f88f44d",
    "60965168ce762e94",
    "7d3194f79e645c42",
    "3ea125d0bff386e6",
    "053ea4804ef1bb33",
    "487b91042c7cf27a",
}


def _files() -> list[Path]:
    """Return the files of the project: tracked, or new and not ignored."""
    listed = subprocess.run(
        [
            *(require_program("git"), "-c", f"safe.directory={ROOT}", "ls-files"),
            *("--cached", "--others", "--exclude-standard", "-z"),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    files = [ROOT / name for name in listed.split("\0") if name]
    return [file for file in files if file.is_file()]


def _text(file: Path) -> str:
    data = file.read_bytes()
    return "" if b"\0" in data else data.decode("utf-8", errors="replace")


def _named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def test_the_package_is_ours():
    assert desktop.__file__ is not None
    assert Path(desktop.__file__).resolve().parent == ROOT / "desktop"


def test_nothing_else_lies_at_the_top():
    assert {file.relative_to(ROOT).parts[0] for file in _files()} <= TOP_LEVEL


def test_no_host_of_packages_and_no_place_of_a_machine():
    finds = [
        f"{_named(file)}:{number}: {line.strip()[:80]}"
        for file in _files()
        for number, line in enumerate(_text(file).splitlines(), 1)
        if HOSTS_AND_PLACES.search(line)
    ]
    assert finds == []


@pytest.mark.parametrize(
    "parts", [("pypi", ".org"), ("python", "hosted"), ("npm", "js.com"), ("/wo", "rk/x")]
)
def test_a_host_or_place_is_seen(parts):
    assert HOSTS_AND_PLACES.search("".join(parts))


def test_the_files_speak_of_the_program_and_not_of_its_makers():
    finds = [
        f"{_named(file)}: {word}"
        for file in _files()
        if file.suffix not in {".csv", ".txt"}  # lists hold the names of people
        for word in set(re.findall(r"[a-z]+", _text(file).lower()))
        if hashlib.sha256(word.encode()).hexdigest()[:16] in FOREIGN_WORDS
    ]
    assert finds == []


def test_modules_stay_short():
    long = {
        _named(file): length
        for file in _files()
        if file.suffix == ".py"
        and file.parent.name != "versions"  # a migration is one list of tables
        and (length := len(file.read_text("utf-8").splitlines())) > 500
    }
    assert long == {}, "split by subject"


def test_names_say_what_a_module_is_about():
    assert [_named(file) for file in _files() if file.suffix == ".py" and file.stem in VAGUE] == []


def test_tests_have_names_of_their_own():
    """Tests lie in folders that are no packages, where two of one name would collide."""
    names = [file.name for file in ROOT.glob("tests/**/test_*.py")]
    assert sorted(names) == sorted(set(names))
    assert list(ROOT.glob("tests/**/__init__.py")) == []


@pytest.mark.parametrize("module", MODULES, ids=_named)
def test_a_module_says_in_a_sentence_what_lives_there(module):
    said = ast.get_docstring(ast.parse(module.read_text("utf-8")))
    assert said
    first = said.partition("\n\n")[0]
    assert first.endswith((".", ":", "?")), first


def test_signals_can_be_emitted_often():
    """PySide6 6.12.0 on Python 3.11 aborts after some 550 emits."""
    code = """
from PySide6.QtCore import QObject, Signal
class Bell(QObject):
    rung = Signal(int, object)
bell, heard = Bell(), []
bell.rung.connect(lambda number, thing: heard.append(number))
for number in range(5000):
    bell.rung.emit(number, {})
assert heard == list(range(5000))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
