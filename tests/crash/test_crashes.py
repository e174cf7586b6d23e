"""Nothing that was said to be saved is lost: not by a kill, not by a power cut.

The real services work in a child process; after each kill, and on each disk that a power cut may
leave, the vault is opened as the program opens it. The controls do the same with
`synchronous=FULL` and with a write-ahead log. A kill leaves what the system was given to write, so
only power cuts can tell EXTRA from FULL; kills and cuts are counted apart.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Self

import pytest
from crash import cuts, desk
from crash.judge import judge
from played import PASSWORD, StillClock, granted, new_session
from rigs.strict_printer import strict_printer

from desktop.errors import DossierkastError
from desktop.models.ids import UserId, new_random_id
from desktop.models.roles import Part, Role
from desktop.services import printer, restore, vaults
from desktop.vault import key_file, slot

KILLS = {"EXTRA": 200, "FULL": 20, "WAL": 20}
CUTS = {"EXTRA": 250, "FULL": 30, "WAL": 30}
"""At how many moments the power is cut, besides those right after an acknowledgement."""

_SECRETARIAT, _IT_MANAGER = 0, 1
_LIVES = 25
_GRANTED = 8
_MOST_ACTS = 9
_LONGEST_S = 0.08
_TESTS = Path(__file__).parents[1]
_DESK = _TESTS / "crash" / "desk.py"
_ENV = {**os.environ, "PYTHONPATH": os.pathsep.join((str(_TESTS), str(_TESTS.parent)))}

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork, SIGKILL and strace")


@dataclass
class Tally:
    """What was tried with one choice of settings, and what went wrong."""

    tried: int = 0
    acts: int = 0
    sets: int = 0
    bad: int = 0
    problems: Counter = field(default_factory=Counter)
    examples: list = field(default_factory=list)

    def note(self, problems: list[str]) -> None:
        self.tried += 1
        self.bad += bool(problems)
        self.problems.update({problem.partition(":")[0] for problem in problems})
        self.examples += problems[:1]

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.tried + other.tried,
            self.acts + other.acts,
            self.sets + other.sets,
            self.bad + other.bad,
            self.problems + other.problems,
            self.examples + other.examples,
        )

    def figures(self, what: str) -> str:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(self.problems.items()))
        example = f", such as {self.examples[0]}" if self.examples else ""
        bad = f"{self.bad} bad ({kinds}{example})" if self.bad else "0 bad"
        return f"{self.tried} {what}, {self.acts} acts acknowledged, {bad}"


@pytest.fixture
def begin(tmp_path, monkeypatch):
    """Make a vault with work that waits, and stretch a password once for all of the test."""
    monkeypatch.setattr(slot, "_key", slot._key)  # put back at the end
    desk.stretch_once()
    session = new_session(tmp_path / "begin")
    for _ in range(_GRANTED):
        granted(session)
    session.close()
    _add_it_manager(tmp_path / "begin")
    return tmp_path / "begin"


def _add_it_manager(folder: Path) -> None:
    """Give a vault a second user, who holds the key of the log alone."""
    file = key_file.read_key_file(folder)
    _, keys = file.unlock(file.users[_SECRETARIAT].id, PASSWORD)
    file, _ = file.with_user(
        initials="I.B.",
        role=Role.IT_MANAGER,
        user_id=UserId(new_random_id()),
        password=PASSWORD,
        stretch=slot.FLOOR,
    )
    of_log = file.sealed[Part.LOG]
    file = file.with_sealed(Part.LOG, keys[Part.LOG], public=of_log.public, epoch=of_log.epoch)
    key_file.write_key_file(folder, file)


def _with_printer(begin: Path, folder: Path, address: str) -> tuple[int, int]:
    """Copy a vault and give it a secured printer; return the printer's number, and the log's."""
    shutil.copytree(begin, folder)
    user = vaults.front(folder).users[_SECRETARIAT]
    session = vaults.unlock(folder, user_id=user.id, password=PASSWORD, clock=StillClock())
    number = session.write(printer.add, name="Printer", address=address).result
    lines = session.read(desk.newest_line)
    session.close()
    return number, lines


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _put(folder: Path, files: dict[str, bytes]) -> None:
    """Make a folder hold these files and no other."""
    for path in folder.iterdir():
        if path.name not in files:
            path.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)


class Mother:
    """The process that forks a child for each order."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, _DESK],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=_ENV,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def _heard(self) -> str:
        line = self._process.stdout.readline()
        assert line, "the mother ended"
        return line

    def bear_and_kill(self, order: desk.Order, acts: int, after_s: float) -> list[str]:
        """Kill a child some time after it acknowledged so many acts; return what it said."""
        self._process.stdin.write(json.dumps(asdict(order)) + "\n")
        self._process.stdin.flush()
        said = [self._heard()]
        while said[-1] != "ENDED\n" and not (
            _said(said, "PID ") and len(_said(said, "ACK ")) >= acts
        ):
            said.append(self._heard())
        time.sleep(after_s)
        with suppress(ProcessLookupError):  # it went home, or failed: it says which
            os.kill(_said(said, "PID ")[0], signal.SIGKILL)
        while said[-1] != "ENDED\n":
            said.append(self._heard())
        assert [line for line in said if line.startswith("FAILED")] == []
        return said


def _said(lines: list[str], word: str) -> list:
    return [json.loads(line[len(word) :]) for line in lines if line.startswith(word)]


def _sets_beside(folder: Path, settings: str) -> Path | None:
    """Return where sets go; a set is read without writing, which a write-ahead log cannot be."""
    return None if settings == "WAL" else folder.with_name(f"{folder.name}-sets")


class Life:
    """One vault, in which child after child is killed; each begins with what the last one left."""

    def __init__(self, begin: Path, folder: Path, settings: str, address: str) -> None:
        self.folder, self.settings = folder, settings
        self.printer, self.begun = _with_printer(begin, folder, address)
        self.sets = _sets_beside(folder, settings)
        self.told: list[dict] = []
        self.sheets = self.children = 0
        self.known: set[str] = set()

    def kill_one(self, mother: Mother, seed: int, chance, printer_rig) -> list[str]:
        """Kill a child at a random moment, and return what is wrong with the vault then."""
        order = desk.Order(
            folder=str(self.folder),
            settings=self.settings,
            seed=seed,
            dossiers=9,
            printer=self.printer,
            sets=str(self.sets or ""),
        )
        sheets = _sheets(printer_rig)
        acts, after_s = chance.randrange(_MOST_ACTS), chance.uniform(0, _LONGEST_S)
        said = mother.bear_and_kill(order, acts, after_s)
        self.told += _said(said, "ACK ")
        self.sheets += _sheets(printer_rig) - sheets
        self.children += 1
        crashed = _files(self.folder)
        problems = judge(
            self.folder,
            self.told,
            begun=self.begun,
            children=self.children,
            sheets=self.sheets,
        )
        problems += self._bad_sets(_said(said, "SET "))
        # The next child finds it as the kill left it, and recovers by itself.
        _put(self.folder, crashed)
        return problems

    def _bad_sets(self, told: list[dict]) -> list[str]:
        """Read back every set that has its name since the last kill, and miss none."""
        if self.sets is None or not self.sets.exists():
            return [f"lost: {each}" for each in told]
        problems = []
        named = {path.name for path in self.sets.iterdir() if not path.name.endswith(".onaf")}
        for name in sorted(named - self.known):
            try:
                user = restore.users(self.sets / name)[0]
                restore.compare(self.sets / name, self.folder, user_id=user.id, password=PASSWORD)
            except DossierkastError as error:
                problems.append(f"damaged: {name} {type(error).__name__}")
        self.known |= named
        return problems + [
            f"lost: {each['folder']}" for each in told[-1:] if each["folder"] not in named
        ]


def _sheets(printer_rig) -> int:
    return sum(bool(job.document) for job in printer_rig.jobs.values())


def _killed(begin: Path, folder: Path, settings: str, kills: int) -> Tally:
    """Kill children at random moments."""
    chance, tally = random.Random(folder.name), Tally()
    lives: list[Life] = []
    problems: list[str] = []
    with strict_printer() as printer_rig, Mother() as mother:
        for number in range(kills):
            if number % _LIVES == 0 or problems:
                at = folder.with_name(f"{folder.name}-{number}")
                lives.append(Life(begin, at, settings, printer_rig.address))
            problems = lives[-1].kill_one(mother, number, chance, printer_rig)
            tally.note(problems)
    tally.acts = sum(len(life.told) for life in lives)
    tally.sets = sum(len(life.known) for life in lives)
    return tally


def _cut(begin: Path, folder: Path, settings: str, moments: int, user: int) -> Tally:
    """Record one child from beginning to end, and cut the power at many moments of that."""
    chance, tally, log = random.Random(folder.name), Tally(), folder.with_suffix(".strace")
    with strict_printer() as printer_rig:
        number, begun = _with_printer(begin, folder, printer_rig.address)
        disk = cuts.Disk(folder)
        order = desk.Order(
            folder=str(folder),
            settings=settings,
            seed=0,
            dossiers=3 if user == _SECRETARIAT else 12,
            printer=number,
            sets=str(_sets_beside(folder, settings) or ""),
            user=user,
        )
        command = [sys.executable, str(_DESK), json.dumps(asdict(order))]
        events = cuts.record(command, folder, log, env=_ENV)
    log.unlink()
    chosen = cuts.moments(events, moments, chance)
    told, seen = [], set()
    for moment, event in enumerate(events):
        if event.kind == "ack":
            told.append(cuts.acknowledged(event))
        disk.step(event)
        if moment not in chosen:
            continue
        for kind in cuts.KINDS:
            state = disk.after_cut(kind, chance)
            mark = (len(told), hash(frozenset(state.items())))
            if mark not in seen:
                seen.add(mark)
                _put(folder, state)
                problems = judge(folder, told, begun=begun, children=1)
                tally.note([f"{problem} [{kind}]" for problem in problems])
    tally.acts = len(told)
    return tally


def _sum(lanes: list[Future[Tally]]) -> Tally:
    return sum((lane.result() for lane in lanes), Tally())


def test_nothing_acknowledged_is_lost_by_a_kill_or_a_power_cut(begin, tmp_path):
    started = time.monotonic()
    killed, cut, alone = {}, {}, {}
    with ThreadPoolExecutor(2) as lanes:
        for settings, kills in KILLS.items():
            killed[settings] = [
                lanes.submit(
                    _killed, begin, tmp_path / f"{settings}-kill{half}", settings, kills // 2
                )
                for half in (1, 2)
            ]
        for settings, moments in CUTS.items():
            five, one = tmp_path / f"{settings}-five", tmp_path / f"{settings}-one"
            cut[settings] = [lanes.submit(_cut, begin, five, settings, moments, _SECRETARIAT)]
            alone[settings] = [lanes.submit(_cut, begin, one, settings, 40, _IT_MANAGER)]
    for tallies in (killed, cut, alone):
        tallies.update({settings: _sum(found) for settings, found in tallies.items()})
    for settings in KILLS:
        print(f"\n{settings}: {killed[settings].figures('kills')}")
        print(f"  {killed[settings].sets} sets made meanwhile and read back")
        print(f"  five parts: {cut[settings].figures('disks after a power cut')}")
        print(f"  one part: {alone[settings].figures('disks after a power cut')}")
    print(f"{time.monotonic() - started:.0f} s")
    assert killed["EXTRA"].tried == KILLS["EXTRA"]
    assert killed["EXTRA"].sets > 0
    for tallies in (killed, cut, alone):
        assert tallies["EXTRA"].acts > 0
        assert tallies["EXTRA"].bad == 0, tallies["EXTRA"].examples
    # A commit over several parts syncs the folder by itself, so FULL shows its hole where a person
    # has one part; a write-ahead log tears what lies in several.
    assert alone["FULL"].problems["lost"] > 0
    assert cut["WAL"].problems["torn"] > 0
    # A disk that holds everything is what a kill at that very call leaves: the kills' control.
    assert [bad for bad in cut["WAL"].examples if bad.startswith("torn") and bad.endswith("[all]")]
