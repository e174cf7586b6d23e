"""Every screen can be worked with by a screen reader, by keys alone, and at every text size."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from screens.scenes import MAIN_SCENES, START_SCENES, Stage, morning, play, put_away
from screens.walk import (
    astray,
    cut,
    nameless,
    outside,
    overlapping,
    roleless,
    several_primary,
    sideways,
    unreached,
)

from desktop import app as program
from desktop import i18n, paths
from desktop.views import theme
from desktop.views.theme import Scheme
from desktop.views.widgets.buttons import primary
from desktop.views.widgets.form import Form

SMALLEST, USUAL, LARGEST = (1024, 640), (1280, 800), (3840, 2160)
SIZES = ((80, SMALLEST), (100, SMALLEST), (200, SMALLEST), (200, USUAL), (100, LARGEST))

Check = Callable[[QWidget], list[str]]


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    with morning():
        return play(tmp_path_factory.mktemp("played"))


@pytest.fixture
def dutch(looks, tmp_path, monkeypatch):
    """Show the program in Dutch, whose words are longer, and as on a computer of its own."""
    monkeypatch.setattr(paths, "preferences", lambda: tmp_path / "voorkeuren.ini")
    translators = list(program._translators(looks))
    for translator in translators:
        looks.installTranslator(translator)
    theme.set_scheme(looks, Scheme.LIGHT)
    yield looks
    for translator in translators:
        looks.removeTranslator(translator)
    i18n.install("en")
    theme.set_zoom(looks, 100)


def walk_all(application, played, checks: tuple[Check, ...], *, size=USUAL) -> list[str]:
    """Bring up every screen, and return what the checks find on each."""
    found = []
    with morning():
        for scenes, opens in ((START_SCENES, Stage.open_start), (MAIN_SCENES, Stage.open_vault)):
            stage = Stage(application, played)
            try:
                opens(stage)
                stage.window.resize(*size)
                for name, scene in scenes.items():
                    shown = scene(stage)
                    stage.settle()
                    for check in checks:
                        found += [f"{name}: {finding}" for finding in check(shown or stage.window)]
                    put_away(stage, shown)
            finally:
                stage.close()
    return list(dict.fromkeys(found))


def test_every_control_has_a_name_and_a_role_and_is_reached_by_tab(dutch, played):
    assert walk_all(dutch, played, (nameless, roleless, unreached, astray)) == []


def test_one_button_at_a_time_is_the_next_action(dutch, played):
    assert walk_all(dutch, played, (several_primary,)) == []


@pytest.mark.parametrize(("zoom", "size"), SIZES)
def test_nothing_is_cut_at_any_size(dutch, played, zoom, size):
    theme.set_zoom(dutch, zoom)
    assert walk_all(dutch, played, (cut, sideways, outside, overlapping), size=size) == []


class _Trap(QLineEdit):
    """A field that Tab does not leave, once it is set."""

    is_set = False

    def event(self, event: QEvent) -> bool:
        if self.is_set and event.type() == QEvent.Type.KeyPress:
            return True
        return super().event(event)


@pytest.fixture
def bare(looks, qtbot):
    """Return a window on which everything is amiss that can be."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    nameless_button, untabbed, narrow = QPushButton(), QLineEdit(), QLabel("a long line of words")
    nameless_button.setObjectName("nameless")
    untabbed.setObjectName("untabbed")
    trap = _Trap()
    narrow.setFixedWidth(20)
    area = QScrollArea()
    wide = QWidget()
    wide.setFixedSize(2000, 20)
    area.setWidget(wide)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for widget in (nameless_button, trap, untabbed, narrow, area):
        column.addWidget(widget)
    nothing = QWidget(window)
    nothing.setObjectName("nothing")
    nothing.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    nothing.setGeometry(0, 0, 5, 5)
    sticking = QPushButton("out", window)
    sticking.setObjectName("sticking")
    sticking.setGeometry(-40, 0, 60, 30)
    window.resize(400, 300)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_control_what_is_amiss_is_found(bare):
    assert any("nameless" in finding for finding in nameless(bare))
    assert any("nothing" in finding for finding in roleless(bare))
    assert any("a long line" in finding for finding in cut(bare))
    assert sideways(bare) != []
    assert any("sticking" in finding for finding in outside(bare))


def test_control_what_tab_never_comes_to_is_found(bare):
    assert unreached(bare) == []
    bare.findChild(_Trap).is_set = True
    assert any("untabbed" in finding for finding in unreached(bare))


def test_control_two_next_actions_and_parts_over_each_other_are_found(bare):
    for name in ("first", "second"):
        button = primary(name)
        button.setObjectName(name)
        bare.layout().addWidget(button)
    QApplication.processEvents()
    assert any("first" in finding and "second" in finding for finding in several_primary(bare))
    assert overlapping(bare) == []
    second = bare.findChild(QPushButton, "second")
    second.move(bare.findChild(QPushButton, "first").pos())
    assert any("first" in finding and "second" in finding for finding in overlapping(bare))


def test_control_a_form_that_tab_goes_through_astray_is_found(looks, qtbot):
    form = Form("Save", "save")
    qtbot.addWidget(form)
    fields = [QLineEdit(), QLineEdit()]
    for number, field in enumerate(fields):
        field.setObjectName(f"field_{number}")
        form.rows.addRow(str(number), field)
    form.add_foot()
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    fields[0].setFocus()
    assert astray(form) == []
    QWidget.setTabOrder(form.save, fields[1])
    fields[0].setFocus()
    assert astray(form) != []
