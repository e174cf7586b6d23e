"""Programs of the system that some tests need."""

import os
import shutil

import pytest


def require_program(name: str) -> str:
    """Return the program's path; without it skip, or fail where CI must have everything."""
    for folder in (None, "/usr/sbin:/sbin"):
        found = shutil.which(name, path=folder)
        if found:
            return found
    reason = f"the program {name} is not installed; `python3 installer/bootstrap.py test` does that"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
