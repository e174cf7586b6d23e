"""The pictures of the screens are made, and show something."""

from PySide6.QtGui import QImage
from screens.scenes import MAIN_SCENES, START_SCENES
from screens.take import LOOKS, take

_SAMPLES = 97


def colours(file) -> set[str]:
    """Return the colours of some points of a picture."""
    image = QImage(str(file))
    assert not image.isNull(), file
    return {
        image.pixelColor(x * image.width() // _SAMPLES, y * image.height() // _SAMPLES).name()
        for x in range(_SAMPLES)
        for y in range(_SAMPLES)
    }


def test_every_screen_is_pictured_in_light_and_in_high_contrast(looks, tmp_path):
    files = take(tmp_path, looks, looks=("licht", "contrast"))
    names = {f"{name}.png" for name in (*START_SCENES, *MAIN_SCENES)}
    for look in ("licht", "contrast"):
        assert {file.name for file in files if file.parent.name == look} == names
    dull = [str(file.relative_to(tmp_path)) for file in files if len(colours(file)) < 3]
    assert dull == []
    same = [
        name
        for name in names
        if (tmp_path / "licht" / name).read_bytes() == (tmp_path / "contrast" / name).read_bytes()
    ]
    assert same == []


def test_there_is_a_look_with_large_text():
    assert max(zoom for _scheme, zoom in LOOKS.values()) == 200
