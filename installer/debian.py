"""The packages of Debian and Ubuntu that the program and its tests need.

Found by trial in a bare Debian 12: what Qt loads for a window, and the programs that tests drive.
"""

import os
import shutil
import subprocess

from terminal import SetupFailed, run_program, say

FIRST = ("python3-venv", "ca-certificates")

RUN = (
    "tzdata",
    # Qt at all, also without a screen
    "libglib2.0-0|libglib2.0-0t64",
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libfreetype6",
    "libfontconfig1",
    "libdbus-1-3",
    # what a second start calls the first window by (QtNetwork)
    "libgssapi-krb5-2",
    "libbrotli1",
    "libzstd1",
    # a window under X
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    # a window under Wayland
    "libwayland-cursor0",
    "libwayland-egl1",
    # printers
    "libcups2|libcups2t64",
)
"""Packages by name; a bar parts the names that one library has in different releases."""

TEST = (
    "xvfb",
    "xauth",
    "openbox",
    "xdotool",
    "cups-daemon",
    "cups",
    "cups-client",
    "cups-ipp-utils",
    "cups-filters",
    "avahi-daemon",
    "dbus",
    "dbus-x11",
    "gnome-keyring",
    "libsecret-tools",
    "desktop-file-utils",
    "libglib2.0-bin",
    "poppler-utils",
    "procps",
    "strace",
    "git",
)

_APT = ("apt-get", "-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0", "-q", "-y")


def ensure(packages: tuple[str, ...]) -> bool:
    """Install what is missing, and return whether all is there.

    Only root installs; anyone else is told the one command, and the set-up goes on: what it lacks
    may be there in another way. On other systems there is nothing to do.
    """
    if shutil.which("dpkg-query") is None or shutil.which("apt-get") is None:
        return True
    needed = FIRST + packages
    lacking = missing(needed)
    if not lacking:
        return True
    if os.geteuid() != 0:
        say(
            "Deze onderdelen van het systeem ontbreken. Laat de beheerder dit uitvoeren:\n"
            "  sudo apt-get update && sudo apt-get install --no-install-recommends "
            + " ".join(lacking)
        )
        return False
    try:
        _install(lacking)
    except SetupFailed as failure:
        say(str(failure))
    return not missing(needed)


def missing(packages: tuple[str, ...]) -> list[str]:
    """Return which of these are not installed, each by its first name."""
    names = [name for package in packages for name in package.split("|")]
    listed = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n", *names],
        capture_output=True,
        text=True,
        check=False,  # it ends with 1 when it does not know a name
    ).stdout
    there = {line.split()[0] for line in listed.splitlines() if line.endswith(" installed")}
    return [package.split("|")[0] for package in packages if there.isdisjoint(package.split("|"))]


def _install(packages: list[str]) -> None:
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    say("Onderdelen van het systeem installeren: " + " ".join(packages))
    run_program((*_APT, "update"), doing="Het ophalen van de pakketlijst", env=env)
    first = [package for package in packages if package in FIRST]
    rest = [package for package in packages if package not in FIRST]
    for group in filter(None, (first, rest)):
        run_program(
            (*_APT, "install", "--no-install-recommends", *group),
            doing="Het installeren van onderdelen van het systeem",
            env=env,
        )
