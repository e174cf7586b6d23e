"""Every value that a screen shows has a name of its own."""

import pytest

from desktop.models.advice import Discipline, Stance
from desktop.models.decision import Outcome, SupportCategory
from desktop.models.dossier import (
    CompetenceGround,
    DossierStatus,
    Origin,
    Purpose,
    RequestType,
    TlvKind,
)
from desktop.models.paper import CopyState, PaperKind, PlaceKind
from desktop.models.person import Gender
from desktop.models.pupil import Relation
from desktop.models.roles import Role
from desktop.models.signing import Party, SignatureState, SigningMode
from desktop.views import labels

LABELS = [
    (labels.kind_label, TlvKind),
    (labels.status_label, DossierStatus),
    (labels.request_type_label, RequestType),
    (labels.purpose_label, Purpose),
    (labels.origin_label, Origin),
    (labels.competence_label, CompetenceGround),
    (labels.gender_label, Gender),
    (labels.relation_label, Relation),
    (labels.authority_label, (None, True, False)),
    (labels.discipline_label, Discipline),
    (labels.stance_label, Stance),
    (labels.outcome_label, Outcome),
    (labels.category_label, SupportCategory),
    (labels.party_label, Party),
    (labels.signature_label, SignatureState),
    (labels.copy_state_label, (None, *CopyState)),
    (labels.paper_kind_label, PaperKind),
    (labels.mode_label, SigningMode),
    (labels.place_kind_label, PlaceKind),
    (labels.role_label, Role),
]


@pytest.mark.parametrize(
    ("label", "values"), LABELS, ids=lambda each: getattr(each, "__name__", "")
)
def test_values_have_names_of_their_own(label, values):
    names = [label(value) for value in values]
    assert all(names)
    assert len(set(names)) == len(names)


def test_a_category_is_always_number_and_word():
    assert labels.category_label(SupportCategory.HIGH) == "Category 3 (high)"


def test_states_of_signatures_have_a_sign_beside_the_word():
    marks = {state: labels.signature_mark(state) for state in SignatureState}
    assert marks[SignatureState.SIGNED] != marks[SignatureState.REFUSED]
    assert all(marks.values())
