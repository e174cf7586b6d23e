from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.clock import local_date, system_clock
from desktop.errors import RuleBroken, UnreadableDate, WrongPassword
from desktop.models.finding import Finding, Level
from desktop.models.person import PartialDate
from desktop.services import school
from desktop.views import theme
from desktop.views.dates import day_text
from desktop.views.theme import SPACE
from desktop.views.widgets.ask import ask
from desktop.views.widgets.fields import Choice, DateField, PartialDateField, TextField, add_row
from desktop.views.widgets.icons import icon
from desktop.views.widgets.labels import Heading, text_label
from desktop.views.widgets.message_bar import MessageBar
from desktop.views.widgets.path_dialog import choose_file, choose_folder
from desktop.views.widgets.school_field import SchoolField
from desktop.views.widgets.text_table import TextTable
from desktop.views.widgets.text_table_model import TextRow

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (TODAY, "Sat 21 Nov · today"),
        (date(2026, 11, 22), "Sun 22 Nov · tomorrow"),
        (date(2026, 11, 20), "Fri 20 Nov · yesterday"),
        (date(2026, 12, 4), "Fri 4 Dec · in 13 days"),
        (date(2026, 11, 1), "Sun 1 Nov · 20 days ago"),
        (date(2027, 3, 1), "Mon 1 Mar 2027 · in 3 months"),
        (date(2025, 11, 21), "Fri 21 Nov 2025 · 12 months ago"),
        (date(2036, 11, 21), "Fri 21 Nov 2036 · in 10 years"),
    ],
)
def test_a_day_tells_weekday_and_distance(day, shown):
    assert day_text(day, TODAY) == shown


def _luminance(colour: str) -> float:
    channels = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("c", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_texts_and_borders_have_contrast(c):
    grounds = (c.window, c.base, c.alternate, c.raised)
    inks = (c.text, c.muted, c.accent, c.error, c.warning, c.done)
    poor = [(ink, ground) for ink in inks for ground in grounds if contrast(ink, ground) < 4.5]
    faint = [ground for ground in grounds if contrast(c.line, ground) < 3]
    assert (poor, faint) == ([], [])
    assert contrast(c.on_accent, c.accent) >= 4.5


def test_a_forced_scheme_is_followed(looks, monkeypatch):
    monkeypatch.setenv(theme.SCHEME_VARIABLE, "dark")
    assert theme.colours() == theme.DARK
    monkeypatch.setenv(theme.SCHEME_VARIABLE, "light")
    assert theme.colours() == theme.LIGHT


@pytest.fixture(params=["light", "dark"])
def scheme(request, looks, monkeypatch):
    """Paint the application in a scheme, and return its colours."""
    monkeypatch.setenv(theme.SCHEME_VARIABLE, request.param)
    theme._paint(looks)
    yield theme.colours()
    monkeypatch.undo()
    theme._paint(looks)


def _grabbed(kind, qtbot, *, is_ticked: bool = False) -> QImage:
    window = QWidget()
    qtbot.addWidget(window)
    control = kind(window)
    control.setChecked(is_ticked)
    control.resize(control.sizeHint())
    window.resize(control.size())
    return window.grab().toImage()


def _outline_contrast(image: QImage) -> float:
    """Return how the outline stands out from the ground on its faintest side."""
    ground = image.pixelColor(0, 0).name()
    middle = image.height() // 2
    sides = [
        [(x, middle) for x in range(middle)],
        [(middle, y) for y in range(middle)],
        [(middle, image.height() - 1 - y) for y in range(middle)],
    ]
    return min(max(contrast(image.pixelColor(*at).name(), ground) for at in side) for side in sides)


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_a_box_that_is_not_ticked_is_seen(scheme, looks, qtbot, kind):
    ours = _outline_contrast(_grabbed(kind, qtbot))
    sheet = looks.styleSheet()
    looks.setStyleSheet("")
    fusions = _outline_contrast(_grabbed(kind, qtbot))
    looks.setStyleSheet(sheet)
    print(f"{kind.__name__} on {scheme.window}: {ours:.2f}, Fusion's own {fusions:.2f}")
    assert ours >= 3
    assert ours > fusions


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_a_ticked_box_differs_by_a_drawing(scheme, qtbot, kind):
    ticked, bare = (_grabbed(kind, qtbot, is_ticked=each) for each in (True, False))
    other = scheme.on_accent if kind is QCheckBox else scheme.base
    assert {scheme.accent, other} <= _ink(ticked)
    assert scheme.accent not in _ink(bare)


def _ink(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


def test_an_icon_has_the_colour_of_its_tone_and_scheme(looks, monkeypatch):
    drawn = icon("warning", "error")
    for scheme, colours in (("light", theme.LIGHT), ("dark", theme.DARK)):
        monkeypatch.setenv(theme.SCHEME_VARIABLE, scheme)
        assert colours.error in _ink(drawn.pixmap(48, 48).toImage())


def test_headings_grow_with_the_text(looks, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    heading, text = Heading("Dossiers"), text_label("Nine of them.")
    column = QVBoxLayout(window)
    column.addWidget(heading)
    column.addWidget(text)
    window.show()
    before = heading.font().pointSizeF()
    try:
        theme.set_zoom(looks, 200)
        qtbot.waitUntil(lambda: heading.font().pointSizeF() == pytest.approx(2 * before, rel=0.05))
        assert heading.fontMetrics().height() > text.fontMetrics().height()
    finally:
        theme.set_zoom(looks, 100)
    qtbot.waitUntil(lambda: heading.font().pointSizeF() == pytest.approx(before, rel=0.05))


def test_the_bar_says_what_a_bare_error_means(looks, qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.show_error(WrongPassword())
    assert not bar.isHidden()
    assert bar.text
    assert bar.text in bar.accessibleName()
    bar.clear()
    assert bar.isHidden()
    assert bar.text == ""


def test_the_bar_tells_blocking_rules_from_warnings(looks, qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    short = Finding("password.short", Level.ERROR, "password", {"minimum": 15, "length": 3})
    bar.show_error(RuleBroken(findings=(short,)))
    assert "15" in bar.text
    blocked = bar.accessibleName().removesuffix(bar.text)
    bar.show_findings((Finding("password.practice", Level.WARNING, "password"),))
    assert bar.accessibleName().removesuffix(bar.text) != blocked
    bar.show_findings(())
    assert bar.isHidden()


def test_a_date_field_reads_what_people_type(looks, qtbot):
    field = DateField()
    qtbot.addWidget(field)
    assert field.value() is None
    qtbot.keyClicks(field, "4 december 2026")
    assert field.value() == date(2026, 12, 4)
    assert "Fri 4 Dec" in field.hint
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "04-12-2026"
    field.setText("31-02-2026")
    with pytest.raises(UnreadableDate):
        field.value()
    assert field.hint
    assert field.text() == "31-02-2026"


def test_a_date_field_knows_how_far_a_day_is(looks, qtbot):
    field = DateField()
    qtbot.addWidget(field)
    field.set_value(local_date(system_clock()) + timedelta(days=13))
    assert "13" in field.hint


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("12-3-2015", PartialDate(2015, 3, 12)),
        ("00-03-2015", PartialDate(2015, 3)),
        ("2015", PartialDate(2015)),
        ("", None),
    ],
)
def test_a_birth_date_may_be_known_in_part(looks, qtbot, typed, value):
    field = PartialDateField()
    qtbot.addWidget(field)
    qtbot.keyClicks(field, typed)
    assert field.value() == value
    field.set_value(value)
    assert field.value() == value


def test_a_choice_gives_the_thing_and_not_its_label(looks, qtbot):
    field = Choice([(1, "one"), (None, "nothing"), ("x", "letter")])
    qtbot.addWidget(field)
    assert field.value() == 1
    field.set_value("x")
    assert field.currentText() == "letter"
    field.set_value(None)
    assert field.value() is None
    with pytest.raises(ValueError):
        field.set_value(2)
    assert Choice().value() is None


def test_no_text_field_takes_more_than_fits(looks, qtbot):
    field = TextField(5)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "abcdefgh")
    assert field.text() == "abcde"


def test_a_row_names_its_field(looks, qtbot):
    form = QWidget()
    qtbot.addWidget(form)
    layout = QFormLayout(form)
    day, text = DateField(), TextField()
    label = add_row(layout, "&Sent on:", day, "The day it goes out.")
    add_row(layout, "&Name:", text)
    assert label.buddy() is day
    assert day.accessibleName() == "Sent on"
    assert text.accessibleName() == "Name"
    assert day.accessibleDescription() == "The day it goes out."
    day.set_value(date(2026, 12, 4))
    assert any("Fri 4 Dec" in shown.text() for shown in form.findChildren(QLabel))


def _asked(qtbot, press) -> list[str]:
    window, said = QWidget(), []
    qtbot.addWidget(window)
    window.show()
    box = ask(
        window,
        title="Dossierkast",
        text="Take it away?",
        yes="Take away",
        no="Keep",
        on_yes=lambda: said.append("yes"),
    )
    qtbot.waitUntil(box.isVisible)
    press(box)
    qtbot.waitUntil(lambda: not window.findChildren(QPushButton, "question_yes"))
    return said


def test_a_question_is_answered_by_its_verb(looks, qtbot):
    def press_yes(box):
        button = box.findChild(QPushButton, "question_yes")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert _asked(qtbot, press_yes) == ["yes"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_keys_leave_all_as_it_is(looks, qtbot, key):
    assert _asked(qtbot, lambda box: qtbot.keyClick(box, key)) == []


@pytest.fixture
def school_form(tasks, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    field, other = SchoolField(tasks), QLineEdit()
    layout.addWidget(field)
    layout.addWidget(other)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    window.field = field
    return window


def test_a_school_is_found_by_typing_and_taken_by_enter(school_form, qtbot, read):
    field = school_form.field
    (first, *_) = read(school.find, text="oefenboom")
    with qtbot.waitSignal(field.chosen):
        qtbot.keyClicks(field, "oefenboom")
        popup = field._popup
        qtbot.waitUntil(popup.isVisible)
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.school_id() == first.id
    assert first.record.location_code in field.text()
    with qtbot.waitSignal(field.chosen):
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert field.school_id() is None


def test_a_school_is_taken_by_the_mouse(school_form, qtbot):
    field = school_form.field
    qtbot.keyClicks(field, "school")
    popup = field._popup
    qtbot.waitUntil(popup.isVisible)
    index = popup.model().index(1, 0)
    shown = index.data()
    qtbot.mouseClick(
        popup.viewport(), Qt.MouseButton.LeftButton, pos=popup.visualRect(index).center()
    )
    assert field.school_id() is not None
    assert field.text().split(" · ")[0] in shown
    assert popup.isHidden()


def test_no_school_is_no_choice(school_form, qtbot):
    field = school_form.field
    qtbot.keyClicks(field, "qqqq")
    popup = field._popup
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.school_id() is None
    assert field.text() == "qqqq"


def _dialog_of(window: QWidget, qtbot) -> QFileDialog:
    dialog = window.findChild(QFileDialog)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_a_file_is_chosen_by_its_name(looks, qtbot, tmp_path):
    window, chosen = QWidget(), []
    qtbot.addWidget(window)
    file = tmp_path / "lijst.csv"
    file.write_text("a")
    choose_file(window, title="Kies", kinds="Lijsten (*.csv)", on_chosen=chosen.append)
    dialog = _dialog_of(window, qtbot)
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(file))
    dialog.accept()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)
    assert chosen == [file]


def test_a_folder_that_is_not_there_begins_above_it(looks, qtbot, tmp_path):
    window, chosen = QWidget(), []
    qtbot.addWidget(window)
    start = tmp_path / "nieuw" / "kluis"
    choose_folder(window, title="Kies", start=start, on_chosen=chosen.append)
    dialog = _dialog_of(window, qtbot)
    assert dialog.directory().absolutePath() == str(tmp_path)
    views = ("listModeButton", "detailModeButton")
    assert not any(dialog.findChild(QToolButton, name).isVisible() for name in views)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)
    assert chosen == []


def test_nothing_of_a_table_reaches_the_clipboard(qtbot):
    clipboard = QApplication.clipboard()
    clipboard.setText("van ervoor")
    table = TextTable("Namen", ("Naam",), wide=(0,))
    qtbot.addWidget(table)
    table.set_rows([TextRow(("Kanarieman",))])
    table.show()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "van ervoor"
    QTableView.keyPressEvent(
        table,
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier),
    )
    assert clipboard.text() == "Kanarieman"
    clipboard.clear()


def test_wrapped_text_that_gets_room_again_takes_no_more_than_its_lines(looks, qtbot):
    label = text_label("Nine words that stand on one line or many.")
    qtbot.addWidget(label)
    label.resize(400, 20)
    label.show()
    one_line = label.minimumHeight()
    label.resize(40, 20)
    assert label.minimumHeight() > 3 * one_line
    label.resize(400, 20)
    assert label.minimumHeight() == one_line


def test_a_column_takes_the_room_of_a_longer_text_that_comes_later(looks, qtbot):
    table = TextTable("Papier", ("Terug op", "Bij"), wide=(1,))
    qtbot.addWidget(table)
    table.resize(800, 300)
    table.show()
    first, second = TextRow(("vandaag", "school")), TextRow(("ma 7 dec · over 15 dagen", "ouder"))
    for rows in ((first,), (first, second)):
        table.set_rows(rows)
        needed = max(table.fontMetrics().horizontalAdvance(row.cells[0]) for row in rows)
        assert table.columnWidth(0) >= needed + SPACE
