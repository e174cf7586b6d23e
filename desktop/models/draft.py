"""Drafts: what was typed into a form and is not stored yet."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.models.roles import Part

Kept = None | bool | int | str | list["Kept"] | dict[str, "Kept"]
"""What a field keeps of itself."""

MOST_BYTES = 200_000


class FormName(StrEnum):
    """The forms that keep a draft."""

    BOOKING = "booking"
    DETAILS = "details"
    ADVICE_1 = "advice_1"
    ADVICE_2 = "advice_2"
    VIEW = "view"
    DECISION = "decision"
    END = "end"
    PARTNERSHIP = "partnership"
    TLV_RULES = "tlv_rules"
    PLACE = "place"
    NEW_PLACE = "new_place"
    PRINTER = "printer"


_IN_CARE = frozenset({FormName.ADVICE_1, FormName.ADVICE_2, FormName.VIEW, FormName.DECISION})


@dataclass(frozen=True, slots=True)
class DraftName:
    """Which draft: the form's name, and the id of what the form is about, "" for something new."""

    form: FormName
    subject: str = ""

    @property
    def part(self) -> Part:
        """The part in which the form's data lie, and so its draft."""
        return Part.CARE if self.form in _IN_CARE else Part.CORE


@dataclass(frozen=True, slots=True)
class Draft:
    """What one person typed into one form.

    Attributes:
        fields: by the object name of each field.
        stored: a digest of what was stored when the typing began, "" for nothing.
        saved_at: when it was kept, UTC.
    """

    fields: Mapping[str, Kept]
    stored: str
    saved_at: datetime


def draft_text(fields: Mapping[str, Kept], stored: str) -> str:
    """Return a draft as it is kept."""
    return json.dumps({"fields": fields, "stored": stored})


def parse_draft(text: str, saved_at: datetime) -> Draft:
    """Return a draft as it was kept."""
    found = json.loads(text)
    return Draft(found["fields"], found["stored"], saved_at)
