"""What comes next in a dossier, and in which tab it is done."""

from collections.abc import Mapping, Sequence
from enum import Enum, IntEnum, auto

from desktop.i18n import translate
from desktop.models.decision import Outcome
from desktop.models.ids import PaperId
from desktop.models.paper import CopyState, PaperKind, is_locked
from desktop.models.signing import SignatureLine, SignatureState
from desktop.services.dossier import DossierPage

_ADVICES = 2


class Tab(IntEnum):
    """The tabs of a dossier, in order."""

    DETAILS = 0
    ADVICES = 1
    DECISION = 2
    SIGNING = 3
    PAPER = 4


class Step(Enum):
    """The steps from booking in to filing."""

    ADVISE = auto()
    DECIDE = auto()
    NUMBER = auto()
    PRINT = auto()
    COLLECT = auto()
    HAND_OUT = auto()
    TAKE_BACK = auto()
    PUT_AWAY = auto()
    NOTHING = auto()


TAB_OF = {
    Step.ADVISE: Tab.ADVICES,
    Step.DECIDE: Tab.DECISION,
    Step.NUMBER: Tab.DECISION,
    Step.PRINT: Tab.SIGNING,
    Step.COLLECT: Tab.SIGNING,
    Step.HAND_OUT: Tab.SIGNING,
    Step.TAKE_BACK: Tab.SIGNING,
    Step.PUT_AWAY: Tab.PAPER,
}


def step_label(step: Step) -> str:
    """Return what a step's button says."""
    return {
        Step.ADVISE: translate("steps", "File the advices"),
        Step.DECIDE: translate("steps", "Decide"),
        Step.NUMBER: translate("steps", "Give a number"),
        Step.PRINT: translate("steps", "Print the forms"),
        Step.COLLECT: translate("steps", "Collect from the printer"),
        Step.HAND_OUT: translate("steps", "Hand out"),
        Step.TAKE_BACK: translate("steps", "Take back signed"),
        Step.PUT_AWAY: translate("steps", "Put the folder away"),
        Step.NOTHING: translate("steps", "All done for now"),
    }[step]


def next_step(page: DossierPage) -> Step:
    """Return the next step of a dossier."""
    folder = next(item for item in page.papers if item.kind is PaperKind.FOLDER)
    place = page.places[folder.place_id]
    return step_after(
        is_advised=len(page.advices) == _ADVICES and page.view is not None,
        outcome=page.decision.outcome if page.decision else None,
        has_number=page.tlv is not None,
        lines=page.round.lines if page.round else None,
        copy_states={item.id: item.copy_state for item in page.papers},
        is_put_away=is_locked(place, page.places),
    )


def step_after(
    *,
    is_advised: bool,
    outcome: Outcome | None,
    has_number: bool,
    lines: Sequence[SignatureLine] | None,
    copy_states: Mapping[PaperId, CopyState | None],
    is_put_away: bool,
) -> Step:
    """Return the step that follows on how far a dossier is.

    Args:
        is_advised: whether advices and view are filed.
        outcome: of the decision, once there is one.
        has_number: whether the TLV has its number.
        lines: of the signing round, `None` before there is one.
        copy_states: of the dossier's copies, by paper item.
        is_put_away: whether the folder lies behind a lock.
    """
    if outcome is None:
        return Step.DECIDE if is_advised else Step.ADVISE
    if outcome is Outcome.GRANTED:
        if not has_number:
            return Step.NUMBER
        step = _signing_step(lines, copy_states)
        if step is not None:
            return step
    return Step.NOTHING if is_put_away else Step.PUT_AWAY


def _signing_step(
    lines: Sequence[SignatureLine] | None, copy_states: Mapping[PaperId, CopyState | None]
) -> Step | None:
    if lines is None:
        return Step.PRINT
    steps = set()
    for line in lines:
        if line.copy_id is not None and copy_states[line.copy_id] in {None, CopyState.PRINTED}:
            steps.add(Step.COLLECT)
        elif line.state is SignatureState.READY:
            steps.add(Step.PRINT)
        elif line.state is SignatureState.PRINTED:
            steps.add(Step.HAND_OUT)
        elif line.state is SignatureState.HANDED_OUT:
            steps.add(Step.TAKE_BACK)
    order = (Step.COLLECT, Step.PRINT, Step.HAND_OUT, Step.TAKE_BACK)
    return next((step for step in order if step in steps), None)
