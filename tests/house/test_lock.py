"""The hashed lock says what pyproject.toml asks for; `just lock` renews it."""

import re
import tomllib
from pathlib import Path

import bootstrap
import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
RUN = ROOT / "installer" / "requirements.txt"
DEV = ROOT / "installer" / "requirements-dev.txt"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
BUILD = [
    *PROJECT["build-system"]["requires"],
    *PROJECT["dependency-groups"]["build"],
]
ASKED = {
    RUN: [*PROJECT["project"]["dependencies"], *BUILD],
    DEV: [*PROJECT["project"]["dependencies"], *BUILD, *PROJECT["dependency-groups"]["dev"]],
}


def _blocks(lock: Path) -> list[str]:
    """Return the lock's entries, each with its hashes and the comment that says for whom."""
    return re.split(r"\n(?=\S)", lock.read_text("utf-8").strip())


def _pins(lock: Path) -> dict[str, set[str]]:
    pins: dict[str, set[str]] = {}
    for block in _blocks(lock):
        pin = Requirement(block.partition("\\")[0])
        (exact,) = pin.specifier
        assert exact.operator == "==", block
        pins.setdefault(canonicalize_name(pin.name), set()).add(exact.version)
    return pins


@pytest.mark.parametrize("lock", [RUN, DEV], ids=lambda lock: lock.name)
def test_the_lock_does_not_lag_behind(lock):
    pins = _pins(lock)
    for asked in map(Requirement, ASKED[lock]):
        versions = pins.get(canonicalize_name(asked.name), set())
        assert versions, f"{asked.name} is not in {lock.name}; run `just lock`"
        assert all(asked.specifier.contains(v) for v in versions), f"{asked}: run `just lock`"


@pytest.mark.parametrize("lock", [RUN, DEV], ids=lambda lock: lock.name)
def test_the_lock_holds_nothing_that_is_no_longer_asked_for(lock):
    ours = {
        canonicalize_name(Requirement(block.partition("\\")[0]).name)
        for block in _blocks(lock)
        if "dossierkast (pyproject.toml" in block
    }
    assert ours
    assert ours <= {canonicalize_name(Requirement(asked).name) for asked in ASKED[lock]}


@pytest.mark.parametrize("lock", [RUN, DEV], ids=lambda lock: lock.name)
def test_every_pin_has_hashes_and_none_an_address(lock):
    for block in _blocks(lock):
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", block), block
    assert "://" not in lock.read_text("utf-8")


def test_tests_run_on_what_ships():
    dev = _pins(DEV)
    assert {name: dev.get(name) for name in _pins(RUN)} == _pins(RUN)


def test_the_set_up_takes_the_pythons_that_the_project_takes():
    takes = SpecifierSet(PROJECT["project"]["requires-python"])
    (oldest, newest) = (bootstrap.OLDEST, bootstrap.NEWEST)
    for minor in range(30):
        assert takes.contains(f"3.{minor}.1") == (oldest <= (3, minor) <= newest)
