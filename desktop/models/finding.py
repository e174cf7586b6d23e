"""What a rule found: an error that blocks, a warning that asks a reason, or information."""

from dataclasses import dataclass, field
from enum import StrEnum


class Level(StrEnum):
    """How heavy a finding weighs (domain: validation catalogue)."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of one rule.

    Attributes:
        rule: the rule's id in the catalogue and, where it has several sentences, a suffix:
            `V06`, `V16.second`.
        level: what it does to the act.
        subject: the name of the form field it belongs to, or "" for the whole.
        data: values for the sentence, by name.
    """

    rule: str
    level: Level
    subject: str = ""
    data: dict[str, object] = field(default_factory=dict)


def errors_of(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings that block."""
    return tuple(finding for finding in findings if finding.level is Level.ERROR)
