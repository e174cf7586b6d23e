"""The main job in the window by keys and clicks alone, read back by a second process.

Nothing of `services`, `store` or `tasks` is used here but through the program itself.
"""

import os
import re
import traceback
from dataclasses import dataclass, field

import pytest
from hands import CONTROL, Hands
from program import answer
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from rigs.pages import codes_on, texts_of
from rigs.strict_printer import strict_printer
from typing_extensions import override

from desktop import app, paths
from desktop.vault.backup_set import is_set_name
from desktop.views.widgets.form import Form

PIN = "48213"


@dataclass
class People:
    """Who the job is about; the leak test brings names that nobody else has."""

    surname: str = os.environ.get("CANARY_SURNAME", "Voorbeelt")
    given: str = os.environ.get("CANARY_GIVEN", "Sem")
    guardian: str = os.environ.get("CANARY_GUARDIAN", "Proefman")
    street: str = os.environ.get("CANARY_STREET", "Lindelaan")
    born: str = os.environ.get("CANARY_BORN", "12-03-2016")
    motive: str = os.environ.get("CANARY_MOTIVE", "Een kleine klas helpt.")
    expert: str = os.environ.get("CANARY_EXPERT", "Marijke Toets")
    borrower: str = os.environ.get("CANARY_BORROWER", "Bo Leenstra")
    key_holder: str = os.environ.get("CANARY_KEY_HOLDER", "Saar Slot")
    typed: str = os.environ.get("CANARY_TYPED", "Halfweg")


@dataclass
class Job:
    """The main job, step by step, as the assistant does it."""

    hands: Hands
    people: People = field(default_factory=People)

    def practise(self) -> None:
        self.hands.see("practice")
        self.hands.press(Qt.Key.Key_Return)
        self.hands.see("main_window")

    def add_printer(self, address: str) -> None:
        hands = self.hands
        hands.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
        subjects = hands.see("subjects")
        subjects.setFocus()
        for _ in range(2):
            hands.press(Qt.Key.Key_Down)
        hands.click("add_printer")
        hands.write("printer_address", address)
        hands.click("ask_printer")
        hands.see("printer_facts")
        hands.see("ask_printer")
        hands.write("printer_name", "Printer secretariaat")
        hands.click("printer_is_allowed")
        hands.click("save_printer")
        hands.wait(lambda: hands.see("printers").model().rowCount() == 1)

    def book_in(self) -> None:
        hands, people = self.hands, self.people
        hands.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        hands.see("dossier_search")
        hands.press(Qt.Key.Key_N, CONTROL)
        hands.write("pupil_given_names", people.given)
        hands.write("pupil_prefix", "van den")
        hands.write("pupil_surname", people.surname)
        hands.write("pupil_born_on", people.born)
        hands.choose("kind", 0)
        hands.choose_school("applicant_school", "oefenboom")
        hands.choose_school("receiving_school", "springplank")
        hands.write("applied_on", "1-10-2026")
        hands.write("received_on", "5-10-2026")
        hands.write("pupil_street", people.street)
        hands.write("pupil_house_number", "4")
        hands.write("pupil_postcode", "4799 AB")
        hands.write("pupil_city", "Oefendorp")
        hands.click("guardian_add")
        hands.write("guardian_1_given_names", "Ada")
        hands.write("guardian_1_surname", people.guardian)
        hands.choose("guardian_1_authority", 1)
        hands.click("guardian_1_same_address")
        hands.press(Qt.Key.Key_S, CONTROL)
        hands.see("dossier_tabs")

    def file_advices(self) -> None:
        hands = self.hands
        hands.press(Qt.Key.Key_2, CONTROL)
        for position, name in enumerate((self.people.expert, "Teun Tweede"), start=1):
            hands.write(f"advice_{position}_expert", name)
            hands.write(f"advice_{position}_employer", "Adviespraktijk")
            hands.write(f"advice_{position}_advised_on", "12-10-2026")
            hands.click(f"advice_{position}_signed")
            hands.click(f"advice_{position}_save")
        hands.see("view_stance")
        hands.write("view_received_on", "13-10-2026")
        hands.click("view_save")

    def decide(self) -> None:
        hands = self.hands
        hands.wait(lambda: hands.seen("view_stance") is None)
        hands.click("next_step")
        hands.see("decision_motivation")
        hands.write("decision_motivation", self.people.motive)
        hands.write("decision_duration_motivation", "Tot na de onderbouw.")
        hands.click("decision_save")
        hands.see("tlv_number")
        hands.press(Qt.Key.Key_Return)

    def print_set(self) -> None:
        hands = self.hands
        hands.wait(lambda: hands.seen("tlv_number") is None)
        hands.click("next_step")
        hands.write("print_pin", PIN)
        hands.click("print")
        hands.see("line_collect_all")

    def signatures(self):
        table = self.hands.see("signature_table")
        assert isinstance(table, QTableView)
        return table.model()

    def cell(self, row: int, column: int) -> str:
        model = self.signatures()
        return str(model.data(model.index(row, column)) or "")

    def collect(self) -> None:
        hands = self.hands
        hands.click("line_collect_all")
        hands.wait(lambda: all("Bureau" in self.cell(row, 5) for row in range(3)))

    def hand_out(self, row: int) -> None:
        hands = self.hands
        table = hands.see("signature_table")
        table.setFocus()
        hands.press(Qt.Key.Key_Home, CONTROL)
        for _ in range(row):
            hands.press(Qt.Key.Key_Down)
        before = self.cell(row, 2)
        hands.click("line_hand_out")
        hands.wait(lambda: hands.seen("leaving_by_hand") is not None)
        hands.press(Qt.Key.Key_M)
        hands.wait(lambda: self.cell(row, 2) != before)

    def take_back(self, row: int) -> None:
        number = re.search(r"K-\d{4}", self.cell(row, 3))
        assert number is not None
        before = self.cell(row, 2)
        self.hands.write("take_back_code", number[0])
        self.hands.press(Qt.Key.Key_Return)
        signed = self.hands.see("line_signed")
        self.hands.wait(lambda: QApplication.focusWidget() is signed)
        self.hands.press(Qt.Key.Key_Return)
        self.hands.wait(lambda: self.cell(row, 2) != before)

    def put_folder_away(self) -> None:
        hands = self.hands
        hands.press(Qt.Key.Key_5, CONTROL)
        hands.click("paper_move")
        hands.choose_text("move_place", "plank A")
        hands.press(Qt.Key.Key_Return)
        hands.wait(lambda: "plank A" in hands.see("dossier_folder").text())

    def keep_keys(self) -> None:
        hands = self.hands
        hands.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
        hands.see("subjects").setFocus()
        hands.press(Qt.Key.Key_Home)
        for _ in range(3):
            hands.press(Qt.Key.Key_Down)
        hands.click("add_place_apart")
        hands.write("place_name", "Kast 9")
        if hands.seen("place_key_holders") is None:
            hands.click("place_has_lock")
        hands.write("place_key_holders", self.people.key_holder)
        hands.click("save_place")
        hands.wait(lambda: hands.seen("place_key_holders") is None)

    def look_up(self) -> None:
        hands = self.hands
        hands.press(Qt.Key.Key_K, CONTROL)
        hands.write("palette_field", self.people.surname)
        hands.wait(lambda: hands.see("palette_list").model().rowCount() > 0)
        hands.press(Qt.Key.Key_Return)
        hands.wait(lambda: hands.seen("palette") is None)

    def lend(self) -> None:
        hands = self.hands
        hands.act("lend")
        hands.write("lend_number", "D-26-0001")
        hands.write("lend_borrower", self.people.borrower)
        hands.click("lend_save")
        hands.wait(lambda: hands.seen("lend_save") is None)

    def print_lists(self) -> None:
        hands = self.hands
        hands.act("emergency_list")
        hands.write("emergency_pin", PIN)
        hands.click("emergency_print")
        hands.wait(lambda: hands.seen("emergency_panel") is None)
        hands.come_back()
        hands.act("labels")
        hands.wait(lambda: hands.see("labels").count() > 0)
        hands.click("tick_all")
        hands.write("labels_pin", PIN)
        hands.click("print_labels")

    def save_list(self, folder) -> None:
        hands = self.hands
        folder.mkdir()
        hands.act("emergency_list")
        hands.click("emergency_save")
        hands.write("fileNameEdit", str(folder))
        hands.press(Qt.Key.Key_Return)
        hands.wait(lambda: hands.seen("emergency_panel") is None)
        hands.come_back()

    def type_and_leave(self) -> None:
        hands = self.hands
        hands.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        hands.press(Qt.Key.Key_N, CONTROL)
        hands.write("pupil_surname", self.people.typed)
        form = hands.see("pupil_surname")
        while not isinstance(form, Form):
            form = form.parentWidget()
        hands.wait(lambda: form.has_draft)

    def make_set(self, folder) -> None:
        # The day's own set is made by itself; while that is under way no other one is begun.
        self.hands.wait(lambda: any(is_set_name(path.name) for path in folder.glob("set-*")))
        self.hands.act("make_set")
        self.hands.wait(lambda: any(folder.glob("set-*-knop")))


class Told(QObject):
    """What the window system, and so other programs, hear of the windows: their titles."""

    def __init__(self) -> None:
        super().__init__()
        self.titles: set[str] = set()

    @override
    def eventFilter(self, watched, event) -> bool:
        if event.type() in {QEvent.Type.Show, QEvent.Type.WindowTitleChange} and isinstance(
            watched, QWidget
        ):
            self.titles.add(watched.windowTitle())
        return False


@pytest.fixture
def told(qapp):
    listener = Told()
    qapp.installEventFilter(listener)
    yield listener
    qapp.removeEventFilter(listener)


@pytest.fixture
def program(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "practice_vault", lambda: tmp_path / "oefenen")
    monkeypatch.setattr(paths, "default_vault", lambda: tmp_path / "kluis")
    monkeypatch.setattr(paths, "preferences", lambda: tmp_path / "voorkeuren.ini")
    application = QApplication.instance()  # noqa: TID251 - the one of the test
    for translator in app._translators(application):
        application.installTranslator(translator)
    tasks = app.Tasks()
    bugs = []
    tasks.bug.connect(bugs.append)
    running = app._Program(application, tasks, None)
    yield running
    for bug in bugs:
        traceback.print_exception(bug)
    assert bugs == []
    for window in QApplication.topLevelWidgets():
        window.close()
    tasks.close()
    for translator in application.findChildren(app.QTranslator):
        application.removeTranslator(translator)
    application.removeTranslator(app.i18n.install())


@pytest.mark.qt_log_ignore("^This plugin does not support ")
def test_the_main_job(program, qtbot, tmp_path, told):
    job = Job(Hands(qtbot))
    with strict_printer(pin_max=8) as printer:
        QApplication.clipboard().clear()
        job.practise()
        job.add_printer(printer.address)
        job.book_in()
        job.file_advices()
        job.decide()
        job.print_set()
        job.hands.wait(
            lambda: len(printer.jobs) == 3 and all(one.document for one in printer.jobs.values())
        )
        assert printer.printed == []
        job.lend()
        job.print_lists()
        job.hands.wait(
            lambda: len(printer.jobs) == 5 and all(one.document for one in printer.jobs.values())
        )
        for number in list(printer.jobs):
            printer.enter_pin(number, PIN)
        *documents, emergency_list, labels = printer.printed
        told_to_printer = repr([(one.operation, one.template) for one in printer.jobs.values()])
    job.keep_keys()
    job.save_list(tmp_path / "lijst")
    job.look_up()
    job.collect()
    for row in range(3):
        job.hand_out(row)
    job.take_back(0)
    job.put_folder_away()
    job.type_and_leave()
    job.make_set(tmp_path / "oefenen-back-up")
    people = set(vars(job.people).values())
    assert {"Noodlijst", "Dossierkast"} <= {title.split(" · ")[0] for title in told.titles}
    for said in (*told.titles, told_to_printer, QApplication.clipboard().text()):
        assert not any(word in said for word in people), said
    program._window.close()
    program._tasks.close()

    if "WITHOUT_KEYS" in os.environ:
        return  # the leak test's control: a vault that no other process can open
    vault = tmp_path / "oefenen"
    codes = [codes_on(document)[0][0] for document in documents]
    assert len(codes) == 3
    found = [answer("where", code, "--vault", vault) for code in codes]
    assert sorted(one["state"] for one in found) == ["handed_out", "handed_out", "signed"]
    assert {one["place"] for one in found} >= {"Secretariaat > Bureau"}
    folder = answer("where", "D-26-0001", "--vault", vault)
    assert folder["place"] == "Secretariaat > Kast 1 · plank A"
    for document in documents:
        assert job.people.surname in "".join(texts_of(document))
    saved = (tmp_path / "lijst" / "noodlijst.pdf").read_bytes()
    for document in (emergency_list, labels, saved):
        assert "D-26-0001" in "".join(texts_of(document))
        assert not any(word in "".join(texts_of(document)) for word in people)
