"""What the set-up says, all of it on standard error, and what to do when a step fails."""

import re
import subprocess
import sys
from collections import deque
from collections.abc import Mapping, Sequence
from pathlib import Path

ADVICE = {
    r"DO NOT MATCH THE HASHES": (
        "Een opgehaald onderdeel is niet het onderdeel dat bij deze versie hoort. Het is niet\n"
        "geïnstalleerd. Haal Dossierkast opnieuw op en probeer het op een ander netwerk. Blijft\n"
        "dit zo, meld het dan aan uw beheerder: er kan met het onderdeel geknoeid zijn."
    ),
    r"No space left on device|Errno 28|enough free space|not enough space": (
        "De schijf is vol. Maak minstens 2 GB vrij en begin opnieuw."
    ),
    r"ensurepip is not available|No module named '?(venv|ensurepip)": (
        "Bij deze Python ontbreekt het deel dat een eigen omgeving maakt. Installeer dat (op\n"
        "Debian en Ubuntu: sudo apt-get install python3-venv) en begin opnieuw."
    ),
    r"(?i)certificate.verif": (
        "De beveiligde verbinding is niet vertrouwd. Kijk of de klok van de computer goed staat\n"
        "en of het pakket ca-certificates er is. Vraag uw beheerder of het netwerk verkeer\n"
        "openmaakt; pip heeft dan het certificaat daarvan nodig (PIP_CERT)."
    ),
    (
        r"(?i)name resolution|(could not|failed to) resolve|getaddrinfo|could not connect"
        r"|network is unreachable|no route to host|connection (refused|timed out|reset|broken)"
        r"|NewConnectionError|max retries|ProxyError|read timed out|failed to fetch"
    ): (
        "Er is geen verbinding met het internet, of het netwerk houdt die tegen. Alleen voor het\n"
        "klaarzetten is verbinding nodig. Herstel de verbinding en begin opnieuw."
    ),
    r"No matching distribution|Could not find a version|not a supported wheel": (
        "Een onderdeel is niet gevonden. Kijk of er verbinding met het internet is. Is die er,\n"
        "dan bestaat het onderdeel niet voor dit systeem: nodig is Debian 12, Ubuntu 24.04,\n"
        "Windows 10 of macOS 14, of nieuwer, met 64 bits."
    ),
    r"dpkg was interrupted": (
        "Een eerdere installatie is afgebroken. Voer uit: sudo dpkg --configure -a\n"
        "en begin opnieuw."
    ),
    r"Could not get lock|Unable to acquire": (
        "Er is een andere installatie bezig. Wacht tot die klaar is en begin opnieuw."
    ),
    r"(?i)permission denied|read-only file system|access is denied|not permitted": (
        "Deze map of een bestand daarin mag niet gewijzigd worden, of is nog in gebruik. Sluit\n"
        "Dossierkast, kijk of de map van u is en begin opnieuw."
    ),
}
"""What a program says when it fails (a regular expression), and what a person then does."""

OTHERWISE = (
    "De regels hierboven zeggen waarom. Begin opnieuw; blijft het misgaan, stuur ze dan door."
)


class SetupFailed(Exception):
    """A step of the set-up failed; its text is the Dutch sentence for the user."""

    @classmethod
    def from_output(cls, doing: str, output: str) -> "SetupFailed":
        """Return the failure of what was being done, with the advice that fits its output."""
        return cls(f"{doing} is niet gelukt.\n{advice(output)}")


def say(text: str) -> None:
    """Print on standard error: standard output belongs to the program that is started."""
    print(text, file=sys.stderr, flush=True)


def advice(output: str) -> str:
    """Return what a person can do about a failed program, from what it said."""
    return next((act for pattern, act in ADVICE.items() if re.search(pattern, output)), OTHERWISE)


def run_program(
    arguments: Sequence[str | Path], *, doing: str, env: Mapping[str, str] | None = None
) -> None:
    """Run a program to its end, its output on standard error.

    Args:
        arguments: the program and its arguments.
        doing: what it does, in Dutch, for the sentence when it fails.
        env: its surroundings; by default ours.

    Raises:
        SetupFailed: it could not be started or ended with an error.
    """
    lines: deque[str] = deque(maxlen=200)
    try:
        with subprocess.Popen(
            [str(argument) for argument in arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            env=env,
        ) as process:
            assert process.stdout is not None
            for line in process.stdout:
                sys.stderr.write(line)
                lines.append(line)
    except OSError as error:
        raise SetupFailed.from_output(doing, str(error)) from error
    if process.returncode:
        raise SetupFailed.from_output(doing, "".join(lines))
