"""The sheets beside the form that prints them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from rigs.dossier_desk import Desk, today
from rigs.signing import number

from desktop.models.signing import Party, SigningMode
from desktop.services import dossier, preview
from desktop.views.dossier.dossier_screen import DossierScreen


@pytest.fixture
def screen(tasks, qtbot):
    shown = DossierScreen(tasks)
    qtbot.addWidget(shown)
    shown.resize(1280, 800)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    return shown


@pytest.fixture
def desk(screen, qtbot, booked, write):
    """Return a desk at the open print form of a granted dossier."""
    hands = Desk(screen, qtbot, has_mouse=True)
    screen.show_dossier(number(write, booked))
    hands.see("dossier_tabs")
    hands.press("next_step")
    return hands


def picture(desk):
    return desk.see("preview_picture").pixmap()


def wait_for_page(desk, text="page 1 of 2"):
    desk.wait(lambda: desk.text("preview_page") == text and desk.see("preview_picture").isEnabled())


def click(desk, qtbot, name):
    qtbot.mouseClick(desk.see(name), Qt.MouseButton.LeftButton)


def test_what_is_shown_is_the_page_itself(desk, read, booked):
    wait_for_page(desk)
    shown = picture(desk).toImage()
    width = desk.see("preview_area").viewport().width()
    samples = read(
        preview.sample_set,
        dossier_id=booked,
        sent_on=today(),
        mode=SigningMode.PARALLEL,
        parties=frozenset(Party),
    )
    made = preview.page_of(samples=samples, copy=0, page=0, width=width)
    image = QImage(made.pixels, made.width, made.height, QImage.Format.Format_RGB32)
    assert shown.convertToFormat(QImage.Format.Format_RGB32) == image


def test_pages_are_turned_and_made_larger(desk, qtbot):
    wait_for_page(desk)
    first, width = picture(desk).toImage(), picture(desk).width()
    assert not desk.see("preview_back").isEnabled()
    click(desk, qtbot, "preview_forward")
    wait_for_page(desk, "page 2 of 2")
    assert picture(desk).toImage() != first
    assert not desk.see("preview_forward").isEnabled()
    click(desk, qtbot, "preview_larger")
    desk.wait(lambda: picture(desk).width() > width * 1.4)
    click(desk, qtbot, "preview_smaller")
    click(desk, qtbot, "preview_back")
    wait_for_page(desk)
    desk.wait(lambda: picture(desk).toImage() == first)


def test_pages_are_turned_by_keys(desk, qtbot):
    wait_for_page(desk)
    desk.see("preview_larger").setFocus()
    for _ in range(20):
        if desk.text("preview_page") == "page 2 of 2":
            break
        desk.key(Qt.Key.Key_PageDown)
    wait_for_page(desk, "page 2 of 2")
    desk.key(Qt.Key.Key_PageUp)
    wait_for_page(desk)


def test_another_sheet_day_and_way_show(desk):
    wait_for_page(desk)
    first = picture(desk).toImage()
    desk.choose("preview_copy", "Sheet for Old school")
    wait_for_page(desk)
    desk.wait(lambda: picture(desk).toImage() != first)
    second = picture(desk).toImage()
    desk.fill("print_sent_on", "1-9-2031")
    desk.wait(lambda: picture(desk).toImage() != second)
    choice = desk.see("preview_copy")
    desk.wait(lambda: choice.count() == 3)
    desk.tick("print_old_school")
    desk.wait(lambda: choice.count() == 2)
    desk.choose("print_mode", "One original goes from one to the next")
    desk.wait(lambda: choice.count() == 1)


def test_while_a_page_is_made_the_old_one_is_grey(desk):
    wait_for_page(desk)
    desk.fill("print_sent_on", "1-9-20")
    assert not desk.see("preview_picture").isEnabled()
    assert not picture(desk).isNull()


def correct_parent(write, dossier_id, **values):
    """Correct what is known of the parent."""
    page = write(dossier.view, dossier_id=dossier_id)
    (guardian,) = page.guardians
    entry = dossier.GuardianEntry(
        guardian.name, guardian.relation, guardian.has_authority, guardian.address, id=guardian.id
    )
    booking = dossier.Booking(
        name=page.pupil.name,
        born_on=page.pupil.born_on,
        kind=page.dossier.kind,
        applicant_school_id=page.applicant_school.id,
        receiving_school_id=page.receiving_school.id,
        applied_on=page.dossier.applied_on,
        received_on=page.dossier.received_on,
        guardians=(replace(entry, **values),),
    )
    write(dossier.correct, dossier_id=dossier_id, booking=booking)


def test_what_is_missing_is_said_beside_the_form(desk, write, booked):
    wait_for_page(desk)
    correct_parent(write, booked, has_authority=None)
    desk.wait(lambda: "authority" in desk.message())
    assert not desk.see("preview_picture").isEnabled()


def test_an_address_that_is_not_printed_is_told(desk, write, booked):
    wait_for_page(desk)
    assert desk.find("preview_note") is None
    correct_parent(write, booked, has_secret_address=True)
    assert desk.text("preview_note").startswith("No address is printed for Parent 1")
