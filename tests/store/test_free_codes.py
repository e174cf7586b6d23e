import pytest
from played import book_in, new_session

from desktop.models.scan_code import new_scan_code
from desktop.services import dossier, paper
from desktop.store import scan_code
from desktop.store.transaction import transaction


@pytest.fixture
def session(tmp_path):
    opened = new_session(tmp_path / "kluis")
    yield opened
    opened.close()


def test_a_code_that_something_carries_is_passed_over(session, monkeypatch):
    dossier_id = book_in(session)
    item = session.write(dossier.view, dossier_id=dossier_id).result.papers[0]
    place = next(iter(session.read(paper.places).values()))
    fresh = new_scan_code("D")
    drawn = [item.scan_code, place.scan_code, item.scan_code, fresh]
    monkeypatch.setattr(scan_code, "new_scan_code", lambda _prefix: drawn.pop(0))
    with transaction(session.vault, writes=False) as connection:
        assert scan_code.free(connection, "D") == fresh
    assert drawn == []
