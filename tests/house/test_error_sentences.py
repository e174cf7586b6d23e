"""Everything a user can act on has a sentence that says how."""

import importlib
import pkgutil
import re

import pytest

import desktop
from desktop.errors import ExpectedError


def _all_expected() -> list[type[ExpectedError]]:
    for module in pkgutil.walk_packages(desktop.__path__, "desktop."):
        if not module.name.startswith(("desktop.__main__", "desktop.store.migrations")):
            importlib.import_module(module.name)
    found, waiting = [], [ExpectedError]
    while waiting:
        subclasses = waiting.pop().__subclasses__()
        found += [kind for kind in subclasses if kind.__module__.startswith("desktop.")]
        waiting += subclasses
    return sorted(set(found), key=lambda kind: kind.__qualname__)


def _example(kind: type[ExpectedError]) -> ExpectedError:
    """Return an error with all the data that its docstring names between backticks."""
    return kind(**dict.fromkeys(re.findall(r"`([a-z_]+)`", kind.__doc__ or ""), "3"))


@pytest.mark.parametrize("kind", _all_expected(), ids=lambda kind: kind.__qualname__)
def test_an_expected_error_has_its_sentence(kind):
    from desktop.error_text import sentence

    said = sentence(_example(kind))
    assert re.match(r"[A-Z0-9\u201c\u2018\"']", said), said
    assert said.endswith((".", "?", ")")), said
    assert not re.search(r"\{[a-z_]+\}", said)
    assert kind.__qualname__ not in said


@pytest.mark.parametrize("kind", _all_expected(), ids=lambda kind: kind.__qualname__)
def test_an_expected_error_tells_a_traceback_nothing(kind):
    error = kind(name="Canary Kanarieman")
    assert "Canary" not in f"{error} {error!r} {error.args}"


def test_sentences_are_told_apart():
    from desktop.error_text import sentence

    said: dict[str, list[str]] = {}
    for kind in _all_expected():
        said.setdefault(sentence(_example(kind)), []).append(kind.__qualname__)
    assert [kinds for kinds in said.values() if len(kinds) > 1] == []
