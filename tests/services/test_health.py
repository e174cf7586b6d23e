"""What a check of the vault finds, and that it finds what a tool did behind the program's back."""

import json

import pytest
from log_reader import read_log
from played import PASSWORD, book_in, granted, new_session, printed, raw

from desktop.errors import Cancelled, VaultUnsound
from desktop.models.progress import Progress
from desktop.models.roles import PARTS_OF, Part, Role
from desktop.services import draft, health, vaults
from desktop.store.health import POINTERS
from desktop.store.schema import METADATA, part_of


@pytest.fixture
def worked(session, tmp_path):
    """Return a practice vault in which the main job was done."""
    dossier_id = granted(session)
    printed(session, dossier_id, tmp_path / "prints")
    book_in(session)
    return session


def verify(session, **values):
    return session.write(health.verify, **values).result


def with_a_tool(session, *statements):
    connection = raw(session)
    connection.execute("PRAGMA foreign_keys=OFF")
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_a_vault_in_use_is_sound_and_that_is_noted(worked):
    report = verify(worked)
    assert report.is_sound
    assert report.parts == tuple(Part)
    connection = raw(worked)
    reading = read_log(connection)
    connection.close()
    # The other reader of the log, written from FORMAT.md alone, counts the same rows and lines.
    assert reading.problems == []
    assert (report.rows, report.lines) == (reading.sealed_rows, reading.lines - 1)
    assert reading.bodies[-1]["act"] == "verify"
    assert reading.bodies[-1]["detail"]["is_sound"] is True


def test_drafts_are_no_truth_and_have_no_seal(worked):
    from desktop.models.draft import DraftName, FormName

    worked.jot(draft.keep, name=DraftName(FormName.BOOKING), fields={"surname": "x"}, stored="")
    assert verify(worked).is_sound


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE core.pupil SET surname = 'Ander'", {"changed_rows": {"pupil": 2}}),
        ("UPDATE care.decision_text SET motivation = ''", {"changed_rows": {"decision_text": 1}}),
        ("UPDATE core.series SET last = 0 WHERE id = 'copy'", {"changed_rows": {"series": 1}}),
        ("INSERT INTO core.series VALUES ('x', 1)", {"unsealed_rows": {"series": 1}}),
        (
            "DELETE FROM core.paper_move WHERE id = (SELECT max(id) FROM core.paper_move)",
            {"lost_rows": {Part.CORE: 1}},
        ),
        (
            "UPDATE log_line SET body = x'00' || CAST('{}' AS BLOB) WHERE id = 3",
            {"broken_line": 3},
        ),
        ("UPDATE log_line SET seals = zeroblob(3) WHERE id = 4", {"broken_line": 4}),
        ("DELETE FROM log_line WHERE id = 4", {"broken_line": 5}),
        (
            "UPDATE log_line SET signature = zeroblob(64) WHERE id > 5",
            {"unsigned_sessions": (2,)},
        ),
    ],
)
def test_what_was_done_with_a_tool_is_found(worked, statement, found):
    with_a_tool(worked, statement)
    report = verify(worked)
    assert not report.is_sound
    for name, value in found.items():
        assert getattr(report, name) == value


def test_what_points_to_nothing_is_found_within_a_part_and_over_parts(worked):
    with_a_tool(
        worked,
        "DELETE FROM core.decision",
        "DELETE FROM core.pupil WHERE id IN (SELECT pupil_id FROM core.dossier LIMIT 1)",
    )
    report = verify(worked)
    assert report.orphans == {"decision_text.id": 1}
    assert report.broken_references == 2  # its dossier and its guardian


def test_every_column_that_names_a_row_is_watched():
    """A pointer has a foreign key, which SQLite watches, or stands in the list."""
    listed = {child for child, _parent in POINTERS}
    for child, parent in POINTERS:
        assert parent.primary_key, child
    pointing = {
        column
        for table in METADATA.tables.values()
        for column in table.columns
        if column.name.endswith("_id") and not column.foreign_keys
    }
    # The row of the search table, which has no declared table.
    assert {str(column) for column in pointing - listed} == {"dossier.search_id"}
    over_parts = {
        child for child, parent in POINTERS if part_of(child.table) is not part_of(parent.table)
    }
    assert not any(child.foreign_keys for child in over_parts)


@pytest.mark.parametrize("part", [Part.CORE, Part.CARE])
def test_a_damaged_part_is_named_and_the_others_are_looked_at(tmp_path, part):
    session = new_session(tmp_path / "kluis")
    granted(session)
    user = session.user_id
    session.close()
    path = tmp_path / "kluis" / f"{part}.db"
    data = bytearray(path.read_bytes())
    data[-1500] ^= 1
    path.write_bytes(data)
    session = vaults.unlock(tmp_path / "kluis", user_id=user, password=PASSWORD)
    report = verify(session)
    session.close()
    assert report.damaged == (part,)
    assert report.changed_rows == {}
    assert report.rows > 0


def test_a_damaged_log_is_said_and_nothing_is_written_to_it(tmp_path):
    session = new_session(tmp_path / "kluis")
    for _ in range(4):
        granted(session)
    user = session.user_id
    session.close()
    path = tmp_path / "kluis" / "log.db"
    data = bytearray(path.read_bytes())
    data[-1500] ^= 1
    session = vaults.unlock(tmp_path / "kluis", user_id=user, password=PASSWORD)
    session.vault.engine.dispose()
    path.write_bytes(data)
    with pytest.raises(VaultUnsound):
        verify(session)
    session.close()
    assert path.read_bytes() == data


def test_a_role_looks_at_its_own_parts(worked):
    from dataclasses import replace

    worked.vault.user = replace(worked.vault.user, role=Role.STAND_IN)
    report = verify(worked)
    assert set(report.parts) == PARTS_OF[Role.STAND_IN]
    with_a_tool(worked, "UPDATE care.decision_text SET motivation = ''")
    assert verify(worked).is_sound
    with_a_tool(worked, "UPDATE core.pupil SET surname = ''")
    assert verify(worked).changed_rows == {"pupil": 2}


def test_calling_it_off_notes_nothing(worked):
    calling_off: list[Progress] = []
    calling_off.append(Progress(on_change=lambda _done, _total: calling_off[0].cancel()))
    with pytest.raises(Cancelled):
        verify(worked, progress=calling_off[0])
    connection = raw(worked)
    bodies = read_log(connection).bodies
    connection.close()
    assert "verify" not in {body["act"] for body in bodies}
    assert "Berg" not in json.dumps(bodies)
