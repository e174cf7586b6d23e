"""How long the list of all primary schools takes, from bytes to committed rows."""

import time

import pytest
import sqlcipher3.dbapi2 as driver
from played import new_session

from desktop.services import practice, school

pytestmark = pytest.mark.bench
SITES = 6122
ROUNDS = 5


def _list() -> bytes:
    """Return a list of as many sites as DUO's of August 2026, in its layout."""
    head, first, *_rest = practice.shipped_schools().decode().splitlines()
    rows = [head]
    for number in range(SITES):
        letters = chr(65 + number // 26 % 26) + chr(65 + number % 26)
        code = f"{number // 676:02d}{letters}"
        rows.append(first.replace("99XA", code))
    return "\n".join(rows).encode()


def _raw_seconds(tmp_path, records) -> float:
    """Return what the bare driver takes for the same rows, in one transaction."""
    connection = driver.connect(str(tmp_path / "bare.db"), isolation_level=None)
    connection.set_key(bytearray(b"x'" + b"07" * 32 + b"'"))
    connection.execute("PRAGMA synchronous=EXTRA")
    columns = ", ".join(f"c{number}" for number in range(16))
    connection.execute(f"CREATE TABLE school (id INTEGER PRIMARY KEY, {columns})")
    values = [
        (number, *[record.location_code] * 3, record.name, *[record.address.city] * 12)
        for number, record in enumerate(records)
    ]
    begin = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(f"INSERT INTO school VALUES ({', '.join('?' * 17)})", values)
    connection.execute("COMMIT")
    seconds = time.perf_counter() - begin
    connection.close()
    return seconds


def test_all_schools_of_the_country(tmp_path):
    data, whole, raw = _list(), [], []
    for number in range(ROUNDS):
        session = new_session(tmp_path / str(number), is_practice=True)
        begin = time.perf_counter()
        file = school.read_list(data)
        counts = session.write(school.import_list, file=file).result
        whole.append(time.perf_counter() - begin)
        session.close()
        (tmp_path / f"raw{number}").mkdir()
        raw.append(_raw_seconds(tmp_path / f"raw{number}", file.listed.records))
    assert counts.new == SITES
    middle, bare = sorted(whole)[ROUNDS // 2], sorted(raw)[ROUNDS // 2]
    print(
        f"\n{SITES} sites, file to committed: median {middle:.2f} s of {ROUNDS} "
        f"(goal: under 3 s); {middle / bare:.1f} x the bare driver's insert of {bare:.3f} s"
    )
