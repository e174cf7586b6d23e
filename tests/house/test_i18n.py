"""The program's own words come from memory, so that an update of its files does no harm."""

import subprocess
import sys

OVERWRITTEN = """
import shutil, sys
from pathlib import Path
from desktop import i18n, resources

copy = Path(sys.argv[1])
shutil.copy(resources.path("translations/desktop_nl.qm"), copy)
i18n.resources.path = lambda _name: copy
i18n.install()
before = i18n.translate("SettingsScreen", "Printers"), i18n.translate("errors", "?")
copy.write_bytes(b"")
after = i18n.translate("SettingsScreen", "Schools")
print(before[0], after)
"""


def test_a_language_file_may_be_overwritten_while_the_program_runs(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", OVERWRITTEN, str(tmp_path / "desktop_nl.qm")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "Printers Scholen"), done.stderr


def test_control_a_mapped_file_that_is_overwritten_kills_the_program(tmp_path):
    mapped = OVERWRITTEN.replace("i18n.install()", "i18n._translator.load(str(copy))")
    done = subprocess.run(
        [sys.executable, "-c", mapped, str(tmp_path / "desktop_nl.qm")],
        capture_output=True,
        text=True,
        check=False,
    )
    print(f"mapped: exit {done.returncode}")
    assert done.returncode < 0 or "Scholen" not in done.stdout
