"""Which role may open which part of the vault, and who may do which act."""

from enum import StrEnum

from desktop.models.log import LogCode


class Part(StrEnum):
    """A part of the vault: one encrypted file with its own key. `LOG` is the main database."""

    LOG = "log"
    CORE = "core"
    CARE = "care"
    POLICY = "policy"
    REGISTER = "register"


class Role(StrEnum):
    """A role at the samenwerkingsverband (privacyreglement art. 8, bijlage 1)."""

    DIRECTOR = "director"
    ASSISTANT = "assistant"
    MDC_CHAIR = "mdc_chair"
    MDC_MEMBER = "mdc_member"
    PRIVACY_OFFICER = "privacy_officer"
    STAND_IN = "stand_in"
    IT_MANAGER = "it_manager"


ALL_PARTS = frozenset(Part)

PARTS_OF: dict[Role, frozenset[Part]] = {
    Role.DIRECTOR: ALL_PARTS,
    Role.ASSISTANT: ALL_PARTS,
    Role.MDC_CHAIR: frozenset({Part.LOG, Part.CORE, Part.CARE}),
    Role.MDC_MEMBER: frozenset({Part.LOG, Part.CORE, Part.CARE}),
    Role.PRIVACY_OFFICER: frozenset({Part.LOG, Part.REGISTER}),
    Role.STAND_IN: frozenset({Part.LOG, Part.CORE}),
    Role.IT_MANAGER: frozenset({Part.LOG}),
}

OVERSIGHT_ROLES = frozenset({Role.DIRECTOR, Role.PRIVACY_OFFICER})
"""Roles that hold the oversight private key, which opens the bodies of log lines."""

FULL_KEY_ROLES = frozenset(role for role, parts in PARTS_OF.items() if parts == ALL_PARTS)
"""Roles with every part key; only they migrate, make or restore a set."""


_SECRETARIAT = frozenset({Role.DIRECTOR, Role.ASSISTANT})
_DESK = _SECRETARIAT | {Role.STAND_IN}
_READERS = _DESK | {Role.MDC_CHAIR, Role.MDC_MEMBER}

ACTS: dict[LogCode, frozenset[Role]] = {
    LogCode.CREATE_VAULT: FULL_KEY_ROLES,
    LogCode.UNLOCK: frozenset(Role),
    LogCode.VIEW_DOSSIER: _READERS,
    LogCode.BOOK_IN: _DESK,
    LogCode.CORRECT: _SECRETARIAT,
    LogCode.CHOOSE_RECEIVING_SCHOOL: _SECRETARIAT,
    # Advice and parents' view; the assistant records what came in.
    LogCode.FILE_ADVICE: _SECRETARIAT,
    LogCode.FILE_VIEW: _SECRETARIAT,
    # The assistant records the decision that the director took.
    LogCode.DECIDE: _SECRETARIAT,
    LogCode.NUMBER_TLV: _SECRETARIAT,
    LogCode.PRINT: _DESK,
    LogCode.PRINT_OUTCOME: _DESK,
    LogCode.COLLECT: _DESK,
    LogCode.MISPRINT: _DESK,
    LogCode.PRINT_LIST: _DESK,
    LogCode.HAND_OUT: _DESK,
    LogCode.SIGN: _DESK,
    LogCode.REFUSE: _DESK,
    LogCode.MOVE_PAPER: _DESK,
    LogCode.UNDO_MOVE: _DESK,
    LogCode.LEND_PAPER: _DESK,
    LogCode.FIND_PAPER: _READERS,
    LogCode.IMPORT_SCHOOLS: _SECRETARIAT,
    LogCode.EDIT_PARTNERSHIP: _SECRETARIAT,
    LogCode.EDIT_PLACE: _SECRETARIAT,
    LogCode.EDIT_PRINTER: _SECRETARIAT,
    LogCode.EDIT_SETTING: _SECRETARIAT,
    LogCode.CLOSE_DAY: _DESK,
    # What is undone was done by the same person in the same session, who could do it.
    LogCode.UNDO: frozenset(Role),
    LogCode.UPGRADE: FULL_KEY_ROLES,
    LogCode.MAKE_SET: FULL_KEY_ROLES,
    LogCode.RESTORE: FULL_KEY_ROLES,
    LogCode.VERIFY: frozenset(Role),
    LogCode.CLOCK_JUMPED: frozenset(Role),
}
"""Who may do an act. Reading is enforced by the keys of the parts, acts by this table."""


def may(role: Role, act: LogCode) -> bool:
    """Return whether a role may do an act."""
    return role in ACTS[act]
