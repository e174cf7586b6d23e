import pytest
from played import StillClock, new_session


@pytest.fixture
def clock():
    return StillClock()


@pytest.fixture
def session(tmp_path, clock):
    opened = new_session(tmp_path / "kluis", clock=clock, is_practice=True)
    yield opened
    opened.close()
