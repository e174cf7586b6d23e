"""The rigs of the printing tests."""

import pytest
from rigs.cups import CupsRig, cups_rig
from rigs.strict_printer import strict_printer


@pytest.fixture
def printer():
    with strict_printer() as running:
        yield running


@pytest.fixture(scope="session")
def rig():
    with cups_rig() as running:
        yield running


@pytest.fixture
def scheduler(rig: CupsRig, monkeypatch: pytest.MonkeyPatch) -> CupsRig:
    monkeypatch.setenv("CUPS_SERVER", str(rig.scheduler))
    return rig
