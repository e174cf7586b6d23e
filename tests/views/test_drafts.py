"""What is typed and not saved comes back: after leaving, after a lock, and only to who typed it."""

import os
from contextlib import contextmanager
from threading import Event, Thread
from time import sleep

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QTabWidget
from rigs.dossier_desk import Desk

from desktop.errors import StorageFailed
from desktop.models.advice import GuardianView, Stance
from desktop.models.draft import MOST_BYTES, DraftName, FormName
from desktop.services import advice, dossier, draft, practice
from desktop.tasks import Tasks
from desktop.views.dossier.dossier_screen import DossierScreen
from desktop.views.widgets.draft_keeper import KEPT_AFTER_MS
from desktop.views.widgets.fields import TextArea, TextField, add_row
from desktop.views.widgets.form import Form, flush_drafts

PATIENCE_MS = 20_000
CONTROL = Qt.KeyboardModifier.ControlModifier


def desk_on(tasks, qtbot):
    screen = DossierScreen(tasks)
    qtbot.addWidget(screen)
    screen.resize(1024, 900)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    return Desk(screen, qtbot, has_mouse=False)


def open_dossier(desk, dossier_id):
    desk.window.show_dossier(dossier_id)
    desk.see("dossier_tabs")
    desk.window.setFocus()
    return desk


def settled(tasks, qtbot):
    """Wait until the vault has done all that it was asked."""
    done = []
    tasks.read(
        draft.get,
        owner=tasks,
        done=lambda _x: done.append(1),
        name=DraftName(FormName.TLV_RULES),
        user_id=tasks.who.user_id,
    )
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE_MS)


@pytest.fixture
def locked(tasks, qtbot, vault_folder):
    """Return a function that locks and gives tasks on the vault unlocked anew."""
    opened = []

    def lock():
        old = opened[-1] if opened else tasks
        flush_drafts()
        for window in QApplication.topLevelWidgets():
            window.hide()
        old.close()
        new = Tasks()
        opened.append(new)
        new.open(lambda: practice.open_practice(vault_folder), owner=new, done=lambda _who: None)
        qtbot.waitUntil(lambda: new.who is not None, timeout=PATIENCE_MS)
        return new

    yield lock
    for each in opened:
        each.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def kept(read, tasks, form, subject=""):
    return read(draft.get, name=DraftName(form, subject), user_id=tasks.who.user_id)


def view_text(desk):
    return desk.see("view_text").toPlainText()


def open_view(desk):
    """Go to the card of the parents' view."""
    desk.see("dossier_tabs").setCurrentIndex(1)
    if desk.find("view_text") is None:
        desk.press("view_open")
    return desk.see("view_text")


def type_view(desk, text):
    open_view(desk)
    desk.go("view_text")
    desk.type(text)


def test_what_was_typed_just_before_a_lock_is_back(tasks, qtbot, booked, locked):
    desk = open_dossier(desk_on(tasks, qtbot), booked)
    type_view(desk, "Wij zijn het eens.")
    desk.choose("view_stance", desk.see("view_stance").itemText(1))
    desk.fill("view_received_on", "13-10-2026")
    chosen = desk.see("view_stance").value()

    desk = open_dossier(desk_on(locked(), qtbot), booked)
    open_view(desk)
    desk.wait(lambda: view_text(desk) == "Wij zijn het eens.")
    assert desk.see("view_stance").value() == chosen
    assert desk.value("view_received_on") == "13-10-2026"
    assert "draft of" in desk.text("draft_text")
    desk.press("view_save")
    desk.wait(lambda: desk.find("view_text") is None)

    again = locked()
    desk = open_dossier(desk_on(again, qtbot), booked)
    open_view(desk)
    settled(again, qtbot)
    assert view_text(desk) == "Wij zijn het eens."
    assert desk.find("draft_bar") is None


def test_without_flushing_the_same_lock_loses_it(tasks, qtbot, booked, locked, monkeypatch):
    """The control of the test above: it is the keeping before the lock that brings it back."""
    from desktop.views.widgets.draft_keeper import DraftKeeper

    desk = open_dossier(desk_on(tasks, qtbot), booked)
    type_view(desk, "Wij zijn het eens.")
    with monkeypatch.context() as deaf:
        deaf.setattr(DraftKeeper, "flush", lambda _self: None)
        new = locked()
    desk = open_dossier(desk_on(new, qtbot), booked)
    open_view(desk)
    settled(new, qtbot)
    assert view_text(desk) == ""


def test_a_draft_is_kept_soon_after_the_first_key(tasks, qtbot, read, booked):
    assert KEPT_AFTER_MS <= 2000
    desk = open_dossier(desk_on(tasks, qtbot), booked)
    type_view(desk, "a")
    desk.wait(lambda: kept(read, tasks, FormName.VIEW, booked))
    # Who types on is not passed over: the next words are kept too.
    desk.type("b")
    desk.wait(lambda: kept(read, tasks, FormName.VIEW, booked).fields["view_text"] == "ab")


def test_taking_back_by_hand_what_was_typed_drops_the_draft(tasks, qtbot, read, booked):
    desk = open_dossier(desk_on(tasks, qtbot), booked)
    type_view(desk, "a")
    flush_drafts()
    assert kept(read, tasks, FormName.VIEW, booked) is not None
    desk.key(Qt.Key.Key_Backspace)
    flush_drafts()
    assert kept(read, tasks, FormName.VIEW, booked) is None


def test_a_form_in_which_nothing_was_typed_keeps_nothing(tasks, qtbot, read, booked):
    desk = desk_on(tasks, qtbot)
    desk.window.start_booking()
    desk.see("pupil_given_names")
    open_dossier(desk, booked)
    open_view(desk)
    flush_drafts()
    for form in FormName:
        for subject in ("", booked):
            assert kept(read, tasks, form, subject) is None


def test_a_booking_comes_back_with_its_schools_and_parents(tasks, qtbot, booked, locked):
    desk = desk_on(tasks, qtbot)
    desk.window.start_booking()
    desk.fill("pupil_surname", "Jansen")
    desk.find_school("applicant_school", "oefenboom")
    school_id = desk.see("applicant_school").school_id()
    desk.press("guardian_add")
    desk.fill("guardian_1_surname", "Pieters")
    desk.press("guardian_add")
    desk.fill("guardian_2_surname", "Klaassen")
    desk.choose("guardian_2_authority", desk.see("guardian_2_authority").itemText(1))
    desk.press("guardian_1_remove")

    new = locked()
    desk = desk_on(new, qtbot)
    desk.window.start_booking()
    desk.wait(lambda: desk.find("pupil_surname") and desk.value("pupil_surname") == "Jansen")
    assert desk.see("applicant_school").school_id() == school_id
    assert "·" in desk.value("applicant_school")
    assert desk.value("guardian_1_surname") == "Klaassen"
    assert desk.see("guardian_1_authority").value() is True
    assert desk.find("guardian_2_surname") is None


def test_clearing_the_booking_drops_its_draft(tasks, qtbot, read):
    desk = desk_on(tasks, qtbot)
    desk.window.start_booking()
    desk.fill("pupil_surname", "Jansen")
    flush_drafts()
    assert kept(read, tasks, FormName.BOOKING) is not None
    desk.press("booking_clear")
    desk.wait(lambda: kept(read, tasks, FormName.BOOKING) is None)


def test_a_correction_comes_back_over_what_is_stored(tasks, qtbot, booked, locked):
    desk = open_dossier(desk_on(tasks, qtbot), booked)
    desk.press("details_edit")
    desk.fill("pupil_call_name", "Semmie")
    desk.fill("guardian_1_street", "Nieuwstraat")

    desk = open_dossier(desk_on(locked(), qtbot), booked)
    tabs = desk.see("dossier_tabs")
    assert isinstance(tabs, QTabWidget)
    desk.wait(lambda: "draft" in tabs.tabText(0))
    assert [at for at in range(tabs.count()) if "draft" in tabs.tabText(at)] == [0]
    desk.press("details_edit")
    assert desk.value("pupil_call_name") == "Semmie"
    assert desk.value("guardian_1_street") == "Nieuwstraat"
    assert desk.value("guardian_1_surname") == "Berg"
    assert "else was saved" not in desk.text("draft_text")
    desk.press("booking_save")
    desk.wait(lambda: desk.find("details_edit"))
    desk.wait(lambda: "draft" not in tabs.tabText(0))


def test_calling_a_correction_off_drops_it(tasks, qtbot, read, booked):
    desk = open_dossier(desk_on(tasks, qtbot), booked)
    desk.press("details_edit")
    desk.fill("pupil_call_name", "Semmie")
    desk.press("details_cancel")
    desk.wait(lambda: kept(read, tasks, FormName.DETAILS, booked) is None)


def test_a_draft_says_when_something_else_was_saved_since(tasks, qtbot, booked, locked, write):
    desk = open_dossier(desk_on(tasks, qtbot), booked)
    type_view(desk, "Wij zijn het eens.")
    new = locked()
    done = []
    view = GuardianView(booked, Stance.AGREE, "Anders.", None)
    new.write(advice.file_view, owner=new, done=lambda _x: done.append(1), view=view)
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE_MS)
    desk = open_dossier(desk_on(new, qtbot), booked)
    open_view(desk)
    desk.wait(lambda: view_text(desk) == "Wij zijn het eens.")
    assert "something else was saved" in desk.text("draft_text")


def test_a_draft_that_was_saved_after_all_is_not_offered(tasks, qtbot, read, write, booked):
    view = GuardianView(booked, Stance.AGREE, "Ja.", None)
    write(advice.file_view, view=view)
    desk = open_dossier(desk_on(tasks, qtbot), booked)
    open_view(desk)
    settled(tasks, qtbot)
    fields = {"view_text": "Ja.", "view_received_on": ""}
    done = []
    name = DraftName(FormName.VIEW, booked)
    tasks.jot(draft.keep, owner=tasks, done=done.append, name=name, fields=fields, stored="")
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE_MS)
    desk = open_dossier(desk_on(tasks, qtbot), booked)
    open_view(desk)
    desk.wait(lambda: kept(read, tasks, FormName.VIEW, booked) is None)
    assert desk.find("draft_bar") is None


def test_a_draft_is_thrown_away_and_brought_back(tasks, qtbot, read, booked):
    desk = open_dossier(desk_on(tasks, qtbot), booked)
    type_view(desk, "Wij zijn het eens.")
    tabs = desk.see("dossier_tabs")
    tabs.setCurrentIndex(0)
    open_view(desk)
    desk.press("draft_throw_away")
    assert view_text(desk) == ""
    desk.wait(lambda: kept(read, tasks, FormName.VIEW, booked) is None)
    assert "thrown away" in desk.text("draft_text")
    desk.press("draft_throw_away")
    assert view_text(desk) == "Wij zijn het eens."
    desk.wait(lambda: kept(read, tasks, FormName.VIEW, booked) is not None)
    assert "draft of" in desk.text("draft_text")


def test_leaving_asks_nothing_and_keeps_the_draft(tasks, qtbot, read, booked):
    desk = open_dossier(desk_on(tasks, qtbot), booked)
    type_view(desk, "Wij zijn het eens.")
    desk.window.start_booking()
    desk.wait(lambda: kept(read, tasks, FormName.VIEW, booked) is not None)
    open_dossier(desk, booked)
    open_view(desk)
    assert view_text(desk) == "Wij zijn het eens."
    assert "draft of" in desk.text("draft_text")


class _Secrets(Form):
    """A form with an ordinary field, a password and a PIN."""

    def __init__(self) -> None:
        super().__init__("&Save", "secrets_save")
        self.name = TextField()
        self.password, self.pin = QLineEdit(), QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        for label, field in (("name", self.name), ("password", self.password), ("pin", self.pin)):
            field.setObjectName(label)
            add_row(self.rows, label, field)
        self.add_foot()


def test_passwords_and_pins_are_in_no_draft(tasks, qtbot, read):
    form = _Secrets()
    qtbot.addWidget(form)
    form.show()
    form.keep_draft(tasks, DraftName(FormName.PLACE, "1"))
    settled(tasks, qtbot)
    for field, text in ((form.name, "Ada"), (form.password, "geheim woord"), (form.pin, "48213")):
        qtbot.keyClicks(field, text)
    form.flush_draft()
    assert kept(read, tasks, FormName.PLACE, "1").fields == {"name": "Ada"}


def test_only_a_password_typed_is_nothing_to_keep(tasks, qtbot, read):
    form = _Secrets()
    qtbot.addWidget(form)
    form.keep_draft(tasks, DraftName(FormName.PLACE, "1"))
    settled(tasks, qtbot)
    qtbot.keyClicks(form.password, "geheim woord")
    form.flush_draft()
    assert kept(read, tasks, FormName.PLACE, "1") is None


def test_what_is_typed_before_the_draft_is_read_is_kept_with_it(tasks, qtbot, read):
    name = DraftName(FormName.PLACE, "1")
    done = []
    tasks.jot(
        draft.keep,
        owner=tasks,
        done=done.append,
        name=name,
        fields={"a": "eerder", "b": "ook eerder"},
        stored="",
    )
    form = Form("&Save", "x")
    qtbot.addWidget(form)
    first, second = TextField(), TextArea()
    for object_name, field in (("a", first), ("b", second)):
        field.setObjectName(object_name)
        add_row(form.rows, object_name, field)
    form.add_foot()
    form.keep_draft(tasks, name)
    qtbot.keyClicks(first, "nu")
    form.flush_draft()
    qtbot.waitUntil(lambda: second.toPlainText() == "ook eerder", timeout=PATIENCE_MS)
    assert first.text() == "nu"
    form.flush_draft()
    assert kept(read, tasks, FormName.PLACE, "1").fields == {"a": "nu", "b": "ook eerder"}


def test_too_long_a_text_is_told_and_stays(tasks, qtbot, read, booked):
    desk = open_dossier(desk_on(tasks, qtbot), booked)
    open_view(desk).setPlainText("x" * MOST_BYTES)
    with qtbot.waitSignal(tasks.failed, timeout=PATIENCE_MS):
        flush_drafts()
    assert len(view_text(desk)) == MOST_BYTES
    assert kept(read, tasks, FormName.VIEW, booked) is None
    open_view(desk).setPlainText("kort")
    flush_drafts()
    assert kept(read, tasks, FormName.VIEW, booked) is not None


@contextmanager
def full_disk():
    """Let no file grow beyond a byte, as a full disk does."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(os.name == "nt", reason="limits of this kind are not there")
def test_a_disk_that_refuses_leaves_the_text_and_the_next_save_works(tasks, qtbot, read, booked):
    desk = open_dossier(desk_on(tasks, qtbot), booked)
    type_view(desk, "Wij zijn het eens.")
    failed = []
    tasks.failed.connect(failed.append)
    with full_disk():
        flush_drafts()
        desk.wait(lambda: failed)
        desk.press("view_save")
        desk.wait(lambda: "The disk refused" in desk.message())
    assert isinstance(failed[0], StorageFailed)
    assert view_text(desk) == "Wij zijn het eens."
    flush_drafts()
    assert kept(read, tasks, FormName.VIEW, booked).fields["view_text"] == "Wij zijn het eens."
    desk.press("view_save")
    desk.wait(lambda: desk.find("view_text") is None)
    assert kept(read, tasks, FormName.VIEW, booked) is None
    open_view(desk)
    assert view_text(desk) == "Wij zijn het eens."


def test_behind_a_long_errand_a_lock_still_keeps_the_draft_and_drops_the_rest(
    tasks, qtbot, booked, locked
):
    began, gate = Event(), Event()

    def long_errand(_look):
        began.set()
        gate.wait(PATIENCE_MS / 1000)

    def open_when_closing():
        while not tasks._is_closing:
            sleep(0.01)
        gate.set()

    tasks.read(long_errand, owner=tasks, done=lambda _none: None)
    began.wait(PATIENCE_MS / 1000)
    name = DraftName(FormName.VIEW, booked)
    tasks.jot(draft.keep, owner=tasks, name=name, fields={"view_text": "Ja."}, stored="")
    tasks.write(
        advice.file_view, owner=tasks, view=GuardianView(booked, Stance.AGREE, "Nee.", None)
    )
    Thread(target=open_when_closing).start()
    new = locked()
    answers = []
    new.read(draft.get, owner=new, done=answers.append, name=name, user_id=new.who.user_id)
    new.write(dossier.view, owner=new, done=answers.append, dossier_id=booked)
    qtbot.waitUntil(lambda: len(answers) == 2, timeout=PATIENCE_MS)
    assert answers[0].fields == {"view_text": "Ja."}
    assert answers[1].view is None
