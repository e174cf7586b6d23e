import pytest
from played import granted, printed, raw

from desktop.errors import BadNumberTemplate
from desktop.services import decision, dossier, partnership
from desktop.services.partnership import IssuingRules


def test_what_nobody_chose_has_its_default(session):
    assert session.read(partnership.issuing_rules) == IssuingRules()


def test_a_template_counts_for_the_next_number(session):
    granted(session)
    rules = IssuingRules("TLV-{JJ}-{NNN}", "Landelijke commissie", 2)
    session.write(partnership.edit_issuing_rules, rules=rules)
    assert session.read(partnership.issuing_rules) == rules
    shown = session.write(dossier.view, dossier_id=granted(session)).result
    assert shown.tlv.number == "TLV-26-002"


@pytest.mark.parametrize("template", ["", "{NNNN}", "{SWV4}{JJJJ}", "{JJJJ}{NNNN}{X}"])
def test_a_template_that_would_repeat_is_refused(session, template):
    with pytest.raises(BadNumberTemplate):
        session.write(partnership.edit_issuing_rules, rules=IssuingRules(template))
    assert session.read(partnership.issuing_rules) == IssuingRules()


def test_the_committee_stands_in_the_clause(session, tmp_path):
    session.write(
        partnership.edit_issuing_rules,
        rules=IssuingRules(objection_committee="Landelijke Bezwaaradviescommissie"),
    )
    sent = printed(session, granted(session), tmp_path / "prints")
    assert sent.prepared.certificate.objection_committee == "Landelijke Bezwaaradviescommissie"


def test_a_gap_in_the_series_shows(session):
    for _ in range(3):
        granted(session)
    assert session.read(decision.number_gaps) == ()
    connection = raw(session)
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("DELETE FROM core.tlv WHERE number = '999926270002'")
    connection.close()
    assert session.read(decision.number_gaps) == ("999926270002",)
