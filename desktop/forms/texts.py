"""The Dutch texts of a form: the shipped versions, and how their names are filled in."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from desktop import resources

_NAME = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class TlvTexts:
    """The texts of the TLV certificate, with names between braces still to be filled in.

    The objection clause says who, where, until when and with what (Awb artikelen 3:45, 6:5, 6:7).

    Attributes:
        version: printed at the foot, so that every paper tells which wording it carries.
        objection_email: stands under the postal address.
        objection_contents: what the objection must hold, a line each.
        objection_committee: only printed by an SWV that is affiliated to a committee.
    """

    version: int
    statement: str
    mandate: str
    objection_title: str
    objection_intro: str
    objection_term: str
    objection_email: str
    objection_contents_intro: str
    objection_contents: tuple[str, ...]
    objection_committee: str
    objection_effect: str
    signing_title: str
    signing_intro: str


@cache
def shipped_tlv_texts() -> TlvTexts:
    """Return the texts that ship with the program (`resources/forms/tlv.toml`)."""
    raw = tomllib.loads(resources.text("forms/tlv.toml"))
    objection, signing = raw["objection"], raw["signing"]
    return TlvTexts(
        version=raw["version"],
        statement=raw["statement"].strip(),
        mandate=raw["mandate"],
        objection_title=objection["title"],
        objection_intro=objection["intro"].strip(),
        objection_term=objection["term"].strip(),
        objection_email=objection["email"],
        objection_contents_intro=objection["contents_intro"],
        objection_contents=tuple(objection["contents"]),
        objection_committee=objection["committee"].strip(),
        objection_effect=objection["effect"].strip(),
        signing_title=signing["title"],
        signing_intro=signing["intro"].strip(),
    )


def fill(text: str, values: Mapping[str, str]) -> str:
    """Put values in the place of the names between braces, in one pass.

    A value is put in as it is: braces in it are never filled in again. A name without a value
    is a bug of the form and raises `KeyError`.
    """
    return _NAME.sub(lambda found: values[found[1]], text)
