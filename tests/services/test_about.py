"""What the program says of its parts is what is installed."""

import importlib.metadata
import re
import tomllib
from pathlib import Path

import pytest

import desktop
from desktop import resources
from desktop.services import about
from desktop.services.about import ComponentKind, components
from desktop.store.schema import SCHEMA_NUMBER

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


@pytest.fixture(autouse=True)
def _afresh():
    for cached in (components, about._keeps_papers):
        cached.cache_clear()
    yield
    for cached in (components, about._keeps_papers):
        cached.cache_clear()


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def needed() -> dict[str, importlib.metadata.Distribution]:
    """Return all that the program needs, and what that needs, as installed here."""
    found: dict[str, importlib.metadata.Distribution] = {}
    waiting = list(PROJECT["dependencies"])
    while waiting:
        name = re.match(r"[\w.-]+", waiting.pop())[0]
        if normal(name) in found:
            continue
        try:
            found[normal(name)] = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue
        waiting += [each for each in found[normal(name)].requires or () if "extra ==" not in each]
    return found


def libraries():
    return {normal(each.name): each for each in components() if each.kind is ComponentKind.LIBRARY}


def test_every_library_that_is_needed_is_named_with_its_version():
    installed = {name: found.version for name, found in needed().items()}
    assert {name: each.version for name, each in libraries().items()} == installed


def test_licences_are_those_that_the_libraries_state():
    for name, found in needed().items():
        stated = found.metadata.get("License-Expression")
        said = libraries()[name].licence
        assert said
        if stated:
            assert set(said.split(" OR ")) <= set(stated.split(" OR ")), name


def test_other_parts_have_a_licence_and_no_version():
    others = [each for each in components() if each.kind is not ComponentKind.LIBRARY]
    assert {"Qt", "SQLCipher", "DejaVu Sans"} <= {each.name for each in others}
    assert all(each.licence and not each.version for each in others)


def test_without_their_papers_all_are_named_all_the_same(monkeypatch):
    def none(*_args, **_kwargs):
        raise importlib.metadata.PackageNotFoundError

    monkeypatch.setattr(importlib.metadata, "version", none)
    monkeypatch.setattr(importlib.metadata, "distributions", lambda: iter(()))
    lines = resources.text("lists/onderdelen.csv").splitlines()
    rows = [line for line in lines[1:] if line.startswith("bibliotheek;")]
    assert len(libraries()) == len(rows)
    assert {each.version for each in libraries().values()} == {""}


def test_the_program_says_what_it_is_itself():
    said = about.about()
    assert (said.version, said.schema) == (desktop.__version__, SCHEMA_NUMBER)
    assert said.licence == PROJECT["license"]
