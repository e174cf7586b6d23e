"""Runs the installed command in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

from desktop.models.password import PRACTICE_PASSWORD

COMMAND = [sys.executable, "-P", "-m", "desktop"]


def run(*arguments, password: str = PRACTICE_PASSWORD, env=None) -> subprocess.CompletedProcess:
    """Run `dossierkast` with a password on its standard input."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=password + "\n",
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **(env or {})},
    )


def answer(*arguments, **options):
    """Run it and return the one JSON object on its standard output."""
    done = run(*arguments, "--json", **options)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def shared(name: str) -> Path:
    """Return a file of the real public data, which may be absent."""
    return Path(__file__).resolve().parents[2].parent / "shared" / "data" / name
