"""A child process at work with the real services, which says of each act when it was done.

    python desk.py          a mother: for each order (a line of JSON on standard input) she forks a
                            child, and tells its number and its end
    python desk.py ORDER    the child alone, for a recording of its system calls

An act that is done gives `ACK {"line": …, "code": …, "dossier": …, "paper": …}` on standard output,
written by one call: whoever reads it may count on the act for ever.
"""

import functools
import json
import os
import random
import sys
from dataclasses import dataclass
from pathlib import Path

from played import PASSWORD, TODAY, StillClock, a_booking, a_decision, an_advice

from desktop.models.advice import GuardianView, Stance
from desktop.models.backup import SetReason
from desktop.models.disclosure import Channel
from desktop.models.paper import PaperKind, PlaceKind
from desktop.models.person import PersonName
from desktop.models.printer import PrintJobState
from desktop.services import (
    advice,
    backup,
    collecting,
    decision,
    dossier,
    health,
    paper,
    printing,
    signing,
    vaults,
)
from desktop.vault import part_files, slot
from desktop.vault.key_file import read_key_file

SETTINGS = {
    "EXTRA": {},
    "FULL": {"synchronous": "FULL"},
    "WAL": {"journal_mode": "WAL"},
}
"""The settings of the vault, and the two controls: what is set otherwise than in the program."""


@dataclass(frozen=True)
class Order:
    """What a child is to do.

    Attributes:
        folder: the vault.
        settings: a name of `SETTINGS`.
        seed: of what chance decides.
        dossiers: after how many it goes home; a kill comes sooner.
        printer: the id of the secured printer.
        sets: where backup sets go; none are made without it.
        user: which of the users works; the second has one part of the vault only.
    """

    folder: str
    settings: str
    seed: int
    dossiers: int
    printer: int
    sets: str = ""
    user: int = 0


def stretch_once() -> None:
    """Stretch one password once: how long that takes is no part of what is shown here."""
    slot._key = functools.cache(slot._key)


def set_pragmas(settings: str) -> None:
    changed = SETTINGS[settings]
    part_files.PRAGMAS = tuple(
        (name, changed.get(name, value)) for name, value in part_files.PRAGMAS
    )


def say(text: str) -> None:
    os.write(1, text.encode() + b"\n")


class Desk:
    """One session, whose acts are acknowledged."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self.chance = random.Random(order.seed)
        folder = Path(order.folder)
        self.session = vaults.unlock(
            folder,
            user_id=vaults.front(folder).users[order.user].id,
            password=PASSWORD,
            clock=StillClock(),
        )
        self.line = self.session.read(newest_line)
        self._acknowledge("unlock")

    def _acknowledge(self, code: str, **about: str) -> None:
        say("ACK " + json.dumps({"line": self.line, "code": code, **about}))

    def does(self, code, service, /, *, about=None, **values):
        """Do an act and say that it is done; return its result."""
        result = self.session.write(service, **values).result
        self.line += 1
        self._acknowledge(code, **(about or {}))
        return result

    def day(self) -> None:
        """Work until the last dossier is done, beginning with one or another thing."""
        for number in range(self.order.seed, self.order.seed + self.order.dossiers):
            if number % 3 == 0 and self.order.sets:
                self.a_set()
            waiting = self._granted() if number % 3 == 1 else None
            if waiting is None:
                self.a_dossier()
            else:
                self._prints(waiting)

    def a_dossier(self) -> None:
        """Take one dossier from the post to the cabinet."""
        booking = a_booking(
            self.session, name=PersonName("Berg", "van den", f"Sem {self.chance.random()}")
        )
        dossier_id = self.does("book_in", dossier.book_in, booking=booking)
        about = {"dossier": dossier_id}
        self.does("view_dossier", dossier.view, about=about, dossier_id=dossier_id)
        self._moves(dossier_id)
        corrected = a_booking(self.session, name=PersonName("Berg", "", "Sam"))
        self.does("correct", dossier.correct, about=about, dossier_id=dossier_id, booking=corrected)
        for position in (1, 2):
            filed = an_advice(dossier_id, position)
            self.does("file_advice", advice.file_advice, about=about, advice=filed)
        view = GuardianView(dossier_id, Stance.AGREE, "", TODAY)
        self.does("file_view", advice.file_view, about=about, view=view)
        decided = a_decision(dossier_id, motivation="omdat " * self.chance.randint(1, 900))
        self.does("decide", decision.decide, about=about, decision=decided)
        self.does("number_tlv", decision.number_tlv, about=about, dossier_id=dossier_id)
        self._prints(dossier_id)
        self._moves(dossier_id)

    def _granted(self):
        """Return a dossier whose forms can be printed, if there is one."""
        for dossier_id in self.session.read(dossier.list_ids):
            page = self.session.read(_page, dossier_id=dossier_id)
            if page.tlv is not None and len(page.papers) == 1:
                return dossier_id
        return None

    def _moves(self, dossier_id) -> None:
        places = self.session.read(paper.places)
        drawers = [
            place.id
            for place in places.values()
            if place.kind in {PlaceKind.CABINET, PlaceKind.SHELF, PlaceKind.DESK, PlaceKind.ROOM}
        ]
        items = self.session.read(_page, dossier_id=dossier_id).papers
        (folder,) = [item for item in items if item.kind is PaperKind.FOLDER]
        target = self.chance.choice([place for place in drawers if place != folder.place_id])
        about = {"dossier": dossier_id, "paper": folder.id}
        self.does("move_paper", paper.move, about=about, paper_id=folder.id, place_id=target)

    def _prints(self, dossier_id) -> None:
        about = {"dossier": dossier_id}
        prepared = self.does(
            "print",
            printing.prepare,
            about=about,
            dossier_id=dossier_id,
            sent_on=TODAY,
            printer_id=self.order.printer,
        )
        sent = printing.send(prepared, pin="2468")
        if any(copy.state is not PrintJobState.SENT for copy in sent.copies):
            raise RuntimeError(sent)
        self.does("print_outcome", printing.record, about=about, sent=sent)
        copies = [copy.copy.paper_id for copy in sent.copies]
        self.does(
            "collect", collecting.answer, about=about, dossier_id=dossier_id, collected=copies
        )
        for copy in copies:
            self.does(
                "hand_out",
                signing.hand_out,
                about={**about, "paper": copy},
                paper_id=copy,
                channel=Channel.BY_HAND,
            )
        code = prepared.copies[0].data.scan_code
        self.does("sign", signing.take_back_signed, about=about, code=code)

    def a_set(self) -> None:
        """Make a backup set."""
        prepared = self.does(
            "make_set",
            backup.prepare_set,
            folder=Path(self.order.sets),
            reason=SetReason.BUTTON,
        )
        made = backup.copy_set(prepared)
        say("SET " + json.dumps({"folder": made.front.folder.name, "line": made.head_number}))
        self.does("make_set", backup.record_set, made=made)


def _page(look, *, dossier_id):
    return dossier.page(look, dossier_id)


def newest_line(look) -> int:
    """Return the number of the log's newest line."""
    return look.connection.exec_driver_sql("SELECT max(id) FROM log_line").scalar_one()


def work(order: Order) -> None:
    """Do a secretariat's work, or what an IT manager can do."""
    set_pragmas(order.settings)
    desk = Desk(order)
    if order.user == 0:
        desk.day()
    else:
        for _ in range(order.dossiers):
            desk.does("verify", health.verify)
    desk.session.close()


def mother() -> None:
    """Fork a child for each order; what she imported is there already."""
    stretch_once()
    for line in sys.stdin:
        order = Order(**json.loads(line))
        file = read_key_file(Path(order.folder))
        file.unlock(file.users[order.user].id, PASSWORD)  # stretched for all children
        child = os.fork()
        if child == 0:
            try:
                work(order)
            except BaseException as error:
                say(f"FAILED {error!r}")
                raise
            finally:
                os._exit(0)
        say(f"PID {child}")
        os.waitpid(child, 0)
        say("ENDED")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        stretch_once()
        work(Order(**json.loads(sys.argv[1])))
    else:
        mother()
