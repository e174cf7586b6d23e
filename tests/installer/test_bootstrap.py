import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import debian
import environment
import pytest
import shortcut
import terminal
from programs import require_program

ROOT = Path(__file__).resolve().parents[2]
BOOTSTRAP = ROOT / "installer" / "bootstrap.py"


def test_it_uses_the_standard_library_only():
    own = {file.stem for file in BOOTSTRAP.parent.glob("*.py")}
    for file in BOOTSTRAP.parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names.append(node.module)
            for name in names:
                top = name.partition(".")[0]
                assert top in own or top in sys.stdlib_module_names, (file.name, name)


def test_an_old_python_is_told_which_it_needs():
    """The first file is run as Python 3.10 sees it: by its own check, before any import."""
    code = (
        "import runpy, sys; sys.version_info = (3, 10, 4);"
        f"runpy.run_path({str(BOOTSTRAP)!r}, run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "3.11 tot en met 3.14" in done.stderr
    assert "dit is 3.10" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("arguments", [[], ["fly"], ["shortcut", "here"]])
def test_an_unknown_command_explains_itself_and_changes_nothing(arguments):
    done = subprocess.run(
        [sys.executable, BOOTSTRAP, *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "shortcut" in done.stderr
    assert done.stdout == ""


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A house of its own, with an environment that needs no package from elsewhere."""
    (tmp_path / "installer").mkdir()
    (tmp_path / "resources" / "translations").mkdir(parents=True)
    for lock in ("requirements.txt", "requirements-dev.txt"):
        (tmp_path / "installer" / lock).touch()
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(environment, "_PROBES", {"run": "import json", "test": "import json"})
    monkeypatch.setattr(environment, "_check_qt", lambda: None)
    filled = []
    monkeypatch.setattr(environment, "_install", filled.append)
    made = []

    def make():
        made.append(environment.VENV.exists())
        shutil.rmtree(environment.VENV, ignore_errors=True)
        subprocess.run(
            [sys.executable, "-m", "venv", "--without-pip", environment.VENV], check=True
        )

    monkeypatch.setattr(environment, "_make", make)
    environment.filled, environment.made = filled, made
    yield environment
    del environment.filled, environment.made


def _ensure(house, kind):
    house.filled.clear()
    house.made.clear()
    house.ensure(kind, is_system_complete=True)
    return house.filled, house.made


def test_a_second_call_does_nothing(house):
    assert _ensure(house, "run") == (["run"], [False])
    assert _ensure(house, "run") == ([], [])


def test_tests_come_on_top_and_the_program_stays_ready(house):
    _ensure(house, "run")
    assert _ensure(house, "test") == (["test"], [])
    assert _ensure(house, "run") == ([], [])
    assert _ensure(house, "test") == ([], [])


def test_a_new_lock_is_installed_on_top(house):
    _ensure(house, "run")
    (house.ROOT / "installer" / "requirements.txt").write_text("# newer\n")
    assert _ensure(house, "run") == (["run"], [])


def test_a_rule_for_the_linter_installs_nothing(house):
    _ensure(house, "run")
    with (house.ROOT / "pyproject.toml").open("a") as file:
        file.write("\n[tool.elsewhere]\nx = 1\n")
    assert _ensure(house, "run") == ([], [])


def test_a_half_made_environment_is_made_anew(house, monkeypatch):
    def interrupted(_kind):
        raise terminal.SetupFailed("no network")

    with monkeypatch.context() as patch:
        patch.setattr(environment, "_install", interrupted)
        with pytest.raises(terminal.SetupFailed):
            house.ensure("run", is_system_complete=True)
    assert _ensure(house, "run") == (["run"], [True])


def test_a_half_done_update_is_made_anew(house, monkeypatch):
    def interrupted(_kind):
        raise KeyboardInterrupt

    _ensure(house, "run")
    (house.ROOT / "installer" / "requirements.txt").write_text("# newer\n")
    with monkeypatch.context() as patch:
        patch.setattr(environment, "_install", interrupted)
        with pytest.raises(KeyboardInterrupt):
            house.ensure("run", is_system_complete=True)
    assert _ensure(house, "run") == (["run"], [True])


@pytest.mark.parametrize("damage", ["python", "stamp", "stamp garbled", "moved"])
def test_a_broken_environment_is_made_anew(house, damage, monkeypatch):
    _ensure(house, "run")
    stamp = house.VENV / "dossierkast.json"
    if damage == "python":
        for file in (house.VENV / "bin").glob("python*"):
            file.unlink()
    elif damage == "stamp":
        stamp.unlink()
    elif damage == "stamp garbled":
        stamp.write_text('["run')
    else:
        moved = house.ROOT.with_name("elsewhere")
        house.ROOT.rename(moved)
        monkeypatch.setattr(environment, "ROOT", moved)
        monkeypatch.setattr(environment, "VENV", moved / ".venv")
    assert _ensure(house, "run") == (["run"], [True])
    assert _ensure(house, "run") == ([], [])


def test_translations_are_built_when_missing_or_older(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "VENV", Path(sys.prefix))
    source = tmp_path / "desktop_nl.ts"
    shutil.copy(ROOT / "resources" / "translations" / "desktop_nl.ts", source)
    built = tmp_path / "desktop_nl.qm"

    environment.build_translations(tmp_path)
    first = built.stat()
    assert first.st_size > 0

    os.utime(source, ns=(first.st_mtime_ns - 1, first.st_mtime_ns - 1))
    environment.build_translations(tmp_path)
    assert built.stat().st_mtime_ns == first.st_mtime_ns

    os.utime(source, ns=(first.st_mtime_ns + 1, first.st_mtime_ns + 1))
    environment.build_translations(tmp_path)
    assert built.stat().st_mtime_ns > first.st_mtime_ns
    assert sorted(file.name for file in tmp_path.iterdir()) == ["desktop_nl.qm", "desktop_nl.ts"]


def test_a_broken_translation_leaves_the_one_there_was(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "VENV", Path(sys.prefix))
    (tmp_path / "desktop_nl.qm").write_bytes(b"good")
    os.utime(tmp_path / "desktop_nl.qm", (0, 0))
    (tmp_path / "desktop_nl.ts").write_text("<TS><context>")
    with pytest.raises(terminal.SetupFailed, match="teksten"):
        environment.build_translations(tmp_path)
    assert (tmp_path / "desktop_nl.qm").read_bytes() == b"good"


def test_debian_is_asked_what_is_missing():
    require_program("dpkg-query")
    asked = ("dpkg", "no-such-package", "no-such-package|dpkg", "nothing|at-all")
    assert debian.missing(asked) == ["no-such-package", "nothing"]


def test_without_rights_the_one_command_is_printed(monkeypatch, capfd):
    require_program("apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert debian.ensure(("no-such-package|neither", "dpkg")) is False
    said = capfd.readouterr()
    assert "apt-get install --no-install-recommends no-such-package\n" in said.err
    assert said.out == ""


def test_linux_entry(tmp_path, monkeypatch):
    validate = require_program("desktop-file-validate")
    odd = tmp_path / 'a "b" $c `d` 100% \\e'
    monkeypatch.setattr(environment, "VENV", odd / ".venv")
    entry = shortcut._make_linux(tmp_path / "share")
    assert entry.name == "nl.dossierkast.Dossierkast.desktop"
    done = subprocess.run([validate, entry], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
    icon = tmp_path / "share/icons/hicolor/scalable/apps/nl.dossierkast.Dossierkast.svg"
    assert icon.read_bytes() == shortcut.ICON.read_bytes()


def test_linux_entry_starts_a_program_with_an_odd_path(tmp_path, monkeypatch):
    """GLib reads the entry as a desktop does, and starts it (it refuses a path with `%`)."""
    launch = require_program("gio")
    odd = tmp_path / 'a "b" $c `d` \\e' / ".venv"
    started = tmp_path / "started"
    program = odd / "bin" / "dossierkast-window"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/sh\necho $# > '{started}.new'\nmv '{started}.new' '{started}'\n")
    program.chmod(0o755)
    monkeypatch.setattr(environment, "VENV", odd)
    entry = shortcut._make_linux(tmp_path / "share")
    subprocess.run([launch, "launch", entry], check=True, capture_output=True)
    for _ in range(200):
        if started.exists():
            break
        subprocess.run(["sleep", "0.05"], check=True)
    assert started.read_text() == "0\n"


def test_macos_bundle(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "VENV", Path(sys.prefix))
    bundle = shortcut._make_macos(tmp_path)
    start = bundle / "Contents" / "MacOS" / "Dossierkast"
    assert os.access(start, os.X_OK)
    assert start.read_text().splitlines()[1] == f"exec {sys.prefix}/bin/dossierkast-window"
    icon = bundle / "Contents" / "Resources" / "dossierkast.icns"
    assert icon.read_bytes()[:4] == b"icns"
