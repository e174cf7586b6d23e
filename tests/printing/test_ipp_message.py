"""What a printer says is read without trust."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.errors import PrinterSpeaksOddly
from desktop.printing.ipp_message import (
    Attribute,
    Group,
    Message,
    Range,
    Resolution,
    Tag,
    decode,
    encode,
    values_of,
)

HEAD = b"\x02\x00\x00\x00\x00\x00\x00\x01"
END = b"\x03"


def field(tag: int, name: bytes, value: bytes) -> bytes:
    return bytes([tag]) + len(name).to_bytes(2) + name + len(value).to_bytes(2) + value


def printer_says(*fields: bytes) -> Message:
    return decode(HEAD + b"\x04" + b"".join(fields) + END)


def test_a_request_stands_as_the_standard_writes_it():
    said = encode(
        0x000B,
        [
            (
                Group.OPERATION,
                [
                    Attribute("attributes-charset", Tag.CHARSET, ("utf-8",)),
                    Attribute("requested-attributes", Tag.KEYWORD, ("copies", "sides")),
                ],
            )
        ],
    )
    assert said == (
        b"\x02\x00\x00\x0b\x00\x00\x00\x01\x01"
        b"\x47\x00\x12attributes-charset\x00\x05utf-8"
        b"\x44\x00\x14requested-attributes\x00\x06copies"
        b"\x44\x00\x00\x00\x05sides"
        b"\x03"
    )


@pytest.mark.parametrize(
    ("tag", "octets", "value"),
    [
        (0x21, b"\xff\xff\xff\xfe", -2),
        (0x22, b"\x01", True),
        (0x22, b"\x00", False),
        (0x23, b"\x00\x00\x00\x05", 5),
        (0x30, b"\x00\xff", b"\x00\xff"),
        (0x31, b"\x07\xea" + bytes(9), b"\x07\xea" + bytes(9)),
        (0x32, b"\x00\x00\x02\x58\x00\x00\x01\x2c\x03", Resolution(600, 300, 3)),
        (0x33, b"\x00\x00\x00\x01\x00\x00\x00\x63", Range(1, 99)),
        (0x35, b"\x00\x02nl\x00\x03Oud", "Oud"),
        (0x36, b"\x00\x02nl\x00\x05Caf\xc3\xa9", "Café"),
        (0x41, b"Kopieerhoek \xe2\x82\xac", "Kopieerhoek €"),
        (0x42, b"latin \xe9", "latin �"),
        (0x44, b"idle", "idle"),
        (0x7F, b"\x00\x00\x00\x01x", b"\x00\x00\x00\x01x"),
    ],
)
def test_each_type_is_read(tag, octets, value):
    (found,) = printer_says(field(tag, b"thing", octets)).group(Group.PRINTER)["thing"]
    assert found == value
    assert type(found) is type(value)


def test_several_values_and_an_attribute_told_twice_come_together():
    said = printer_says(
        field(0x44, b"a", b"one"), field(0x44, b"", b"two"), field(0x44, b"a", b"three")
    )
    assert values_of(said.group(Group.PRINTER), "a", str) == ("one", "two", "three")


def test_collections_are_passed_over_however_deep():
    size = [
        field(0x34, b"", b""),
        field(0x4A, b"", b"x"),
        field(0x21, b"", b"\x00\x00\x00\x01"),
        field(0x37, b"", b""),
    ]
    said = printer_says(
        field(0x34, b"media-col-default", b""),
        field(0x4A, b"", b"media-size"),
        *size,
        field(0x37, b"", b""),
        field(0x34, b"", b""),
        *size,
        field(0x37, b"", b""),
        field(0x44, b"after", b"seen"),
    )
    assert said.group(Group.PRINTER) == {"media-col-default": [], "after": ["seen"]}


def test_a_value_that_is_no_value_leaves_none():
    said = printer_says(field(0x13, b"printer-message", b""), field(0x12, b"b", b"junk"))
    assert said.group(Group.PRINTER) == {"printer-message": [], "b": []}


def test_a_value_of_another_type_is_not_taken_for_it():
    said = printer_says(field(0x22, b"copies", b"\x01"), field(0x21, b"", b"\x00\x00\x00\x07"))
    assert values_of(said.group(Group.PRINTER), "copies", int) == (7,)
    assert values_of(said.group(Group.PRINTER), "absent", int) == ()


def test_groups_of_one_kind_stay_apart_and_the_document_follows():
    said = decode(
        HEAD
        + b"\x04"
        + field(0x42, b"printer-name", b"A")
        + b"\x04"
        + field(0x42, b"printer-name", b"B")
        + END
        + b"%PDF"
    )
    assert [group["printer-name"] for _, group in said.groups] == [["A"], ["B"]]
    assert said.data == b"%PDF"
    assert said.group(Group.JOB) == {}


@pytest.mark.parametrize(
    "octets",
    [
        b"",
        HEAD[:-1],
        HEAD,
        HEAD + b"\x04",
        HEAD + b"\x04\x21",
        HEAD + b"\x04\x21\x00\x05copi",
        HEAD + b"\x04\x21\xff\xff" + END,
        HEAD + b"\x04\x44\x00\x01a\x80\x00" + bytes(0x8000) + END,
        HEAD + b"\x04" + field(0x21, b"a", b"\x00\x01") + END,
        HEAD + b"\x04" + field(0x22, b"a", b"") + END,
        HEAD + b"\x04" + field(0x33, b"a", bytes(7)) + END,
        HEAD + b"\x04" + field(0x32, b"a", bytes(10)) + END,
        HEAD + b"\x04" + field(0x36, b"a", b"\x00\x02nl\x00\x09short") + END,
        HEAD + b"\x04" + field(0x44, b"", b"value of nothing") + END,
        HEAD + field(0x44, b"a", b"outside a group") + END,
        HEAD + b"\x04" + field(0x37, b"a", b"") + END,
        HEAD + b"\x04" + field(0x34, b"a", b"") * 100_000,
    ],
)
def test_a_damaged_message_is_refused(octets):
    with pytest.raises(PrinterSpeaksOddly):
        decode(octets)


def test_a_value_too_long_for_the_wire_is_a_bug():
    with pytest.raises(ValueError, match="32,767"):
        encode(2, [(Group.JOB, [Attribute("job-name", Tag.NAME, ("x" * 32_768,))])])


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
def test_any_octets_are_read_or_refused(octets):
    for said in (octets, HEAD + octets, HEAD + b"\x04" + octets + END):
        try:
            message = decode(said)
        except PrinterSpeaksOddly:
            continue
        assert len(message.data) <= len(said)


values = st.one_of(
    st.tuples(st.just(Tag.INTEGER), st.integers(-(2**31), 2**31 - 1)),
    st.tuples(st.just(Tag.BOOLEAN), st.booleans()),
    st.tuples(st.just(Tag.OCTETS), st.binary(max_size=40)),
    st.tuples(st.just(Tag.NAME), st.text(max_size=40)),
    st.tuples(st.just(Tag.RANGE), st.builds(Range, st.integers(0, 9), st.integers(0, 9))),
    st.tuples(
        st.just(Tag.RESOLUTION),
        st.builds(Resolution, st.integers(1, 9), st.integers(1, 9), st.integers(3, 4)),
    ),
)
messages = st.dictionaries(st.from_regex(r"[a-z][a-z-]{0,20}", fullmatch=True), values)


@settings(max_examples=100, deadline=None)
@given(messages, st.binary(max_size=40))
def test_what_is_written_is_read_back(attributes, document):
    written = [Attribute(name, tag, (value,)) for name, (tag, value) in attributes.items()]
    said = decode(encode(2, [(Group.JOB, written)]) + document)
    assert said.group(Group.JOB) == {name: [value] for name, (_, value) in attributes.items()}
    assert (said.code, said.data) == (2, document)


@settings(max_examples=200, deadline=None)
@given(messages, st.data())
def test_a_message_cut_short_is_refused(attributes, data):
    written = [Attribute(name, tag, (value,)) for name, (tag, value) in attributes.items()]
    whole = encode(2, [(Group.JOB, written)])
    cut = data.draw(st.integers(0, len(whole) - 1))
    with pytest.raises(PrinterSpeaksOddly):
        decode(whole[:cut])
