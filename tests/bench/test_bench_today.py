"""What today and the emergency list cost in a vault of 20,000 dossiers."""

import time

import pytest
from played import granted, new_session, printed, raw

from desktop.forms.emergency_list import render_emergency_list
from desktop.models.ids import new_random_id
from desktop.services import emergency, today

pytestmark = pytest.mark.bench
DOSSIERS = 20_000
OUT = 300
ROUNDS = 9
POST_IN, DESK, ARCHIVE = 2, 4, 10


def _fill(session) -> None:
    """Copy the first dossier, past the log: most put away, some with a copy out."""
    connection = raw(session)
    connection.execute("BEGIN")
    (party,) = connection.execute(
        "INSERT INTO core.place (kind, name, has_lock, school_id) "
        "SELECT 'party', '', 0, id FROM core.school LIMIT 1 RETURNING id"
    ).fetchone()
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
            " competence_ground, applied_on, received_on, 'sent', applicant_school_id,"
            " receiving_school_id FROM core.dossier LIMIT 1",
            (dossier_id, f"D-26-{number:05d}-X", number, pupil),
        )
        is_out = number < OUT
        folder_places = (POST_IN, DESK) if is_out else (POST_IN, DESK, ARCHIVE)
        items = [(folder, "D", f"D{number:09d}", None, None, folder_places)]
        if is_out:
            items.append(
                (
                    new_random_id(),
                    "K",
                    f"K{number:09d}",
                    f"K-{number:05d}",
                    "collected",
                    (DESK, party),
                )
            )
        for item, kind, code, running, state, places in items:
            connection.execute(
                "INSERT INTO core.paper_item VALUES (?, ?, ?, ?, ?, NULL, ?)",
                (item, kind, code, running, dossier_id, state),
            )
            for place in places:
                connection.execute(
                    "INSERT INTO core.paper_move SELECT NULL, ?, NULL, ?, '2026-01-05 09:00:00',"
                    " '', NULL, NULL, user_id FROM core.paper_move LIMIT 1",
                    (item, place),
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


def test_today_of_twenty_thousand(tmp_path):
    session = new_session(tmp_path / "kluis", is_practice=True)
    printed(session, granted(session), tmp_path / "prints")
    _fill(session)
    bare = raw(session)
    plain = _median(
        lambda: bare.execute(
            "SELECT i.*, m.to_place_id, m.moved_at, m.due_on, p.kind, p.has_lock, d.number,"
            " u.surname FROM core.paper_move m JOIN core.place p ON p.id = m.to_place_id"
            " JOIN core.paper_item i ON i.id = m.paper_id"
            " LEFT JOIN core.dossier d ON d.id = i.dossier_id"
            " LEFT JOIN core.pupil u ON u.id = d.pupil_id"
            " WHERE (NOT p.has_lock OR m.due_on IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM"
            " core.paper_move l WHERE l.paper_id = m.paper_id AND l.id > m.id)"
        ).fetchall()
    )
    bare.close()
    shown = session.read(today.lines)
    lines = _median(lambda: session.read(today.lines))
    end = _median(lambda: session.read(today.day_end))
    prepared = session.write(emergency.prepare, printer_id=None).result
    print(
        f"\n{DOSSIERS} dossiers, {len(shown.lines)} lines, medians of {ROUNDS}: "
        f"today {lines:.1f} ms = {lines / plain:.2f} x the bare driver's query ({plain:.1f} ms), "
        f"end of the day {end:.1f} ms, "
        f"gather the list {_median(lambda: session.write(emergency.prepare, printer_id=None)):.1f}"
        f" ms, draw its {len(prepared.data.dossiers)} dossiers "
        f"{_median(lambda: render_emergency_list(prepared.data)):.0f} ms"
    )
    session.close()
