"""What the disk refuses is told in its own words, noted without a value, and got over."""

import json

import pytest
from played import a_booking, new_session

from desktop import techlog
from desktop.error_text import sentence
from desktop.errors import PartDamaged, PartMissing, StorageFailed
from desktop.models.roles import Part
from desktop.services import dossier, health
from desktop.vault.part_files import part_path


@pytest.fixture
def log(tmp_path):
    techlog.install(tmp_path / "log")
    yield tmp_path / "log"
    techlog._folder = None


def _noted(log):
    text = "".join(file.read_text("ascii") for file in log.glob("*.jsonl"))
    return [json.loads(line) for line in text.splitlines()]


def _first_refusal(session, path, sound):
    """Damage one page after another until reading the dossiers comes upon it."""
    for page in range(4096, len(sound), 4096):
        path.write_bytes(sound[:page] + bytes(4096) + sound[page + 4096 :])
        session.vault.reopen()
        try:
            session.read(dossier.list_ids)
        except StorageFailed as refused:
            return refused
        except PartDamaged:
            pass
    raise AssertionError


def test_a_damaged_page_is_no_full_disk(tmp_path, log):
    session = new_session(tmp_path / "kluis")
    session.write(dossier.book_in, booking=a_booking(session))
    path = part_path(session.vault.folder, Part.CORE)
    sound = path.read_bytes()
    told = _first_refusal(session, path, sound)
    assert told.data["reason"] == "damaged"
    assert "disk" not in sentence(told)
    (line,) = _noted(log)
    assert line.pop("at")
    assert line == {"code": "storage_failed", "sqlite_errorcode": line["sqlite_errorcode"]}
    assert line["sqlite_errorcode"] in {11, 26}
    # A bad read is got over: the same session goes on once the file is sound.
    path.write_bytes(sound)
    session.vault.reopen()
    assert session.read(health.quick_check, role=session.vault.user.role) == ()
    assert len(session.read(dossier.list_ids)) == 1
    session.close()


def test_a_folder_that_vanished_is_told_each_time_and_got_over(tmp_path, log):
    session = new_session(tmp_path / "kluis")
    session.write(dossier.book_in, booking=a_booking(session))
    (tmp_path / "kluis").rename(tmp_path / "weg")
    for kind in (StorageFailed, PartMissing, PartMissing):
        with pytest.raises(kind):
            session.write(dossier.book_in, booking=a_booking(session))
    assert [path.name for path in tmp_path.iterdir() if path.name != "log"] == ["weg"]
    (tmp_path / "weg").rename(tmp_path / "kluis")
    session.write(dossier.book_in, booking=a_booking(session))
    assert len(session.read(dossier.list_ids)) == 2
    session.close()


def test_a_disk_that_refuses_is_told_as_one():
    full = sentence(StorageFailed(code="SQLITE_FULL", reason=None))
    damaged = sentence(StorageFailed(code="SQLITE_CORRUPT", reason="damaged"))
    assert "disk" in full
    assert full != damaged
