"""No name, birth date or number of the main job in any file that the program wrote.

Nor of what goes with it: a draft that is never stored, someone who borrows or has a key, labels,
the emergency list on paper and as a file, and a backup set. The job of `test_main_job` runs under
strace: every byte written to any file is looked through, also of files that are gone again, and so
is every file that is left.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

from leak_scan import Hit, scan
from programs import require_program

CANARIES = {
    "CANARY_SURNAME": "Kwartelslag",
    "CANARY_GIVEN": "Zefanja",
    "CANARY_GUARDIAN": "Hupsemaker",
    "CANARY_STREET": "Fladderiepen",
    "CANARY_BORN": "27-02-2017",
    "CANARY_MOTIVE": "Prikkelarme overgangsklas gewenst.",
    "CANARY_EXPERT": "Wendeline Snorrewind",
    "CANARY_BORROWER": "Oeroes Kwispelbeek",
    "CANARY_KEY_HOLDER": "Ziggy Grendelaar",
    "CANARY_TYPED": "Halfgetypte",
}
STORED = {*CANARIES.values(), "2017-02-27", "999926270001"} - {CANARIES["CANARY_BORN"]}
"""What the vault holds, in the form in which it does: the control must find each of these."""

SHOWN = {CANARIES["CANARY_BORN"], "27 februari 2017", "Kwartelslag, Zefanja"}
"""Other forms, of screen and paper."""

PIN = "48213"

_WRITE = re.compile(r"^\S+ +(?:p?write(?:64)?|p?writev2?)\((\d+)<([^>]*)>, .*$")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_OPEN = re.compile(
    r"^\S+ +(?:openat|open|creat)\(.*O_(?:CREAT|WRONLY|RDWR|TRUNC).*\) = \d+<([^>]*)>"
)


def _run(folder: Path, *, is_encrypted: bool) -> Path:
    """Run the job under strace in a home of its own and return the trace."""
    trace = folder / "trace"
    env = {
        **os.environ,
        **CANARIES,
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_QPA_PLATFORM": "offscreen",
    }
    calls = "trace=openat,open,creat,write,pwrite64,writev,pwritev"
    command = [require_program("strace"), "-f", "-y", "-xx", "-s", "262144", "-e", calls]
    own = Path(__file__).parent
    if not is_encrypted:
        env["WITHOUT_KEYS"] = "1"
    done = subprocess.run(
        [*command, "-o", trace, sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
        + ["-p", "no:randomly", "--basetemp", folder / "base", own / "test_main_job.py"]
        + ([] if is_encrypted else ["-p", "without_keys"]),
        env={**env, "PYTHONPATH": str(own)},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
    return trace


def _written(trace: Path) -> dict[str, bytes]:
    """Return, by file, all bytes that were written to it, in order."""
    out: dict[str, bytearray] = {}
    with trace.open(encoding="latin-1") as lines:
        for line in lines:
            if found := _OPEN.match(line):
                out.setdefault(_path(found[1]), bytearray())
            elif found := _WRITE.match(line):
                path = _path(found[2])
                if path.startswith("/") and not path.startswith(("/dev/", "/proc/")):
                    data = b"".join(
                        bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(line)
                    )
                    out.setdefault(path, bytearray()).extend(data)
    return {path: bytes(data) for path, data in out.items()}


def _path(shown: str) -> str:
    raw = bytes.fromhex(shown.replace("\\x", "")) if "\\x" in shown else shown.encode()
    return raw.decode(errors="replace")


def _hits(folder: Path, *, is_encrypted: bool) -> tuple[set[Hit], set[str]]:
    trace = _run(folder, is_encrypted=is_encrypted)
    canaries = sorted(STORED | SHOWN)
    written, hits = _written(trace), set()
    for path, data in written.items():
        hits |= scan(data, canaries, path)
    left = [path for path in (folder / "base").rglob("*") if path.is_file()]
    left += [Path(path) for path in written if Path(path).is_file()]
    for path in set(left) - {trace}:
        hits |= scan(path.read_bytes(), canaries, str(path))
    return hits, {Path(path).name for path in written}


def test_nothing_of_a_person_reaches_a_disk_in_clear(tmp_path):
    (tmp_path / "met").mkdir()
    (tmp_path / "zonder").mkdir()
    hits, files = _hits(tmp_path / "met", is_encrypted=True)
    control, _files = _hits(tmp_path / "zonder", is_encrypted=False)
    found = {hit.canary for hit in control}
    print(
        f"{len(files)} names of files written: {len(hits)} hits of {len(STORED | SHOWN)} canaries; "
        f"without keys {len(found & STORED)} of the {len(STORED)} stored ones found"
    )
    assert files >= {"core.db", "set.json", "noodlijst.pdf"}
    assert hits == set()
    assert found >= STORED
    assert {hit.canary for hit in control if "-back-up/set-" in hit.where} >= STORED
