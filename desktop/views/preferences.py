"""What the window remembers of itself: its place, colours, text size. Nothing of a vault."""

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QSettings

from desktop import paths
from desktop.views.theme import ZOOMS, Scheme

_ZOOM = "text/percent"
_SCHEME = "colours/scheme"
_LABELS = "labels"
_GEOMETRY = "window/geometry"
_USUAL = 100


def _file() -> QSettings:
    return QSettings(str(paths.preferences()), QSettings.Format.IniFormat)


def zoom() -> int:
    """Return the size of text in per cent; 100 when none of ours is stored."""
    stored = str(_file().value(_ZOOM, _USUAL))
    return int(stored) if stored in {str(size) for size in ZOOMS} else _USUAL


def store_zoom(percent: int) -> None:
    """Store the size of text."""
    _file().setValue(_ZOOM, percent)


def scheme() -> Scheme:
    """Return the wanted colours; those of the system when none of ours is stored."""
    stored = str(_file().value(_SCHEME, Scheme.SYSTEM))
    return Scheme(stored) if stored in set(Scheme) else Scheme.SYSTEM


def store_scheme(wanted: Scheme) -> None:
    """Store the wanted colours."""
    _file().setValue(_SCHEME, wanted.value)


@dataclass(frozen=True, slots=True)
class LabelWish:
    """The labels in this computer's printer.

    Attributes:
        sheet: name of the sheet, "" before the first print.
        right, down: how far all is shifted, in mm.
        first: number of the first label that is still free, from 0.
    """

    sheet: str = ""
    right: float = 0.0
    down: float = 0.0
    first: int = 0


def labels() -> LabelWish:
    """Return which labels lie in the printer; what is not ours counts as nothing stored."""
    file = _file()
    try:
        return LabelWish(
            str(file.value(f"{_LABELS}/sheet", "")),
            float(str(file.value(f"{_LABELS}/right", 0))),
            float(str(file.value(f"{_LABELS}/down", 0))),
            int(str(file.value(f"{_LABELS}/first", 0))),
        )
    except ValueError:
        return LabelWish()


def store_labels(wish: LabelWish) -> None:
    """Store which labels lie in the printer."""
    file = _file()
    for name in ("sheet", "right", "down", "first"):
        file.setValue(f"{_LABELS}/{name}", getattr(wish, name))


def geometry() -> QByteArray:
    """Return the window's place and size, empty before it was ever closed."""
    stored = _file().value(_GEOMETRY)
    return stored if isinstance(stored, QByteArray) else QByteArray()


def store_geometry(place: QByteArray) -> None:
    """Store the window's place and size."""
    _file().setValue(_GEOMETRY, place)
