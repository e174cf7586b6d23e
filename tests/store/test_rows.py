"""The log, read back by `log_reader`, knows every row; and nothing else writes rows."""

import re
from pathlib import Path

import pytest
from log_reader import read_log
from played import granted, new_session, printed, raw

from desktop.models.log import LogCode
from desktop.services import collecting, dossier, paper, signing

STORE = Path(__file__).parents[2] / "desktop" / "store"


@pytest.fixture
def session(tmp_path):
    opened = new_session(tmp_path / "kluis", is_practice=True)
    yield opened
    opened.close()


def read(session):
    connection = raw(session)
    try:
        return read_log(connection)
    finally:
        connection.close()


def test_each_act_has_one_line_and_every_row_its_seal(session, tmp_path):
    before = read(session)
    dossier_id = granted(session)
    sent = printed(session, dossier_id, tmp_path / "prints")
    code = sent.copies[0].copy.data.scan_code
    session.write(collecting.collect, paper_id=sent.copies[0].copy.paper_id)
    session.write(signing.take_back_signed, code=code)
    session.write(paper.where, code=code)
    after = read(session)
    assert before.problems == after.problems == []
    acts = [body["act"] for body in after.bodies[before.lines :]]
    assert acts == [
        LogCode.BOOK_IN,
        LogCode.FILE_ADVICE,
        LogCode.FILE_ADVICE,
        LogCode.FILE_VIEW,
        LogCode.DECIDE,
        LogCode.NUMBER_TLV,
        LogCode.PRINT,
        LogCode.PRINT_OUTCOME,
        LogCode.COLLECT,
        LogCode.SIGN,
        LogCode.FIND_PAPER,
    ]
    assert after.sealed_rows > before.sealed_rows


def test_no_line_holds_a_value_of_a_person(session, tmp_path):
    dossier_id = granted(session)
    printed(session, dossier_id, tmp_path / "prints")
    text = " ".join(str(body) for body in read(session).bodies)
    for canary in ("Berg", "Sem", "Proefman", "Ada", "2016-03-12", "Lindelaan", "motivering"):
        assert canary not in text


TAMPERINGS = {
    "a row changed": "UPDATE core.pupil SET surname = 'Anders'",
    "a row removed": "DELETE FROM care.expert_advice WHERE position = 1",
    "a row added": "INSERT INTO core.setting VALUES ('x', '1')",
    "a line changed": "UPDATE log_line SET body = x'007b7d' WHERE id = 3",
    "a line removed": "DELETE FROM log_line WHERE id = 3",
    "the seals of a line changed": "UPDATE log_line SET seals = x'' WHERE id = 3",
}


@pytest.mark.parametrize("name", TAMPERINGS)
def test_a_change_past_the_program_shows(session, name):
    granted(session)
    assert read(session).problems == []
    connection = raw(session)
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute(TAMPERINGS[name])
    connection.close()
    assert read(session).problems != []


def test_a_column_that_is_added_later_breaks_no_seal(session):
    granted(session)
    connection = raw(session)
    connection.execute("ALTER TABLE core.pupil ADD COLUMN added TEXT")
    connection.close()
    assert read(session).problems == []


def test_an_act_that_does_not_say_what_it_does_is_rolled_back(session):
    from desktop.store import rows
    from desktop.store.schema import core

    def silent(act):
        rows.add(act.writing, core.setting, id="stil", value="1")

    with pytest.raises(RuntimeError):
        session.write(silent)
    connection = raw(session)
    assert connection.execute("SELECT count(*) FROM core.setting").fetchone() == (0,)
    connection.close()


def test_an_act_that_cannot_be_logged_is_not_done(session, monkeypatch):
    from desktop.store import log

    def broken(*_args, **_values):
        raise OSError("no space")

    before = read(session)
    monkeypatch.setattr(log, "append", broken)
    with pytest.raises(OSError, match="no space"):
        granted(session)
    assert read(session).lines == before.lines
    assert session.read(dossier.list_ids) == ()


def test_only_rows_py_writes_rows():
    """`log.py` appends its own lines, `part_keys.py` the keys that seals come from."""
    writing = re.compile(r"\b(insert|update|delete)\(|\bINSERT\b|\bUPDATE\b|\bDELETE\b")
    found = {
        path.name
        for path in STORE.glob("*.py")
        if writing.search(re.sub(r'"""(?s:.*?)"""', "", path.read_text(encoding="utf-8")))
    }
    assert found == {"rows.py", "log.py", "part_keys.py", "search.py"}
