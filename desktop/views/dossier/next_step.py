"""What comes next in a dossier, and in which tab it is done."""

from enum import Enum, IntEnum, auto

from desktop.i18n import translate
from desktop.models.decision import Outcome
from desktop.models.paper import CopyState, PaperKind
from desktop.models.signing import SignatureState, SigningRound
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
    if page.decision is None:
        is_advised = len(page.advices) == _ADVICES and page.view is not None
        return Step.DECIDE if is_advised else Step.ADVISE
    if page.decision.outcome is Outcome.GRANTED:
        if page.tlv is None:
            return Step.NUMBER
        step = _signing_step(page, page.round)
        if step is not None:
            return step
    folder = next(item for item in page.papers if item.kind is PaperKind.FOLDER)
    return Step.NOTHING if page.places[folder.place_id].has_lock else Step.PUT_AWAY


def _signing_step(page: DossierPage, signing: SigningRound | None) -> Step | None:
    if signing is None:
        return Step.PRINT
    states = {item.id: item.copy_state for item in page.papers}
    steps = set()
    for line in signing.lines:
        if line.copy_id is not None and states[line.copy_id] in {None, CopyState.PRINTED}:
            steps.add(Step.COLLECT)
        elif line.state is SignatureState.READY:
            steps.add(Step.PRINT)
        elif line.state is SignatureState.PRINTED:
            steps.add(Step.HAND_OUT)
        elif line.state is SignatureState.HANDED_OUT:
            steps.add(Step.TAKE_BACK)
    order = (Step.COLLECT, Step.PRINT, Step.HAND_OUT, Step.TAKE_BACK)
    return next((step for step in order if step in steps), None)
