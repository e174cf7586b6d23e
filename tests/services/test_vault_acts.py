import os
import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from played import PASSWORD, a_booking, new_session, raw

from desktop.errors import (
    FolderNotEmpty,
    FolderNotUsable,
    NotAllowed,
    PartDamaged,
    RuleBroken,
    StorageFailed,
    VaultInUse,
    WrongPassword,
)
from desktop.models.log import LogCode
from desktop.models.partnership import Partnership
from desktop.models.person import Address
from desktop.models.roles import Part, Role
from desktop.services import dossier, health, partnership, practice, vaults
from desktop.vault import opening
from desktop.vault.slot import FLOOR


def test_a_vault_opens_again_with_its_password_alone(tmp_path):
    session = new_session(tmp_path / "kluis")
    user = session.user_id
    session.close()
    with pytest.raises(WrongPassword):
        vaults.unlock(tmp_path / "kluis", user_id=user, password="een andere lange zin")
    again = vaults.unlock(tmp_path / "kluis", user_id=user, password=PASSWORD)
    assert again.read(partnership.get) == practice.PARTNERSHIP
    again.close()


def test_the_front_shows_initials_and_role_and_no_name(tmp_path):
    new_session(tmp_path / "kluis").close()
    front = vaults.front(tmp_path / "kluis")
    assert [(user.initials, user.role) for user in front.users] == [("N.d.W.", Role.ASSISTANT)]
    assert "Nadia" not in (tmp_path / "kluis" / "sleutels.json").read_text()


def test_two_at_a_time_are_refused(tmp_path):
    session = new_session(tmp_path / "kluis")
    with pytest.raises(VaultInUse):
        vaults.unlock(tmp_path / "kluis", user_id=session.user_id, password=PASSWORD)
    session.close()


def test_a_wrong_password_lets_the_folder_go(tmp_path):
    session = new_session(tmp_path / "kluis")
    user = session.user_id
    session.close()
    for _ in range(3):
        with pytest.raises(WrongPassword):
            vaults.unlock(tmp_path / "kluis", user_id=user, password="x")
    vaults.unlock(tmp_path / "kluis", user_id=user, password=PASSWORD).close()


def _create(folder, **values):
    arguments = {
        "partnership": practice.PARTNERSHIP,
        "full_name": "Nadia de Wit",
        "role": Role.DIRECTOR,
        "password": PASSWORD,
        "stretch": FLOOR,
        **values,
    }
    return vaults.create(folder, **arguments)


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    (tmp_path / "iets.txt").write_text("van iemand anders")
    with pytest.raises(FolderNotEmpty):
        _create(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["iets.txt"]


def test_what_the_certificate_must_show_is_asked_first(tmp_path):
    empty = Partnership("", "PO30", Address(), "", "", "", "", "")
    with pytest.raises(RuleBroken):
        _create(tmp_path / "kluis", partnership=empty)
    assert not (tmp_path / "kluis").exists()


def test_a_vault_that_could_not_be_founded_leaves_nothing(tmp_path, monkeypatch):
    from desktop.store import place

    def broken(_writing):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(place, "add_first", broken)
        with pytest.raises(OSError, match="No space"):
            _create(tmp_path / "kluis")
    assert list((tmp_path / "kluis").iterdir()) == []
    _create(tmp_path / "kluis").close()


@pytest.mark.parametrize("error", [OSError(28, "disk full"), driver.OperationalError("disk full")])
@pytest.mark.parametrize("step", ["make_parts", "write_key_file"])
def test_a_vault_that_could_not_be_made_leaves_an_empty_folder(tmp_path, monkeypatch, step, error):
    does = getattr(opening, step)

    def fails_after(*args):
        does(*args)
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(opening, step, fails_after)
        with pytest.raises(FolderNotUsable):
            _create(tmp_path / "kluis")
    assert list((tmp_path / "kluis").iterdir()) == []
    _create(tmp_path / "kluis").close()


def test_a_practice_slot_opens_no_real_vault(tmp_path):
    """`practice` is bound into the slot: an edited flag makes the password wrong."""
    new_session(tmp_path / "kluis", is_practice=True).close()
    path = tmp_path / "kluis" / "sleutels.json"
    path.write_text(path.read_text().replace('"practice": true', '"practice": false'))
    with pytest.raises(WrongPassword):
        practice.open_practice(tmp_path / "kluis")


def test_the_practice_vault_is_made_once(tmp_path):
    first = practice.open_practice(tmp_path / "oefenen")
    vault_id = first.vault.vault_id
    first.close()
    again = practice.open_practice(tmp_path / "oefenen")
    assert again.vault.vault_id == vault_id
    again.close()


@pytest.mark.skipif(os.name == "nt", reason="no such permissions there")
def test_nobody_else_reads_the_folder(tmp_path):
    new_session(tmp_path / "x").close()
    _create(tmp_path / "kluis").close()
    assert (tmp_path / "kluis").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("role", set(Role) - {Role.DIRECTOR, Role.ASSISTANT, Role.STAND_IN})
def test_a_role_that_may_not_is_stopped_before_anything_is_written(tmp_path, role):
    session = new_session(tmp_path / "kluis")
    booking = a_booking(session)
    object.__setattr__(
        session.vault,
        "user",
        session.vault.user.__class__(
            session.user_id, "X.", role, session.vault.user.sealing_public, b"", ()
        ),
    )
    with pytest.raises(NotAllowed):
        session.write(dossier.book_in, booking=booking)
    connection = raw(session)
    assert connection.execute("SELECT count(*) FROM core.dossier").fetchone() == (0,)
    connection.close()
    session.close()


def test_a_damaged_part_is_named_and_nothing_changes(tmp_path):
    session = new_session(tmp_path / "kluis")
    user = session.user_id
    session.close()
    care = tmp_path / "kluis" / "care.db"
    raw_bytes = bytearray(care.read_bytes())
    raw_bytes[100] ^= 1
    care.write_bytes(raw_bytes)
    with pytest.raises(PartDamaged) as caught:
        vaults.unlock(tmp_path / "kluis", user_id=user, password=PASSWORD)
    assert caught.value.data["part"] == "care"


def test_a_sound_vault_passes_the_check_after_opening(tmp_path):
    session = new_session(tmp_path / "kluis")
    assert session.read(health.quick_check, role=Role.ASSISTANT) == ()
    session.close()


@pytest.mark.parametrize("part", Part)
def test_a_flipped_bit_in_any_page_is_noticed_at_the_latest_after_opening(tmp_path, part):
    session = new_session(tmp_path / "kluis")
    user = session.user_id
    session.close()
    path = tmp_path / "kluis" / f"{part}.db"
    sound = path.read_bytes()
    at_opening, after = 0, 0
    for page in range(0, len(sound), 4096):
        damaged = bytearray(sound)
        damaged[page + 2000] ^= 1
        path.write_bytes(damaged)
        try:
            session = vaults.unlock(tmp_path / "kluis", user_id=user, password=PASSWORD)
        except (PartDamaged, StorageFailed):
            at_opening += 1
            continue
        assert session.read(health.quick_check, role=Role.ASSISTANT) == (part,)
        after += 1
        session.close()
        path.write_bytes(sound)
    print(f"{part}: {at_opening} pages noticed at opening, {after} after it, 0 not")
    assert at_opening + after > 1


_FULL = """
import sys, resource
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from played import PASSWORD, a_booking
from desktop.errors import StorageFailed
from desktop.services import dossier, vaults
folder = Path(sys.argv[1])
session = vaults.unlock(folder, user_id=vaults.front(folder).users[0].id, password=PASSWORD)
booking = a_booking(session)
session.write(dossier.book_in, booking=booking)
size = (folder / "core.db").stat().st_size
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
refused, saved = 0, 1
for _ in range(60):
    try:
        session.write(dossier.book_in, booking=booking)
        saved += 1
    except StorageFailed as error:
        refused += 1
        print(error.data["code"])
        break
assert refused
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
before = len(session.read(dossier.list_ids))
assert before == saved, (before, saved)
session.write(dossier.book_in, booking=booking)
assert len(session.read(dossier.list_ids)) == before + 1
session.close()
"""


@pytest.mark.skipif(os.name == "nt", reason="limits of this kind are not there")
def test_a_disk_that_refuses_loses_nothing_and_the_next_save_works(tmp_path):
    new_session(tmp_path / "kluis").close()
    tests = Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", _FULL, tmp_path / "kluis", tests],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("SQLITE_")


def test_an_error_of_the_database_shows_no_value(tmp_path):
    from sqlalchemy.exc import IntegrityError

    from desktop.store import rows
    from desktop.store.schema import core

    session = new_session(tmp_path / "kluis")

    def twice(act):
        act.does(LogCode.EDIT_PLACE)
        for _ in range(2):
            rows.add(act.writing, core.setting, id="Kanarieman", value="1")

    with pytest.raises(IntegrityError) as caught:
        session.write(twice)
    assert "Kanarieman" not in str(caught.value)
    session.close()
