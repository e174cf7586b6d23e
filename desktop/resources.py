"""Files that ship with the program: fonts, translations, word lists, forms, the manual."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def path(name: str) -> Path:
    """Return the path of a shipped file, in a wheel, a frozen build or a checkout.

    Args:
        name: relative to `resources/`, with forward slashes.
    """
    inside = _PACKAGE / "_resources"
    root = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    return root / name


def text(name: str) -> str:
    """Return a shipped text file, UTF-8."""
    return path(name).read_text(encoding="utf-8")
