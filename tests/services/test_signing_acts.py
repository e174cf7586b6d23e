from datetime import timedelta

import pytest
from played import TODAY, a_guardian, book_in, file_advices, granted, printed, raw
from rigs.pages import texts_of
from rigs.strict_printer import strict_printer

from desktop.errors import (
    CopyNotOut,
    DayPassed,
    LineNotOpen,
    NothingToPrint,
    OnlyInPractice,
    PrinterNotAllowed,
    PrintSystemNotLocal,
    RuleBroken,
    UnknownCode,
)
from desktop.models.advice import Stance
from desktop.models.disclosure import Channel
from desktop.models.dossier import DossierStatus, TlvKind
from desktop.models.paper import CopyState, PaperKind, PlaceKind
from desktop.models.person import Address, PersonName, dutch_date
from desktop.models.printer import PrintJobState
from desktop.models.pupil import Relation
from desktop.models.signing import Party, SignatureState, SigningMode
from desktop.models.term import objection_last_day
from desktop.services import collecting, dossier, paper, printer, printing, signing


def page(session, dossier_id):
    return session.write(dossier.view, dossier_id=dossier_id).result


def states(session, dossier_id):
    return {line.party: line.state for line in page(session, dossier_id).round.lines}


def copies(session, dossier_id):
    return [item for item in page(session, dossier_id).papers if item.kind is PaperKind.COPY]


def code_of(sent, party):
    (copy,) = [one.copy for one in sent.copies if party in one.copy.parties]
    return copy.data.scan_code, copy.paper_id


def test_a_set_is_a_copy_for_each_party(session, tmp_path):
    dossier_id = granted(session)
    sent = printed(session, dossier_id, tmp_path / "prints")
    assert [copy.copy.parties for copy in sent.copies] == [
        (Party.PARENT_1,),
        (Party.OLD_SCHOOL,),
        (Party.NEW_SCHOOL,),
    ]
    assert set(states(session, dossier_id).values()) == {SignatureState.PRINTED}
    for item in copies(session, dossier_id):
        assert item.copy_state is CopyState.PRINTED
        assert page(session, dossier_id).places[item.place_id].kind is PlaceKind.PRINTER_TRAY
    assert len(list((tmp_path / "prints").iterdir())) == 3


def test_a_second_print_finds_nothing_to_print(session, tmp_path):
    dossier_id = granted(session)
    printed(session, dossier_id, tmp_path / "prints")
    with pytest.raises(NothingToPrint):
        printed(session, dossier_id, tmp_path / "prints")
    assert len(copies(session, dossier_id)) == 3


def test_one_party_at_a_time(session, tmp_path):
    dossier_id = granted(session)
    printed(session, dossier_id, tmp_path / "p", parties=frozenset({Party.OLD_SCHOOL}))
    assert states(session, dossier_id) == {
        Party.PARENT_1: SignatureState.READY,
        Party.OLD_SCHOOL: SignatureState.PRINTED,
        Party.NEW_SCHOOL: SignatureState.READY,
    }


def test_parents_who_disagree_both_sign(session, tmp_path):
    father = a_guardian(name=PersonName("Berg", "van den", "Bo"), relation=Relation.FATHER)
    dossier_id = book_in(session, guardians=(a_guardian(), father))
    from played import a_decision

    from desktop.services import decision

    file_advices(session, dossier_id, stance=Stance.DISAGREE, text="Wij willen iets anders.")
    session.write(decision.decide, decision=a_decision(dossier_id))
    session.write(decision.number_tlv, dossier_id=dossier_id)
    sent = printed(session, dossier_id, tmp_path / "prints")
    assert [copy.copy.parties[0] for copy in sent.copies][:2] == [Party.PARENT_1, Party.PARENT_2]


@pytest.mark.parametrize("guardian", [a_guardian(has_authority=None)])
def test_unknown_authority_blocks_printing(session, tmp_path, guardian):
    dossier_id = granted(session, guardians=(guardian,))
    with pytest.raises(RuleBroken) as caught:
        printed(session, dossier_id, tmp_path / "prints")
    assert "V24.unknown" in {one.rule for one in caught.value.data["findings"]}
    assert page(session, dossier_id).round is None


def test_without_grant_nothing_is_printed(session, tmp_path):
    dossier_id = book_in(session)
    with pytest.raises(RuleBroken):
        printed(session, dossier_id, tmp_path / "prints")


def test_without_new_school_its_copy_waits(session, tmp_path):
    dossier_id = granted(session, receiving_school_id=None)
    sent = printed(session, dossier_id, tmp_path / "prints")
    assert len(sent.copies) == 2


def test_a_copy_goes_out_and_comes_back_signed(session, tmp_path):
    dossier_id = granted(session)
    sent = printed(session, dossier_id, tmp_path / "prints")
    code, paper_id = code_of(sent, Party.PARENT_1)
    session.write(collecting.collect, paper_id=paper_id)
    due_on = TODAY + timedelta(days=14)
    session.write(signing.hand_out, paper_id=paper_id, channel=Channel.BY_POST, due_on=due_on)
    shown = page(session, dossier_id)
    (item,) = [one for one in shown.papers if one.id == paper_id]
    assert shown.places[item.place_id].name == "Ada Proefman"
    assert item.due_on == due_on
    assert shown.dossier.status is DossierStatus.SENT
    session.write(signing.take_back_signed, code=code, has_view_attached=True)
    shown = page(session, dossier_id)
    line = shown.round.lines[0]
    assert (line.state, line.has_view_attached, line.changed_on) == (
        SignatureState.SIGNED,
        True,
        TODAY,
    )
    (item,) = [one for one in shown.papers if one.id == paper_id]
    assert item.copy_state is CopyState.RETURNED
    assert shown.places[item.place_id].kind is PlaceKind.DESK
    with pytest.raises(CopyNotOut):
        session.write(signing.take_back_signed, code=code)


def test_handing_out_is_a_disclosure(session, tmp_path):
    dossier_id = granted(session)
    sent = printed(session, dossier_id, tmp_path / "prints")
    for copy in sent.copies:
        session.write(signing.hand_out, paper_id=copy.copy.paper_id, channel=Channel.TO_SCHOOL)
    connection = raw(session)
    rows = connection.execute(
        "SELECT recipient, lawful_basis, channel, disclosed_on FROM register.disclosure"
    ).fetchall()
    connection.close()
    assert rows == [
        (party, "law", "to_school", "2026-11-23")
        for party in ("parent_1", "old_school", "new_school")
    ]


def test_an_original_travels_past_its_signers(session, tmp_path):
    dossier_id = granted(session)
    sent = printed(session, dossier_id, tmp_path / "p", mode=SigningMode.TRAVELLING)
    (one,) = sent.copies
    for number, holder in enumerate(("Ada Proefman", "Oefenboom", "Springplank"), start=1):
        session.write(signing.hand_out, paper_id=one.copy.paper_id, channel=Channel.TO_SCHOOL)
        shown = page(session, dossier_id)
        (item,) = copies(session, dossier_id)
        assert holder in shown.places[item.place_id].name
        session.write(signing.take_back_signed, code=one.copy.data.running_number)
        signed = [line.state for line in page(session, dossier_id).round.lines]
        assert signed.count(SignatureState.SIGNED) == number
    assert copies(session, dossier_id)[0].copy_state is CopyState.RETURNED
    with pytest.raises(CopyNotOut):
        session.write(signing.hand_out, paper_id=one.copy.paper_id, channel=Channel.BY_POST)


def test_a_refusal_warns_and_blocks_nothing(session, tmp_path):
    dossier_id = granted(session)
    printed(session, dossier_id, tmp_path / "prints")
    line = page(session, dossier_id).round.lines[0]
    session.write(signing.refuse, line_id=line.id, has_view_attached=True, reason="Ziet er van af.")
    refused = page(session, dossier_id).round.lines[0]
    assert (refused.state, refused.has_view_attached, refused.reason) == (
        SignatureState.REFUSED,
        True,
        "Ziet er van af.",
    )
    session.write(signing.mark_unreachable, line_id=page(session, dossier_id).round.lines[1].id)
    assert states(session, dossier_id)[Party.OLD_SCHOOL] is SignatureState.UNREACHABLE


def test_a_signed_line_is_not_refused(session, tmp_path):
    dossier_id = granted(session)
    sent = printed(session, dossier_id, tmp_path / "prints")
    session.write(signing.take_back_signed, code=code_of(sent, Party.PARENT_1)[0])
    with pytest.raises(LineNotOpen):
        session.write(signing.refuse, line_id=page(session, dossier_id).round.lines[0].id)


def test_another_day_of_sending_supersedes_what_is_out(session, tmp_path):
    dossier_id = granted(session)
    printed(session, dossier_id, tmp_path / "prints")
    again = printed(session, dossier_id, tmp_path / "prints", sent_on=TODAY + timedelta(days=1))
    assert len(again.copies) == 3
    by_state = [item.copy_state for item in copies(session, dossier_id)]
    assert by_state.count(CopyState.SUPERSEDED) == by_state.count(CopyState.PRINTED) == 3


def test_a_superseded_copy_is_not_used_again(session, tmp_path):
    dossier_id = granted(session)
    first = printed(session, dossier_id, tmp_path / "prints")
    printed(session, dossier_id, tmp_path / "prints", sent_on=TODAY + timedelta(days=1))
    old = first.copies[0].copy
    with pytest.raises(CopyNotOut):
        session.write(signing.take_back_signed, code=old.data.scan_code)
    with pytest.raises(CopyNotOut):
        session.write(signing.hand_out, paper_id=old.paper_id, channel=Channel.BY_POST)


def test_a_misprint_goes_to_the_container_and_is_printed_again(session, tmp_path):
    dossier_id = granted(session)
    sent = printed(session, dossier_id, tmp_path / "prints")
    _code, paper_id = code_of(sent, Party.OLD_SCHOOL)
    session.write(collecting.misprint, paper_id=paper_id)
    shown = page(session, dossier_id)
    (item,) = [one for one in shown.papers if one.id == paper_id]
    assert item.copy_state is CopyState.MISPRINTED
    assert shown.places[item.place_id].kind is PlaceKind.CONTAINER
    again = printed(session, dossier_id, tmp_path / "prints")
    assert [copy.copy.parties for copy in again.copies] == [(Party.OLD_SCHOOL,)]


@pytest.mark.parametrize("code", ["", "K-9999", "KBCDFGHJLN", "D-26-0001", "XXXX", "zomaar"])
def test_a_code_of_no_copy_is_said_to_be_unknown(session, tmp_path, code):
    dossier_id = granted(session)
    printed(session, dossier_id, tmp_path / "prints")
    with pytest.raises(UnknownCode):
        session.write(signing.take_back_signed, code=code)


def test_a_real_vault_never_prints_to_a_file(tmp_path):
    from played import new_session

    session = new_session(tmp_path / "echt")
    dossier_id = granted(session)
    with pytest.raises(OnlyInPractice):
        session.write(printing.prepare, dossier_id=dossier_id, sent_on=TODAY, printer_id=None)
    session.close()


def test_a_printer_that_is_not_allowed_prints_nothing(session):
    dossier_id = granted(session)
    printer_id = session.write(
        printer.add, name="Gang", address="ipp://127.0.0.1:9/ipp/print", is_allowed=False
    ).result
    with pytest.raises(PrinterNotAllowed):
        session.write(printing.prepare, dossier_id=dossier_id, sent_on=TODAY, printer_id=printer_id)
    (known,) = session.read(printer.every)
    with pytest.raises(PrinterNotAllowed):
        printing.check_printer(known, pin=None)


def test_a_printer_that_does_not_answer_counts_nothing_as_printed(session):
    dossier_id = granted(session)
    printer_id = session.write(
        printer.add, name="Weg", address="ipp://127.0.0.1:9/ipp/print"
    ).result
    prepared = session.write(
        printing.prepare, dossier_id=dossier_id, sent_on=TODAY, printer_id=printer_id
    ).result
    sent = printing.send(prepared)
    assert sent.error is not None
    session.write(printing.record, sent=sent)
    assert copies(session, dossier_id) == []
    assert set(states(session, dossier_id).values()) == {SignatureState.READY}
    with pytest.raises(UnknownCode):
        session.write(paper.where, code=prepared.copies[0].data.scan_code)
    connection = raw(session)
    jobs = connection.execute("SELECT state FROM core.print_job").fetchall()
    connection.close()
    assert jobs == [("failed",)] * 3


def test_a_set_that_was_never_recorded_stays_uncertain_and_can_be_answered(session):
    dossier_id = granted(session)
    printer_id = session.write(
        printer.add, name="Weg", address="ipp://127.0.0.1:9/ipp/print"
    ).result
    prepared = session.write(
        printing.prepare, dossier_id=dossier_id, sent_on=TODAY, printer_id=printer_id
    ).result
    items = copies(session, dossier_id)
    assert [item.copy_state for item in items] == [None] * 3
    session.write(collecting.collect, paper_id=prepared.copies[0].paper_id)
    session.write(collecting.misprint, paper_id=prepared.copies[1].paper_id)
    assert states(session, dossier_id) == {
        Party.PARENT_1: SignatureState.PRINTED,
        Party.OLD_SCHOOL: SignatureState.READY,
        Party.NEW_SCHOOL: SignatureState.READY,
    }


def test_an_adult_pupil_signs_for_himself(session, tmp_path):
    from desktop.models.person import PartialDate

    dossier_id = granted(session, kind=TlvKind.VSO, born_on=PartialDate(2008, 1, 1), guardians=())
    sent = printed(session, dossier_id, tmp_path / "prints")
    assert sent.copies[0].copy.parties == (Party.PUPIL,)
    session.write(signing.hand_out, paper_id=sent.copies[0].copy.paper_id, channel=Channel.BY_HAND)
    shown = page(session, dossier_id)
    (item,) = [one for one in shown.papers if one.id == sent.copies[0].copy.paper_id]
    assert shown.places[item.place_id].name == "Sem van den Berg"


def test_an_answer_given_at_the_printer_stands_over_what_the_printer_says_later(session):
    dossier_id = granted(session)
    printer_id = session.write(
        printer.add, name="Weg", address="ipp://127.0.0.1:9/ipp/print"
    ).result
    prepared = session.write(
        printing.prepare, dossier_id=dossier_id, sent_on=TODAY, printer_id=printer_id
    ).result
    session.write(collecting.collect, paper_id=prepared.copies[0].paper_id)
    session.write(printing.record, sent=printing.send(prepared))
    assert [item.copy_state for item in copies(session, dossier_id)] == [CopyState.COLLECTED]
    assert states(session, dossier_id)[Party.PARENT_1] is SignatureState.PRINTED


def test_the_certificate_of_a_printer_is_remembered_at_its_first_print(session):
    dossier_id = granted(session)
    with strict_printer(is_secure=True) as secure:
        printer_id = session.write(printer.add, name="Kluis", address=secure.address).result
        prepared = session.write(
            printing.prepare, dossier_id=dossier_id, sent_on=TODAY, printer_id=printer_id
        ).result
        session.write(printing.record, sent=printing.send(prepared))
        assert session.read(printer.every)[0].certificate_sha256 == secure.certificate_sha256


def test_a_copy_that_somebody_has_or_signed_is_no_misprint(session, tmp_path):
    dossier_id = granted(session)
    sent = printed(session, dossier_id, tmp_path / "p", mode=SigningMode.TRAVELLING)
    (one,) = sent.copies
    session.write(signing.hand_out, paper_id=one.copy.paper_id, channel=Channel.BY_POST)
    with pytest.raises(LineNotOpen):
        session.write(collecting.misprint, paper_id=one.copy.paper_id)
    session.write(signing.take_back_signed, code=one.copy.data.scan_code)
    with pytest.raises(LineNotOpen):
        session.write(collecting.misprint, paper_id=one.copy.paper_id)
    assert states(session, dossier_id)[Party.PARENT_1] is SignatureState.SIGNED


def test_an_original_comes_back_for_who_signs_and_not_for_who_refused(session, tmp_path):
    dossier_id = granted(session)
    sent = printed(session, dossier_id, tmp_path / "p", mode=SigningMode.TRAVELLING)
    code = sent.copies[0].copy.data.scan_code
    session.write(signing.refuse, line_id=page(session, dossier_id).round.lines[0].id)
    for _ in range(2):
        session.write(signing.take_back_signed, code=code)
    assert states(session, dossier_id) == {
        Party.PARENT_1: SignatureState.REFUSED,
        Party.OLD_SCHOOL: SignatureState.SIGNED,
        Party.NEW_SCHOOL: SignatureState.SIGNED,
    }
    assert copies(session, dossier_id)[0].copy_state is CopyState.RETURNED


def prepared_set(session, dossier_id):
    address = "ipp://127.0.0.1:9/ipp/print"
    printer_id = session.write(printer.add, name="Weg", address=address).result
    return session.write(
        printing.prepare, dossier_id=dossier_id, sent_on=TODAY, printer_id=printer_id
    ).result


def as_sent(prepared):
    copies_sent = tuple(
        printing.SentCopy(copy, PrintJobState.SENT, 2, 1) for copy in prepared.copies
    )
    return printing.SentSet(prepared, copies_sent, "", None)


def test_a_correction_while_the_pages_go_out_supersedes_them(session):
    dossier_id = granted(session)
    prepared = prepared_set(session, dossier_id)
    assert session.write(
        dossier.choose_receiving_school, dossier_id=dossier_id, school_id=None
    ).result == tuple(copy.paper_id for copy in prepared.copies)
    session.write(printing.record, sent=as_sent(prepared))
    assert {item.copy_state for item in copies(session, dossier_id)} == {CopyState.SUPERSEDED}
    assert SignatureState.PRINTED not in states(session, dossier_id).values()
    with pytest.raises(LineNotOpen):
        session.write(collecting.collect, paper_id=prepared.copies[0].paper_id)


def test_who_refuses_while_the_pages_go_out_did_refuse(session):
    dossier_id = granted(session)
    prepared = prepared_set(session, dossier_id)
    session.write(signing.refuse, line_id=page(session, dossier_id).round.lines[0].id)
    session.write(printing.record, sent=as_sent(prepared))
    assert states(session, dossier_id)[Party.PARENT_1] is SignatureState.REFUSED
    assert states(session, dossier_id)[Party.OLD_SCHOOL] is SignatureState.PRINTED


def test_what_goes_wrong_before_the_first_copy_is_in_the_answer(session, monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", "prints.example")
    dossier_id = granted(session)
    printer_id = session.write(printer.add, name="Rij", address="Rij").result
    prepared = session.write(
        printing.prepare, dossier_id=dossier_id, sent_on=TODAY, printer_id=printer_id
    ).result
    sent = printing.send(prepared)
    assert isinstance(sent.error, PrintSystemNotLocal)
    session.write(printing.record, sent=sent)
    assert copies(session, dossier_id) == []


def texts(folder):
    return ["".join(texts_of(path.read_bytes())).lower() for path in sorted(folder.iterdir())]


def test_secret_addresses_and_grounds_stand_on_no_copy_and_the_last_day_does(session, tmp_path):
    home = Address("Geheimlaan", "9", "4799 AB", "Oefendorp")
    open_home = Address("Openstraat", "9", "4799 AB", "Oefendorp")
    for number, (is_secret, shown) in enumerate([(True, 0), (False, 1)]):
        guardian = a_guardian(address=home, has_secret_address=is_secret)
        dossier_id = granted(
            session, address=open_home, has_secret_address=is_secret, guardians=(guardian,)
        )
        printed(session, dossier_id, tmp_path / str(number))
        pages = texts(tmp_path / str(number))
        assert len(pages) == 3
        assert sum("geheimlaan" in text for text in pages) == shown
        assert sum("openstraat" in text for text in pages) == 3 * shown
        for text in pages:
            # TODAY and six weeks; no advice, ground or view goes out with the certificate.
            assert dutch_date(objection_last_day(TODAY)) in text
            assert "marijke" not in text
            assert "motivering" not in text.replace("(motivering)", "")


def test_nothing_is_handed_out_until_a_day_that_is_over(session, tmp_path):
    dossier_id = granted(session)
    sent = printed(session, dossier_id, tmp_path / "prints")
    paper_id = sent.copies[0].copy.paper_id
    yesterday = TODAY - timedelta(days=1)
    with pytest.raises(DayPassed):
        session.write(
            signing.hand_out, paper_id=paper_id, channel=Channel.BY_POST, due_on=yesterday
        )
    assert set(states(session, dossier_id).values()) == {SignatureState.PRINTED}
