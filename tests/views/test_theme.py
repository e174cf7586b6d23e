"""Every scheme can be read, and shows where the keyboard is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
    QTabWidget,
    QTextBrowser,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop import paths
from desktop.views import preferences, theme
from desktop.views.theme import Scheme
from desktop.views.widgets.buttons import plain, primary
from desktop.views.widgets.fields import Choice
from desktop.views.widgets.text_table import TextTable
from desktop.views.widgets.text_table_model import TextRow

SCHEMES = {Scheme.LIGHT: theme.LIGHT, Scheme.DARK: theme.DARK, Scheme.CONTRAST: theme.CONTRAST}
LEAST = {Scheme.LIGHT: 4.5, Scheme.DARK: 4.5, Scheme.CONTRAST: 7.0}
SEEN = 3.0
"""What a ring must stand out from what was there before (WCAG 2.2, 1.4.11 and 2.4.13)."""

Role = QPalette.ColorRole
TEXT_ON_GROUND = (
    (Role.WindowText, Role.Window),
    (Role.Text, Role.Base),
    (Role.Text, Role.AlternateBase),
    (Role.ButtonText, Role.Button),
    (Role.HighlightedText, Role.Highlight),
    (Role.ToolTipText, Role.ToolTipBase),
    (Role.PlaceholderText, Role.Base),
    (Role.BrightText, Role.Window),
    (Role.Link, Role.Window),
    (Role.Link, Role.Base),
    (Role.LinkVisited, Role.Base),
)
every_scheme = pytest.mark.parametrize("scheme", SCHEMES)


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor | str, other: QColor | str) -> float:
    light, dark = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_the_standard_says():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@every_scheme
@pytest.mark.parametrize("group", [QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled])
def test_every_text_of_the_palette_can_be_read(scheme, group):
    palette = theme.palette_of(SCHEMES[scheme])
    poor = {
        f"{ink.name} on {ground.name}": round(ratio, 2)
        for ink, ground in TEXT_ON_GROUND
        if (ratio := contrast(palette.color(group, ink), palette.color(group, ground)))
        < LEAST[scheme]
    }
    assert poor == {}


@every_scheme
def test_every_ink_of_the_sheet_can_be_read(scheme):
    c = SCHEMES[scheme]
    inks = (c.text, c.muted, c.accent, c.error, c.warning, c.done)
    grounds = (c.window, c.base, c.alternate, c.raised)
    ratios = {(ink, ground): contrast(ink, ground) for ink in inks for ground in grounds}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < LEAST[scheme]} == {}
    assert contrast(c.on_accent, c.accent) >= LEAST[scheme]
    assert min(contrast(c.line, ground) for ground in grounds) >= SEEN


def test_high_contrast_has_the_thickest_ring():
    assert theme.CONTRAST.focus > max(theme.LIGHT.focus, theme.DARK.focus)


@pytest.fixture
def paint(looks, monkeypatch):
    """Return a function that shows all windows in a scheme; afterwards all is as before."""
    monkeypatch.delenv(theme.SCHEME_VARIABLE, raising=False)
    yield lambda scheme: theme.set_scheme(looks, scheme)
    theme.set_scheme(looks, Scheme.SYSTEM)


@every_scheme
def test_a_chosen_scheme_is_shown(paint, looks, scheme):
    paint(scheme)
    assert theme.colours() == SCHEMES[scheme]
    assert looks.palette().color(Role.Window) == QColor(SCHEMES[scheme].window)
    assert SCHEMES[scheme].accent in looks.styleSheet()


def test_the_variable_goes_before_the_choice(paint, monkeypatch):
    monkeypatch.setenv(theme.SCHEME_VARIABLE, "contrast")
    paint(Scheme.LIGHT)
    assert theme.colours() == theme.CONTRAST
    monkeypatch.setenv(theme.SCHEME_VARIABLE, "purple")
    assert theme.colours() == theme.LIGHT


def test_the_choice_is_remembered(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "preferences", lambda: tmp_path / "voorkeuren.ini")
    assert preferences.scheme() is Scheme.SYSTEM
    preferences.store_scheme(Scheme.CONTRAST)
    assert preferences.scheme() is Scheme.CONTRAST
    (tmp_path / "voorkeuren.ini").write_text("[colours]\nscheme=purple\n")
    assert preferences.scheme() is Scheme.SYSTEM


def _table() -> QWidget:
    table = TextTable("Names", ("Name",), wide=(0,))
    table.set_rows([TextRow(("one",)), TextRow(("two",))])
    return table


def _tree() -> QWidget:
    tree = QTreeWidget()
    tree.addTopLevelItem(QTreeWidgetItem(["one"]))
    return tree


def _list() -> QWidget:
    items = QListWidget()
    items.addItems(["one", "two"])
    items.setCurrentRow(0)
    return items


def _tabs() -> QWidget:
    tabs = QTabWidget()
    tabs.addTab(QLabel("page"), "one")
    tabs.addTab(QLabel("page"), "two")
    tabs.setFocusProxy(tabs.tabBar())
    return tabs


def _rail_button() -> QWidget:
    rail = QWidget()
    rail.setObjectName("rail")
    button = QToolButton()
    button.setText("Today")
    button.setCheckable(True)
    button.setChecked(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    QVBoxLayout(rail).addWidget(button)
    rail.setFocusProxy(button)
    return rail


def _tool_button() -> QWidget:
    button = QToolButton()
    button.setText("back")
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _read_only() -> QWidget:
    field = QLineEdit("fixed")
    field.setReadOnly(True)
    return field


def _label() -> QWidget:
    label = QLabel("facts to copy")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
    return label


CONTROLS = {
    "plain button": lambda: plain("Change"),
    "primary button": lambda: primary("Save"),
    "tool button": _tool_button,
    "rail button": _rail_button,
    "field": lambda: QLineEdit("text"),
    "fixed field": _read_only,
    "text": lambda: QPlainTextEdit("text"),
    "manual": QTextBrowser,
    "choice": lambda: Choice([(1, "one")]),
    "tick": lambda: QCheckBox("tick"),
    "round": lambda: QRadioButton("round"),
    "table": _table,
    "tree": _tree,
    "list": _list,
    "tabs": _tabs,
    "label": _label,
}


def _with_and_without_focus(control: QWidget, qtbot) -> tuple[QImage, QImage]:
    window, elsewhere = QWidget(), QLineEdit()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(control)
    column.addWidget(elsewhere)
    window.resize(400, 240)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    elsewhere.setFocus()
    without = window.grab(control.geometry()).toImage()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    assert not elsewhere.hasFocus()
    return window.grab(control.geometry()).toImage(), without


def ring(after: QImage, before: QImage) -> int:
    """Return how many points stand out by 3 to 1 from what they were."""
    size = after.size()
    return sum(
        contrast(after.pixelColor(x, y), before.pixelColor(x, y)) >= SEEN
        for x in range(size.width())
        for y in range(size.height())
        if after.pixel(x, y) != before.pixel(x, y)
    )


@every_scheme
@pytest.mark.parametrize("name", CONTROLS)
def test_the_focus_is_seen(paint, qtbot, scheme, name):
    paint(scheme)
    after, before = _with_and_without_focus(CONTROLS[name](), qtbot)
    assert ring(after, before) >= 100


def test_control_without_the_sheet_a_tab_shows_no_focus(paint, looks, qtbot):
    paint(Scheme.LIGHT)
    sheet = looks.styleSheet()
    looks.setStyleSheet("QTabBar::tab { color: black; }")
    try:
        after, before = _with_and_without_focus(_tabs(), qtbot)
    finally:
        looks.setStyleSheet(sheet)
    assert ring(after, before) < 100


@every_scheme
@pytest.mark.parametrize("name", ["plain button", "primary button", "field", "choice", "tick"])
def test_nothing_moves_when_the_focus_comes(paint, qtbot, scheme, name):
    paint(scheme)
    control = CONTROLS[name]()
    qtbot.addWidget(control)
    control.show()
    before = control.sizeHint()
    control.setFocus()
    assert control.sizeHint() == before
