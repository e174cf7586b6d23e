"""Folders of the user: where vaults, preferences and the technical log go by default."""

import os
import sys
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("dossierkast", appauthor=False, roaming=False)


def default_vault() -> Path:
    """Return where a new vault goes unless the user chooses: a local, not a roaming folder."""
    return Path(_DIRS.user_data_dir) / "kluis"


def practice_vault() -> Path:
    """Return where the practice vault lies."""
    return Path(_DIRS.user_data_dir) / "oefenen"


def preferences() -> Path:
    """Return the file of preferences of the window (no personal data)."""
    return Path(_DIRS.user_config_dir) / "dossierkast.ini"


def technical_log() -> Path:
    """Return the folder of the technical log (no personal data)."""
    return Path(_DIRS.user_log_dir)


def running() -> Path:
    """Return the folder of what lives as long as the program runs; the user's alone."""
    if sys.platform.startswith("linux") and not os.environ.get("XDG_RUNTIME_DIR"):
        # What takes its place lies where other users could be first.
        return Path(_DIRS.user_cache_dir) / "run"
    return Path(_DIRS.user_runtime_dir)
