"""Where the focus goes in a dossier, that it is seen there, and which button comes first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from rigs.dossier_desk import Desk, today
from rigs.signing import number, print_set
from rigs.strict_printer import strict_printer
from screens.walk import overlapping, several_primary

from desktop.models.advice import Discipline, ExpertAdvice, GuardianView, Stance
from desktop.models.disclosure import Channel
from desktop.models.ids import AdviceId
from desktop.services import advice, collecting, dossier, signing
from desktop.services import printer as printer_service
from desktop.views.dossier.dossier_screen import DossierScreen
from desktop.views.main_window import MainWindow

_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def screen(tasks, qtbot):
    shown = DossierScreen(tasks)
    qtbot.addWidget(shown)
    shown.resize(1090, 640)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


@pytest.fixture
def desk(screen, qtbot):
    return Desk(screen, qtbot, has_mouse=False)


@pytest.fixture
def printer():
    with strict_printer(pin_max=8) as running:
        yield running


def advise(write, dossier_id):
    disciplines = (Discipline.EDUCATIONALIST, Discipline.CHILD_PSYCHOLOGIST)
    for position, discipline in enumerate(disciplines, 1):
        filed = ExpertAdvice(
            AdviceId(0), dossier_id, position, f"Expert {position}", discipline, "", today(), True
        )
        write(advice.file_advice, advice=filed)
    write(advice.file_view, view=GuardianView(dossier_id, Stance.AGREE, "", today()))


def hand_out_all(write, dossier_id):
    """Say that all sheets came out, and give them along."""
    items = [item for item in write(dossier.view, dossier_id=dossier_id).papers if item.copy_state]
    write(collecting.answer, dossier_id=dossier_id, collected=[item.id for item in items])
    for item in items:
        write(signing.hand_out, paper_id=item.id, channel=Channel.BY_HAND)


def is_seen(widget: QWidget) -> bool:
    """Return whether all of a control lies within every area it is scrolled in."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            view = above.viewport()
            place = widget.rect().translated(widget.mapTo(view, widget.rect().topLeft()))
            if not view.rect().contains(place):
                return False
        above = above.parentWidget()
    return True


def shown_at(desk, screen, dossier_id, key):
    screen.show_dossier(dossier_id)
    desk.see("dossier_tabs")
    desk.wait(lambda: desk.focused() != "")
    desk.key(key, _CTRL)


@pytest.mark.parametrize(
    ("key", "focused"),
    [
        (Qt.Key.Key_1, "details_edit"),
        (Qt.Key.Key_2, "advice_1_expert"),
        (Qt.Key.Key_3, "decision_outcome"),
        (Qt.Key.Key_4, "qt_tabwidget_tabbar"),
        (Qt.Key.Key_5, "paper_table"),
    ],
)
def test_a_tab_s_key_leads_to_where_its_work_begins(desk, screen, booked, key, focused):
    screen.resize(1024, 200)
    shown_at(desk, screen, booked, key)
    desk.wait(lambda: desk.focused() == focused)
    desk.wait(lambda: focused == "paper_table" or is_seen(desk.see(focused)))


def test_the_key_of_the_signatures_asks_nothing_of_the_printer(
    desk, screen, booked, write, tmp_path, qtbot
):
    print_set(write, number(write, booked), tmp_path)
    with qtbot.assertNotEmitted(screen.collect_requested, wait=200):
        shown_at(desk, screen, booked, Qt.Key.Key_1)
        desk.key(Qt.Key.Key_4, _CTRL)
        desk.wait(lambda: desk.focused() == "signature_table")


def test_without_a_printer_the_way_to_the_settings_is_the_next_action(
    desk, screen, booked, write, qtbot
):
    number(write, booked)
    shown_at(desk, screen, booked, Qt.Key.Key_P)
    desk.wait(lambda: desk.focused() == "print_open_settings")
    assert bool(desk.see("print_open_settings").property("primary"))
    assert several_primary(screen) == []
    with qtbot.waitSignal(screen.settings_requested):
        desk.key(Qt.Key.Key_Return)


def test_the_pin_is_asked_each_time(desk, screen, booked, write, printer):
    number(write, booked)
    write(printer_service.add, name="Printer secretariaat", address=printer.address)
    shown_at(desk, screen, booked, Qt.Key.Key_P)
    desk.wait(lambda: desk.focused() == "print_pin")
    desk.key(Qt.Key.Key_1, _CTRL)
    desk.wait(lambda: desk.focused() == "details_edit")
    desk.key(Qt.Key.Key_P, _CTRL)
    assert desk.focused() == "print_pin"


def test_the_number_lies_over_nothing(desk, screen, booked, write):
    advise(write, booked)
    shown_at(desk, screen, booked, Qt.Key.Key_3)
    for name in ("decision_motivation", "decision_duration_motivation"):
        desk.see(name).setPlainText("Omdat het past.")
    desk.press("decision_save")
    desk.see("tlv_number_save")
    QApplication.processEvents()
    assert overlapping(screen) == []


@pytest.mark.parametrize("act", ["line_refuse", "line_unreachable"])
def test_what_a_line_asks_is_seen_where_it_is_typed(desk, screen, booked, write, tmp_path, act):
    print_set(write, number(write, booked), tmp_path)
    hand_out_all(write, booked)
    screen.resize(1024, 560)
    shown_at(desk, screen, booked, Qt.Key.Key_4)
    desk.wait(lambda: desk.focused() == "signature_table")
    desk.press(act)
    desk.wait(lambda: desk.focused() == "end_reason")
    desk.wait(lambda: is_seen(desk.see("end_reason")) and is_seen(desk.see("end_save")))
    assert several_primary(screen) == []


def test_how_a_sheet_leaves_is_seen_where_it_is_asked(desk, screen, booked, write, tmp_path):
    print_set(write, number(write, booked), tmp_path)
    items = [item for item in write(dossier.view, dossier_id=booked).papers if item.copy_state]
    write(collecting.answer, dossier_id=booked, collected=[item.id for item in items])
    screen.resize(1024, 560)
    shown_at(desk, screen, booked, Qt.Key.Key_4)
    desk.wait(lambda: desk.focused() == "signature_table")
    desk.press("line_hand_out")
    desk.wait(lambda: is_seen(desk.see("leaving_by_post")) and is_seen(desk.see("leaving_due_on")))
    assert several_primary(screen) == []


def test_a_scanned_sheet_comes_before_the_print_that_is_due(desk, screen, booked, write, tmp_path):
    """One sheet was spoilt, so printing comes next; a scan of another one comes first."""
    spoilt, scanned, *_ = print_set(write, number(write, booked), tmp_path)
    items = {
        item.running_number: item.id
        for item in write(dossier.view, dossier_id=booked).papers
        if item.copy_state
    }
    write(
        collecting.answer,
        dossier_id=booked,
        collected=[id_ for name, id_ in items.items() if name != spoilt],
        misprinted=[items[spoilt]],
    )
    write(signing.hand_out, paper_id=items[scanned], channel=Channel.BY_HAND)
    screen.show_copy(booked, scanned)
    desk.wait(lambda: desk.focused() == "line_signed")
    desk.see("print_card")
    assert several_primary(screen) == []
    assert bool(desk.see("line_signed").property("primary"))


def test_the_card_of_the_printers_and_the_screen_share_one_next_action(
    tasks, qtbot, booked, write, tmp_path
):
    print_set(write, number(write, booked), tmp_path)
    window = MainWindow(tasks)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    desk = Desk(window, qtbot, has_mouse=True)
    collect = desk.see("collect_yes")
    window._screens.open_dossier(booked)
    desk.see("dossier_tabs").setCurrentIndex(3)
    desk.see("line_collect_all")
    for part, other in (
        (collect, desk.see("line_collect_all")),
        (desk.see("line_collect"), collect),
    ):
        part.setFocus()
        assert several_primary(window) == []
        assert ground_of(other) != window.palette().highlight().color()
    assert ground_of(desk.see("line_collect_all")) == window.palette().highlight().color()


def ground_of(button: QPushButton):
    """Return the colour of a button between its border and its words."""
    picture = button.grab().toImage()
    return picture.pixelColor(picture.width() // 2, 5)
