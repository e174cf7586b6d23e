"""The folder `.venv`: made, filled from the hashed lock, noticed when broken, and made anew."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Literal

from terminal import SetupFailed, run_program, say

Kind = Literal["run", "test"]
"""What the environment is for: using the program, or testing it as well."""

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"

_LOCKS: dict[Kind, str] = {"run": "requirements.txt", "test": "requirements-dev.txt"}
_PROBES: dict[Kind, str] = {
    "run": "import desktop, PySide6, sqlcipher3",
    "test": "import desktop, PySide6, sqlcipher3, pytest, xdist",
}


def program(name: str) -> Path:
    """Return the path of a program of the environment, such as `python` or `just`."""
    if sys.platform == "win32":
        return VENV / "Scripts" / f"{name}.exe"
    return VENV / "bin" / name


def surroundings() -> dict[str, str]:
    """Return our environment variables without those that would lead Python to other code."""
    return {k: v for k, v in os.environ.items() if k not in {"PYTHONHOME", "PYTHONPATH"}}


def ensure(kind: Kind, *, is_system_complete: bool) -> None:
    """Make the environment ready, at most by making it anew.

    Args:
        kind: what it is for; `test` holds all that `run` holds.
        is_system_complete: whether the system's own packages are known to be there.

    Raises:
        SetupFailed: with what a person can do.
    """
    is_ready = _is_ready(kind)
    if not is_ready:
        _fill(kind)
    if not (is_ready and is_system_complete):
        _check_qt()
    build_translations(ROOT / "resources" / "translations")


def build_translations(folder: Path) -> None:
    """Make each `.qm` that is missing or older than its `.ts`, never half.

    Raises:
        SetupFailed: with what a person can do.
    """
    for source in sorted(folder.glob("*.ts")):
        built = source.with_suffix(".qm")
        if built.exists() and built.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        fresh = folder / f".{source.stem}.new.qm"
        run_program(
            (program("pyside6-lrelease"), "-silent", source, "-qm", fresh),
            doing="Het klaarzetten van de Nederlandse teksten",
            env=surroundings(),
        )
        fresh.replace(built)


def _stamp() -> Path:
    return VENV / "dossierkast.json"


def _fingerprint(*parts: bytes) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def _base() -> str:
    """Return what the environment is tied to: the version of Python and the place."""
    return _fingerprint(repr(sys.version_info[:2]).encode(), os.fsencode(ROOT))


def _wanted(kind: Kind) -> str:
    """Return what the environment is filled from: the lock, and how the project is installed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    installed = json.dumps([project["build-system"], project["project"]])
    return _fingerprint((ROOT / "installer" / _LOCKS[kind]).read_bytes(), installed.encode())


def _stamped() -> dict[str, str]:
    try:
        stamp = json.loads(_stamp().read_text(encoding="ascii"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _is_ready(kind: Kind) -> bool:
    stamp = _stamped()
    return (
        stamp.get("base") == _base() and stamp.get(kind) == _wanted(kind) and _works(_PROBES[kind])
    )


def _works(code: str) -> bool:
    """Return whether this code runs there; Qt itself also needs the system and is asked apart."""
    try:
        return not subprocess.run(
            [program("python"), "-P", "-c", code],
            env=surroundings(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        ).returncode
    except OSError:
        return False


def _fill(kind: Kind) -> None:
    stamp = _stamped()
    is_sound = all(_works(probe) for name, probe in _PROBES.items() if name in stamp)
    try:
        if stamp.get("base") == _base() and is_sound:
            # without its stamp a half-done update is noticed, as a half-made environment is
            _stamp().unlink()
        else:
            _make()
        _install(kind)
        done = {"base": _base(), "run": _wanted("run")}
        if kind == "test":
            done["test"] = _wanted("test")
        _stamp().write_text(json.dumps(done), encoding="ascii")
    except OSError as error:
        raise SetupFailed.from_output("Het klaarzetten", str(error)) from error


def _make() -> None:
    if VENV.exists():
        say("De eigen omgeving van Dossierkast is niet in orde of hoort elders; ze komt opnieuw.")
        shutil.rmtree(VENV)
    # started from within .venv, sys.executable is what was just removed
    python = getattr(sys, "_base_executable", sys.executable)
    run_program((python, "-m", "venv", VENV), doing="Het maken van de eigen omgeving")


def _install(kind: Kind) -> None:
    say("Onderdelen ophalen en controleren. Dit duurt een paar minuten, en alleen de eerste keer.")
    pip = (program("python"), "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    run_program(
        (
            *pip,
            *("--require-hashes", "--only-binary", ":all:"),
            *("-r", ROOT / "installer" / _LOCKS[kind]),
        ),
        doing="Het ophalen van de onderdelen",
        env=surroundings(),
    )
    run_program(
        (*pip, "--no-deps", "--no-build-isolation", "-e", ROOT),
        doing="Het klaarzetten van Dossierkast",
        env=surroundings(),
    )
    say("Klaar.")


def _check_qt() -> None:
    """Load Qt in a process of its own, whose loader names the library that is missing."""
    try:
        run_program(
            (program("python"), "-P", "-c", "from PySide6 import QtWidgets"),
            doing="Het laden van Qt",
            env=surroundings(),
        )
    except SetupFailed as failure:
        raise SetupFailed(
            "Qt, waarmee Dossierkast zijn venster tekent, kan niet geladen worden.\n"
            "De laatste regel hierboven noemt het bestand van het systeem dat ontbreekt;\n"
            "installeer het pakket dat dit bestand bevat en begin opnieuw."
        ) from failure
