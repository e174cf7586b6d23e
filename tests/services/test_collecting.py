"""What lies in the printers is asked after, and one answer is one act."""

from dataclasses import replace

import pytest
from played import TODAY, StillClock, granted, new_session, printed, raw

from desktop.errors import CopyNotOut, LineNotOpen, NotAllowed
from desktop.models.disclosure import Channel
from desktop.models.log import LogCode
from desktop.models.paper import CopyState, PaperKind, PlaceKind
from desktop.models.password import PRACTICE_PASSWORD
from desktop.models.roles import Role
from desktop.models.signing import Party, SignatureState, SigningMode
from desktop.services import collecting, dossier, printer, printing, signing, vaults


def page(session, dossier_id):
    return session.write(dossier.view, dossier_id=dossier_id).result


def copies(session, dossier_id):
    return [item for item in page(session, dossier_id).papers if item.kind is PaperKind.COPY]


def states(session, dossier_id):
    return [item.copy_state for item in copies(session, dossier_id)]


def lines(session, dossier_id):
    return [line.state for line in page(session, dossier_id).round.lines]


def place_kinds(session, dossier_id):
    shown = page(session, dossier_id)
    return [shown.places[item.place_id].kind for item in copies(session, dossier_id)]


def log_lines(session):
    return raw(session).execute("SELECT count(*) FROM log_line").fetchone()[0]


def test_nothing_waits_before_a_print(session):
    granted(session)
    assert session.read(collecting.waiting) == ()


def test_what_waits_is_told_by_dossier_and_printer(session, tmp_path):
    first, second = granted(session), granted(session)
    printed(session, first, tmp_path / "prints")
    printer_id = session.write(
        printer.add, name="Secretariaat", address="ipp://192.0.2.1/ipp/print"
    ).result
    session.write(
        printing.prepare,
        dossier_id=second,
        sent_on=TODAY,
        printer_id=printer_id,
        mode=SigningMode.TRAVELLING,
    )
    own, other = session.read(collecting.waiting)
    assert (own.dossier_id, own.printer, len(own.copies)) == (first, "", 3)
    assert [copy.parties for copy in own.copies] == [
        (Party.PARENT_1,),
        (Party.OLD_SCHOOL,),
        (Party.NEW_SCHOOL,),
    ]
    assert all(copy.is_recorded for copy in own.copies)
    assert (other.dossier_id, other.printer) == (second, "Secretariaat")
    (copy,) = other.copies
    assert (copy.is_recorded, copy.parties) == (
        False,
        (Party.PARENT_1, Party.OLD_SCHOOL, Party.NEW_SCHOOL),
    )


def test_it_waits_after_the_program_was_ended(tmp_path):
    session = new_session(tmp_path / "kluis", clock=StillClock(), is_practice=True)
    printed(session, granted(session), tmp_path / "prints")
    before = session.read(collecting.waiting)
    user_id = session.user_id
    session.close()
    again = vaults.unlock(
        tmp_path / "kluis", user_id=user_id, password=PRACTICE_PASSWORD, clock=StillClock()
    )
    assert again.read(collecting.waiting) == before
    again.close()


def test_an_answer_is_one_act_and_one_line_and_one_undo(session, tmp_path):
    dossier_id = granted(session)
    printed(session, dossier_id, tmp_path / "prints")
    first, second, third = (item.id for item in copies(session, dossier_id))
    before = log_lines(session)
    written = session.write(
        collecting.answer, dossier_id=dossier_id, collected=[first, third], misprinted=[second]
    )
    assert log_lines(session) == before + 1
    assert written.undoable is LogCode.MISPRINT
    assert written.changes.papers == {first, second, third}
    assert states(session, dossier_id) == [
        CopyState.COLLECTED,
        CopyState.MISPRINTED,
        CopyState.COLLECTED,
    ]
    assert place_kinds(session, dossier_id) == [
        PlaceKind.DESK,
        PlaceKind.CONTAINER,
        PlaceKind.DESK,
    ]
    assert session.read(collecting.waiting) == ()
    session.undo()
    assert set(states(session, dossier_id)) == {CopyState.PRINTED}
    assert len(session.read(collecting.waiting)[0].copies) == 3


def test_an_answer_that_comes_twice_changes_nothing(session, tmp_path):
    dossier_id = granted(session)
    printed(session, dossier_id, tmp_path / "prints")
    first, second, _third = (item.id for item in copies(session, dossier_id))
    session.write(collecting.answer, dossier_id=dossier_id, collected=[first])
    before = copies(session, dossier_id)
    with pytest.raises(LineNotOpen):
        session.write(collecting.answer, dossier_id=dossier_id, collected=[second, first])
    assert copies(session, dossier_id) == before


def test_an_answer_for_another_dossier_changes_nothing(session, tmp_path):
    dossier_id, other = granted(session), granted(session)
    printed(session, dossier_id, tmp_path / "prints")
    (first, *_) = (item.id for item in copies(session, dossier_id))
    with pytest.raises(LineNotOpen):
        session.write(collecting.answer, dossier_id=other, collected=[first])
    assert set(states(session, dossier_id)) == {CopyState.PRINTED}


def test_who_may_not_print_may_not_answer(tmp_path):
    # A role with the part, and without the act.
    session = new_session(tmp_path / "kluis", clock=StillClock(), is_practice=True)
    dossier_id = granted(session)
    printed(session, dossier_id, tmp_path / "prints")
    (first, *_) = (item.id for item in copies(session, dossier_id))
    session.vault.user = replace(session.vault.user, role=Role.MDC_MEMBER)
    with pytest.raises(NotAllowed):
        session.write(collecting.answer, dossier_id=dossier_id, collected=[first])
    session.close()


@pytest.fixture
def handed_out(session, tmp_path):
    """Return a dossier whose parties have their sheets."""
    dossier_id = granted(session)
    printed(session, dossier_id, tmp_path / "prints")
    for item in copies(session, dossier_id):
        session.write(collecting.collect, paper_id=item.id)
        session.write(signing.hand_out, paper_id=item.id, channel=Channel.BY_POST)
    return dossier_id


def test_a_lost_sheet_is_called_in_where_it_is(session, handed_out, tmp_path):
    (first, *_) = copies(session, handed_out)
    session.write(signing.replace_copy, paper_id=first.id, is_here=False)
    assert states(session, handed_out)[0] is CopyState.SUPERSEDED
    assert place_kinds(session, handed_out)[0] is PlaceKind.PARTY
    assert lines(session, handed_out)[0] is SignatureState.READY
    sent = printed(session, handed_out, tmp_path / "again")
    assert [copy.copy.parties for copy in sent.copies] == [(Party.PARENT_1,)]
    with pytest.raises(CopyNotOut):
        session.write(signing.take_back_signed, code=first.scan_code)


def test_a_damaged_sheet_goes_into_the_container(session, handed_out):
    (first, *_) = copies(session, handed_out)
    session.write(signing.replace_copy, paper_id=first.id, is_here=True)
    assert states(session, handed_out)[0] is CopyState.MISPRINTED
    assert place_kinds(session, handed_out)[0] is PlaceKind.CONTAINER
    assert lines(session, handed_out) == [
        SignatureState.READY,
        SignatureState.HANDED_OUT,
        SignatureState.HANDED_OUT,
    ]
    session.undo()
    assert states(session, handed_out)[0] is CopyState.COLLECTED
    assert place_kinds(session, handed_out)[0] is PlaceKind.PARTY


@pytest.mark.parametrize("is_here", [True, False])
def test_a_sheet_on_which_somebody_signed_is_not_replaced(session, tmp_path, is_here):
    dossier_id = granted(session)
    printed(session, dossier_id, tmp_path / "prints", mode=SigningMode.TRAVELLING)
    (original,) = copies(session, dossier_id)
    session.write(collecting.collect, paper_id=original.id)
    session.write(signing.hand_out, paper_id=original.id, channel=Channel.BY_HAND)
    session.write(signing.take_back_signed, code=original.scan_code)
    with pytest.raises(LineNotOpen):
        session.write(signing.replace_copy, paper_id=original.id, is_here=is_here)
    assert lines(session, dossier_id)[0] is SignatureState.SIGNED


def test_a_sheet_that_came_back_is_not_replaced(session, handed_out):
    (first, *_) = copies(session, handed_out)
    session.write(signing.take_back_signed, code=first.scan_code)
    with pytest.raises(CopyNotOut):
        session.write(signing.replace_copy, paper_id=first.id, is_here=True)
