import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from school_lines import HEADER, ROWS, read

from desktop.errors import (
    ExpectedError,
    NotASchoolList,
    SchoolColumnsMissing,
    SchoolListEmpty,
    SchoolListTooLarge,
)
from desktop.exchange.school_list import read_school_list


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\r\n\r\n ", HEADER.encode(), b"\0" * 99])
def test_an_empty_list(data):
    with pytest.raises(SchoolListEmpty):
        read_school_list(data)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04rest of a workbook", "xlsx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "xls"),
        (b"%PDF-1.7", "pdf"),
        (b"\r\n<!DOCTYPE html><table><tr><td>VESTIGINGSCODE", "html"),
        (b"\xff\xfeA", "binary"),
        (b"Beste mensen,\nhierbij de lijst.\n", "no_header"),
        (bytes(range(256)) * 20, "no_header"),
    ],
)
def test_other_files_are_named(data, reason):
    with pytest.raises(NotASchoolList) as raised:
        read_school_list(data)
    assert raised.value.data == {"reason": reason}


@pytest.mark.parametrize(
    ("header", "missing"),
    [
        ("VESTIGINGSNAAM;PLAATSNAAM", "VESTIGINGSCODE"),
        ("VESTIGINGSCODE;POSTCODE", "VESTIGINGSNAAM"),
        ("VESTIGINGSCODE;VESTIGINGSNAAM", "PLAATSNAAM"),
        ("BEVOEGD GEZAG NUMMER;STRAATNAAM", "VESTIGINGSCODE, VESTIGINGSNAAM, PLAATSNAAM"),
    ],
)
def test_missing_columns_are_named(header, missing):
    with pytest.raises(SchoolColumnsMissing) as raised:
        read(header, "a;b")
    assert raised.value.data == {"columns": missing}


@pytest.mark.parametrize(
    ("data", "what", "line"),
    [
        (b"x" * (50 * 1024 * 1024 + 1), "bytes", 0),
        ("\n".join([HEADER, *[f"01AB;{n % 100};X;;;E" for n in range(20_001)]]), "rows", 20_002),
        (HEADER + "\nx" * 200_001, "rows", 0),
        (HEADER + ";X" * 195 + "\n", "columns", 1),
        (f"{HEADER}\n{ROWS[0]}\n01AB;00;{'x' * 32_768};;;E", "cell", 3),
        (f"{HEADER}\n{'x' * 10_000_000}", "cell", 2),
    ],
    ids=["50-MB", "rows", "lines", "columns", "cell", "10-MB-field"],
)
def test_limits(data, what, line):
    with pytest.raises(SchoolListTooLarge) as raised:
        read_school_list(data if isinstance(data, bytes) else data.encode())
    assert (raised.value.data["reason"], raised.value.data["line"]) == (what, line)


def test_as_much_as_the_limits_allow_is_read():
    rows = [f"{n // 2600:02}{chr(65 + n // 100 % 26)}B;{n % 100};X;;;E" for n in range(20_000)]
    found = read(HEADER, *rows)
    assert len(found.records) == 20_000
    assert len(read(HEADER + ";X" * 194, ROWS[0] + ";y" * 194).records) == 1


def test_progress_is_told_up_to_the_last_line():
    told = []
    rows = [f"01AB;{n % 100};X;;;E" for n in range(1200)]
    data = "\n".join([HEADER, *rows]).encode()
    read_school_list(data, lambda done, total: told.append((done, total)))
    assert told == [(501, 1201), (1001, 1201)]


@settings(max_examples=300, deadline=None, database=None)
@given(st.data())
def test_a_mutated_list_is_read_or_refused_and_never_breaks(data):
    separator = data.draw(st.sampled_from(";,\t"))
    encoding = data.draw(st.sampled_from(["utf-8", "windows-1252", "utf-16", "utf-8-sig"]))
    text = "\r\n".join((HEADER, *ROWS)).replace(";", separator)
    raw = bytearray(text.encode(encoding))
    for _ in range(data.draw(st.integers(0, 12))):
        start = data.draw(st.integers(0, len(raw)))
        end = data.draw(st.integers(start, min(len(raw), start + 30)))
        raw[start:end] = data.draw(
            st.one_of(
                st.binary(max_size=6),
                st.sampled_from([b'"', b'""', b";", b"\r", b"\n", b"\0", b"\xff", b'";"', b""]),
            )
        )
    try:
        found = read_school_list(bytes(raw))
    except ExpectedError:
        return
    assert found.rows >= len(found.records) + len(found.refused)
    assert found.rows > 0
    for record in found.records:
        assert record.name.strip()
        assert len(record.location_code) == 6
    last = raw.count(b"\n") + raw.count(b"\r") + 1
    assert all(1 < row.line <= last for row in found.refused)
