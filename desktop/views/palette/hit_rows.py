"""What the palette says of a hit: who or what, how far, where the paper lies, what comes next."""

from dataclasses import dataclass

from desktop.i18n import translate
from desktop.models.paper import CopyState
from desktop.models.person import full_name, list_name
from desktop.models.signing import SignatureState, progress
from desktop.services.search import CopyHit, DossierHit, Hit, PlaceHit, SchoolHit
from desktop.views.dates import birth_day
from desktop.views.dossier.next_step import Step, step_after, step_label
from desktop.views.labels import (
    copy_state_label,
    place_kind_label,
    relation_label,
    signature_label,
    status_label,
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the palette.

    Attributes:
        drawing: of `resources/icons`.
        title: what it is.
        tail: its number or keys, at the right.
        detail: the line below.
        chosen: what Enter chooses: a hit, a command, or the text to look for in the list.
    """

    drawing: str
    title: str
    tail: str
    detail: str
    chosen: object

    @property
    def told(self) -> str:
        """The whole row, for a screen reader."""
        return ", ".join(part for part in (self.title, self.tail, self.detail) if part)


def hit_row(hit: Hit) -> Row:
    """Return the row of a hit."""
    match hit:
        case DossierHit():
            return _dossier(hit)
        case CopyHit():
            return _copy(hit)
        case PlaceHit():
            return _place(hit)
        case SchoolHit():
            return _school(hit)


def step_of(hit: DossierHit) -> Step:
    """Return the next step of a dossier that was found."""
    return step_after(
        is_advised=hit.is_advised,
        outcome=hit.outcome,
        has_number=bool(hit.line.tlv_number),
        lines=hit.lines,
        copy_states=hit.copy_states,
        is_put_away=hit.is_put_away,
    )


def _dossier(hit: DossierHit) -> Row:
    line = hit.line
    title = f"{list_name(line.name)} · {birth_day(line.born_on)}"
    drawing = "folder"
    if hit.guardian is not None:
        name, relation = hit.guardian
        of = translate("palette", "{guardian} ({relation}) of {pupil}")
        title = of.format(
            guardian=full_name(name), relation=relation_label(relation), pupil=full_name(line.name)
        )
        drawing = "person"
    parts = [line.kind.value, status_label(line.status)]
    if hit.lines:
        signed, required = progress(hit.lines)
        parts.append(
            translate("palette", "{signed}/{required} signed").format(
                signed=signed, required=required
            )
        )
    parts.append(translate("palette", "folder: {place}").format(place=hit.place))
    parts.append(_next(step_label(step_of(hit))))
    return Row(drawing, title, line.number, " · ".join(parts), hit)


def _copy(hit: CopyHit) -> Row:
    states = [signature_label(state) for state in dict.fromkeys(line.state for line in hit.lines)]
    title = translate("palette", "Copy {number} of {dossier}").format(
        number=hit.item.running_number, dossier=hit.dossier_number
    )
    parts = [*(states or [copy_state_label(hit.item.copy_state)]), hit.place]
    parts.append(_next(step_label(_step_of_copy(hit))))
    return Row("paper", title, hit.item.running_number, " · ".join(parts), hit)


def _step_of_copy(hit: CopyHit) -> Step:
    if hit.item.copy_state in {None, CopyState.PRINTED}:
        return Step.COLLECT
    states = {line.state for line in hit.lines}
    if SignatureState.HANDED_OUT in states:
        return Step.TAKE_BACK
    return Step.HAND_OUT if SignatureState.PRINTED in states else Step.NOTHING


def _place(hit: PlaceHit) -> Row:
    lock = translate("palette", "locked") if hit.place.has_lock else translate("palette", "no lock")
    parts = [place_kind_label(hit.place.kind), lock]
    if hit.path != hit.place.name:
        parts.insert(0, hit.path)
    parts.append(_next(translate("palette", "Put paper there")))
    return Row("place", hit.place.name, "", " · ".join(parts), hit)


def _school(hit: SchoolHit) -> Row:
    record = hit.school.record
    parts = [record.address.city]
    if hit.school.is_closed:
        parts.append(translate("palette", "closed"))
    parts.append(_next(translate("palette", "Show its dossiers")))
    return Row("school", record.name, record.location_code, " · ".join(parts), hit)


def _next(step: str) -> str:
    return translate("palette", "next: {step}").format(step=step)
