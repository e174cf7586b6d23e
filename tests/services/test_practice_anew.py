"""A practice vault begins anew; a vault for real work cannot be thrown away so."""

import pytest
from played import StillClock, book_in, new_session

from desktop.errors import FolderNotUsable, KeyFileMissing, NotForPractice, VaultInUse
from desktop.services import dossier, practice, school, vaults
from desktop.vault.key_file import read_key_file

CLOCK = StillClock()


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_practice_vault_begins_anew_with_schools_and_without_dossiers(tmp_path):
    folder = tmp_path / "oefenen"
    session = new_session(folder, is_practice=True)
    dossier_id = book_in(session)
    session.close()
    before = read_key_file(folder).vault_id
    practice.begin_anew(folder, clock=CLOCK)
    assert read_key_file(folder).vault_id != before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["oefenen"]
    again = practice.open_practice(folder, clock=CLOCK)
    assert again.vault.is_practice
    assert again.read(dossier.list_ids) == ()
    assert again.read(school.find, text="") != ()
    again.close()
    assert dossier_id


def test_a_vault_for_real_work_is_not_thrown_away(tmp_path):
    folder = tmp_path / "kluis"
    new_session(folder).close()
    before = contents(folder)
    with pytest.raises(NotForPractice):
        practice.begin_anew(folder)
    assert contents(folder) == before
    assert not vaults.front(folder).is_practice


def test_a_practice_vault_that_is_open_is_left_alone(tmp_path):
    folder = tmp_path / "oefenen"
    session = new_session(folder, is_practice=True)
    book_in(session)
    with pytest.raises(VaultInUse):
        practice.begin_anew(folder)
    assert len(session.read(dossier.list_ids)) == 1
    session.close()


def test_a_folder_without_a_vault_is_left_alone(tmp_path):
    (tmp_path / "brief.txt").write_text("van mij")
    with pytest.raises(KeyFileMissing):
        practice.begin_anew(tmp_path)
    assert (tmp_path / "brief.txt").read_text() == "van mij"


def test_what_somebody_put_beside_the_vault_is_kept(tmp_path):
    folder = tmp_path / "oefenen"
    for _ in range(2):
        if not folder.exists():
            new_session(folder, is_practice=True).close()
        (folder / "brief.txt").write_text("van mij")
        practice.begin_anew(folder, clock=CLOCK)
    kept = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("brief.txt"))
    assert kept == ["oefenen-weg-1/brief.txt", "oefenen-weg-2/brief.txt"]
    vaults.front(folder)


def test_a_folder_that_cannot_be_moved_stays(tmp_path, monkeypatch):
    folder = tmp_path / "oefenen"
    new_session(folder, is_practice=True).close()
    before = contents(folder)
    monkeypatch.setattr(type(folder), "rename", _refuse)
    with pytest.raises(FolderNotUsable):
        practice.begin_anew(folder)
    assert contents(folder) == before


def _refuse(*_args):
    raise PermissionError
