import played
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from played import new_session, raw
from sqlalchemy.exc import DatabaseError

from desktop.errors import VaultTooNew
from desktop.models.roles import Part, Role
from desktop.services import vaults
from desktop.store import migrate
from desktop.store.schema import METADATA, SCHEMA_NUMBER
from desktop.vault.opening import make_vault, open_vault
from desktop.vault.part_files import schema_name
from desktop.vault.slot import FLOOR

PASSWORD = "vijftien tekens en meer"


@pytest.fixture
def empty(tmp_path):
    new = make_vault(
        tmp_path / "kluis",
        initials="X.",
        role=Role.ASSISTANT,
        password=PASSWORD,
        stretch=FLOOR,
    )
    vault = open_vault(tmp_path / "kluis", new.user_id, PASSWORD)
    yield vault
    vault.close()


def test_from_empty_the_migrations_give_the_schema(empty):
    migrate.upgrade(empty)
    with empty.engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "include_schemas": True,
                "compare_type": True,
                "include_name": lambda name, kind, _: (
                    not (kind == "table" and name.startswith(("dossier_search", "alembic_version")))
                ),
            },
        )
        assert compare_metadata(context, METADATA) == []


def test_every_part_carries_the_schema_number(empty):
    migrate.upgrade(empty)
    with empty.engine.connect() as connection:
        for part in Part:
            number = connection.exec_driver_sql(f"PRAGMA {schema_name(part)}.user_version")
            assert number.scalar_one() == SCHEMA_NUMBER


def test_upgrading_twice_changes_nothing(empty):
    migrate.upgrade(empty)
    before = _shape(empty)
    migrate.upgrade(empty)
    assert _shape(empty) == before


def _shape(vault):
    with vault.engine.connect() as connection:
        return [
            connection.exec_driver_sql(
                f"SELECT name, sql FROM {schema_name(part)}.sqlite_master ORDER BY name"
            ).all()
            for part in Part
        ]


def test_a_migration_that_fails_leaves_nothing_in_any_part(empty, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(migrate, "schema_name", lambda _part: "nergens")
        with pytest.raises(DatabaseError):
            migrate.upgrade(empty)
    assert all(rows == [] for rows in _shape(empty))
    migrate.upgrade(empty)
    assert all(rows != [] for rows in _shape(empty))


def test_only_a_role_with_all_parts_migrates(empty):
    empty.parts = empty.parts - {Part.CARE}
    with pytest.raises(PermissionError):
        migrate.upgrade(empty)


def test_foreign_keys_hold_again_after_a_migration(empty):
    migrate.upgrade(empty)
    with empty.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1


def test_a_newer_vault_is_left_alone(tmp_path):
    session = new_session(tmp_path / "kluis")
    user = session.user_id
    connection = raw(session)
    for part in Part:
        connection.execute(f"PRAGMA {schema_name(part)}.user_version={SCHEMA_NUMBER + 1}")
    connection.close()
    session.close()
    before = {path.name: path.read_bytes() for path in (tmp_path / "kluis").glob("*.db")}
    with pytest.raises(VaultTooNew):
        vaults.unlock(tmp_path / "kluis", user_id=user, password=played.PASSWORD)
    assert {path.name: path.read_bytes() for path in (tmp_path / "kluis").glob("*.db")} == before
