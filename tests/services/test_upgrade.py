"""A vault of an earlier program: a set of it is made, then all of it is brought up to date."""

import shutil
from pathlib import Path

import pytest
from log_reader import read_log
from played import FLOOR, PASSWORD, StillClock, new_session, raw

from desktop.errors import SetNotMade, VaultTooNew, VaultUnfinished
from desktop.models.backup import SetReason
from desktop.models.password import PRACTICE_PASSWORD
from desktop.models.roles import Part, Role
from desktop.services import backup, dossier, health, restore, vaults
from desktop.store import migrate
from desktop.store.schema import SCHEMA_NUMBER
from desktop.vault import backup_set as files
from desktop.vault.key_file import read_key_file
from desktop.vault.opening import make_vault
from desktop.vault.part_files import open_parts, schema_name

FIXTURES = Path(__file__).parents[1] / "fixtures"
EARLIER = [
    path for path in sorted(FIXTURES.glob("vault-*")) if path.name != f"vault-{SCHEMA_NUMBER}"
]


def part_keys(folder):
    file = read_key_file(folder)
    _keys, sealed = file.unlock(file.users[0].id, PRACTICE_PASSWORD)
    return {part: sealed[part] for part in Part}


def sealed_rows(folder):
    """Return every row of the vault by table, each as what is not NULL in it by column."""
    connection = open_parts(folder, part_keys(folder))
    found = {}
    for part in Part:
        schema = schema_name(part)
        for (table,) in connection.execute(
            f"SELECT name FROM {schema}.sqlite_master WHERE type = 'table'"
            " AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND name <> 'alembic_version'"
        ).fetchall():
            cursor = connection.execute(f'SELECT * FROM {schema}."{table}"')
            names = [column[0] for column in cursor.description]
            found[table] = [
                {name: value for name, value in zip(names, row, strict=True) if value is not None}
                for row in cursor
            ]
    connection.close()
    return found


def unlocked(folder, **values):
    user = vaults.front(folder).users[0]
    return vaults.unlock(
        folder, user_id=user.id, password=PRACTICE_PASSWORD, clock=StillClock(), **values
    )


@pytest.fixture(params=EARLIER, ids=lambda path: path.name)
def earlier(request, tmp_path):
    return shutil.copytree(request.param, tmp_path / "kluis")


def test_there_is_a_vault_of_every_schema():
    assert [path.name for path in sorted(FIXTURES.glob("vault-*"))] == [
        f"vault-{number}" for number in range(1, SCHEMA_NUMBER + 1)
    ]


def test_an_earlier_vault_is_brought_up_to_date_and_keeps_its_data(earlier):
    before = sealed_rows(earlier)
    session = unlocked(earlier)
    assert len(session.read(dossier.list_ids)) == 1
    report = session.write(health.verify).result
    connection = raw(session)
    reading = read_log(connection)
    numbers = {
        connection.execute(f"PRAGMA {schema_name(part)}.user_version").fetchone() for part in Part
    }
    connection.close()
    session.close()
    assert report.is_sound
    assert reading.problems == []
    assert numbers == {(SCHEMA_NUMBER,)}
    after = sealed_rows(earlier)
    for table, rows in before.items():
        if table.startswith("log_"):
            assert after[table][: len(rows)] == rows
        elif not table.startswith("dossier_search"):
            assert after[table] == rows, table


def test_a_dossier_of_an_earlier_vault_is_found_by_the_words_of_today(earlier):
    session = unlocked(earlier)
    (dossier_id,) = session.read(dossier.list_ids)
    (guardian, *_others) = session.read(dossier.page, dossier_id).guardians
    page = session.read(dossier.page, dossier_id)
    found = session.read(dossier.list_ids, text=f"{guardian.name.given_names}")
    session.close()
    assert guardian.name.given_names not in page.pupil.name.given_names
    assert found == (dossier_id,)


def test_the_set_made_before_it_is_of_the_earlier_schema(earlier):
    before = sealed_rows(earlier)
    unlocked(earlier).close()
    (front,) = backup.sets_in(backup.default_folder(earlier))
    assert front.reason is SetReason.BEFORE_MIGRATION
    assert front.schema == int(next(path.name for path in EARLIER).removeprefix("vault-"))
    opened = restore._open(
        front.folder, vaults.front(earlier).users[0].id, PRACTICE_PASSWORD, restore.Progress()
    )
    with files.reading(front.folder, opened.keys) as connection:
        lines = connection.exec_driver_sql("SELECT count(*) FROM log_line").scalar_one()
        dossiers = connection.exec_driver_sql("SELECT count(*) FROM core.dossier").scalar_one()
    assert (lines, dossiers) == (len(before["log_line"]), len(before["dossier"]))


def test_without_room_for_a_set_nothing_is_migrated(earlier):
    # A file where the folder for sets would come.
    backup.default_folder(earlier).write_text("x")
    before = {path.name: path.read_bytes() for path in earlier.glob("*.db")}
    with pytest.raises(SetNotMade):
        unlocked(earlier)
    assert {path.name: path.read_bytes() for path in earlier.glob("*.db")} == before
    # The control: once there is room it is.
    backup.default_folder(earlier).unlink()
    unlocked(earlier).close()


def test_a_migration_that_fails_leaves_the_earlier_vault_and_its_set(earlier, monkeypatch):
    before = sealed_rows(earlier)

    def broken(_vault):
        raise OSError(5, "broken")

    with monkeypatch.context() as patch:
        patch.setattr(migrate, "upgrade", broken)
        with pytest.raises(OSError, match="broken"):
            unlocked(earlier)
    assert sealed_rows(earlier) == before
    assert len(backup.sets_in(backup.default_folder(earlier))) == 1


def test_an_earlier_set_is_put_back_and_brought_up_to_date(earlier, tmp_path):
    unlocked(earlier).close()
    (front,) = backup.sets_in(backup.default_folder(earlier))
    user = vaults.front(earlier).users[0].id
    restore.restore(front.folder, tmp_path / "nieuw", user_id=user, password=PRACTICE_PASSWORD)
    session = unlocked(tmp_path / "nieuw")
    assert session.write(health.verify).result.is_sound
    assert len(session.read(dossier.list_ids)) == 1
    session.close()


def test_a_vault_whose_making_was_broken_off_is_said_so(tmp_path):
    new = make_vault(
        tmp_path / "kluis", initials="X.", role=Role.ASSISTANT, password=PASSWORD, stretch=FLOOR
    )
    before = {path.name: path.read_bytes() for path in (tmp_path / "kluis").glob("*.db")}
    with pytest.raises(VaultUnfinished):
        vaults.unlock(tmp_path / "kluis", user_id=new.user_id, password=PASSWORD)
    assert {path.name: path.read_bytes() for path in (tmp_path / "kluis").glob("*.db")} == before
    assert not backup.default_folder(tmp_path / "kluis").exists()


def test_a_vault_that_got_its_tables_and_no_secrets_is_said_so(tmp_path):
    from desktop.vault.opening import open_vault

    new = make_vault(
        tmp_path / "kluis", initials="X.", role=Role.ASSISTANT, password=PASSWORD, stretch=FLOOR
    )
    vault = open_vault(tmp_path / "kluis", new.user_id, PASSWORD)
    migrate.upgrade(vault)
    vault.close()
    with pytest.raises(VaultUnfinished):
        vaults.unlock(tmp_path / "kluis", user_id=new.user_id, password=PASSWORD)


def test_a_newer_vault_gets_no_set_either(tmp_path):
    session = new_session(tmp_path / "kluis")
    user = session.user_id
    connection = raw(session)
    for part in Part:
        connection.execute(f"PRAGMA {schema_name(part)}.user_version={SCHEMA_NUMBER + 1}")
    connection.close()
    session.close()
    with pytest.raises(VaultTooNew):
        vaults.unlock(tmp_path / "kluis", user_id=user, password=PASSWORD)
    assert not backup.default_folder(tmp_path / "kluis").exists()
