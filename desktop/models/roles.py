"""Which role may open which part of the vault, and who may do which act."""

from enum import StrEnum


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
