"""What every column must say: its type, and what it tells about whom (privacyreglement art. 7)."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    Column,
    Dialect,
    Enum,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
)
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeDecorator, TypeEngine
from typing_extensions import override

from desktop.models.roles import Part

SCHEMA_NUMBER = 2
"""The schema that this program writes; each part carries it in `user_version`."""

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Tag(StrEnum):
    """What a column tells about a person: a letter of the closed list of S1 art. 7, or whose it is.

    A column without a tag cannot be declared; what is on no list cannot be stored.
    """

    PUPIL = "a"
    GUARDIAN = "d"
    HEALTH = "e"
    COURSE = "g"
    SUPPORT = "h"
    SCHOOL = "i"
    RESEARCH = "j"
    SCHOOL_ACTIONS = "k"
    CARE_CONTACT = "l"
    EXTERNAL = "m"
    REPORT = "n"
    PROGRESS = "o"
    LAW = "p"
    STAFF = "staff"
    EXPERT = "expert"
    NOBODY = "-"
    """Says nothing of a person by itself: a key, a code, a date of the program's own."""


class Instant(TypeDecorator[datetime]):
    """An instant in UTC, stored as ISO 8601 text that sorts by time."""

    impl = String
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    @override
    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


def choice(kind: type[StrEnum]) -> Enum:
    """Return a column type that stores an enum by its value."""
    return Enum(
        kind,
        native_enum=False,
        create_constraint=False,
        length=40,
        values_callable=lambda members: [member.value for member in members],
    )


def column(
    name: str,
    kind: TypeEngine[Any] | type[TypeEngine[Any]],
    tag: Tag,
    *items: SchemaItem,
    primary_key: bool = False,
    nullable: bool = False,
    unique: bool = False,
    index: bool = False,
) -> Column[Any]:
    """Declare a column; its tag is not optional."""
    return Column(
        name,
        kind,
        *items,
        primary_key=primary_key,
        nullable=nullable,
        unique=unique or None,
        index=index or None,
        info={"tag": tag},
    )


def table(part: Part, name: str, *items: SchemaItem) -> Table:
    """Declare a table of a part. Each has one primary key column `id`."""
    schema = None if part is Part.LOG else part.value
    return Table(name, METADATA, *items, schema=schema, info={"part": part})


def key_table(part: Part) -> Table:
    """Declare a part's own secrets: the key of its row seals and its letterbox's private half."""
    return table(
        part,
        f"{part}_key",
        column("id", Integer(), Tag.NOBODY, primary_key=True),
        column("seal_key", LargeBinary(), Tag.NOBODY),
        column("letterbox_private", LargeBinary(), Tag.NOBODY),
    )


def part_of(declared: Table) -> Part:
    """Return the part that a table belongs to."""
    part: Part = declared.info["part"]
    return part
