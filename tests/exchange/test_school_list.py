import csv
import io
import random
from collections import Counter
from pathlib import Path

import pytest
from school_lines import HEADER, ROWS, read

from desktop.errors import (
    SchoolColumnsMissing,
)
from desktop.exchange.school_list import read_school_list
from desktop.models.school import RefusalReason, SchoolSector

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
PRIMARY = "duo-bo-2026-08/02.-alle-schoolvestigingen-basisonderwijs.csv"
SECONDARY = "duo-vo-2020-12/alle-vestigingen-vo.csv"
SECONDARY_NEW = "duo-vo-2026-10-fragment/02.-alle-vestigingen-vo.fragment.csv"
SPECIAL = "duo-sbo-so-vso-2026-fragment/09.-alle-vestigingen-sbo-so-en-vso.fragment.csv"
DERIVED = "duo-scholen-2024-11/sbo-so-vso-2024-afgeleid.csv"
DISTANCE = (
    "duo-afstand-po-2019/"
    "gemiddelde-afstand-tussen-woonadres-leerling-en-schoolvestiging-2019-2020.csv"
)
HISTORY = (
    "duo-historisch-leerlingen-po-2026/"
    "06.-historisch-overzicht-aantal-leerlingen-per-schoolvestiging.csv"
)


def real(name):
    path = DATA / name
    if not DATA.is_dir():
        pytest.skip("the shared data are not here")
    return path.read_bytes()


def table(name):
    text = real(name).decode("windows-1252").replace("\r\n", "\n")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def names(school_list):
    return [record.name for record in school_list.records]


@pytest.mark.parametrize(
    ("name", "rows", "records", "layout"),
    [
        (PRIMARY, 6122, 6122, "INSTELLINGSCODE + VESTIGINGSCODE"),
        (SECONDARY, 1619, 1619, "BRIN NUMMER + VESTIGINGSNUMMER"),
        (SECONDARY_NEW, 12, 12, "INSTELLINGSCODE + VESTIGINGSCODE"),
        (SPECIAL, 26, 26, "INSTELLINGSCODE + VESTIGINGSCODE"),
        (DERIVED, 889, 888, "brin_nummer + vestigingscode"),
        (DISTANCE, 7301, 7137, "BRIN_NUMMER + VESTIGINGSNUMMER"),
        ("duo-leerlingen-po-2024/Urk afgeschermd.csv", 57, 14, "INSTELLINGSCODE + VESTIGINGSCODE"),
    ],
)
def test_every_real_list_is_read_whole(name, rows, records, layout):
    found = read_school_list(real(name))
    assert (found.rows, len(found.records), found.layout) == (rows, records, layout)
    assert len({record.location_code for record in found.records}) == records


def test_the_primary_list_of_2026():
    found = read_school_list(real(PRIMARY))
    assert found.encoding == "windows-1252"
    assert found.refused == ()
    by_code = {record.location_code: record for record in found.records}
    school = by_code["04LY00"]
    assert school.name == "Christelijk Kindcentrum De Borgh"
    assert school.board_number == "32073"
    assert school.address.house_number == "3-A"
    assert school.address.postcode == "9531 CH"
    assert school.address.city == "Borger"
    assert school.municipality == "Borger-Odoorn"
    assert school.brin == "04LY"
    assert (by_code["32JK00"].phone, by_code["32JK00"].website) == ("", "")
    assert sum(not record.phone for record in found.records) == 50
    assert sum(not record.website for record in found.records) == 638
    assert sum(not record.municipality for record in found.records) == 2
    assert by_code["18HI00"].name == 'Basisschool "Kla4"'
    assert len({record.board_number for record in found.records}) == 749
    text = "".join(names(found))
    assert (text.count("\u2018"), text.count("\u2019")) == (1, 2)


@pytest.mark.parametrize(
    ("name", "sectors"),
    [
        (PRIMARY, {"BO": 6122}),
        (SECONDARY, {"VO": 1619}),
        (SPECIAL, {"SO/VSO": 26}),
        (DERIVED, {"SO/VSO": 428, "SBO": 266, "SO": 111, "VSO": 83}),
        (DISTANCE, {"BO": 6295, "SBO": 276, "VSO": 206, "SO": 196, "SO/VSO": 164}),
    ],
)
def test_sectors_of_real_lists(name, sectors):
    assert Counter(record.sector for record in read_school_list(real(name)).records) == sectors


def test_the_code_that_the_derived_list_has_twice_is_refused_with_its_line():
    (row,) = read_school_list(real(DERIVED)).refused
    assert (row.line, row.reason) == (480, RefusalReason.SAME_CODE_AGAIN)
    assert row.location_code == "01XT00"


def test_special_schools_keep_cluster_and_structure():
    school = read_school_list(real(SPECIAL)).records[0]
    assert school.cluster == "4"
    assert school.structure.startswith("SO LZ/P + VSO LZ/P")
    assert read_school_list(real(SECONDARY)).records[0].structure == "PRO"


@pytest.mark.parametrize(
    "name",
    [
        HISTORY,
        "duo-vsv-per-swv-2015/vsv-per-swv-2015.csv",
    ],
)
def test_figures_without_names_or_places_are_no_school_list(name):
    with pytest.raises(SchoolColumnsMissing):
        read_school_list(real(name))


@pytest.mark.parametrize(
    ("encoding", "mark", "named"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8"),
        ("utf-16-le", b"\xff\xfe", "utf-16-le"),
        ("utf-16-be", b"\xfe\xff", "utf-16-be"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
        ("utf-32-le", b"\xff\xfe\0\0", "utf-32-le"),
    ],
)
def test_the_real_list_in_other_encodings(encoding, mark, named):
    data = real(PRIMARY)
    other = read_school_list(mark + data.decode("windows-1252").encode(encoding))
    assert other.records == read_school_list(data).records
    assert other.encoding == named


def written(rows, **options):
    out = io.StringIO()
    csv.writer(out, **options).writerows(rows)
    return out.getvalue().encode("windows-1252")


@pytest.mark.parametrize("name", [PRIMARY, SECONDARY, SPECIAL])
@pytest.mark.parametrize(
    "options",
    [
        {"delimiter": "\t", "lineterminator": "\n"},
        {"delimiter": ",", "quoting": csv.QUOTE_ALL, "lineterminator": "\r\n"},
        {"delimiter": ",", "lineterminator": "\r"},
    ],
    ids=["tab", "comma-quoted", "comma-old-mac"],
)
def test_a_real_list_saved_by_another_program(name, options):
    again = read_school_list(written(table(name), **options))
    assert again.records == read_school_list(real(name)).records
    assert again.refused == ()


def test_a_real_list_with_its_columns_in_any_order():
    rows = table(PRIMARY)
    order = list(range(len(rows[0])))
    random.Random(4).shuffle(order)
    shuffled = [[row[place] for place in order] for row in rows]
    again = read_school_list(written(shuffled, delimiter=";"))
    assert again.records == read_school_list(real(PRIMARY)).records


@pytest.mark.parametrize("strip", [False, True], ids=["00", "0"])
def test_a_real_list_with_site_numbers_of_their_own(strip):
    rows = table(SECONDARY)
    brin, site = rows[0].index("BRIN NUMMER"), rows[0].index("VESTIGINGSNUMMER")
    for row in rows[1:]:
        row[site] = row[site][4:]
        if strip:
            row[site] = str(int(row[site]))
            row[brin] = row[brin].lstrip("0")
    again = read_school_list(written(rows, delimiter=";"))
    assert again.records == read_school_list(real(SECONDARY)).records


def test_a_real_list_with_titles_blank_lines_and_empty_columns_at_the_end():
    rows = [[*row, "", ""] for row in table(SECONDARY_NEW)]
    head = [["sep=;"], ["Alle vestigingen voortgezet onderwijs"], ["Peildatum: 1 oktober 2026"], []]
    again = read_school_list(written(head + rows, delimiter=";"))
    assert again.records == read_school_list(real(SECONDARY_NEW)).records


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end(end):
    found = read(HEADER, *ROWS, "", end=end)
    assert names(found) == ["De Ster", "De Maan", "Één School voor Ieder"]
    assert [record.address.city for record in found.records] == [
        "Ergenshuizen",
        "'t Zand",
        "Capelle aan den IJssel",
    ]
    assert found.records[1].address.postcode == "1234 AC"


def test_mixed_line_ends_and_lines_of_refused_rows():
    data = f"{HEADER}\r\n{ROWS[0]}\n{ROWS[1]}\r;;;;;\r\n\nx;y\n{ROWS[2]}".encode()
    found = read_school_list(data)
    assert (found.rows, len(found.records)) == (4, 3)
    assert [(row.line, row.reason) for row in found.refused] == [(6, RefusalReason.CELL_COUNT)]


def test_latin_1_where_windows_1252_has_no_letter():
    data = f"{HEADER}\n{ROWS[0]}\n".replace("Ster", "St\x81er").encode("latin-1")
    found = read_school_list(data)
    assert (found.encoding, names(found)) == ("latin-1", ["De Ster"])


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ('De "Ster"', 'De "Ster"'),
        ('"De Ster" aan Zee', '"De Ster" aan Zee'),
        ('"De ""Ster"""', 'De "Ster"'),
        ('"De Ster', '"De Ster'),
        ('De Ster"', 'De Ster"'),
        ('"De; Ster"', "De; Ster"),
        ('"De\r\nSter"', "De Ster"),
        ('""', None),
        ("=1+1", "=1+1"),
        ("  De\u00a0\u200bSter\x00 ", "De Ster"),
        ("De E\u0301cole", "De École"),
    ],
)
def test_quotes_and_other_letters_in_names(cell, name):
    found = read(HEADER, ROWS[0].replace("De Ster", cell), ROWS[1], ROWS[2])
    expected = [] if name is None else [name]
    assert names(found) == [*expected, "De Maan", "Één School voor Ieder"]
    assert found.rows == 3


def test_two_quotes_that_never_close_swallow_no_row():
    found = read(
        HEADER,
        ROWS[0].replace("De Ster", '"De Ster'),
        ROWS[1],
        ROWS[2].replace("Ieder", 'Ieder"'),
    )
    assert names(found) == ['"De Ster', "De Maan", 'Één School voor Ieder"']


def test_a_quoted_last_cell_over_two_lines():
    found = read(HEADER, ROWS[0].replace("ERGENSHUIZEN", '"ERGENS\r\nHUIZEN"'), ROWS[1])
    assert found.records[0].address.city == "Ergens Huizen"
    assert len(found.records) == 2


def test_lines_that_were_quoted_as_a_whole():
    found = read(HEADER, f'"{ROWS[0]}, de oude"', ROWS[1])
    assert found.records[0].address.city == "ERGENSHUIZEN, de oude"
    assert len(found.records) == 2


def test_the_header_again_is_no_row():
    found = read(HEADER, ROWS[0], HEADER, ROWS[1])
    assert (found.rows, len(found.records), found.refused) == (2, 2, ())


def test_the_same_row_again_counts_once_and_another_is_refused():
    found = read(HEADER, ROWS[0], ROWS[0], ROWS[0].replace("De Ster", "De Zon"))
    assert (found.rows, names(found)) == (3, ["De Ster"])
    assert [(row.line, row.reason) for row in found.refused] == [(4, RefusalReason.SAME_CODE_AGAIN)]


@pytest.mark.parametrize(
    ("brin", "site", "expected"),
    [
        ("16AH", "16AH00", "16AH00"),
        ("16ah", "16ah00", "16AH00"),
        ("16AH", "0", "16AH00"),
        ("16AH", "7", "16AH07"),
        ("16AH", "12", "16AH12"),
        ("16AH", "007", "16AH07"),
        ("16AH", "0.0", "16AH00"),
        ("16AH", '="00"', "16AH00"),
        ("3WU", "0", "03WU00"),
        ("AH", "00", "00AH00"),
        ("", "3WU00", "03WU00"),
        ("3WU", "3WU00", "03WU00"),
        ("", "AH00", "00AH00"),
        ("16AH", "16AH-01", "16AH01"),
        ("16A1", "16A100", "16A100"),
        ("16AH", "", RefusalReason.NO_SITE_NUMBER),
        ("", "", RefusalReason.NO_CODE),
        ("", "00", RefusalReason.BAD_CODE),
        ("16AH", "16AH0", RefusalReason.BAD_CODE),
        ("16AH", "123", RefusalReason.BAD_CODE),
        ("16AH", "1,2E+08", RefusalReason.BAD_CODE),
        ("16AH", "17AH00", RefusalReason.CODES_DISAGREE),
    ],
)
def test_codes_are_restored_only_when_certain(brin, site, expected):
    found = read(HEADER, f"{brin};{site};De Ster;;;Ergens")
    if isinstance(expected, RefusalReason):
        assert found.records == ()
        assert found.refused[0].reason is expected
        assert found.refused[0].line == 2
    else:
        assert [record.location_code for record in found.records] == [expected]


def test_a_list_of_main_sites_has_site_00_but_not_in_secondary_education():
    primary = read("BRIN NUMMER;INSTELLINGSNAAM;PLAATSNAAM", "16AH;De Ster;ERGENS")
    assert primary.records[0].location_code == "16AH00"
    secondary = read("BRIN;INSTELLINGSNAAM;PLAATSNAAM;ONDERWIJSSTRUCTUUR", "16AH;De Ster;E;VWO")
    assert secondary.refused[0].reason is RefusalReason.NO_SITE_NUMBER


@pytest.mark.parametrize(
    ("kind", "sector"),
    [
        ("basisschool", SchoolSector.PRIMARY),
        ("Bo", SchoolSector.PRIMARY),
        ("SBAO", SchoolSector.SPECIAL_PRIMARY),
        ("Speciaal basisonderwijs", SchoolSector.SPECIAL_PRIMARY),
        ("SO", SchoolSector.SPECIAL),
        ("Vso", SchoolSector.SECONDARY_SPECIAL),
        ("(V)SO", SchoolSector.SPECIAL_BOTH),
        ("SO/VSO", SchoolSector.SPECIAL_BOTH),
        ("VBO/MAVO/HAVO/VWO", SchoolSector.SECONDARY),
        ("BRUGJAAR", SchoolSector.SECONDARY),
        ("mbo", None),
        ("", None),
        ("BO/VO", None),
    ],
)
def test_the_sector_is_the_list_s_own(kind, sector):
    found = read("type;vestigingscode;naam;plaats", f"{kind};01AB00;De Ster;Ergens")
    if sector is None:
        assert found.refused[0].reason is RefusalReason.UNKNOWN_SECTOR
        assert found.refused[0].location_code == "01AB00"
    else:
        assert found.records[0].sector is sector


def test_one_site_as_so_and_as_vso_is_a_school_of_both():
    found = read("SOORT_PO;BRIN;NAAM;POSTCODE", "So;01AB;X;1234AB", "Vso;01AB;X;1234AB")
    assert [record.sector for record in found.records] == [SchoolSector.SPECIAL_BOTH]
    assert found.refused == ()


def test_a_title_names_the_sector_where_no_column_does():
    head = ("Alle vestigingen voortgezet onderwijs", "VESTIGINGSCODE;VESTIGINGSNAAM;PLAATSNAAM")
    assert read(*head, "01AB00;De Ster;ERGENS").records[0].sector is SchoolSector.SECONDARY


def test_parts_of_a_house_number_are_joined_as_duo_writes_them():
    found = read(
        "vestigingscode;naam;plaats;huisnummer;huisletter;huisnummertoevoeging",
        "01AB00;De Ster;Ergens;12.0;A;2",
    )
    assert found.records[0].address.house_number == "12-A-2"
    assert "house_number" in found.fields


def test_a_list_says_which_fields_it_has():
    assert read(HEADER, ROWS[0]).fields == {
        "location_code",
        "name",
        "street",
        "postcode",
        "city",
    }


def test_ragged_rows_are_refused_unless_only_blanks_are_too_many():
    found = read(HEADER, ROWS[0] + ";;", ROWS[1] + ";x", ROWS[2].rpartition(";")[0])
    assert names(found) == ["De Ster"]
    assert [(row.line, row.detail) for row in found.refused] == [(3, "7 / 6"), (4, "5 / 6")]


def test_a_row_without_a_name_is_refused():
    (row,) = read(HEADER, ROWS[0].replace("De Ster", " ")).refused
    assert (row.reason, row.location_code) == (RefusalReason.NO_NAME, "01AB00")
