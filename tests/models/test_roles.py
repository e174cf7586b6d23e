"""Which role may do which act."""

import pytest

from desktop.models.log import LogCode
from desktop.models.roles import ACTS, PARTS_OF, Part, Role, may

WRITES_CARE = {LogCode.FILE_ADVICE, LogCode.FILE_VIEW, LogCode.DECIDE}
ANYBODY = {LogCode.UNLOCK, LogCode.UNDO, LogCode.VERIFY, LogCode.CLOCK_JUMPED}


def test_every_act_has_roles():
    assert set(ACTS) == set(LogCode)
    assert all(ACTS.values())


@pytest.mark.parametrize("act", list(LogCode))
def test_director_and_assistant_do_everything(act):
    assert may(Role.DIRECTOR, act)
    assert may(Role.ASSISTANT, act)


@pytest.mark.parametrize("act", list(LogCode))
def test_nobody_may_do_what_their_keys_do_not_open(act):
    needed = {Part.LOG}
    if act not in ANYBODY:
        needed.add(Part.CORE)
    if act in WRITES_CARE:
        needed.add(Part.CARE)
    assert all(needed <= PARTS_OF[role] for role in ACTS[act])


@pytest.mark.parametrize("role", [Role.IT_MANAGER, Role.PRIVACY_OFFICER])
def test_roles_without_dossiers_do_what_needs_no_part(role):
    assert {act for act in LogCode if may(role, act)} == ANYBODY


@pytest.mark.parametrize("role", [Role.MDC_CHAIR, Role.MDC_MEMBER])
def test_the_mdc_reads(role):
    allowed = {act for act in LogCode if may(role, act)}
    assert allowed == ANYBODY | {LogCode.VIEW_DOSSIER, LogCode.FIND_PAPER}


def test_a_stand_in_keeps_the_desk_running_but_decides_and_files_nothing():
    allowed = {act for act in LogCode if may(Role.STAND_IN, act)}
    assert {LogCode.BOOK_IN, LogCode.PRINT, LogCode.SIGN, LogCode.MOVE_PAPER} <= allowed
    assert not allowed & (WRITES_CARE | {LogCode.NUMBER_TLV, LogCode.EDIT_PARTNERSHIP})
