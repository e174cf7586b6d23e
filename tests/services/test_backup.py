"""A backup set in use: who makes it, what it shows, and that nobody waits for it."""

import json
import shutil
import threading
import time
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from played import PASSWORD, StillClock, a_booking, book_in, granted, new_session, raw
from sqlalchemy import select

from desktop.errors import NotAllowed, SetNotMade
from desktop.models.backup import SetReason
from desktop.models.log import LogCode
from desktop.models.progress import Progress
from desktop.models.roles import Part, Role
from desktop.services import backup, dossier, restore, vaults
from desktop.store.schema import log
from desktop.store.transaction import transaction
from desktop.vault import backup_set as files
from desktop.vault.part_files import open_parts


def make(session, reason=SetReason.BUTTON, **values):
    prepared = session.write(backup.prepare_set, reason=reason, **values).result
    made = backup.copy_set(prepared)
    session.write(backup.record_set, made=made)
    return made


def bodies(session, code):
    with transaction(session.vault, writes=False) as connection:
        lines = connection.execute(select(log.line.c.body).order_by(log.line.c.id)).scalars().all()
    found = [json.loads(line[1:]) for line in lines]
    return [body for body in found if body["act"] == code]


def opened(front, session):
    set_key = restore._open(front.folder, session.user_id, PASSWORD, Progress()).set_key
    return open_parts(front.folder, dict.fromkeys(Part, set_key), is_read_only=True)


def test_a_set_goes_beside_the_vault_and_is_noted_twice(tmp_path):
    session = new_session(tmp_path / "kluis")
    made = make(session)
    assert made.front.folder.parent == tmp_path / "kluis-back-up"
    begun, done = (body["detail"] for body in bodies(session, LogCode.MAKE_SET))
    assert begun == {"stage": "begun", "set": made.front.set_id, "reason": "knop"}
    assert (done["stage"], done["head"], done["seal"]) == ("made", made.head_number, made.seal)
    # The line of what began it is in the set; the anchor names that line.
    assert done["head_hash"] == made.head_hash
    session.close()


def test_no_path_and_no_name_of_anyone_stands_in_the_log(tmp_path):
    session = new_session(tmp_path / "kluis")
    make(session)
    session.write(backup.choose_folder, folder=tmp_path / "elders")
    lines = json.dumps(bodies(session, LogCode.MAKE_SET) + bodies(session, LogCode.EDIT_SETTING))
    assert str(tmp_path) not in lines
    assert "elders" not in lines
    session.close()


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.DIRECTOR, Role.ASSISTANT}))
def test_a_role_that_lacks_parts_makes_no_set(tmp_path, role):
    session = new_session(tmp_path / "kluis")
    session.vault.user = type(session.vault.user)(
        session.user_id,
        "X.",
        role,
        *(
            getattr(session.vault.user, name)
            for name in (
                "sealing_public",
                "signing_public",
                "slots",
            )
        ),
    )
    with pytest.raises(NotAllowed):
        session.write(backup.prepare_set, reason=SetReason.BUTTON)
    session.close()
    assert not (tmp_path / "kluis-back-up").exists()


def test_another_folder_is_chosen_and_left_again(tmp_path):
    session = new_session(tmp_path / "kluis")
    elsewhere = tmp_path / "stick" / "back-ups"
    session.write(backup.choose_folder, folder=elsewhere)
    assert session.read(backup.chosen_folder) == elsewhere
    assert make(session).front.folder.parent == elsewhere
    session.write(backup.choose_folder, folder=None)
    assert session.read(backup.chosen_folder) is None
    assert make(session).front.folder.parent == tmp_path / "kluis-back-up"
    session.close()


def test_a_folder_inside_the_vault_or_that_is_a_file_is_refused(tmp_path):
    session = new_session(tmp_path / "kluis")
    (tmp_path / "bestand").write_text("x")
    for folder, reason in (
        (tmp_path / "kluis", "inside"),
        (tmp_path / "kluis" / "sets", "inside"),
        (tmp_path / "bestand", "folder"),
    ):
        with pytest.raises(SetNotMade) as told:
            session.write(backup.choose_folder, folder=folder)
        assert told.value.data["reason"] == reason
        prepared = session.write(backup.prepare_set, folder=folder, reason=SetReason.BUTTON).result
        with pytest.raises(SetNotMade) as told:
            backup.copy_set(prepared)
        assert told.value.data["reason"] == reason
    assert session.read(backup.chosen_folder) is None
    session.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bestand", "kluis"]


def test_how_the_backups_stand_needs_no_password(tmp_path):
    clock = StillClock()
    session = new_session(tmp_path / "kluis", clock=clock)
    look = {"vault_folder": tmp_path / "kluis", "chosen": None}
    nothing = backup.look_over(**look, today=date(2026, 11, 23))
    assert (nothing.sets, nothing.days, nothing.is_usual) == ((), None, True)
    first = make(session, SetReason.DAILY).front
    clock.forward(days=1)
    second = make(session).front
    session.close()
    state = backup.look_over(**look, today=date(2026, 11, 26))
    assert state.sets == (second, first)
    assert [one.reason for one in state.sets] == [SetReason.BUTTON, SetReason.DAILY]
    assert state.days == 2
    (second.folder / "care.db").unlink()
    state = backup.look_over(**look, today=date(2026, 11, 26))
    assert [one.is_whole for one in state.sets] == [False, True]
    assert state.days == 3


def test_sets_of_another_vault_in_the_same_folder_are_let_be(tmp_path):
    clock = StillClock()
    one = new_session(tmp_path / "een", clock=clock)
    other = new_session(tmp_path / "twee", clock=clock, is_practice=True)
    kept = make(other, folder=tmp_path / "samen").front
    for _ in range(10):
        clock.forward(days=1)
        make(one, folder=tmp_path / "samen")
    vault_ids = [front.vault_id for front in backup.sets_in(tmp_path / "samen")]
    assert vault_ids.count(one.vault.vault_id) == 7
    assert kept.folder.is_dir()
    state = backup.look_over(
        vault_folder=tmp_path / "twee", chosen=tmp_path / "samen", today=date(2026, 12, 3)
    )
    assert (state.sets, state.days) == ((kept,), 10)
    one.close()
    other.close()


def test_what_an_earlier_attempt_left_goes_and_strangers_stay(tmp_path):
    session = new_session(tmp_path / "kluis")
    folder = tmp_path / "kluis-back-up"
    left = folder / "set-20260101T000000-knop.onaf"
    left.mkdir(parents=True)
    (left / "core.db").write_bytes(b"half")
    (folder / "set-x.txt").write_text("van iemand")
    (folder / "foto's").mkdir()
    made = make(session)
    assert sorted(path.name for path in folder.iterdir()) == [
        "foto's",
        made.front.folder.name,
        "set-x.txt",
    ]
    session.close()


def test_acts_go_on_while_a_set_is_made_and_it_shows_one_moment(tmp_path, monkeypatch):
    """The set is held up in the middle of its copying; reading goes on, a commit waits for it."""
    monkeypatch.setattr(files, "_PAGES_AT_ONCE", 4)
    session = new_session(tmp_path / "kluis")
    granted(session)
    prepared = session.write(backup.prepare_set, reason=SetReason.BUTTON).result
    half_way, go_on, held = threading.Event(), threading.Event(), []

    def hold(done, total):
        if not held and done > total * 0.3:
            held.append(done)
            half_way.set()
            assert go_on.wait(30)

    made = []
    maker = threading.Thread(
        target=lambda: made.append(backup.copy_set(prepared, progress=Progress(on_change=hold)))
    )
    maker.start()
    assert half_way.wait(30)
    assert len(session.read(dossier.list_ids)) == 1
    booking = a_booking(session)
    threading.Timer(0.3, go_on.set).start()
    book_in(session)  # its commit waits until the pages are copied
    assert go_on.is_set(), "the act was committed into the copying"
    for _ in range(5):
        session.write(dossier.book_in, booking=booking)
    maker.join()
    # What was committed after the moment of the set is not in it, in no part.
    copy = opened(made[0].front, session)
    assert copy.execute("SELECT count(*) FROM core.dossier").fetchone() == (1,)
    lines = copy.execute("SELECT max(id) FROM log_line").fetchone()[0]
    assert lines == made[0].head_number
    copy.close()
    live = raw(session)
    assert live.execute("SELECT count(*) FROM core.dossier").fetchone() == (7,)
    live.close()
    session.close()


def test_sets_made_amid_acts_agree_over_the_parts(tmp_path):
    """Every decision (core) has its text (care) and its log line (log), in every set."""
    session = new_session(tmp_path / "kluis")
    granted(session)
    prepared = session.write(backup.prepare_set, reason=SetReason.BUTTON).result
    ends, made, errors = threading.Event(), [], []

    def keep_making():
        try:
            while not ends.is_set():
                made.append(backup.copy_set(prepared).front)
                _count(made[-1], session, errors)
        except BaseException as error:  # noqa: BLE001 - told by the test
            errors.append(error)

    maker = threading.Thread(target=keep_making)
    maker.start()
    begin = time.monotonic()
    acts = 0
    while time.monotonic() - begin < 3 and not errors:
        granted(session)
        acts += 5
    ends.set()
    maker.join()
    assert errors == []
    assert len(made) > 2
    print(f"{len(made)} sets amid {acts} acts, all parts of one moment")
    session.close()


def _count(front, session, errors):
    copy = opened(front, session)
    decisions, texts, advices, lines = (
        copy.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for table in ("core.decision", "care.decision_text", "care.expert_advice", "log_line")
    )
    said = [json.loads(body[1:])["act"] for (body,) in copy.execute("SELECT body FROM log_line")]
    copy.close()
    told = (said.count("decide"), said.count("decide"), said.count("file_advice"), len(said))
    if (decisions, texts, advices, lines) != told:
        errors.append((decisions, texts, advices, lines, told))


def test_a_full_disk_is_asked_before_anything_is_copied(tmp_path, monkeypatch):
    session = new_session(tmp_path / "kluis")
    with monkeypatch.context() as disk:
        disk.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=1))
        with pytest.raises(SetNotMade) as told:
            make(session)
    assert told.value.data["reason"] == "full"
    assert list((tmp_path / "kluis-back-up").iterdir()) == []
    session.close()


def test_a_damaged_vault_makes_no_set_and_costs_no_earlier_one(tmp_path):
    clock = StillClock()
    session = new_session(tmp_path / "kluis", clock=clock)
    granted(session)
    sound = make(session).front
    user = session.user_id
    session.close()
    path = tmp_path / "kluis" / "care.db"
    data = bytearray(path.read_bytes())
    data[-2000] ^= 1
    path.write_bytes(data)
    clock.forward(days=200)
    session = vaults.unlock(tmp_path / "kluis", user_id=user, password=PASSWORD, clock=clock)
    prepared = session.write(backup.prepare_set, reason=SetReason.DAILY).result
    with pytest.raises(SetNotMade) as told:
        backup.copy_set(prepared)
    assert told.value.data["reason"] in {"source", "check"}
    assert [front.folder for front in backup.sets_in(sound.folder.parent)] == [sound.folder]
    session.close()


def test_a_link_that_leads_to_itself_is_no_folder_for_sets(tmp_path):
    session = new_session(tmp_path / "kluis")
    (tmp_path / "kring").symlink_to("kring")
    for folder in (tmp_path / "kring", tmp_path / "kring" / "sets"):
        with pytest.raises(SetNotMade) as refused:
            make(session, folder=folder)
        assert refused.value.data["reason"] == "folder"
        with pytest.raises(SetNotMade):
            session.write(backup.choose_folder, folder=folder)
    make(session)
    session.close()


def test_a_folder_that_is_not_there_holds_no_sets():
    assert backup.sets_in(Path("/nergens/te/vinden")) == ()


def test_a_folder_that_takes_sets_elsewhere_is_said(tmp_path):
    session = new_session(tmp_path / "kluis")
    make(session, folder=tmp_path / "OneDrive" / "back-ups")
    session.close()

    def shared_by(folder):
        return backup.look_over(
            vault_folder=tmp_path / "kluis", chosen=folder, today=date(2026, 11, 23)
        ).shared_by

    assert shared_by(tmp_path / "OneDrive" / "back-ups") == "OneDrive"
    assert shared_by(None) is None
