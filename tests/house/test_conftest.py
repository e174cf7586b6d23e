"""The suite itself notices what a test leaves behind, and keeps away from the user's folders."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import paths

ROOT = Path(__file__).resolve().parents[2]

LEAVERS = """
import subprocess, threading, time

def test_leaves_a_thread():
    threading.Thread(target=time.sleep, args=(3,), name="left").start()

def test_leaves_a_process():
    subprocess.run(["sh", "-c", "sleep 0"], check=True)
    global sleeper
    sleeper = subprocess.Popen(["sleep", "30"])

def test_leaves_nothing():
    sleeper.kill()
    sleeper.wait()
    thread = threading.Thread(target=time.sleep, args=(0.1,))
    thread.start()
    thread.join()
"""


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc on this system")
def test_what_a_test_leaves_behind_is_a_failure(tmp_path):
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path)
    (tmp_path / "test_leavers.py").write_text(LEAVERS)
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:cacheprovider"),
            *("--rootdir", tmp_path, "-c", os.devnull, tmp_path),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "3 passed, 2 errors" in done.stdout, done.stdout
    assert "left behind: <Thread(left, started" in done.stdout
    assert "(sleep)" in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="other systems name their folders otherwise")
def test_the_users_own_folders_are_far_away():
    home = Path(os.environ["HOME"])
    for folder in (paths.default_vault(), paths.preferences(), paths.technical_log()):
        assert folder.is_relative_to(home.parent)
    assert home.parent.name.startswith("dk-")
    assert "DBUS_SESSION_BUS_ADDRESS" not in os.environ
