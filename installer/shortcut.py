"""An entry with the icon in the start menu of Linux, Windows or macOS."""

import os
import plistlib
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from environment import ROOT, VENV, program, surroundings
from terminal import SetupFailed, run_program

APPLICATION_ID = "nl.dossierkast.Dossierkast"
ICON = ROOT / "resources" / "icons" / "dossierkast.svg"

_DRAW = """
import sys
from PySide6.QtGui import QGuiApplication, QIcon
application = QGuiApplication([])
sys.exit(not QIcon(sys.argv[1]).pixmap(256, 256).save(sys.argv[2]))
"""

_WINDOWS = """
$ErrorActionPreference = 'Stop'
$link = Join-Path ([Environment]::GetFolderPath('Programs')) 'Dossierkast.lnk'
$entry = (New-Object -ComObject WScript.Shell).CreateShortcut($link)
$entry.TargetPath = $env:DOSSIERKAST_PROGRAM
$entry.IconLocation = $env:DOSSIERKAST_ICON
$entry.Description = 'Dossiers en TLV-formulieren'
$entry.Save()
Write-Output $link
"""


def make() -> Path:
    """Make the entry, in place of an older one, and return its file.

    Raises:
        SetupFailed: with what a person can do.
    """
    try:
        if sys.platform == "win32":
            return _make_windows()
        if sys.platform == "darwin":
            return _make_macos(Path.home() / "Applications")
        return _make_linux(data_home())
    except OSError as error:
        raise SetupFailed.from_output("Het maken van de snelkoppeling", str(error)) from error


def data_home() -> Path:
    """Return the user's data folder; a relative one counts as none (XDG Base Directory 0.8)."""
    named = Path(os.environ.get("XDG_DATA_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".local" / "share"


def _make_linux(data: Path) -> Path:
    """Write the entry and its icon (Desktop Entry 1.0, Icon Theme 0.13)."""
    icon = data / "icons" / "hicolor" / "scalable" / "apps" / f"{APPLICATION_ID}.svg"
    entry = data / "applications" / f"{APPLICATION_ID}.desktop"
    icon.parent.mkdir(parents=True, exist_ok=True)
    entry.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ICON, icon)
    entry.write_text(
        "[Desktop Entry]\n"
        "Type=Application\n"
        "Version=1.0\n"
        "Name=Dossierkast\n"
        "GenericName=Dossiers and TLV forms\n"
        "GenericName[nl]=Dossiers en TLV-formulieren\n"
        f"Exec={_quoted(program('dossierkast-window'))}\n"
        f"Icon={APPLICATION_ID}\n"
        "Terminal=false\n"
        "Categories=Office;Database;\n"
        "Keywords=dossier;TLV;samenwerkingsverband;\n"
        "StartupNotify=true\n",
        encoding="utf-8",
    )
    return entry


def _quoted(path: Path) -> str:
    r"""Quote a program for `Exec`: first as an argument, then the file's own `\` and `%`."""
    escaped = "".join(f"\\{sign}" if sign in '"`$\\' else sign for sign in str(path))
    return f'"{escaped}"'.replace("\\", "\\\\").replace("%", "%%")


def _draw(file: Path) -> None:
    run_program(
        (program("python"), "-P", "-c", _DRAW, ICON, file),
        doing="Het tekenen van het pictogram",
        env={**surroundings(), "QT_QPA_PLATFORM": "offscreen"},
    )


def _make_windows() -> Path:
    icon = VENV / "dossierkast.ico"
    _draw(icon)
    done = subprocess.run(
        ["powershell", "-NoProfile", "-NonInteractive", "-Command", _WINDOWS],
        env={
            **os.environ,
            "DOSSIERKAST_PROGRAM": str(program("dossierkast-window")),
            "DOSSIERKAST_ICON": str(icon),
        },
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise SetupFailed.from_output("Het maken van de snelkoppeling", done.stderr)
    return Path(done.stdout.strip())


def _make_macos(applications: Path) -> Path:
    """Write a bundle whose program is one line of shell."""
    bundle = applications / "Dossierkast.app"
    contents = bundle / "Contents"
    start = contents / "MacOS" / "Dossierkast"
    icon = contents / "Resources" / "dossierkast.icns"
    for file in (start, icon):
        file.parent.mkdir(parents=True, exist_ok=True)
    _draw(icon)
    (contents / "Info.plist").write_bytes(
        plistlib.dumps(
            {
                "CFBundleName": "Dossierkast",
                "CFBundleIdentifier": APPLICATION_ID,
                "CFBundleExecutable": start.name,
                "CFBundleIconFile": icon.name,
                "CFBundlePackageType": "APPL",
                "NSHighResolutionCapable": True,
            }
        )
    )
    start.write_text(
        f"#!/bin/sh\nexec {shlex.quote(str(program('dossierkast-window')))}\n", encoding="utf-8"
    )
    start.chmod(0o755)
    return bundle
