"""What list, search and page cost in a vault of 20,000 dossiers."""

import time

import pytest
from played import book_in, granted, new_session, raw

from desktop.models.ids import new_random_id
from desktop.services import dossier, search

pytestmark = pytest.mark.bench
DOSSIERS = 20_000
ROUNDS = 9


def _fill(session) -> None:
    """Copy the first dossier with its pupil, folder and four moves, past the log."""
    connection = raw(session)
    connection.execute("BEGIN")
    for number in range(10, DOSSIERS + 10):
        pupil, dossier_id, folder = (new_random_id() for _ in range(3))
        connection.execute(
            "INSERT INTO core.pupil SELECT ?, surname || ?, prefix, given_names, call_name,"
            " initials, born_on, gender, street, house_number, postcode, city, country,"
            " has_secret_address FROM core.pupil LIMIT 1",
            (pupil, str(number)),
        )
        connection.execute(
            "INSERT INTO core.dossier SELECT ?, ?, ?, ?, kind, request_type, purpose, origin,"
            " competence_ground, applied_on, received_on, status, applicant_school_id,"
            " receiving_school_id FROM core.dossier LIMIT 1",
            (dossier_id, f"D-26-{number:05d}-X", number, pupil),
        )
        connection.execute(
            "INSERT INTO core.paper_item VALUES (?, 'D', ?, NULL, ?, NULL, NULL)",
            (folder, f"D{number:09d}", dossier_id),
        )
        for _ in range(4):
            connection.execute(
                "INSERT INTO core.paper_move SELECT NULL, ?, NULL, 4, moved_at, '', NULL, NULL,"
                " user_id FROM core.paper_move LIMIT 1",
                (folder,),
            )
        connection.execute(
            "INSERT INTO core.dossier_search(rowid, words) VALUES (?, ?)",
            (number, f"berg{number} sem oefenboom"),
        )
    connection.execute("COMMIT")
    connection.close()


def _median(act) -> float:
    seconds = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        act()
        seconds.append(time.perf_counter() - begin)
    return sorted(seconds)[ROUNDS // 2] * 1000


def test_a_vault_of_twenty_thousand(tmp_path):
    session = new_session(tmp_path / "kluis", is_practice=True)
    first = granted(session)
    _fill(session)
    ids = session.read(dossier.list_ids)
    block = ids[5000:5100]
    bare = raw(session)
    marks = ", ".join("?" * len(block))
    plain = _median(
        lambda: bare.execute(
            "SELECT * FROM core.dossier d JOIN core.pupil p ON p.id = d.pupil_id"
            f" WHERE d.id IN ({marks})",
            block,
        ).fetchall()
    )
    bare.close()
    rows = _median(lambda: session.read(dossier.list_rows, ids=block))
    print(
        f"\n{len(ids)} dossiers, medians of {ROUNDS}: "
        f"ids {_median(lambda: session.read(dossier.list_ids)):.1f} ms, "
        f"search {_median(lambda: session.read(dossier.list_ids, text='sem berg19')):.1f} ms, "
        f"everything by a name "
        f"{_median(lambda: session.read(search.find_everything, text='sem berg19')):.1f} ms, "
        f"by a school {_median(lambda: session.read(search.find_everything, text='oefenb')):.1f}"
        f" ms, 100 rows {rows:.1f} ms = {rows / plain:.1f} x the bare driver's two tables, "
        f"page {_median(lambda: session.write(dossier.view, dossier_id=first)):.1f} ms, "
        f"book in {_median(lambda: book_in(session)):.1f} ms"
    )
    session.close()
