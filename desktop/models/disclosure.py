"""A disclosure (verstrekking): a copy with personal data that left the SWV."""

from enum import StrEnum


class Channel(StrEnum):
    """How a copy left."""

    BY_HAND = "by_hand"
    BY_POST = "by_post"
    TO_SCHOOL = "to_school"
    SIGNED_HERE = "signed_here"


class LawfulBasis(StrEnum):
    """Why it may leave (privacyreglement art. 9.1-9.2)."""

    LAW = "law"
    CONSENT = "consent"
