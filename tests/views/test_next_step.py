"""The next step of a dossier follows from how far it is and where its folder lies."""

import pytest
from played import a_decision, book_in, file_advices, new_session

from desktop.models.decision import Outcome
from desktop.models.paper import PlaceKind
from desktop.services import decision, dossier, paper, place
from desktop.views.dossier.next_step import Step, next_step


@pytest.fixture
def session(tmp_path):
    opened = new_session(tmp_path / "kluis", is_practice=True)
    yield opened
    opened.close()


def test_a_folder_is_put_away_behind_the_lock_of_what_its_shelf_stands_in(session):
    dossier_id = book_in(session)
    file_advices(session, dossier_id)
    refused = a_decision(dossier_id, outcome=Outcome.REJECTED, starts_on=None, ends_on=None)
    session.write(decision.decide, decision=refused)

    def page():
        return session.write(dossier.view, dossier_id=dossier_id).result

    assert next_step(page()) is Step.PUT_AWAY
    places = session.read(paper.places).values()
    cabinet = next(each.id for each in places if each.name == "Kast 1")
    shelf = session.write(
        place.add_place, parent_id=cabinet, kind=PlaceKind.SHELF, name="Nieuw", has_lock=False
    ).result
    session.write(paper.move, paper_id=page().papers[0].id, place_id=shelf)
    assert next_step(page()) is Step.NOTHING
