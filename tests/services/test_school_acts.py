from pathlib import Path

import pytest
from played import StillClock, new_session

from desktop.errors import Cancelled, ExpectedError
from desktop.models.progress import Progress
from desktop.services import practice, school

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
LISTS = {
    "duo-bo-2026-08/02.-alle-schoolvestigingen-basisonderwijs.csv": 6122,
    "duo-vo-2020-12/alle-vestigingen-vo.csv": 1619,
    "duo-vo-2026-10-fragment/02.-alle-vestigingen-vo.fragment.csv": 12,
    "duo-sbo-so-vso-2026-fragment/09.-alle-vestigingen-sbo-so-en-vso.fragment.csv": 26,
    "duo-scholen-2024-11/sbo-so-vso-2024-afgeleid.csv": 888,
}


def real(name):
    if not DATA.is_dir():
        pytest.skip("the public data are not here")
    return school.read_list((DATA / name).read_bytes())


@pytest.mark.parametrize(
    "text", ["oefenboom", "OEFENBOOM", "oefendorp boom", "99xa", "\u2018t leerhuis", "óefenboom"]
)
def test_a_school_is_found_by_what_people_type(session, text):
    found = session.read(school.find, text=text)
    assert found
    assert found[0].record.location_code in {"99XA00", "99XC00"}


@pytest.mark.parametrize("text", ["%", "_", "zzz", "' OR 1=1", "!"])
def test_signs_of_the_search_language_mean_nothing(session, text):
    assert session.read(school.find, text=text) == ()


@pytest.mark.parametrize("name", LISTS)
def test_every_real_list_comes_in_and_again_changes_nothing(session, name):
    file = real(name)
    counts = session.write(school.import_list, file=file).result
    assert counts.new == LISTS[name]
    again = session.write(school.import_list, file=file).result
    assert (again.new, again.changed, again.gone, again.same) == (0, 0, 0, LISTS[name])


def test_a_list_of_one_sector_closes_no_school_of_another(session):
    primary, secondary, special = (list(LISTS)[row] for row in (0, 1, 4))
    session.write(school.import_list, file=real(special))
    open_before, _ = session.read(school.count)
    counts = session.write(school.import_list, file=real(secondary)).result
    assert counts.gone == 0
    assert session.read(school.count)[0] == open_before + LISTS[secondary]
    counts = session.write(school.import_list, file=real(primary)).result
    assert counts.new == LISTS[primary]


def test_a_fragment_says_that_it_looks_incomplete(session):
    session.write(school.import_list, file=real("duo-scholen-2024-11/sbo-so-vso-2024-afgeleid.csv"))
    fragment = "duo-sbo-so-vso-2026-fragment/09.-alle-vestigingen-sbo-so-en-vso.fragment.csv"
    assert session.read(school.preview, file=real(fragment)).looks_incomplete


def test_a_cancelled_import_leaves_nothing(session):
    lines = practice.shipped_schools().decode().replace("De Oefenboom", "Anders")
    file = school.read_list(lines.encode())
    progress = Progress()
    progress.cancel()
    before = session.read(school.count)
    with pytest.raises(Cancelled):
        session.write(school.import_list, file=file, progress=progress)
    assert session.read(school.count) == before
    assert session.read(school.find, text="oefenboom")


def test_a_school_that_is_listed_again_opens_again(session):
    lines = practice.shipped_schools().decode().splitlines()
    without = "\n".join(line for line in lines if "99XB00" not in line).encode()
    session.write(school.import_list, file=school.read_list(without))
    assert session.read(school.find, text="proefveld")[0].is_closed
    session.write(school.import_list, file=school.read_list(practice.shipped_schools()))
    assert not session.read(school.find, text="proefveld")[0].is_closed


@pytest.mark.parametrize("data", [b"", b"\x00" * 50, b"PK\x03\x04"])
def test_what_is_no_list_is_refused_before_the_vault_is_asked(data):
    with pytest.raises(ExpectedError):
        school.read_list(data)


def test_the_day_a_school_closed_is_the_day_of_the_import(tmp_path):
    clock = StillClock()
    session = new_session(tmp_path / "kluis", clock=clock, is_practice=True)
    lines = practice.shipped_schools().decode().splitlines()
    without = "\n".join(line for line in lines if "99XB00" not in line).encode()
    session.write(school.import_list, file=school.read_list(without))
    assert str(session.read(school.find, text="proefveld")[0].closed_on) == "2026-11-23"
    session.close()
