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
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView
from rigs.pages import codes_on, texts_of
from rigs.strict_printer import strict_printer

from desktop import app, paths

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
def test_the_main_job(program, qtbot, tmp_path):
    job = Job(Hands(qtbot))
    with strict_printer(pin_max=8) as printer:
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
        for number in list(printer.jobs):
            printer.enter_pin(number, PIN)
        documents = list(printer.printed)
    job.collect()
    for row in range(3):
        job.hand_out(row)
    job.take_back(0)
    job.put_folder_away()
    titles = [window.windowTitle() for window in QApplication.topLevelWidgets()]
    assert not any(job.people.surname in title for title in titles)
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
