from dataclasses import fields, replace
from datetime import date

import pytest

from desktop.models.ids import SchoolId
from desktop.models.person import Address
from desktop.models.school import (
    RefusalReason,
    RefusedRow,
    School,
    SchoolChanges,
    SchoolList,
    SchoolRecord,
    SchoolSector,
    compare_schools,
)

ALL_FIELDS = frozenset(field.name for kind in (SchoolRecord, Address) for field in fields(kind))


def record(code, sector=SchoolSector.PRIMARY, **more):
    return SchoolRecord(
        location_code=code,
        name=f"School {code}",
        sector=sector,
        address=Address(street="Kerkpad", house_number="1", postcode="1234 AB", city="Ergens"),
        phone="0101234567",
        **more,
    )


def stored(*records, closed=()):
    return {
        given.location_code: School(
            SchoolId(number), given, date(2025, 8, 1) if given.location_code in closed else None
        )
        for number, given in enumerate(records)
    }


def listed(*records, refused=(), having=ALL_FIELDS):
    return SchoolList(records, tuple(refused), len(records), "utf-8", "VESTIGINGSCODE", having)


def test_an_empty_vault_gets_every_school():
    changes = compare_schools({}, listed(record("01AB00"), record("01AB01")))
    assert len(changes.new) == 2
    assert (changes.changed, changes.gone, changes.reopened) == ((), (), ())
    assert not changes.looks_incomplete


def test_a_newer_list_gives_differences_only():
    before = stored(*(record(f"01AB{n:02}") for n in range(10)), closed={"01AB08"})
    renamed = replace(record("01AB01"), name="De Ster")
    changes = compare_schools(
        before,
        listed(*(record(f"01AB{n:02}") for n in (0, 2, 3, 4, 5, 6, 8)), renamed, record("02CD00")),
    )
    assert [school.location_code for school in changes.new] == ["02CD00"]
    assert changes.changed == ((before["01AB01"], renamed),)
    assert [school.record.location_code for school in changes.gone] == ["01AB07", "01AB09"]
    assert [school.record.location_code for school, _ in changes.reopened] == ["01AB08"]
    assert changes.same_count == 6


def test_the_same_list_again_changes_nothing():
    records = [record("01AB00"), record("02CD00", SchoolSector.SPECIAL)]
    changes = compare_schools(stored(*records), listed(*records))
    assert changes == SchoolChanges((), (), (), (), 2, looks_incomplete=False)


@pytest.mark.parametrize("sector", [SchoolSector.SECONDARY, SchoolSector.SPECIAL_PRIMARY])
def test_a_primary_list_closes_no_school_of_another_sector(sector):
    before = stored(record("01AB00"), record("09ZZ00", sector))
    assert compare_schools(before, listed(record("01AB00"))).gone == ()


def test_a_site_that_another_list_names_too_follows_the_list_read_last():
    before = stored(record("01AB00"))
    special = record("01AB00", SchoolSector.SPECIAL_PRIMARY)
    changes = compare_schools(before, listed(special))
    assert changes.changed == ((before["01AB00"], special),)
    assert (changes.new, changes.gone) == ((), ())


@pytest.mark.parametrize(("kept", "incomplete"), [(80, False), (79, True), (1, True)])
def test_a_fragment_looks_incomplete(kept, incomplete):
    before = stored(*(record(f"01AB{n:02}") for n in range(100)))
    changes = compare_schools(before, listed(*(record(f"01AB{n:02}") for n in range(kept))))
    assert changes.looks_incomplete is incomplete
    assert len(changes.gone) == 100 - kept


def test_columns_that_a_list_lacks_keep_what_is_stored():
    before = stored(record("01AB00", board_number="12345"))
    bare = SchoolRecord("01AB00", "Nieuwe naam", SchoolSector.PRIMARY, Address(city="Elders"))
    changes = compare_schools(
        before, listed(bare, having=frozenset(("location_code", "name", "city")))
    )
    ((_, after),) = changes.changed
    assert (after.name, after.address.city) == ("Nieuwe naam", "Elders")
    assert (after.phone, after.board_number) == ("0101234567", "12345")
    assert (after.address.street, after.address.postcode) == ("Kerkpad", "1234 AB")


def test_a_field_that_the_list_has_empty_is_emptied():
    before = stored(record("01AB00"))
    ((_, after),) = compare_schools(before, listed(replace(record("01AB00"), phone=""))).changed
    assert after.phone == ""


def test_a_school_whose_row_was_refused_is_left_alone():
    row = RefusedRow(2, RefusalReason.NO_NAME, "", "01AB01")
    before = stored(record("01AB00"), record("01AB01"))
    changes = compare_schools(before, listed(record("01AB00"), refused=[row]))
    assert (changes.gone, changes.same_count) == ((), 1)
