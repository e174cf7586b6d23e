"""A set put back: every row as it stood, into a new folder alone, and what is refused."""

import json
import os
import shutil

import pytest
from log_reader import read_log
from played import PASSWORD, StillClock, book_in, granted, new_session, printed, raw
from sqlalchemy import select

from desktop.error_text import sentence
from desktop.errors import (
    Cancelled,
    ExpectedError,
    FolderNotEmpty,
    FolderNotUsable,
    KeyFileMissing,
    NoSetThere,
    NotRestored,
    RestoreIntoSource,
    SetDamaged,
    SetIncomplete,
    SetMixed,
    SetNotForRole,
    SetTooNew,
    WrongPassword,
)
from desktop.models.backup import Relation, SetReason
from desktop.models.ids import UserId
from desktop.models.password import PRACTICE_PASSWORD
from desktop.models.progress import Progress
from desktop.models.roles import Part, Role
from desktop.services import backup, restore, vaults
from desktop.store.schema import log
from desktop.store.transaction import transaction
from desktop.vault import backup_set as files
from desktop.vault.part_files import schema_name
from desktop.vault.set_manifest import NAME as MANIFEST


def make(session):
    prepared = session.write(backup.prepare_set, reason=SetReason.DAILY).result
    made = backup.copy_set(prepared)
    session.write(backup.record_set, made=made)
    return made.front.folder


def every_row(connection):
    """Return all rows of all tables of all parts, the mirrors of search too."""
    found = {}
    for part in Part:
        schema = schema_name(part)
        for (table,) in connection.execute(
            f"SELECT name FROM {schema}.sqlite_master WHERE type = 'table'"
        ).fetchall():
            rows = connection.execute(f'SELECT * FROM {schema}."{table}"').fetchall()
            found[part.value, table] = sorted(rows, key=repr)
    return found


def differences(one, other):
    """Return per table the rows that only one of the two has."""
    return {
        name: (
            [row for row in one.get(name, []) if row not in other.get(name, [])],
            [row for row in other.get(name, []) if row not in one.get(name, [])],
        )
        for name in one.keys() | other.keys()
        if one.get(name) != other.get(name)
    }


def rows_of(session):
    connection = raw(session)
    found = every_row(connection)
    connection.close()
    return found


def bytes_of(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".lock"}


@pytest.fixture
def clock():
    return StillClock()


@pytest.fixture
def day(tmp_path, clock):
    """Return yesterday's set, all rows at that moment, and the vault with a day's work since."""
    session = new_session(tmp_path / "kluis", clock=clock, is_practice=True)
    first = granted(session)
    printed(session, first, tmp_path / "prints")
    book_in(session)
    prepared = session.write(backup.prepare_set, reason=SetReason.DAILY).result
    stood = rows_of(session)
    made = backup.copy_set(prepared)
    session.write(backup.record_set, made=made)
    clock.forward(days=1)
    granted(session)
    user = session.user_id
    session.close()
    return made.front.folder, stood, user


def put_back(set_folder, target, user, password=PRACTICE_PASSWORD, **values):
    return restore.restore(set_folder, target, user_id=user, password=password, **values)


def reopened(folder, user, clock):
    return vaults.unlock(folder, user_id=user, password=PRACTICE_PASSWORD, clock=clock)


ADDED = {("log", "log_line"), ("log", "log_session")}
"""What the restore's own unlock and line add, and this test's unlock."""


def test_yesterdays_set_gives_every_row_back(day, tmp_path, clock):
    set_folder, stood, user = day
    live = bytes_of(tmp_path / "kluis")
    put_back(set_folder, tmp_path / "nieuw", user, live=tmp_path / "kluis", clock=clock)
    session = reopened(tmp_path / "nieuw", user, clock)
    now = rows_of(session)
    session.close()
    differing = differences(stood, now)
    assert differing.keys() == ADDED
    assert all(gone == [] for gone, _new in differing.values())
    assert len(differing["log", "log_line"][1]) == 3  # unlock, restore, this unlock
    rows = sum(map(len, stood.values()))
    print(f"{rows} rows in {len(stood)} tables are as they stood")
    # The control: the vault in use has moved on, and one changed letter is seen.
    session = reopened(tmp_path / "kluis", user, clock)
    assert ("core", "dossier") in differences(stood, rows_of(session))
    connection = raw(session)
    connection.close()
    session.close()
    session = reopened(tmp_path / "nieuw", user, clock)
    connection = raw(session)
    connection.execute("UPDATE core.pupil SET call_name = call_name || '.' WHERE rowid = 1")
    connection.close()
    assert differences(stood, rows_of(session)).keys() == {*ADDED, ("core", "pupil")}
    session.close()
    del live


def test_the_vault_in_use_and_the_set_are_untouched(day, tmp_path, clock):
    set_folder, _stood, user = day
    live, copied = bytes_of(tmp_path / "kluis"), bytes_of(set_folder)
    put_back(set_folder, tmp_path / "nieuw", user, live=tmp_path / "kluis", clock=clock)
    assert bytes_of(tmp_path / "kluis") == live
    assert bytes_of(set_folder) == copied


def test_it_is_noted_and_the_log_goes_on_unbroken(day, tmp_path, clock):
    set_folder, _stood, user = day
    put_back(set_folder, tmp_path / "nieuw", user, clock=clock)
    session = reopened(tmp_path / "nieuw", user, clock)
    connection = raw(session)
    reading = read_log(connection)
    connection.close()
    session.close()
    assert reading.problems == []
    noted = [body for body in reading.bodies if body["act"] == "restore"]
    assert len(noted) == 1
    assert noted[0]["detail"]["set"] == backup.front(set_folder).set_id
    assert str(tmp_path) not in json.dumps(reading.bodies)


def test_the_part_keys_are_those_of_before(day, tmp_path, clock):
    set_folder, _stood, user = day
    put_back(set_folder, tmp_path / "nieuw", user, clock=clock)
    session = reopened(tmp_path / "nieuw", user, clock)
    live = reopened(tmp_path / "kluis", user, clock)
    assert session.vault.part_keys == live.vault.part_keys
    assert session.vault.vault_id == live.vault.vault_id
    session.close()
    live.close()


def test_the_comparison_says_what_is_newer(day, tmp_path, clock):
    set_folder, _stood, user = day
    session = reopened(tmp_path / "kluis", user, clock)
    with transaction(session.vault, writes=False) as connection:
        head = len(connection.execute(select(log.line.c.id)).all())
    # Compared while the vault is in use: nothing of it is locked or written.
    found = restore.compare(
        set_folder, tmp_path / "kluis", user_id=user, password=PRACTICE_PASSWORD
    )
    session.close()
    assert found.relation is Relation.VAULT_IS_NEWER
    assert found.lines_only_in_set == 0
    set_head = len(_log_lines(set_folder, user))
    assert found.lines_only_in_vault == head - set_head
    assert found.counts["dossier"] == (2, 3)
    assert "school" not in found.counts
    assert (len(found.only_in_vault), found.only_in_set) == (1, ())
    assert (found.newer_in_vault, found.newer_in_set, found.same_dossiers) == ((), (), 2)


def _log_lines(set_folder, user):
    opened = restore._open(set_folder, user, PRACTICE_PASSWORD, Progress())
    with files.reading(set_folder, opened.keys) as connection:
        return connection.execute(select(log.line.c.id)).all()


def test_a_changed_dossier_and_two_ways_apart_are_said(day, tmp_path, clock):
    from played import file_advices

    from desktop.services import dossier

    set_folder, _stood, user = day
    put_back(set_folder, tmp_path / "nieuw", user, clock=clock)
    session = reopened(tmp_path / "kluis", user, clock)
    ids = session.read(dossier.list_ids)
    pages = [session.write(dossier.view, dossier_id=one).result for one in ids]
    booked = next(page for page in pages if page.tlv is None)
    file_advices(session, booked.dossier.id)
    session.close()
    compared = restore.compare(
        set_folder, tmp_path / "kluis", user_id=user, password=PRACTICE_PASSWORD
    )
    assert compared.newer_in_vault == (booked.dossier.number,)
    # Looking at a dossier changes nothing of it.
    assert compared.same_dossiers == 1
    apart = restore.compare(
        set_folder, tmp_path / "nieuw", user_id=user, password=PRACTICE_PASSWORD
    )
    assert (apart.relation, apart.only_in_set, apart.only_in_vault) == (
        Relation.VAULT_IS_NEWER,
        (),
        (),
    )


def test_a_damaged_or_vanished_vault_in_use_does_not_stand_in_the_way(day, tmp_path, clock):
    set_folder, _stood, user = day
    (tmp_path / "kluis" / "core.db").write_bytes(os.urandom(8192))
    told = put_back(set_folder, tmp_path / "nieuw", user, live=tmp_path / "kluis", clock=clock)
    assert told.comparison is None
    assert sentence(told.not_compared)
    shutil.rmtree(tmp_path / "kluis")
    told = put_back(set_folder, tmp_path / "nieuwer", user, live=tmp_path / "kluis", clock=clock)
    assert isinstance(told.not_compared, KeyFileMissing)
    reopened(tmp_path / "nieuwer", user, clock).close()


def refused(kind, set_folder, target, user, **values):
    beside = sorted(path.name for path in target.parent.iterdir())
    inside = sorted(target.iterdir()) if target.is_dir() else None
    with pytest.raises(kind) as told:
        put_back(set_folder, target, user, **values)
    assert sorted(path.name for path in target.parent.iterdir()) == beside
    assert (sorted(target.iterdir()) if target.is_dir() else None) == inside
    return sentence(told.value)


def test_each_refusal_has_its_own_sentence_and_leaves_nothing(day, tmp_path, clock):
    set_folder, _stood, user = day
    target = tmp_path / "nieuw"
    live = bytes_of(tmp_path / "kluis")
    copies = iter(range(100))

    def copy():
        return shutil.copytree(set_folder, tmp_path / f"copy-{next(copies)}" / set_folder.name)

    said = {}
    said["password"] = refused(WrongPassword, set_folder, target, user, password="fout")
    gone = copy()
    (gone / "care.db").unlink()
    said["gone"] = refused(SetIncomplete, gone, target, user)
    half = copy()
    os.truncate(half / "core.db", 8192)
    assert refused(SetIncomplete, half, target, user) == said["gone"].replace("care", "core")
    bare = copy()
    (bare / MANIFEST).unlink()
    refused(SetIncomplete, bare, target, user)
    changed = copy()
    raw_bytes = bytearray((changed / "register.db").read_bytes())
    raw_bytes[6000] ^= 1
    (changed / "register.db").write_bytes(raw_bytes)
    said["changed"] = refused(SetDamaged, changed, target, user)
    session = reopened(tmp_path / "kluis", user, clock)
    second = make(session)
    session.close()
    live = bytes_of(tmp_path / "kluis")
    mixed = copy()
    shutil.copy(second / "log.db", mixed / "log.db")
    said["mixed"] = refused(SetMixed, mixed, target, user)
    newer = copy()
    document = json.loads((newer / MANIFEST).read_text())
    (newer / MANIFEST).write_text(json.dumps({**document, "version": 2}))
    said["newer"] = refused(SetTooNew, newer, target, user)
    (newer / MANIFEST).write_text(json.dumps({**document, "schema": 99}))
    refused(SetTooNew, newer, target, user)
    said["none"] = refused(NoSetThere, tmp_path / "prints", target, user)
    said["source"] = refused(RestoreIntoSource, set_folder, set_folder, user)
    refused(RestoreIntoSource, set_folder, set_folder / "nieuw", user)
    refused(RestoreIntoSource, set_folder, tmp_path / "kluis", user, live=tmp_path / "kluis")
    refused(RestoreIntoSource, set_folder, tmp_path, user)
    full = tmp_path / "vol"
    full.mkdir()
    (full / "iets.txt").write_text("x")
    said["full"] = refused(FolderNotEmpty, set_folder, full, user)
    refused((FolderNotEmpty, FolderNotUsable), set_folder, full / "iets.txt", user)
    assert len(set(said.values())) == len(said)
    assert bytes_of(tmp_path / "kluis") == live
    # The control: with none of this in the way it is put back.
    put_back(set_folder, target, user, clock=clock)


def test_a_manifest_that_was_made_to_fit_is_refused(day, tmp_path):
    """Someone changes a part and its sum; without the set's key he cannot seal that."""
    set_folder, _stood, user = day
    document = json.loads((set_folder / MANIFEST).read_text())
    document["rows"]["core"]["dossier"] += 1
    (set_folder / MANIFEST).write_text(json.dumps(document))
    refused(SetDamaged, set_folder, tmp_path / "nieuw", user)


def test_beside_another_vault_it_is_put_back_and_that_is_said(day, tmp_path):
    set_folder, _stood, user = day
    new_session(tmp_path / "andere").close()
    told = put_back(set_folder, tmp_path / "nieuw", user, live=tmp_path / "andere")
    assert told.comparison is not None
    assert told.comparison.relation is Relation.OTHER_VAULT
    assert told.not_compared is None


def test_a_link_that_leads_to_itself_is_no_folder(day, tmp_path):
    set_folder, _stood, user = day
    (tmp_path / "kring").symlink_to("kring")
    for target in (tmp_path / "kring", tmp_path / "kring" / "nieuw"):
        with pytest.raises(FolderNotUsable):
            put_back(set_folder, target, user)


@pytest.mark.parametrize(
    "moment",
    ["2026-11-23", "9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+14:00", "vandaag", ""],
)
def test_a_set_of_an_impossible_moment_is_none(day, tmp_path, moment):
    set_folder, _stood, user = day
    good = tmp_path / "set-20261123T090001-knop"
    shutil.copytree(set_folder, good)
    document = json.loads((set_folder / MANIFEST).read_text())
    (set_folder / MANIFEST).write_text(json.dumps({**document, "made_at": moment}))
    refused(SetDamaged, set_folder, tmp_path / "nieuw", user)
    shutil.move(set_folder, tmp_path / "set-20261123T090002-knop")
    assert [one.folder for one in backup.sets_in(tmp_path)] == [good]


def test_a_role_without_all_parts_puts_nothing_back(tmp_path):
    from played import FLOOR

    from desktop.vault.key_file import read_key_file, write_key_file

    session = new_session(tmp_path / "kluis")
    file, _keys = read_key_file(session.vault.folder).with_user(
        initials="S.",
        role=Role.STAND_IN,
        user_id=UserId("5" * 32),
        password=PASSWORD,
        stretch=FLOOR,
    )
    for part, key in session.vault.part_keys.items():
        file = file.with_sealed(part, key, public=file.sealed[part].public, epoch=1)
    write_key_file(session.vault.folder, file)
    set_folder, user = make(session), session.user_id
    session.close()
    said = refused(
        SetNotForRole, set_folder, tmp_path / "nieuw", UserId("5" * 32), password=PASSWORD
    )
    assert "director" in said
    assert [one.id for one in restore.users(set_folder)] == [user]


@pytest.mark.parametrize("most", [0.1, 0.5, 1])
def test_calling_it_off_leaves_nothing(day, tmp_path, most):
    set_folder, _stood, user = day
    calling_off: list[Progress] = []

    def stop(done, total):
        if done >= most * total:
            calling_off[0].cancel()

    calling_off.append(Progress(on_change=stop))
    refused(Cancelled, set_folder, tmp_path / "nieuw", user, progress=calling_off[0])


def test_a_disk_that_refuses_leaves_nothing(day, tmp_path, monkeypatch):
    set_folder, _stood, user = day

    def full(_path, _raw):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(files, "write_file", full)
        said = refused(NotRestored, set_folder, tmp_path / "nieuw", user)
    assert "room" in said


def test_an_unlock_that_fails_at_the_end_leaves_nothing(day, tmp_path, monkeypatch):
    set_folder, _stood, user = day

    def broken(*_args, **_kwargs):
        raise ExpectedError

    with monkeypatch.context() as patch:
        patch.setattr(vaults, "unlock", broken)
        with pytest.raises(ExpectedError):
            put_back(set_folder, tmp_path / "nieuw", user)
    assert not (tmp_path / "nieuw").exists()
    put_back(set_folder, tmp_path / "nieuw", user)


def test_what_an_earlier_attempt_left_beside_does_not_hinder(day, tmp_path, clock):
    set_folder, _stood, user = day
    left = tmp_path / "nieuw.onaf"
    left.mkdir()
    (left / "core.db").write_bytes(b"half")
    put_back(set_folder, tmp_path / "nieuw", user, clock=clock)
    assert not left.exists()


def test_into_an_empty_folder_that_is_there(day, tmp_path, clock):
    set_folder, _stood, user = day
    (tmp_path / "leeg").mkdir()
    put_back(set_folder, tmp_path / "leeg", user, clock=clock)
    reopened(tmp_path / "leeg", user, clock).close()


def test_the_moved_set_of_a_lost_vault_is_enough(day, tmp_path, clock):
    """After a fire: the stick alone, on another computer."""
    set_folder, stood, user = day
    stick = tmp_path / "stick"
    shutil.move(set_folder, stick)
    shutil.rmtree(tmp_path / "kluis")
    shutil.rmtree(tmp_path / "kluis-back-up")
    put_back(stick, tmp_path / "nieuw", user, clock=clock)
    session = reopened(tmp_path / "nieuw", user, clock)
    assert differences(stood, rows_of(session)).keys() == ADDED
    session.close()
