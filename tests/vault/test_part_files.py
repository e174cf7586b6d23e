import os
import shutil
import struct
import subprocess
import sys
from contextlib import suppress

import pytest
import sqlcipher3.dbapi2 as driver
from programs import require_program

from desktop.errors import PartDamaged, PartMissing, PartsDiffer, VaultMoved
from desktop.models.roles import Part
from desktop.vault import part_files
from desktop.vault.part_files import (
    APPLICATION_ID,
    make_parts,
    open_parts,
    part_path,
    schema_name,
)

KEYS = {part: bytes([number]) * 32 for number, part in enumerate(Part, start=1)}


@pytest.fixture
def folder(tmp_path):
    make_parts(tmp_path, KEYS)
    return tmp_path


def test_every_part_has_the_settings_that_keep_what_was_saved(folder):
    connection = open_parts(folder, KEYS)
    for part in Part:
        schema = schema_name(part)

        def pragma(name, schema=schema):
            return connection.execute(f"PRAGMA {schema}.{name}").fetchone()[0]

        assert pragma("journal_mode") == "delete"
        assert pragma("synchronous") == 3
        assert pragma("secure_delete") == 1
        assert pragma("cache_size") == -64000
        assert pragma("application_id") == APPLICATION_ID
    settings = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("foreign_keys", "trusted_schema", "temp_store", "cell_size_check")
    }
    assert settings == {
        "foreign_keys": 1,
        "trusted_schema": 0,
        "temp_store": 2,
        "cell_size_check": 1,
    }
    connection.close()


def test_only_the_parts_of_given_keys_are_there(folder):
    keys = {part: KEYS[part] for part in (Part.LOG, Part.CORE)}
    connection = open_parts(folder, keys)
    names = {row[1] for row in connection.execute("PRAGMA database_list")}
    assert names == {"main", "core"}
    connection.close()


@pytest.mark.parametrize("part", Part)
def test_a_wrong_key_opens_nothing(folder, part):
    with pytest.raises(PartDamaged) as caught:
        open_parts(folder, {**KEYS, part: b"x" * 32})
    assert caught.value.data == {"part": part}


@pytest.mark.parametrize("part", Part)
def test_an_empty_file_is_not_taken_for_a_new_part(folder, part):
    part_path(folder, part).write_bytes(b"")
    with pytest.raises(PartDamaged):
        open_parts(folder, KEYS)
    assert part_path(folder, part).stat().st_size == 0


@pytest.mark.parametrize("part", Part)
def test_a_missing_file_is_not_made(folder, part):
    part_path(folder, part).unlink()
    with pytest.raises(PartMissing):
        open_parts(folder, KEYS)
    assert not part_path(folder, part).exists()


@pytest.mark.parametrize("raw", [b"SQLite format 3\x00" + bytes(4080), os.urandom(8192)])
def test_a_foreign_file_is_refused(folder, raw):
    part_path(folder, Part.CARE).write_bytes(raw)
    with pytest.raises(PartDamaged):
        open_parts(folder, KEYS)


def test_a_part_with_another_mark_is_refused(folder):
    connection = driver.connect(str(part_path(folder, Part.CORE)), isolation_level=None)
    connection.set_key(bytearray(b"x'" + KEYS[Part.CORE].hex().encode() + b"'"))
    connection.execute("PRAGMA application_id=7")
    connection.close()
    with pytest.raises(PartDamaged):
        open_parts(folder, KEYS)


def test_parts_of_different_schemas_are_not_opened(folder):
    connection = open_parts(folder, KEYS)
    connection.execute("PRAGMA core.user_version=4")
    connection.close()
    with pytest.raises(PartsDiffer) as caught:
        open_parts(folder, KEYS)
    assert caught.value.data["numbers"]["core"] == 4


def test_making_touches_no_file_that_is_there(folder):
    before = part_path(folder, Part.LOG).read_bytes()
    with pytest.raises(FileExistsError):
        make_parts(folder, KEYS)
    assert part_path(folder, Part.LOG).read_bytes() == before


def _journal(super_journal: bytes) -> bytes:
    total = sum(struct.unpack(f"{len(super_journal)}b", super_journal)) & 0xFFFFFFFF
    tail = struct.pack(">II", len(super_journal), total) + bytes.fromhex("d9d505f920a163d7")
    return bytes(512) + struct.pack(">I", 1) + super_journal + tail


def test_a_folder_that_was_moved_after_a_crash_is_not_opened(folder):
    journal = folder / "core.db-journal"
    journal.write_bytes(_journal(b"/elders/kluis/log.db-mj0A1B2C3D4"))
    sizes = {path.name: path.stat().st_size for path in folder.iterdir()}
    with pytest.raises(VaultMoved) as caught:
        open_parts(folder, KEYS)
    assert caught.value.data == {"folder": "/elders/kluis"}
    assert {path.name: path.stat().st_size for path in folder.iterdir()} == sizes


_COMMIT = """
import sys
from pathlib import Path
from desktop.models.roles import Part
from desktop.vault.part_files import open_parts, schema_name
keys = {part: bytes([number]) * 32 for number, part in enumerate(Part, start=1)}
connection = open_parts(Path(sys.argv[1]), keys)
connection.execute("BEGIN IMMEDIATE")
for part in Part:
    connection.execute(f"UPDATE {schema_name(part)}.t SET x = 2")
connection.execute("COMMIT")
"""


def _values(folder):
    connection = open_parts(folder, KEYS)
    found = {connection.execute(f"SELECT x FROM {schema_name(p)}.t").fetchone()[0] for p in Part}
    connection.close()
    return found


def _killed(folder, parent, when):
    """Kill a commit over parts at its n-th call; return the folder it was in."""
    here = parent / "v"
    shutil.copytree(folder, here)
    calls = "pwrite64,unlink,fdatasync"
    strace = [require_program("strace"), "-f", "-qq", "-o", os.devnull, "-e", f"trace={calls}"]
    inject = ["-e", f"inject={calls}:signal=SIGKILL:when={when}"]
    subprocess.run([*strace, *inject, sys.executable, "-c", _COMMIT, here], check=False)
    return here


def _with_values(folder):
    connection = open_parts(folder, KEYS)
    for part in Part:
        connection.execute(f"CREATE TABLE {schema_name(part)}.t(x)")
        connection.execute(f"INSERT INTO {schema_name(part)}.t VALUES (1)")
    connection.close()


def test_a_vault_moved_between_crash_and_opening_would_be_torn(
    folder, tmp_path_factory, monkeypatch
):
    _with_values(folder)
    points, refused, torn = 40, 0, 0
    for when in range(1, points + 1):
        here = _killed(folder, tmp_path_factory.mktemp("kluis"), when)
        moved = here.rename(here.with_name("elders"))
        with monkeypatch.context() as without, suppress(PartDamaged):
            without.setattr(part_files, "refuse_unsound", lambda *_: None)
            copy = shutil.copytree(moved, moved.with_name("zonder"))
            torn += len(_values(copy)) > 1
        try:
            values = _values(moved)
        except VaultMoved:
            refused += 1
            values = _values(moved.rename(here))
        assert len(values) == 1
    print(f"moved after a crash, {points} points: {refused} refused, {torn} torn without the check")
    assert refused >= torn > 0


@pytest.mark.parametrize("raw", [b"", b"x" * 15, bytes(600), _journal(b""), _journal(bytes(40))])
def test_an_ordinary_journal_stops_nothing(folder, raw):
    (folder / "care.db-journal").write_bytes(raw)
    open_parts(folder, KEYS).close()


def _worked_on(folder):
    """Write to every part and open again: a journal that was never hot goes with the next write."""
    connection = open_parts(folder, KEYS)
    connection.execute("BEGIN IMMEDIATE")
    for part in Part:
        connection.execute(f"UPDATE {schema_name(part)}.t SET x = 3")
    connection.execute("COMMIT")
    connection.close()
    return _values(folder)


def _left(folder):
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".db")


def test_what_a_crash_left_is_tidied_once_every_part_was_opened(
    folder, tmp_path_factory, monkeypatch
):
    _with_values(folder)
    core_alone = {part: KEYS[part] for part in (Part.LOG, Part.CORE)}
    orphans = kept = 0
    for when in range(1, 41):
        here = _killed(folder, tmp_path_factory.mktemp("kluis"), when)
        before = {name for name in _left(here) if "-mj" in name}
        open_parts(here, core_alone).close()
        kept += bool(before & set(_left(here)))
        with monkeypatch.context() as without:
            without.setattr(part_files, "_remove_orphans", lambda _: None)
            assert len(_values(here)) == 1
            assert _worked_on(here) == {3}
        orphans += bool(_left(here))
        assert _values(here) == {3}
        assert _left(here) == []
    print(
        f"crashed commits, 40 points: {orphans} with an orphan, {kept} kept for fewer keys, 0 left"
    )
    assert orphans > 0
    assert kept > 0


@pytest.mark.parametrize("name", ["log.db-mj0A1B2C3D4", "core.db-mj0"])
def test_a_super_journal_in_use_is_left_alone(folder, name):
    (folder / name).write_bytes(b"x")
    (folder / "policy.db-journal").write_bytes(b"")
    connection = open_parts(folder, {part: KEYS[part] for part in Part if part is not Part.POLICY})
    connection.close()
    assert (folder / name).exists()


@pytest.mark.parametrize("name", ["log.db-mj.txt", "brief-mj0A1B", "log.db-mj0A1B.bak"])
def test_no_other_file_is_tidied(folder, name):
    (folder / name).touch()
    open_parts(folder, KEYS).close()
    assert (folder / name).exists()


def _is_crashed_midway(folder):
    return any(part_files._super_journal_folder(folder / f"{part}.db-journal") for part in Part)


def _midway(folder, parent_of):
    """Return a vault whose commit over parts was killed while journals name their super-journal."""
    for when in range(1, 41):
        here = _killed(folder, parent_of(), when)
        if _is_crashed_midway(here):
            return here
    raise AssertionError


def test_after_a_crash_it_opens_through_a_link(folder, tmp_path_factory):
    _with_values(folder)
    here = _midway(folder, lambda: tmp_path_factory.mktemp("kluis"))
    link = here.with_name("link")
    link.symlink_to(here)
    assert len(_values(link)) == 1
    assert _worked_on(link) == {3}
    assert _left(here) == []


def test_after_a_crash_it_opens_where_it_is_mounted_a_second_time(folder, tmp_path_factory):
    mount, umount = require_program("mount"), require_program("umount")
    _with_values(folder)
    here = _midway(folder, lambda: tmp_path_factory.mktemp("kluis"))
    place = here.with_name("elders")
    place.mkdir()
    if subprocess.run([mount, "--bind", here, place], check=False, capture_output=True).returncode:
        pytest.skip("this user may not mount")
    try:
        assert len(_values(place)) == 1
        assert _worked_on(place) == {3}
        assert _left(here) == []
    finally:
        subprocess.run([umount, place], check=True)
    # the control: the same files under another name only are refused
    again = _midway(folder, lambda: tmp_path_factory.mktemp("kluis"))
    with pytest.raises(VaultMoved):
        open_parts(again.rename(again.with_name("elders")), KEYS)
