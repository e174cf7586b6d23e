"""Filing what experts and parents say."""

from dataclasses import replace

from desktop.models.advice import ExpertAdvice, GuardianView
from desktop.models.dossier import DossierStatus
from desktop.models.ids import AdviceId
from desktop.models.log import LogCode
from desktop.models.typed_text import clean_line, clean_text
from desktop.services.act import Act
from desktop.store import advice as store
from desktop.store import dossier as dossier_store

TEXT_LIMIT = 20_000
_ADVICES = 2


def file_advice(act: Act, *, advice: ExpertAdvice) -> AdviceId:
    """File an expert's advice at position 1 or 2; with both the dossier is advised.

    Raises:
        UnusableText: a text is too long or holds characters that cannot be kept.
    """
    act.does(LogCode.FILE_ADVICE, dossier_id=advice.dossier_id, position=advice.position)
    advice_id = store.put(
        act.writing,
        replace(
            advice,
            expert_name=clean_line(advice.expert_name, limit=200),
            employer=clean_line(advice.employer, limit=200),
            summary=clean_text(advice.summary, limit=TEXT_LIMIT),
        ),
    )
    dossier = dossier_store.get(act.connection, advice.dossier_id)
    filed = store.of_dossier(act.connection, advice.dossier_id)
    if dossier.status is DossierStatus.RECEIVED and len(filed) == _ADVICES:
        dossier_store.set_status(act.writing, dossier.id, DossierStatus.ADVISED)
    return advice_id


def file_view(act: Act, *, view: GuardianView) -> None:
    """File the parents' view (zienswijze).

    Raises:
        UnusableText: the text is too long or holds characters that cannot be kept.
    """
    act.does(LogCode.FILE_VIEW, dossier_id=view.dossier_id)
    store.put_view(act.writing, replace(view, text=clean_text(view.text, limit=TEXT_LIMIT)))
