"""The three commands of the set-up: `run`, `test` and `shortcut`."""

import os
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

import debian
import display
import environment
import shortcut
from terminal import SetupFailed, say

USAGE = """\
python3 installer/bootstrap.py run [ARGUMENTEN]   Dossierkast klaarzetten en starten
python3 installer/bootstrap.py shortcut           een snelkoppeling in het startmenu maken
python3 installer/bootstrap.py test [ARGUMENTEN]  de proeven draaien; argumenten gaan naar pytest

ARGUMENTEN van run gaan naar dossierkast; zonder opent het venster. Het klaarzetten gebeurt in de
map .venv en kost alleen de eerste keer tijd. Het eindigt met 2 als de opdracht of de Python niet
klopt, met 69 als het klaarzetten mislukt, en anders met de code van het gestarte programma."""

SETUP_FAILED = 69
"""EX_UNAVAILABLE of sysexits.h; the program's own exit codes are all lower."""


def main(arguments: list[str]) -> int:
    """Do one command and return the exit code."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    try:
        if command == "run":
            return run(rest)
        if command == "test":
            return test(rest)
        if command == "shortcut" and not rest:
            return make_shortcut()
    except SetupFailed as failure:
        say(str(failure))
        return SETUP_FAILED
    except KeyboardInterrupt:
        say("Afgebroken.")
        return 130
    say(USAGE)
    return 0 if command in {"-h", "--help"} else 2


def run(arguments: list[str]) -> int:
    """Start the program in our place; without a screen that answers do the demo.

    Raises:
        SetupFailed: with what a person can do.
    """
    environment.ensure("run", is_system_complete=debian.ensure(debian.RUN))
    env = environment.surroundings()
    if not arguments:
        screens = display.answering(env)
        if not screens:
            folder = _new_folder()
            say(
                "Er is geen scherm dat antwoordt; een venster kan niet open. Dossierkast doet het\n"
                f"werk nu één keer voor, met verzonnen gegevens, in de map\n  {folder}"
            )
            arguments = ["demo", "--to", str(folder)]
        elif len(screens) == 1:
            env.setdefault("QT_QPA_PLATFORM", screens[0])
    return _become(arguments, env)


def test(arguments: list[str]) -> int:
    """Run the tests on two cores, with a screen, and return pytest's exit code.

    Raises:
        SetupFailed: with what a person can do.
    """
    is_complete = debian.ensure(debian.RUN + debian.TEST)
    environment.ensure("test", is_system_complete=is_complete)
    with display.for_tests(environment.surroundings()) as env:
        return subprocess.call(
            [
                *(environment.program("python"), "-m", "pytest"),
                *("-n", "2", "--dist", "worksteal"),
                *arguments,
            ],
            cwd=environment.ROOT,
            env=env,
        )


def make_shortcut() -> int:
    """Make the entry in the start menu and say where.

    Raises:
        SetupFailed: with what a person can do.
    """
    environment.ensure("run", is_system_complete=debian.ensure(debian.RUN))
    say(f"Dossierkast staat in het startmenu ({shortcut.make()}).")
    return 0


def _new_folder() -> Path:
    """Make an empty folder under the user's data, or here when that is not allowed."""
    name = time.strftime("demo-%Y%m%d-%H%M%S")
    for parent in (shortcut.data_home() / "dossierkast", Path.cwd()):
        try:
            (parent / name).mkdir(parents=True)
        except OSError:
            continue
        return parent / name
    raise SetupFailed(
        "Er is geen scherm dat antwoordt, en er is geen map waarin de demo mag schrijven.\n"
        "Wijs er een aan: python3 installer/bootstrap.py run demo --to MAP"
    )


def _become(arguments: list[str], env: Mapping[str, str]) -> int:
    """Go on as the program; on Windows, which cannot, wait for it."""
    command = [str(environment.program("python")), "-P", "-m", "desktop", *arguments]
    if os.name != "nt":
        os.execve(command[0], command, env)
    return subprocess.call(command, env=env)
