"""Take pictures of every screen: `just screenshots [folder]`; without a folder in a new one."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from screens.scenes import MAIN_SCENES, START_SCENES, Played, Stage, morning, play, put_away

from desktop import app, paths
from desktop.views import theme
from desktop.views.theme import Scheme
from desktop.views.widgets.toast import Toast

LOOKS = {
    "licht": (Scheme.LIGHT, 100),
    "donker": (Scheme.DARK, 100),
    "groot": (Scheme.LIGHT, 200),
    "contrast": (Scheme.CONTRAST, 100),
}
"""Of each folder of pictures: the colours and the size of text."""


def take(folder: Path, application: QApplication, *, looks: tuple[str, ...]) -> list[Path]:
    """Write a picture of every screen in every look, and return the files."""
    with tempfile.TemporaryDirectory() as temporary, morning():
        aside = Path(temporary)
        kept, paths.preferences = paths.preferences, lambda: aside / "voorkeuren.ini"
        try:
            played = play(aside)
            return [
                file
                for look in looks
                for file in _take_look(folder / look, application, played, look)
            ]
        finally:
            paths.preferences = kept
            theme.set_zoom(application, 100)
            theme.set_scheme(application, Scheme.SYSTEM)


def _take_look(
    folder: Path, application: QApplication, played: Played, look: str
) -> Iterator[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    scheme, zoom = LOOKS[look]
    theme.set_scheme(application, scheme)
    theme.set_zoom(application, zoom)
    for scenes, opens in ((START_SCENES, Stage.open_start), (MAIN_SCENES, Stage.open_vault)):
        stage = Stage(application, played)
        try:
            opens(stage)
            for name, scene in scenes.items():
                shown = scene(stage)
                stage.settle()
                yield _save(folder / f"{name}.png", shown or stage.window)
                put_away(stage, shown)
        finally:
            stage.close()


def _save(file: Path, widget: QWidget) -> Path:
    for toast in widget.findChildren(Toast):
        toast.hide()
    widget.grab().save(str(file))
    return file


def main() -> None:
    """Take all pictures and print where they are."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp(prefix="schermen-"))
    looks = tuple(sys.argv[2:]) or tuple(LOOKS)
    application = QApplication([])
    for translator in app._translators(application):
        application.installTranslator(translator)
    theme.apply(application, 100)
    files = take(folder, application, looks=looks)
    print(f"{len(files)} pictures in {folder}")


if __name__ == "__main__":
    main()
