"""One print seen by strace: no file is made, and no PIN stands in an argument list."""

import base64
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from programs import require_program
from rigs.cups import CupsRig
from rigs.pages import pages_with_codes

from desktop.printing import parse_address

ROOT = Path(__file__).resolve().parents[2]
PIN = "80471936"

_MAKERS = "open,openat,openat2,creat,memfd_create,mkdir,mkdirat,mknod,mknodat"
_NAMERS = "rename,renameat,renameat2,link,linkat,symlink,symlinkat"
_MADE = re.compile(r"\b(open(at2?)?\(.*O_(CREAT|TMPFILE)|(?!open|exec)[a-z_0-9]+\()")


def print_watched(folder: Path, address: str, pdf: bytes, **order: str | None) -> list[str]:
    """Print once in a process of its own and return what it asked of the system."""
    route, address = parse_address(address)
    trace = folder / "trace"
    done = subprocess.run(
        [
            *(require_program("strace"), "-f", "-v", "-s", "4096", "-o", str(trace)),
            *("-e", f"trace={_MAKERS},{_NAMERS},execve,execveat"),
            *(sys.executable, "-B", "-m", "rigs.print_once"),
        ],
        input=json.dumps(
            {
                "route": route,
                "address": address,
                "pdf": base64.b64encode(pdf).decode(),
                "pin": None,
                "leak": None,
                **order,
            }
        ),
        env={
            "PATH": "/usr/bin:/bin",
            "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}",
            "CUPS_SERVER": order.pop("scheduler", None) or "localhost",
        },
        text=True,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return trace.read_text("utf-8", "replace").splitlines()


def files_made(calls: list[str]) -> list[str]:
    return [call for call in calls if _MADE.search(call) and "= -1 " not in call]


def commands_with(calls: list[str], secret: str) -> list[str]:
    return [call for call in calls if "execve" in call and secret in call]


@pytest.fixture(scope="module")
def pages() -> bytes:
    return pages_with_codes(["KBCDFGHJLN"])


def test_a_print_with_a_pin_leaves_no_file_and_no_argument(printer, pages, tmp_path):
    calls = print_watched(tmp_path, printer.address, pages, pin=PIN)
    assert any("execve(" in call for call in calls)
    assert files_made(calls) == []
    assert commands_with(calls, PIN) == []
    printer.enter_pin(1, PIN)
    assert printer.printed == [pages]


def test_a_print_to_a_real_printer_leaves_no_file(rig: CupsRig, pages, tmp_path):
    before = rig.received()
    calls = print_watched(tmp_path, rig.printer_address, pages, pin=PIN)
    assert files_made(calls) == []
    assert commands_with(calls, PIN) == []
    assert rig.next_job(before).document == pages


def test_a_print_through_the_scheduler_makes_no_file_of_ours(rig: CupsRig, pages, tmp_path):
    before = rig.received()
    calls = print_watched(tmp_path, rig.queue, pages, scheduler=str(rig.scheduler))
    assert files_made(calls) == []
    assert rig.next_job(before).attributes["IPP_JOB_NAME"] == "testpagina"


def test_the_watcher_sees_a_file_and_a_pin(printer, pages, tmp_path):
    leak = tmp_path / "pages.pdf"
    calls = print_watched(tmp_path, printer.address, pages, pin=PIN, leak=str(leak))
    assert [str(leak) in call for call in files_made(calls)] == [True]
    assert len(commands_with(calls, PIN)) == 1
