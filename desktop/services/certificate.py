"""What a TLV certificate says: the facts of a dossier, gathered for the form."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.errors import RuleBroken
from desktop.forms.certificate import CertificateData, CopyData, PrintedSchool
from desktop.forms.signature import SignatureBlock
from desktop.models.advice import Stance
from desktop.models.certificate import check_printing
from desktop.models.decision import legal_basis, tlv_title
from desktop.models.finding import errors_of
from desktop.models.ids import DossierId, GuardianId
from desktop.models.person import Address, full_name
from desktop.models.pupil import Guardian
from desktop.models.school import School
from desktop.models.signing import (
    PARTY_WORDS,
    Party,
    ProposedLine,
    SignatureLine,
    required_parties,
)
from desktop.models.term import objection_last_day
from desktop.services.act import Act, Look
from desktop.services.partnership import issuing_rules
from desktop.store import advice as advice_store
from desktop.store import decision as decision_store
from desktop.store import dossier as dossier_store
from desktop.store import partnership as partnership_store
from desktop.store import pupil as pupil_store
from desktop.store import school as school_store
from desktop.store import signing as signing_store


def _printed(school: School) -> PrintedSchool:
    record = school.record
    return PrintedSchool(
        record.name, record.location_code, record.address.city, record.board_number
    )


def gather(look: Look | Act, dossier_id: DossierId, *, sent_on: date) -> CertificateData:
    """Gather what the certificate of a numbered grant says.

    Raises:
        RuleBroken: something that must stand on it is missing.
    """
    connection = look.connection
    dossier = dossier_store.get(connection, dossier_id)
    pupil = pupil_store.get(connection, dossier.pupil_id)
    old_school = school_store.get(connection, dossier.applicant_school_id)
    new_school = (
        None
        if dossier.receiving_school_id is None
        else school_store.get(connection, dossier.receiving_school_id)
    )
    decision = decision_store.get(connection, dossier_id)
    tlv = decision_store.tlv_of(connection, dossier_id)
    partnership = partnership_store.get(connection)
    proposed = propose(look, dossier_id)
    findings = check_printing(
        partnership=partnership,
        dossier=dossier,
        pupil=pupil,
        guardians=pupil_store.guardians_of(connection, pupil.id),
        signers={line.guardian_id for line in proposed if line.guardian_id is not None},
        old_school=old_school.record,
        new_school=new_school.record if new_school else None,
        decision=decision,
        tlv=tlv,
        sent_on=sent_on,
        today=look.today,
    )
    if blocking := errors_of(findings):
        raise RuleBroken(findings=blocking)
    if decision is None or tlv is None:
        raise LookupError(dossier_id)
    return CertificateData(
        partnership=partnership,
        title=tlv_title(tlv.kind),
        kind=tlv.kind,
        category=tlv.category,
        tlv_number=tlv.number,
        dossier_number=dossier.number,
        pupil_name=pupil.name,
        pupil_born_on=pupil.born_on,
        pupil_address=None if pupil.has_secret_address else pupil.address,
        applicant_school=_printed(old_school),
        receiving_school=_printed(new_school) if new_school else None,
        request_type=dossier.request_type,
        starts_on=tlv.starts_on,
        ends_on=tlv.ends_on,
        legal_basis=legal_basis(tlv.kind),
        applied_on=dossier.applied_on,
        decided_on=tlv.decided_on,
        sent_on=sent_on,
        objection_last_on=objection_last_day(sent_on),
        objection_committee=issuing_rules(look).objection_committee,
    )


def propose(look: Look | Act, dossier_id: DossierId) -> tuple[ProposedLine, ...]:
    """Return who must sign, by the rules and the SWV's setting."""
    connection = look.connection
    dossier = dossier_store.get(connection, dossier_id)
    pupil = pupil_store.get(connection, dossier.pupil_id)
    new_school = dossier.receiving_school_id
    view = advice_store.view_of(connection, dossier_id)
    return required_parties(
        pupil=pupil,
        guardians=pupil_store.guardians_of(connection, pupil.id),
        on=look.today,
        old_school=school_store.get(connection, dossier.applicant_school_id),
        new_school=None if new_school is None else school_store.get(connection, new_school),
        required_guardian_signatures=issuing_rules(look).guardian_signatures,
        has_disagreeing_parents=view is not None and view.stance is Stance.DISAGREE,
    )


def copy_data(
    look: Look | Act,
    dossier_id: DossierId,
    lines: Sequence[SignatureLine | ProposedLine],
    *,
    scan_code: str,
    running_number: str,
    print_id: str,
    is_sample: bool = False,
) -> CopyData:
    """Return what stands on the copy that some lines share; one line alone has its own."""
    first = lines[0]
    travels = len(lines) > 1
    return CopyData(
        scan_code=scan_code,
        running_number=running_number,
        party="alle ondertekenaars" if travels else PARTY_WORDS[first.party],
        print_id=print_id,
        is_practice=look.is_practice,
        blocks=tuple(
            SignatureBlock(PARTY_WORDS[line.party], line.name, line.function) for line in lines
        ),
        addressee="" if travels else addressee(look, dossier_id, first.party, first.guardian_id),
        is_sample=is_sample,
    )


@dataclass(frozen=True, slots=True)
class PrintedFacts:
    """What stands on the copies that are out: when one of these changes they are superseded."""

    certificate: CertificateData
    addressees: tuple[tuple[Party, str, str], ...]


def printed_facts(look: Look | Act, dossier_id: DossierId) -> PrintedFacts | None:
    """Return what copies printed now would say, or `None` while there is no signing round."""
    found = signing_store.round_of(look.connection, dossier_id)
    if found is None:
        return None
    try:
        certificate = gather(look, dossier_id, sent_on=found.sent_on)
    except RuleBroken:
        # A fact that must stand on the copies is gone, so they are not right any more.
        return None
    lines = propose(look, dossier_id)
    return PrintedFacts(
        certificate,
        tuple(
            (line.party, line.name, addressee(look, dossier_id, line.party, line.guardian_id))
            for line in lines
        ),
    )


def addressee(
    look: Look | Act, dossier_id: DossierId, party: Party, guardian_id: GuardianId | None
) -> str:
    """Return the lines for a window envelope to a party; empty when no address may be shown.

    A parent's own address stands on that parent's copy alone, and a secret one on none.
    """
    connection = look.connection
    dossier = dossier_store.get(connection, dossier_id)
    if party in {Party.OLD_SCHOOL, Party.NEW_SCHOOL}:
        is_old = party is Party.OLD_SCHOOL
        school_id = dossier.applicant_school_id if is_old else dossier.receiving_school_id
        if school_id is None:
            return ""
        record = school_store.get(connection, school_id).record
        return _envelope(record.name, record.address)
    pupil = pupil_store.get(connection, dossier.pupil_id)
    if party is Party.PUPIL:
        return "" if pupil.has_secret_address else _envelope(full_name(pupil.name), pupil.address)
    guardian = _guardian(pupil_store.guardians_of(connection, pupil.id), guardian_id)
    if guardian is None or guardian.has_secret_address or pupil.has_secret_address:
        return ""
    return _envelope(full_name(guardian.name), guardian.address)


def _guardian(guardians: tuple[Guardian, ...], guardian_id: GuardianId | None) -> Guardian | None:
    return next((guardian for guardian in guardians if guardian.id == guardian_id), None)


def _envelope(name: str, address: Address) -> str:
    if not address.street or not address.city:
        return ""
    street = f"{address.street} {address.house_number}".strip()
    city = f"{address.postcode}  {address.city}".strip()
    return "\n".join(line for line in (name, street, city, address.country) if line)
