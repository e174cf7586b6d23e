from datetime import date, timedelta

import pytest
from played import TODAY, a_decision, an_advice, book_in, file_advices, granted

from desktop.errors import RuleBroken
from desktop.models.advice import Discipline, GuardianView, Stance
from desktop.models.decision import Outcome, SupportCategory
from desktop.models.dossier import DossierStatus, TlvKind
from desktop.services import advice, decision, dossier


def page(session, dossier_id):
    return session.write(dossier.view, dossier_id=dossier_id).result


def rules(caught):
    return {finding.rule for finding in caught.value.data["findings"]}


def test_two_advices_make_a_dossier_advised(session):
    dossier_id = book_in(session)
    session.write(advice.file_advice, advice=an_advice(dossier_id, 1))
    assert page(session, dossier_id).dossier.status is DossierStatus.RECEIVED
    session.write(advice.file_advice, advice=an_advice(dossier_id, 2))
    assert page(session, dossier_id).dossier.status is DossierStatus.ADVISED
    session.write(advice.file_advice, advice=an_advice(dossier_id, 2, expert_name="Iemand Anders"))
    assert [one.expert_name for one in page(session, dossier_id).advices] == [
        "Marijke Proef",
        "Iemand Anders",
    ]


def test_a_decision_needs_advices_and_view(session):
    dossier_id = book_in(session)
    with pytest.raises(RuleBroken) as caught:
        session.write(decision.decide, decision=a_decision(dossier_id))
    assert {"V15.missing", "V20.missing"} <= rules(caught)
    assert page(session, dossier_id).decision is None


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ({"category": SupportCategory.LOW}, "V06.none"),
        ({"kind": TlvKind.SO}, "V06.missing"),
        ({"ends_on": date(2027, 7, 31)}, "V09"),
        ({"ends_on": None}, "V09.missing"),
        ({"motivation": "  "}, "V12.decision"),
        ({"duration_motivation": ""}, "V12.duration"),
        ({"decided_on": TODAY + timedelta(days=1)}, "V02.future"),
        ({"outcome": Outcome.REJECTED}, "V06.rejected"),
    ],
)
def test_a_rule_stops_a_decision(session, values, rule):
    dossier_id = book_in(session)
    file_advices(session, dossier_id)
    with pytest.raises(RuleBroken) as caught:
        session.write(decision.decide, decision=a_decision(dossier_id, **values))
    assert rule in rules(caught)


def test_the_same_expert_twice_is_one_too_few(session):
    dossier_id = book_in(session)
    file_advices(session, dossier_id)
    session.write(advice.file_advice, advice=an_advice(dossier_id, 2, expert_name="marijke  PROEF"))
    with pytest.raises(RuleBroken) as caught:
        session.write(decision.decide, decision=a_decision(dossier_id))
    assert "V15.same" in rules(caught)


def test_the_first_expert_is_of_the_law_s_two_disciplines(session):
    dossier_id = book_in(session)
    file_advices(session, dossier_id)
    session.write(
        advice.file_advice, advice=an_advice(dossier_id, 1, discipline=Discipline.PHYSICIAN)
    )
    with pytest.raises(RuleBroken) as caught:
        session.write(decision.decide, decision=a_decision(dossier_id))
    assert "V16.first" in rules(caught)


def test_parents_who_disagree_are_answered_with_their_text(session):
    dossier_id = book_in(session)
    file_advices(session, dossier_id)
    session.write(advice.file_view, view=GuardianView(dossier_id, Stance.DISAGREE, "", TODAY))
    with pytest.raises(RuleBroken) as caught:
        session.write(decision.decide, decision=a_decision(dossier_id))
    assert "V20.disagree" in rules(caught)


def test_a_rejection_gets_no_number(session):
    dossier_id = book_in(session)
    file_advices(session, dossier_id)
    rejected = a_decision(
        dossier_id, outcome=Outcome.REJECTED, category=None, starts_on=None, ends_on=None
    )
    session.write(decision.decide, decision=rejected)
    assert page(session, dossier_id).decision == rejected
    with pytest.raises(RuleBroken) as caught:
        session.write(decision.number_tlv, dossier_id=dossier_id)
    assert "V32.not_granted" in rules(caught)


def test_numbers_follow_the_template_and_are_never_used_again(session, clock):
    numbers = [page(session, granted(session)).tlv.number for _ in range(3)]
    assert numbers == ["999926270001", "999926270002", "999926270003"]
    dossier_id = book_in(session)
    file_advices(session, dossier_id)
    session.write(decision.decide, decision=a_decision(dossier_id))
    assert session.read(decision.proposed_number, dossier_id=dossier_id) == "999926270004"
    with pytest.raises(RuleBroken) as caught:
        session.write(decision.number_tlv, dossier_id=dossier_id, number=numbers[0])
    assert "V31.taken" in rules(caught)
    session.write(decision.number_tlv, dossier_id=dossier_id, number="EIGEN-7")
    assert page(session, dossier_id).tlv.number == "EIGEN-7"
    assert page(session, granted(session)).tlv.number == "999926270004"


def test_a_number_typed_by_hand_that_comes_up_later_is_passed_over(session):
    dossier_id = book_in(session)
    file_advices(session, dossier_id)
    session.write(decision.decide, decision=a_decision(dossier_id))
    session.write(decision.number_tlv, dossier_id=dossier_id, number="999926270002")
    numbers = [page(session, granted(session)).tlv.number for _ in range(2)]
    assert numbers == ["999926270001", "999926270003"]


def test_a_numbered_grant_is_not_decided_or_numbered_again(session):
    dossier_id = granted(session)
    with pytest.raises(RuleBroken) as caught:
        session.write(decision.decide, decision=a_decision(dossier_id))
    assert "V32.numbered" in rules(caught)
    with pytest.raises(RuleBroken) as caught:
        session.write(decision.number_tlv, dossier_id=dossier_id)
    assert "V32.numbered" in rules(caught)


def test_special_data_lie_in_care_alone(session):
    from played import raw

    granted(session)
    connection = raw(session)
    for table in ("decision", "tlv", "dossier"):
        text = str(connection.execute(f"SELECT * FROM core.{table}").fetchall())
        assert "motivering" not in text
        assert "Marijke" not in text
    connection.close()
