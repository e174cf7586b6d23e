"""Expert advices (V15, V16, V17) and the parents' view (V20)."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.models.advice import (
    Discipline,
    ExpertAdvice,
    GuardianView,
    Stance,
    check_advices,
    check_view,
)
from desktop.models.finding import Level

DECIDED_ON = date(2026, 11, 23)
FIRST = ExpertAdvice(
    1,
    "d",
    1,
    "Mw. A. Zonnevelt",
    Discipline.EDUCATIONALIST,
    "Praktijk Oost",
    date(2026, 10, 5),
    True,
)
SECOND = replace(
    FIRST, id=2, position=2, expert_name="Dhr. B. Maanwater", discipline=Discipline.PEDAGOGUE
)
E, W = Level.ERROR, Level.WARNING


def found(findings):
    return [(finding.rule, finding.level, finding.subject) for finding in findings]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({}, {}, []),
        (None, {}, [("V15.missing", E, "advice_1")]),
        ({}, None, [("V15.missing", E, "advice_2")]),
        (None, None, [("V15.missing", E, "advice_1"), ("V15.missing", E, "advice_2")]),
        ({"discipline": Discipline.PSYCHOLOGIST}, {}, []),
        ({"discipline": Discipline.PEDAGOGUE}, {}, [("V16.first", E, "advice_1")]),
        ({"discipline": Discipline.OTHER}, {}, [("V16.first", E, "advice_1")]),
        ({}, {"discipline": Discipline.CHILD_PSYCHOLOGIST}, []),
        ({}, {"discipline": Discipline.CHILD_PSYCHIATRIST}, []),
        ({}, {"discipline": Discipline.SOCIAL_WORKER}, []),
        ({}, {"discipline": Discipline.PHYSICIAN}, []),
        ({}, {"discipline": Discipline.EDUCATIONALIST}, [("V16.second", E, "advice_2")]),
        ({}, {"discipline": Discipline.PSYCHOLOGIST}, [("V16.second", E, "advice_2")]),
        ({}, {"discipline": Discipline.OTHER}, [("V16.local", W, "advice_2")]),
        ({}, {"expert_name": "mw a.  ZÓNNEVELT"}, [("V15.same", E, "advice_2")]),
        ({}, {"expert_name": " "}, [("V15.name", E, "advice_2")]),
        ({"is_signed": False}, {}, [("V17.signed", E, "advice_1")]),
        ({}, {"is_signed": False}, [("V17.signed", E, "advice_2")]),
        ({"advised_on": DECIDED_ON}, {}, []),
        ({"advised_on": date(2026, 11, 24)}, {}, [("V17.late", E, "advice_1")]),
        ({"advised_on": date(2025, 11, 23)}, {}, []),
        ({"advised_on": date(2025, 11, 22)}, {}, [("V17.old", W, "advice_1")]),
    ],
)
def test_advices(first, second, expected):
    advices = [
        replace(advice, **changes)
        for advice, changes in ((FIRST, first), (SECOND, second))
        if changes is not None
    ]
    assert found(check_advices(advices, decided_on=DECIDED_ON)) == expected
    assert found(check_advices(advices[::-1], decided_on=DECIDED_ON)) == expected


def test_a_year_before_a_leap_day():
    for advised_on, expected in ((date(2027, 2, 28), []), (date(2027, 2, 27), ["V17.old"])):
        advices = [
            replace(FIRST, advised_on=advised_on),
            replace(SECOND, advised_on=date(2028, 1, 1)),
        ]
        findings = check_advices(advices, decided_on=date(2028, 2, 29))
        assert [finding.rule for finding in findings] == expected


@pytest.mark.parametrize(
    ("stance", "text", "expected"),
    [
        (Stance.AGREE, "", []),
        (Stance.DISAGREE, "Wij kiezen voor de school in ons dorp.", []),
        (Stance.DISAGREE, " \n", [("V20.disagree", E, "view")]),
        (Stance.NOT_RECEIVED, "Twee keer gebeld, een brief gestuurd.", []),
        (Stance.NOT_RECEIVED, "", [("V20.not_received", E, "view")]),
    ],
)
def test_view(stance, text, expected):
    assert found(check_view(GuardianView("d", stance, text, None))) == expected


def test_no_view_at_all():
    assert found(check_view(None)) == [("V20.missing", E, "view")]
