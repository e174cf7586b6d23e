"""What a check of a vault found: counts and names of tables, nothing of a person."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.models.roles import Part


@dataclass(frozen=True, slots=True)
class HealthReport:
    """What was looked at, and what of it is not as it should be.

    Attributes:
        parts: what the role can open; the others were not looked at.
        damaged: parts with a page or a tree that is broken; their rows were not looked at.
        lines: log lines looked at.
        broken_line: the first that does not follow from the one before it, `None` for none.
        unsigned_sessions: unlocks whose last line nobody signed with the key of that unlock.
        rows: rows whose seal was compared.
        changed_rows: by table, rows that are not what their last log line says.
        unsealed_rows: by table, rows of which no log line tells.
        lost_rows: rows that a log line tells of and that are gone, by part.
        broken_references: rows that point to a row of their own part that is not there.
        orphans: the same over parts, by column.
    """

    parts: tuple[Part, ...]
    damaged: tuple[Part, ...]
    lines: int
    broken_line: int | None
    unsigned_sessions: tuple[int, ...]
    rows: int
    changed_rows: Mapping[str, int]
    unsealed_rows: Mapping[str, int]
    lost_rows: Mapping[str, int]
    broken_references: int
    orphans: Mapping[str, int]

    @property
    def is_sound(self) -> bool:
        """Whether everything that was looked at is as it should be."""
        return not (
            self.damaged
            or self.broken_line is not None
            or self.unsigned_sessions
            or self.changed_rows
            or self.unsealed_rows
            or self.lost_rows
            or self.broken_references
            or self.orphans
        )
