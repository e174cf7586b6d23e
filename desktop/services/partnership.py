"""The samenwerkingsverband's own data, and how it issues TLVs."""

from dataclasses import dataclass

from desktop.errors import RuleBroken
from desktop.models.finding import errors_of
from desktop.models.log import LogCode
from desktop.models.numbering import DEFAULT_TLV_TEMPLATE, check_tlv_template
from desktop.models.partnership import Partnership, check_partnership
from desktop.models.typed_text import clean_line
from desktop.services.act import Act, Look
from desktop.store import partnership as store

_TEMPLATE = "tlv_number_template"
_COMMITTEE = "objection_committee"
_SIGNATURES = "required_guardian_signatures"


@dataclass(frozen=True, slots=True)
class IssuingRules:
    """What only the SWV itself can say of its TLVs.

    Attributes:
        number_template: see `models.numbering.tlv_number`.
        objection_committee: who advises on objections, as the clause names it; empty for none.
        guardian_signatures: how many parents with authority sign, 1 or 2.
    """

    number_template: str = DEFAULT_TLV_TEMPLATE
    objection_committee: str = ""
    guardian_signatures: int = 1


def get(look: Look) -> Partnership:
    """Return the SWV's data."""
    return store.get(look.connection)


def edit(act: Act, *, partnership: Partnership) -> None:
    """Store the SWV's data.

    Copies printed before keep what they say: they are out, and stay valid.

    Raises:
        RuleBroken: something that the certificate must show is missing.
    """
    if blocking := errors_of(check_partnership(partnership)):
        raise RuleBroken(findings=blocking)
    act.does(LogCode.EDIT_PARTNERSHIP)
    store.put(act.writing, partnership)


def issuing_rules(look: Look | Act) -> IssuingRules:
    """Return how the SWV issues TLVs; what nobody chose has its default."""
    default = IssuingRules()
    connection = look.connection
    return IssuingRules(
        str(store.setting(connection, _TEMPLATE, default.number_template)),
        str(store.setting(connection, _COMMITTEE, default.objection_committee)),
        int(str(store.setting(connection, _SIGNATURES, default.guardian_signatures))),
    )


def edit_issuing_rules(act: Act, *, rules: IssuingRules) -> None:
    """Store how the SWV issues TLVs from now on; numbers given before stay.

    Raises:
        BadNumberTemplate: the template makes no numbers that stay unique.
        UnusableText: the committee's name cannot be kept.
    """
    check_tlv_template(rules.number_template)
    committee = clean_line(rules.objection_committee, limit=200)
    act.does(LogCode.EDIT_PARTNERSHIP)
    store.put_setting(act.writing, _TEMPLATE, rules.number_template)
    store.put_setting(act.writing, _COMMITTEE, committee)
    store.put_setting(act.writing, _SIGNATURES, min(max(rules.guardian_signatures, 1), 2))
