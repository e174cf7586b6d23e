"""Who signs, and how far each of them is."""

from dataclasses import replace
from datetime import date
from itertools import pairwise, product

import pytest

from desktop.models.person import Address, PartialDate, PersonName
from desktop.models.pupil import Guardian, Pupil, Relation
from desktop.models.school import School, SchoolRecord, SchoolSector
from desktop.models.signing import (
    Party,
    ProposedLine,
    SignatureLine,
    SignatureState,
    can_change,
    progress,
    required_parties,
)

ON = date(2026, 11, 23)
OLD = School(7, SchoolRecord("99ZZ00", "De Regenboom", SchoolSector.PRIMARY, Address()))
NEW = School(8, SchoolRecord("99ZY00", "Het Kompas", SchoolSector.SPECIAL_PRIMARY, Address()))
PUPIL = Pupil("p", PersonName("Berg", "van der", "Noor"), PartialDate(2016, 3, 12))
MOTHER = Guardian(1, "p", PersonName("Bos", "", "Anna"), Relation.MOTHER, True)
FATHER = Guardian(2, "p", PersonName("Berg", "van der"), Relation.FATHER, True)
GUARDIAN = Guardian(3, "p", PersonName("Dam", "", "Wim"), Relation.LEGAL_GUARDIAN, True)
CARETAKER = Guardian(4, "p", PersonName("Vos", "", "Els"), Relation.CARETAKER, False)
UNKNOWN = replace(FATHER, id=5, has_authority=None)


@pytest.mark.parametrize(
    ("guardians", "settings", "signers"),
    [
        ([MOTHER, FATHER], {}, [(Party.PARENT_1, 1)]),
        ([FATHER, MOTHER], {}, [(Party.PARENT_1, 2)]),
        (
            [MOTHER, FATHER],
            {"required_guardian_signatures": 2},
            [(Party.PARENT_1, 1), (Party.PARENT_2, 2)],
        ),
        (
            [MOTHER, FATHER],
            {"has_disagreeing_parents": True},
            [(Party.PARENT_1, 1), (Party.PARENT_2, 2)],
        ),
        ([MOTHER, UNKNOWN], {"required_guardian_signatures": 2}, [(Party.PARENT_1, 1)]),
        ([CARETAKER, MOTHER], {"required_guardian_signatures": 2}, [(Party.PARENT_1, 1)]),
        ([GUARDIAN], {}, [(Party.LEGAL_GUARDIAN, 3)]),
        ([CARETAKER, GUARDIAN], {}, [(Party.LEGAL_GUARDIAN, 3)]),
        ([GUARDIAN, MOTHER], {}, [(Party.PARENT_1, 1)]),
        (
            [GUARDIAN, MOTHER],
            {"required_guardian_signatures": 2},
            [(Party.PARENT_1, 1), (Party.LEGAL_GUARDIAN, 3)],
        ),
        ([replace(CARETAKER, has_authority=True)], {}, [(Party.LEGAL_GUARDIAN, 4)]),
        ([CARETAKER, UNKNOWN], {}, []),
        ([], {}, []),
    ],
)
def test_who_signs_for_a_child(guardians, settings, signers):
    lines = required_parties(
        pupil=PUPIL, guardians=guardians, on=ON, old_school=OLD, new_school=NEW, **settings
    )
    assert [(line.party, line.guardian_id) for line in lines] == [
        *signers,
        (Party.OLD_SCHOOL, None),
        (Party.NEW_SCHOOL, None),
    ]


def test_a_line_has_the_name_in_print():
    lines = required_parties(
        pupil=PUPIL,
        guardians=[FATHER],
        on=ON,
        old_school=OLD,
        required_guardian_signatures=2,
    )
    assert lines == (
        ProposedLine(Party.PARENT_1, "Van der Berg", "", guardian_id=2),
        ProposedLine(Party.OLD_SCHOOL, "De Regenboom", "namens de school", school_id=7),
    )


@pytest.mark.parametrize(
    ("born_on", "party"),
    [
        (PartialDate(2008, 11, 23), Party.PUPIL),
        (PartialDate(2008, 11, 24), Party.PARENT_1),
        (PartialDate(2008, 11), Party.PARENT_1),
        (PartialDate(2010, 1, 1), Party.PARENT_1),
    ],
)
def test_an_adult_pupil_takes_the_place_of_the_parents(born_on, party):
    pupil = replace(PUPIL, born_on=born_on)
    lines = required_parties(
        pupil=pupil, guardians=[MOTHER, FATHER], on=ON, old_school=OLD, has_disagreeing_parents=True
    )
    guardian_parties = [line.party for line in lines if line.party is not Party.OLD_SCHOOL]
    assert guardian_parties[0] is party
    assert len(guardian_parties) == (1 if party is Party.PUPIL else 2)


READY, PRINTED, HANDED_OUT, SIGNED, REFUSED, UNREACHABLE, NOT_REQUIRED = SignatureState


@pytest.mark.parametrize(
    "way",
    [
        (READY, PRINTED, HANDED_OUT, SIGNED),
        (READY, PRINTED, SIGNED),
        (READY, PRINTED, HANDED_OUT, REFUSED, SIGNED),
        (READY, PRINTED, HANDED_OUT, UNREACHABLE, HANDED_OUT, SIGNED),
        (READY, NOT_REQUIRED, READY),
        (PRINTED, READY, PRINTED),
        (SIGNED, HANDED_OUT, PRINTED),
    ],
)
def test_ways_that_occur(way):
    assert all(can_change(before, after) for before, after in pairwise(way))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (READY, SIGNED),
        (READY, HANDED_OUT),
        (SIGNED, REFUSED),
        (SIGNED, READY),
        (SIGNED, NOT_REQUIRED),
        (NOT_REQUIRED, SIGNED),
        (NOT_REQUIRED, PRINTED),
        (REFUSED, UNREACHABLE),
    ],
)
def test_ways_that_do_not_exist(before, after):
    assert not can_change(before, after)


def test_every_state_has_a_way_in_and_out_and_none_to_itself():
    for state in SignatureState:
        assert not can_change(state, state)
        assert any(can_change(state, other) for other in SignatureState)
        assert any(can_change(other, state) for other in SignatureState)


def lines_in(*states):
    return [
        SignatureLine(number, 1, Party.PARENT_1, "", "", state)
        for number, state in enumerate(states)
    ]


@pytest.mark.parametrize(
    ("states", "shown"),
    [
        ((SIGNED, SIGNED, PRINTED), (2, 3)),
        ((SIGNED, SIGNED, SIGNED), (3, 3)),
        ((SIGNED, SIGNED, NOT_REQUIRED), (2, 2)),
        ((SIGNED, REFUSED, UNREACHABLE), (1, 3)),
        ((NOT_REQUIRED,), (0, 0)),
        ((), (0, 0)),
    ],
)
def test_progress(states, shown):
    assert progress(lines_in(*states)) == shown


def test_progress_of_every_pair_of_states():
    for pair in product(SignatureState, repeat=2):
        signed, required = progress(lines_in(*pair))
        assert signed == pair.count(SIGNED)
        assert required == 2 - pair.count(NOT_REQUIRED)
