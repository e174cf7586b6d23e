"""Deciding on an application, and giving a grant its number."""

from dataclasses import replace
from datetime import date

from desktop.errors import RuleBroken
from desktop.models.advice import check_advices, check_view
from desktop.models.decision import Decision, Tlv, check_decision, check_tlv_number
from desktop.models.dossier import DossierStatus, check_dates
from desktop.models.finding import Finding, Level, errors_of
from desktop.models.ids import DossierId, TlvId
from desktop.models.log import LogCode
from desktop.models.numbering import tlv_number
from desktop.models.term import school_year
from desktop.models.typed_text import clean_line, clean_text
from desktop.services import dossier as dossier_service
from desktop.services.act import Act, Look
from desktop.services.advice import TEXT_LIMIT
from desktop.services.partnership import issuing_rules
from desktop.store import advice as advice_store
from desktop.store import decision as store
from desktop.store import dossier as dossier_store
from desktop.store import partnership as partnership_store
from desktop.store import series


def check(look: Look | Act, *, decision: Decision) -> tuple[Finding, ...]:
    """Return what the rules say of a decision and of the advices and view it rests on."""
    dossier = dossier_store.get(look.connection, decision.dossier_id)
    return (
        *check_decision(decision),
        *check_advices(
            advice_store.of_dossier(look.connection, decision.dossier_id),
            decided_on=decision.decided_on,
        ),
        *check_view(advice_store.view_of(look.connection, decision.dossier_id)),
        *check_dates(
            applied_on=dossier.applied_on,
            received_on=dossier.received_on,
            decided_on=decision.decided_on,
            today=look.today,
        ),
    )


def decide(act: Act, *, decision: Decision) -> None:
    """Record the decision on an application. A numbered grant is not decided again.

    Raises:
        RuleBroken: a rule blocks it; nothing was recorded.
        UnusableText: a text is too long or holds characters that cannot be kept.
    """
    decision = replace(
        decision,
        motivation=clean_text(decision.motivation, limit=TEXT_LIMIT),
        duration_motivation=clean_text(decision.duration_motivation, limit=TEXT_LIMIT),
    )
    tlv = store.tlv_of(act.connection, decision.dossier_id)
    numbered = (Finding("V32.numbered", Level.ERROR, "", {"number": tlv.number}),) if tlv else ()
    if blocking := errors_of((*numbered, *check(act, decision=decision))):
        raise RuleBroken(findings=blocking)
    act.does(LogCode.DECIDE, dossier_id=decision.dossier_id, outcome=decision.outcome)
    store.put(act.writing, decision, user_id=act.user_id)
    dossier_store.set_status(act.writing, decision.dossier_id, DossierStatus.DECIDED)


def proposed_number(look: Look | Act, *, dossier_id: DossierId) -> str:
    """Return the number that the dossier's TLV gets by the template."""
    decision = store.get(look.connection, dossier_id)
    number, _running = _next_number(look, decision.decided_on if decision else look.today)
    return number


def _next_number(look: Look | Act, day: date) -> tuple[str, int]:
    """Return the next free number of the school year, passing over those typed by hand."""
    year = school_year(day).first
    template = issuing_rules(look).number_template
    code = partnership_store.get(look.connection).code
    taken = store.tlv_numbers(look.connection)
    running = series.last_of(look.connection, _series(day)) + 1
    while True:
        number = tlv_number(template, partnership_code=code, year=year, running=running)
        if number not in taken:
            return number, running
        running += 1


def number_gaps(look: Look) -> tuple[str, ...]:
    """Return the numbers of this school year's series that no TLV of the register carries."""
    year = school_year(look.today).first
    template = issuing_rules(look).number_template
    code = partnership_store.get(look.connection).code
    taken = store.tlv_numbers(look.connection)
    given = range(1, series.last_of(look.connection, _series(look.today)) + 1)
    numbers = (
        tlv_number(template, partnership_code=code, year=year, running=running) for running in given
    )
    return tuple(number for number in numbers if number not in taken)


def _series(day: date) -> str:
    return f"tlv/{school_year(day).first}"


def number_tlv(act: Act, *, dossier_id: DossierId, number: str = "") -> TlvId:
    """Give a grant its number and enter it into the register.

    Args:
        act: the act.
        dossier_id: of the grant.
        number: another than the proposed one, for a series begun elsewhere.

    Raises:
        RuleBroken: no grant, numbered before, or the number is taken (V31, V32).
    """
    decision = store.get(act.connection, dossier_id)
    tlv = store.tlv_of(act.connection, dossier_id)
    proposed, running = _next_number(act, decision.decided_on if decision else act.today)
    number = clean_line(number, limit=40) or proposed
    findings = check_tlv_number(
        number,
        outcome=decision.outcome if decision else None,
        own_number=tlv.number if tlv else None,
        taken=store.tlv_numbers(act.connection),
        proposed=proposed,
    )
    if tlv is not None:
        findings = (Finding("V32.numbered", Level.ERROR, "", {"number": tlv.number}), *findings)
    if blocking := errors_of(findings):
        raise RuleBroken(findings=blocking)
    if decision is None or decision.starts_on is None or decision.ends_on is None:
        raise LookupError(dossier_id)
    act.does(LogCode.NUMBER_TLV, dossier_id=dossier_id)
    if number == proposed:
        series.give_out(act.writing, _series(decision.decided_on), running)
    tlv_id = store.add_tlv(
        act.writing,
        Tlv(
            id=TlvId(0),
            dossier_id=dossier_id,
            number=number,
            kind=decision.kind,
            category=decision.category,
            starts_on=decision.starts_on,
            ends_on=decision.ends_on,
            decided_on=decision.decided_on,
        ),
    )
    dossier_service.index(act, dossier_id)
    return tlv_id
