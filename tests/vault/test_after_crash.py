"""After a writing that was broken off every part is looked through before anything is shown."""

import pytest
from played import PASSWORD, a_booking, book_in, new_session, raw

from desktop.errors import PartDamaged
from desktop.models.roles import Part, Role
from desktop.services import dossier, health, vaults
from desktop.vault.part_files import PAGE_BYTES as PAGE
from desktop.vault.part_files import part_path


@pytest.fixture
def vault(tmp_path):
    """Return a vault's folder, its user, and a function that gives a part free pages."""
    session = new_session(tmp_path / "kluis")
    book_in(session)
    connection = raw(session)
    connection.execute("CREATE TABLE core.t(x)")
    connection.execute("INSERT INTO core.t VALUES (randomblob(40000))")
    connection.execute("DROP TABLE core.t")
    assert connection.execute("PRAGMA core.freelist_count").fetchone()[0] > 5
    connection.close()
    user = session.user_id
    session.close()
    return tmp_path / "kluis", user


def _unlock(vault):
    folder, user = vault
    return vaults.unlock(folder, user_id=user, password=PASSWORD)


def _tear(path, page):
    """Overwrite the first sector of a page, as a power cut in the midst of it would."""
    raw_bytes = bytearray(path.read_bytes())
    raw_bytes[page * PAGE : page * PAGE + 512] = bytes(512)
    path.write_bytes(raw_bytes)


def _crash(folder):
    """Leave a journal that was never begun, as a crash before the first sync does."""
    (folder / "core.db-journal").write_bytes(bytes(512))


def _last_page(path):
    return path.stat().st_size // PAGE - 1


def test_a_torn_page_without_rows_is_mended_after_a_crash(vault):
    folder, _ = vault
    path = part_path(folder, Part.CORE)
    _tear(path, _last_page(path))
    # the control: where nothing broke off it is told, not mended
    session = _unlock(vault)
    assert session.read(health.quick_check, role=Role.ASSISTANT) == (Part.CORE,)
    session.close()
    _crash(folder)
    session = _unlock(vault)
    assert session.read(health.quick_check, role=Role.ASSISTANT) == ()
    assert len(session.read(dossier.list_ids)) == 1
    session.write(dossier.book_in, booking=a_booking(session))
    session.close()


def test_a_torn_page_with_rows_is_never_mended_away(vault):
    folder, _ = vault
    path = part_path(folder, Part.CORE)
    sound = path.read_bytes()
    stopped = mended = 0
    for page in range(1, len(sound) // PAGE):
        path.write_bytes(sound)
        _tear(path, page)
        _crash(folder)
        try:
            session = _unlock(vault)
        except PartDamaged as error:
            stopped += error.data == {"part": Part.CORE}
            continue
        assert session.read(health.quick_check, role=Role.ASSISTANT) == ()
        assert len(session.read(dossier.list_ids)) == 1
        session.close()
        mended += 1
    print(f"torn pages after a crash: {stopped} stop the opening, {mended} without rows are mended")
    assert stopped + mended == len(sound) // PAGE - 1
    assert stopped > mended > 5
