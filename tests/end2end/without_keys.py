"""A control for the leak test: the same program with encryption taken out of its vault."""

import pytest
import sqlcipher3.dbapi2 as driver

from desktop.services import health
from desktop.store import backup
from desktop.vault import part_files


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch):
    def connect(path, _key, mode):
        return driver.connect(part_files._uri(path, mode), uri=True, isolation_level=None)

    def attach(connection, part, uri, _key):
        connection.execute(f"ATTACH ? AS {part} KEY ''", (uri,))

    monkeypatch.setattr(part_files, "_connect", connect)
    monkeypatch.setattr(part_files, "_attach", attach)
    # SQLCipher's own check answers nothing about a file without a key.
    monkeypatch.setattr(backup, "is_sound", lambda *_, **__: True)
    monkeypatch.setattr(health, "unsound_parts", lambda *_: ())
