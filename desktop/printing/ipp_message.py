"""IPP messages as bytes: what is sent to a printer, and what it answers (RFC 8010)."""

import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple, TypeVar

from desktop.errors import PrinterSpeaksOddly

_VERSION = b"\x02\x00"
_HEAD = struct.Struct(">2sHI")
_LONGEST_VALUE = 0x7FFF


class Operation(IntEnum):
    """What is asked of a printer (RFC 8011 section 5.4.15; the last is CUPS's own)."""

    PRINT_JOB = 0x0002
    CREATE_JOB = 0x0005
    SEND_DOCUMENT = 0x0006
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_PRINTER_ATTRIBUTES = 0x000B
    CUPS_GET_PRINTERS = 0x4002


class Group(IntEnum):
    """The delimiters that open a group of attributes, and END (RFC 8010 section 3.5.1)."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    UNSUPPORTED = 0x05


class Tag(IntEnum):
    """The types of a value (RFC 8010 section 3.5.2)."""

    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    OCTETS = 0x30
    RESOLUTION = 0x32
    RANGE = 0x33
    COLLECTION = 0x34
    TEXT_WITH_LANGUAGE = 0x35
    NAME_WITH_LANGUAGE = 0x36
    END_COLLECTION = 0x37
    TEXT = 0x41
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME = 0x49


_FIRST_VALUE_TAG = 0x10
_FIRST_SYNTAX_TAG = 0x20
_STRING_TAGS = range(0x40, 0x60)


class Range(NamedTuple):
    """A rangeOfInteger; both ends belong to it."""

    low: int
    high: int


class Resolution(NamedTuple):
    """Dots across and along per unit: 3 is inch, 4 is centimetre."""

    across: int
    along: int
    unit: int


Value = bool | int | str | bytes | Range | Resolution
Attributes = Mapping[str, Sequence[Value]]
_T = TypeVar("_T", bool, int, str, bytes, Range, Resolution)


class Attribute(NamedTuple):
    """One attribute to send. Strings are at most 32,767 octets in UTF-8."""

    name: str
    tag: Tag
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A decoded message.

    Attributes:
        code: the operation of a request, the status of an answer.
        groups: in the order of the message. Collections and out-of-band values leave their
            attribute with no value.
        data: what follows the attributes; the document of a request.
    """

    code: int
    request_id: int
    groups: tuple[tuple[int, Attributes], ...]
    data: bytes

    def group(self, tag: Group) -> Attributes:
        """Return the first group of this kind, empty when there is none."""
        return next((attributes for found, attributes in self.groups if found == tag), {})


def values_of(attributes: Attributes, name: str, kind: type[_T]) -> tuple[_T, ...]:
    """Return the attribute's values of exactly this type; a printer may send any other."""
    return tuple(value for value in attributes.get(name, ()) if type(value) is kind)


def encode(code: int, groups: Iterable[tuple[Group, Iterable[Attribute]]]) -> bytes:
    """Return an IPP 2.0 message up to and including its end mark; a document follows as it is."""
    parts = [_HEAD.pack(_VERSION, code, 1)]
    for group, attributes in groups:
        parts.append(bytes([group]))
        parts.extend(_encode_attribute(attribute) for attribute in attributes)
    parts.append(bytes([Group.END]))
    return b"".join(parts)


def _encode_attribute(attribute: Attribute) -> bytes:
    encoded = b""
    name = attribute.name.encode("ascii")
    for value in attribute.values:
        octets = _encode_value(value)
        if len(octets) > _LONGEST_VALUE:
            raise ValueError("an IPP value is at most 32,767 octets")
        encoded += struct.pack(">BH", attribute.tag, len(name)) + name
        encoded += struct.pack(">H", len(octets)) + octets
        name = b""
    return encoded


def _encode_value(value: Value) -> bytes:
    match value:
        case bool():
            return bytes([value])
        case int():
            return struct.pack(">i", value)
        case str():
            return value.encode()
        case bytes():
            return value
        case Range():
            return struct.pack(">ii", *value)
        case Resolution():
            return struct.pack(">iib", *value)


class _Octets:
    """Reads forward through octets that a stranger sent."""

    def __init__(self, octets: bytes) -> None:
        self._octets = octets
        self._at = 0

    def take(self, count: int) -> bytes:
        """Return the next `count` octets; raise PrinterSpeaksOddly when there are fewer."""
        end = self._at + count
        if end > len(self._octets):
            raise PrinterSpeaksOddly
        taken = self._octets[self._at : end]
        self._at = end
        return taken

    def sized(self) -> bytes:
        """Return a field that tells its own length in two octets."""
        length = int.from_bytes(self.take(2), "big")
        if length > _LONGEST_VALUE:
            raise PrinterSpeaksOddly
        return self.take(length)

    def rest(self) -> bytes:
        """Return all that is left."""
        return self.take(len(self._octets) - self._at)


def decode(octets: bytes) -> Message:
    """Read a message that may be damaged or hostile; time and memory are linear in its length.

    Raises PrinterSpeaksOddly for anything that is no IPP message.
    """
    reader = _Octets(octets)
    _, code, request_id = _HEAD.unpack(reader.take(_HEAD.size))
    groups: list[tuple[int, dict[str, list[Value]]]] = []
    values: list[Value] | None = None
    depth = 0
    while (tag := reader.take(1)[0]) != Group.END:
        if tag < _FIRST_VALUE_TAG:
            groups.append((tag, {}))
            values = None
            continue
        name, octets = reader.sized(), reader.sized()
        is_member = depth > 0
        depth += (tag == Tag.COLLECTION) - (tag == Tag.END_COLLECTION)
        if is_member:
            continue
        if name and groups:
            values = groups[-1][1].setdefault(name.decode("ascii", "replace"), [])
        if values is None or depth < 0:
            raise PrinterSpeaksOddly
        if tag >= _FIRST_SYNTAX_TAG and tag != Tag.COLLECTION:
            values.append(_decode_value(tag, octets))
    return Message(code, request_id, tuple(groups), reader.rest())


def _decode_value(tag: int, octets: bytes) -> Value:
    try:
        match tag:
            case Tag.INTEGER | Tag.ENUM:
                return int(struct.unpack(">i", octets)[0])
            case Tag.BOOLEAN:
                return bool(struct.unpack(">?", octets)[0])
            case Tag.RANGE:
                return Range(*struct.unpack(">ii", octets))
            case Tag.RESOLUTION:
                return Resolution(*struct.unpack(">iib", octets))
    except struct.error:
        raise PrinterSpeaksOddly from None
    if tag in {Tag.TEXT_WITH_LANGUAGE, Tag.NAME_WITH_LANGUAGE}:
        reader = _Octets(octets)
        reader.sized()
        octets = reader.sized()
    elif tag not in _STRING_TAGS:
        return octets
    return octets.decode("utf-8", "replace")
