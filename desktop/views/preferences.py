"""What the window remembers of itself: its place, colours, text size. Nothing of a vault."""

from PySide6.QtCore import QByteArray, QSettings

from desktop import paths
from desktop.views.theme import ZOOMS, Scheme

_ZOOM = "text/percent"
_SCHEME = "colours/scheme"
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


def geometry() -> QByteArray:
    """Return the window's place and size, empty before it was ever closed."""
    stored = _file().value(_GEOMETRY)
    return stored if isinstance(stored, QByteArray) else QByteArray()


def store_geometry(place: QByteArray) -> None:
    """Store the window's place and size."""
    _file().setValue(_GEOMETRY, place)
