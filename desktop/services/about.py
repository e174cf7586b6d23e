"""What the program is made of: its version, its parts, and their licences; needs no vault."""

import csv
import importlib.metadata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import desktop
from desktop import resources
from desktop.store.schema import SCHEMA_NUMBER

LICENCE = "EUPL-1.2"


class ComponentKind(StrEnum):
    """What a component is; the value is the word in `resources/lists/onderdelen.csv`."""

    LIBRARY = "bibliotheek"
    PART = "onderdeel"
    FONT = "lettertype"
    LIST = "lijst"


@dataclass(frozen=True, slots=True)
class Component:
    """Something of others that ships with the program; `version` is "" where none is known."""

    kind: ComponentKind
    name: str
    version: str
    licence: str


@dataclass(frozen=True, slots=True)
class About:
    """The program itself. `schema`: the number of the vaults that it writes."""

    version: str
    licence: str
    schema: int
    components: tuple[Component, ...]


def about() -> About:
    """Return what the program is made of."""
    return About(desktop.__version__, LICENCE, SCHEMA_NUMBER, components())


@cache
def components() -> tuple[Component, ...]:
    """Return what ships with the program. A library that this system does not need is left out."""
    lines = resources.text("lists/onderdelen.csv").splitlines()
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter=";")
    shipped = []
    for row in rows:
        kind = ComponentKind(row["soort"])
        version = _version(row["naam"]) if kind is ComponentKind.LIBRARY else ""
        if version is not None:
            shipped.append(Component(kind, row["naam"], version, row["licentie"]))
    return tuple(shipped)


def _version(name: str) -> str | None:
    """Return a library's version, `None` when it is not here."""
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        # A frozen program may ship its libraries without their papers.
        return None if _keeps_papers() else ""


@cache
def _keeps_papers() -> bool:
    return any(True for _ in importlib.metadata.distributions())
