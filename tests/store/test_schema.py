import pytest
from sqlalchemy import Boolean, Integer, String

from desktop.models.roles import Part
from desktop.store.schema import METADATA, Tag, part_of
from desktop.store.schema.columns import column

COLUMNS = [
    pytest.param(declared, id=f"{table.name}.{declared.name}")
    for table in METADATA.tables.values()
    for declared in table.columns
]

SPECIAL = {Tag.HEALTH, Tag.RESEARCH, Tag.SCHOOL_ACTIONS, Tag.CARE_CONTACT, Tag.EXTERNAL, Tag.REPORT}


@pytest.mark.parametrize("declared", COLUMNS)
def test_every_column_says_what_it_tells_about_whom(declared):
    assert isinstance(declared.info["tag"], Tag)


def test_a_column_without_tag_cannot_be_declared():
    with pytest.raises(TypeError):
        column("birth_place", String(40))  # type: ignore[call-arg]


@pytest.mark.parametrize("declared", COLUMNS)
def test_special_data_lie_in_care_alone(declared):
    if declared.info["tag"] in SPECIAL:
        assert part_of(declared.table) is Part.CARE


@pytest.mark.parametrize("declared", COLUMNS)
def test_a_column_named_like_a_person_is_about_one(declared):
    personal = {"surname", "given_names", "call_name", "initials", "prefix", "born_on", "gender"}
    if declared.name in personal:
        assert declared.info["tag"] in {Tag.PUPIL, Tag.GUARDIAN, Tag.STAFF}


def test_a_table_name_occurs_once_over_all_parts():
    names = [table.name for table in METADATA.tables.values()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("table", METADATA.tables.values(), ids=lambda table: table.name)
def test_every_table_has_one_key_column_and_named_constraints(table):
    assert [key.name for key in table.primary_key] == ["id"]
    for constraint in table.constraints:
        assert constraint.name
    for index in table.indexes:
        assert index.name
    for declared in table.columns:
        assert declared.computed is None
        assert not (isinstance(declared.type, Boolean) and declared.type.create_constraint)
    for key in table.foreign_keys:
        assert key.column.table.schema == table.schema


def test_integer_keys_are_row_ids():
    for table in METADATA.tables.values():
        # A BigInteger would be no alias of SQLite's row id.
        assert type(table.c.id.type) is Integer or isinstance(table.c.id.type, String), table.name
