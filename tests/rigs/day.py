"""A vault at an hour of the day, for screens that say other things in the evening."""

from pathlib import Path

from played import StillClock
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.clock import AMSTERDAM, system_clock
from desktop.models.paper import PaperItem, PaperKind, PlaceKind
from desktop.services import dossier, paper, practice
from desktop.tasks import Tasks

PATIENCE_MS = 20_000


def at_hour(hour: int) -> StillClock:
    """Return a clock that stands still at an hour of today, in the Netherlands.

    Today, since the screens ask the system what day it is.
    """
    return StillClock(system_clock().astimezone(AMSTERDAM).replace(hour=hour, minute=0))


def open_at(tasks: Tasks, qtbot: QtBot, folder: Path, clock: StillClock) -> Tasks:
    """Unlock a practice vault by a clock of the test."""
    owner: QObject = tasks
    tasks.open(
        lambda: practice.open_practice(folder, clock=clock), owner=owner, done=lambda _who: None
    )
    qtbot.waitUntil(lambda: tasks.who is not None, timeout=PATIENCE_MS)
    return tasks


def folder_of(write, dossier_id) -> PaperItem:
    """Return a dossier's folder."""
    page = write(dossier.view, dossier_id=dossier_id)
    return next(item for item in page.papers if item.kind is PaperKind.FOLDER)


def shelf_of(read):
    """Return a place behind a lock."""
    places = read(paper.places).values()
    return next(place.id for place in places if place.kind is PlaceKind.SHELF)
