"""The files of a backup set: what opens them, what shows, and what an end half-way leaves."""

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import played
import pytest
from leak_scan import forms_of, scan
from played import PASSWORD, StillClock, book_in, granted, new_session

from desktop.errors import (
    Cancelled,
    ExpectedError,
    PartDamaged,
    SetDamaged,
    SetIncomplete,
    SetMixed,
    SetNotMade,
)
from desktop.models.backup import SetReason
from desktop.models.ids import UserId
from desktop.models.progress import Progress
from desktop.models.roles import Part, Role
from desktop.services import backup, restore
from desktop.vault import backup_set as files
from desktop.vault.key_file import read_key_file
from desktop.vault.part_files import open_parts
from desktop.vault.set_manifest import NAME as MANIFEST
from desktop.vault.set_manifest import read_manifest

CANARIES = ("Zwaluwstaart", "Ooievaarsbek", "motivering", PASSWORD)


def make(session, **values):
    prepared = session.write(backup.prepare_set, reason=SetReason.BUTTON, **values).result
    made = backup.copy_set(prepared)
    session.write(backup.record_set, made=made)
    return made.front.folder


@pytest.fixture(scope="module")
def module_folder(tmp_path_factory):
    return tmp_path_factory.mktemp("sets")


@pytest.fixture(scope="module")
def a_set(module_folder):
    """Return a set of a vault with a granted dossier, the user, and the part keys."""
    session = new_session(module_folder / "kluis")
    granted(session, name=played.PersonName("Zwaluwstaart", "", "Ooievaarsbek"))
    folder = make(session)
    told = folder, session.user_id, session.vault.part_keys
    session.close()
    return told


def opened(folder, user_id, password=PASSWORD):
    return restore._open(folder, user_id, password, Progress())


def set_key(folder, user_id):
    return opened(folder, user_id).set_key


def test_a_set_holds_five_parts_the_key_file_and_what_it_says_of_itself(a_set):
    folder, _user, _keys = a_set
    assert sorted(path.name for path in folder.iterdir()) == sorted((*files.FILES, MANIFEST))
    manifest = read_manifest(folder)
    assert files.is_set_name(folder.name)
    assert manifest.counts["core"]["dossier"] == 1
    assert manifest.counts["care"]["decision_text"] == 1
    assert manifest.head_number == manifest.counts["log"]["log_line"] > 0
    for name, mark in manifest.files.items():
        assert mark == files.mark_of(folder / name)


@pytest.mark.skipif(os.name == "nt", reason="no such modes there")
def test_nobody_else_on_the_computer_can_read_a_set(a_set):
    folder, _user, _keys = a_set
    assert folder.stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in folder.iterdir())


def test_the_part_keys_do_not_open_a_set(a_set):
    folder, user, keys = a_set
    with pytest.raises(PartDamaged):
        open_parts(folder, keys, is_read_only=True)
    # The control: the set's own key does.
    open_parts(folder, dict.fromkeys(Part, set_key(folder, user)), is_read_only=True).close()


def test_every_set_has_a_key_of_its_own(tmp_path):
    clock = StillClock()
    session = new_session(tmp_path / "kluis", clock=clock)
    first = make(session)
    clock.forward(days=1)
    second = make(session)
    user = session.user_id
    session.close()
    assert set_key(first, user) != set_key(second, user)


def test_no_key_and_no_word_of_anyone_stands_in_clear(a_set):
    folder, user, keys = a_set
    data = {path.name: path.read_bytes() for path in folder.iterdir()}
    hits = {hit for name, raw in data.items() for hit in scan(raw, CANARIES, name)}
    assert hits == set()
    secrets = [set_key(folder, user), *keys.values()]
    everything = b"".join(data.values())
    for secret in secrets:
        assert secret not in everything
        assert all(raw not in everything for _form, raw in forms_of(secret.hex()))
    # The control: what does stand there is found.
    vault_id = read_manifest(folder).vault_id
    assert scan(data[MANIFEST], (vault_id,), MANIFEST)


def test_only_users_with_all_parts_get_the_sets_key(tmp_path):
    session = new_session(tmp_path / "kluis")
    file = read_key_file(session.vault.folder)
    wider, stand_in = file.with_user(
        initials="S.",
        role=Role.STAND_IN,
        user_id=UserId("5" * 32),
        password=PASSWORD,
        stretch=played.FLOOR,
    )
    for part, key in session.vault.part_keys.items():
        wider = wider.with_sealed(part, key, public=wider.sealed[part].public, epoch=1)
    from desktop.vault.key_file import write_key_file

    write_key_file(session.vault.folder, wider)
    folder = make(session)
    user = session.user_id
    session.close()
    manifest = read_manifest(folder)
    assert set(manifest.boxes) == {user}
    with pytest.raises(SetDamaged):
        manifest.key_for(UserId("5" * 32), stand_in)
    with pytest.raises(ExpectedError, match="KeyFileDamaged"):
        stand_in.sealing.open(manifest.boxes[user], info=b"")
    with pytest.raises(ExpectedError, match="SetNotForRole"):
        opened(folder, UserId("5" * 32))


@pytest.mark.parametrize("is_added", [False, True])
def test_a_public_key_that_was_put_in_gets_no_set(tmp_path, is_added):
    """Someone who can write the key file, and has no part key, puts in a key of his own."""
    from dataclasses import replace

    from desktop.errors import KeyFileDamaged
    from desktop.vault.key_file import write_key_file
    from desktop.vault.keys import SealingKey

    session = new_session(tmp_path / "kluis")
    file = read_key_file(session.vault.folder)
    false = replace(file.users[0], sealing_public=SealingKey.generate().public)
    users = (*file.users, replace(false, id=UserId("6" * 32))) if is_added else (false,)
    write_key_file(session.vault.folder, replace(file, users=users))
    with pytest.raises(KeyFileDamaged):
        make(session)
    session.close()
    assert backup.sets_in(backup.default_folder(tmp_path / "kluis")) == ()


@pytest.mark.parametrize("name", [*files.FILES, MANIFEST])
def test_a_flipped_byte_in_any_file_is_noticed(a_set, tmp_path, name):
    folder, user, _keys = a_set
    size = (folder / name).stat().st_size
    for at in {0, 7, 20, size // 3, size // 2, size - 2}:
        copy = shutil.copytree(folder, tmp_path / f"{at}" / folder.name)
        raw = bytearray((copy / name).read_bytes())
        raw[at] ^= 0x10
        (copy / name).write_bytes(raw)
        with pytest.raises(ExpectedError):
            opened(copy, user)
    # The control: an untouched copy opens.
    opened(shutil.copytree(folder, tmp_path / "whole" / folder.name), user)


@pytest.mark.parametrize("part", list(Part))
def test_a_byte_that_the_manifest_was_made_to_fit_is_still_noticed(a_set, part):
    """What reads back is compared with more than its sums: SQLCipher looks at every page."""
    from desktop.store import backup as store

    folder, user, _keys = a_set
    key = dict.fromkeys(Part, set_key(folder, user))
    manifest = read_manifest(folder)
    head = (manifest.head_number, bytes.fromhex(manifest.head_hash))

    def check(where):
        store.refuse_unsound_copy(
            where, key, schema=2, counts=manifest.counts, head=head, on_checked=lambda _part: None
        )

    copy = shutil.copytree(folder, folder.parent / f"flipped-{part}")
    path = copy / f"{part}.db"
    raw = bytearray(path.read_bytes())
    raw[-1000] ^= 1
    path.write_bytes(raw)
    with pytest.raises(SetDamaged) as told:
        check(copy)
    assert told.value.data["file"] == f"{part}.db"
    check(folder)


def test_what_no_page_check_can_see_is_noticed_by_sum_and_seal(a_set, tmp_path):
    folder, user, _keys = a_set
    longer = shutil.copytree(folder, tmp_path / "longer")
    with (longer / "sleutels.json").open("ab") as file:
        file.write(b"\n")
    with pytest.raises(SetDamaged):
        opened(longer, user)
    older = shutil.copytree(folder, tmp_path / "older")
    said = (older / MANIFEST).read_text()
    (older / MANIFEST).write_text(said.replace('"made_at": "2026-', '"made_at": "2025-'))
    assert (older / MANIFEST).read_text() != said
    with pytest.raises(SetDamaged):
        opened(older, user)


def test_a_missing_a_short_and_a_foreign_file_are_told_apart(a_set, tmp_path):
    folder, user, _keys = a_set
    other_session = new_session(tmp_path / "kluis", is_practice=True)
    granted(other_session)
    other = make(other_session)
    other_session.close()
    for name in files.FILES:
        copy = shutil.copytree(folder, tmp_path / "missing" / name)
        (copy / name).unlink()
        with pytest.raises(SetIncomplete) as told:
            opened(copy, user)
        assert told.value.data["file"] == name
        copy = shutil.copytree(folder, tmp_path / "short" / name)
        os.truncate(copy / name, (copy / name).stat().st_size // 2)
        with pytest.raises((SetIncomplete, SetDamaged)):
            opened(copy, user)
        copy = shutil.copytree(folder, tmp_path / "foreign" / name)
        shutil.copy(other / name, copy / name)
        with pytest.raises(SetMixed) as told:
            opened(copy, user)
        assert told.value.data["file"] == name


def test_parts_of_two_sets_of_one_vault_are_told(tmp_path):
    clock = StillClock()
    session = new_session(tmp_path / "kluis", clock=clock)
    granted(session)
    first = make(session)
    clock.forward(days=1)
    book_in(session)
    second = make(session)
    user = session.user_id
    session.close()
    shutil.copy(second / "core.db", first / "core.db")
    with pytest.raises(SetMixed) as told:
        opened(first, user)
    assert told.value.data["file"] == "core.db"
    shutil.copy(first / MANIFEST, second / MANIFEST)
    with pytest.raises(SetMixed):
        opened(second, user)


def test_calling_it_off_leaves_nothing(tmp_path):
    session = new_session(tmp_path / "kluis")
    prepared = session.write(backup.prepare_set, reason=SetReason.BUTTON).result
    for most in (0.1, 0.6, 1):
        calling_off: list[Progress] = []

        def stop_there(done, total, most=most, calling_off=calling_off):
            if done >= most * total:
                calling_off[0].cancel()

        calling_off.append(Progress(on_change=stop_there))
        with pytest.raises(Cancelled):
            backup.copy_set(prepared, progress=calling_off[0])
        assert list(prepared.folder.iterdir()) == []
    assert backup.copy_set(prepared).front.is_whole
    session.close()


def test_a_disk_that_refuses_leaves_nothing_and_says_why(tmp_path, monkeypatch):
    session = new_session(tmp_path / "kluis")
    earlier = make(session)
    prepared = session.write(backup.prepare_set, reason=SetReason.BUTTON).result

    def full(_path, _raw):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(files, "write_file", full)
        with pytest.raises(SetNotMade) as told:
            backup.copy_set(prepared)
    assert told.value.data["reason"] == "full"
    assert list(prepared.folder.iterdir()) == [earlier]
    session.close()


def test_what_does_not_read_back_gets_no_name(tmp_path, monkeypatch):
    """A disk that keeps something else than it was given."""
    session = new_session(tmp_path / "kluis")
    prepared = session.write(backup.prepare_set, reason=SetReason.BUTTON).result
    write = files.write_file

    def forgetful(path, raw):
        write(path, raw)
        if path.name == MANIFEST:
            part = path.with_name("care.db")
            bad = bytearray(part.read_bytes())
            bad[5000] ^= 4
            part.write_bytes(bad)

    with monkeypatch.context() as disk:
        disk.setattr(files, "write_file", forgetful)
        with pytest.raises(SetNotMade) as told:
            backup.copy_set(prepared)
    assert told.value.data["reason"] == "check"
    assert list(prepared.folder.iterdir()) == []
    session.close()


MAKER = """
import sys
from pathlib import Path
from desktop.models.backup import SetReason
from desktop.services import backup, vaults

folder, user, password, first = sys.argv[1:]
session = vaults.unlock(Path(folder), user_id=user, password=password)
print("open", flush=True)
while True:
    prepared = session.write(backup.prepare_set, reason=SetReason.BUTTON).result
    made = backup.copy_set(prepared)
    session.write(backup.record_set, made=made)
    print(made.front.folder.name, flush=True)
"""


def _seconds(name: str) -> float:
    """Return when a set was made by its name, in seconds."""
    return datetime.strptime(name[4:19], "%Y%m%dT%H%M%S").replace(tzinfo=UTC).timestamp()


def test_a_kill_at_any_moment_leaves_no_set_that_fails(tmp_path):
    import random
    import time

    session = new_session(tmp_path / "kluis")
    granted(session)
    user = session.user_id
    session.close()
    draw = random.Random(4)
    kills = unfinished = 0
    promised: set[str] = set()
    for _ in range(12):
        child = subprocess.Popen(
            [sys.executable, "-c", MAKER, tmp_path / "kluis", user, PASSWORD, ""],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        time.sleep(draw.uniform(0.0, 0.12))
        child.send_signal(signal.SIGKILL)
        promised |= {line.strip() for line in child.stdout if line.startswith("set-")}
        child.stdout.close()
        child.wait()
        kills += 1
        folder = backup.default_folder(tmp_path / "kluis")
        with suppress(FileNotFoundError):
            unfinished += sum(path.name.endswith(files.UNFINISHED) for path in folder.iterdir())
        for front in backup.sets_in(folder):
            opened(front.folder, user)
            assert front.is_whole
        newest = backup.sets_in(folder)[:1]
        if promised:
            # Sets of one second are told apart by the next seconds; a name that came free
            # is used again, so the newest may go by a name some seconds earlier.
            assert _seconds(newest[0].folder.name) >= _seconds(max(promised)) - 3
    session = played.vaults.unlock(tmp_path / "kluis", user_id=user, password=PASSWORD)
    folder = make(session).parent
    session.close()
    assert [path for path in folder.iterdir() if path.name.endswith(files.UNFINISHED)] == []
    print(f"{kills} kills, {unfinished} unfinished sets seen, every set with a name opens")
    assert unfinished > 0, "no kill fell within the making of a set"


def test_a_set_that_leaves_loses_its_name_first(tmp_path, monkeypatch):
    """An end half-way the removing must not leave a set with a part missing."""
    clock = StillClock()
    session = new_session(tmp_path / "kluis", clock=clock)
    first = make(session)

    def broken_off(_path):
        raise KeyboardInterrupt

    clock.forward(hours=1)
    with monkeypatch.context() as killed:
        killed.setattr(shutil, "rmtree", broken_off)
        with pytest.raises(KeyboardInterrupt):
            make(session)
    assert not first.exists()
    assert len(backup.sets_in(first.parent)) == 1
    clock.forward(hours=1)
    make(session)
    session.close()
    assert [path.name for path in first.parent.iterdir()] == ["set-20261123T110000-knop"]


def test_a_set_on_a_stick_that_refuses_writing_opens(a_set, tmp_path):
    folder, user, _keys = a_set
    copy = shutil.copytree(folder, tmp_path / "stick" / folder.name)
    before = {path.name: path.stat().st_mtime_ns for path in copy.iterdir()}
    for path in copy.iterdir():
        path.chmod(0o400)
    copy.chmod(0o500)
    opened(copy, user)
    copy.chmod(0o700)
    assert {path.name: path.stat().st_mtime_ns for path in copy.iterdir()} == before


def test_the_name_of_a_set_says_when_and_why():
    at = StillClock().moment
    assert files.set_name(at, SetReason.DAILY) == "set-20261123T090000-dagelijks"
    assert files.is_set_name("set-20261123T090000-voor-migratie")
    for name in ("set-20261123T090000-knop.onaf", "set-2026-knop", "kluis", "set-x-y"):
        assert not files.is_set_name(name)
    assert Path(files.set_name(at, SetReason.BUTTON)).name.isascii()
