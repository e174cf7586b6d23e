"""What must be known before a TLV certificate may be printed (rules V24, V25, V29, V32 and V33)."""

import re
from collections.abc import Collection, Sequence
from datetime import date

from desktop.models.decision import Decision, Outcome, Tlv
from desktop.models.dossier import Dossier, check_dates
from desktop.models.finding import Finding, Level
from desktop.models.ids import GuardianId
from desktop.models.partnership import Partnership, check_partnership
from desktop.models.pupil import Guardian, Pupil, is_adult
from desktop.models.school import LOCATION_CODE, SchoolRecord

_BOARD_NUMBER = re.compile(r"\d{4,6}")


def check_printing(
    *,
    partnership: Partnership,
    dossier: Dossier,
    pupil: Pupil,
    guardians: Sequence[Guardian],
    signers: Collection[GuardianId],
    old_school: SchoolRecord,
    new_school: SchoolRecord | None,
    decision: Decision | None,
    tlv: Tlv | None,
    sent_on: date,
    today: date,
) -> tuple[Finding, ...]:
    """Check that a certificate can be printed: nothing mandatory is empty, the signers may sign.

    Args:
        partnership: with all that letterhead and objection clause show.
        dossier: whose number and dates are printed.
        pupil: whose certificate it is.
        guardians: all of the pupil.
        signers: the guardians who get a signature line.
        old_school: the applying school.
        new_school: the receiving school, or `None` while not known.
        decision: or `None` without one; advices and view were checked when it was made.
        tlv: the numbered grant, or `None` without a number.
        sent_on: the day of sending, asked when printing.
        today: the day of printing.
    """
    found = [*check_partnership(partnership)]
    if not dossier.number.strip():
        found.append(Finding("V33.dossier_number", Level.ERROR, "number"))
    if not pupil.name.surname.strip():
        found.append(Finding("V33.surname", Level.ERROR, "surname"))
    found += _check_school(old_school, "old_school")
    if new_school is not None:
        found += _check_school(new_school, "new_school")
    if decision is None or decision.outcome is not Outcome.GRANTED or tlv is None:
        found.append(Finding("V33.grant", Level.ERROR))
    elif not _agree(decision, tlv):
        found.append(Finding("V32.differs", Level.ERROR, "", {"number": tlv.number}))
    found += check_dates(
        applied_on=dossier.applied_on,
        received_on=dossier.received_on,
        decided_on=decision.decided_on if decision else None,
        sent_on=sent_on,
        today=today,
    )
    if not is_adult(pupil.born_on, on=sent_on):
        found += check_signers(guardians, signers)
    return tuple(found)


def check_signers(
    guardians: Sequence[Guardian], signers: Collection[GuardianId]
) -> tuple[Finding, ...]:
    """Check the guardians of a pupil under 18 who are to sign (rules V24 and V25).

    Of each guardian it must be known who has authority, because it decides who signs and who gets
    post. Nobody to sign is a warning: the signature is no condition of the TLV.
    """
    found = []
    if not signers:
        found.append(Finding("V24.nobody", Level.WARNING, "guardians"))
    for guardian in guardians:
        if guardian.has_authority is None:
            found.append(Finding("V24.unknown", Level.ERROR, "guardians", {"id": guardian.id}))
        elif guardian.id in signers and not guardian.has_authority:
            found.append(Finding("V25", Level.ERROR, "guardians", {"id": guardian.id}))
    return tuple(found)


def _agree(decision: Decision, tlv: Tlv) -> bool:
    """Return whether the register says what was decided."""
    return (decision.kind, decision.category, decision.starts_on, decision.ends_on) == (
        tlv.kind,
        tlv.category,
        tlv.starts_on,
        tlv.ends_on,
    )


def _check_school(school: SchoolRecord, subject: str) -> list[Finding]:
    data: dict[str, object] = {"code": school.location_code}
    found = []
    if not school.name.strip() or not school.address.city.strip():
        found.append(Finding(f"V33.{subject}", Level.ERROR, subject, data))
    if not LOCATION_CODE.fullmatch(school.location_code):
        found.append(Finding("V29.location", Level.ERROR, subject, data))
    if subject == "old_school" and not school.board_number:
        found.append(Finding("V33.board", Level.WARNING, subject, data))
    elif school.board_number and not _BOARD_NUMBER.fullmatch(school.board_number):
        found.append(Finding("V29.board", Level.WARNING, subject, {"number": school.board_number}))
    return found
