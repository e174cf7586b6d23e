"""Reads a vault's log by FORMAT.md alone, with raw SQLCipher: a second pair of eyes on the writer.

Imports nothing that writes the log: no `store`, no `services`, no `vault.chain`.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

PARTS = ("log", "core", "care", "policy", "register")
UNSEALED = {
    "log_line",
    *(f"{part}_key" for part in PARTS),
    "alembic_version",
    "draft",
    "care_draft",
}


@dataclass
class Reading:
    """What a check of the log found."""

    lines: int = 0
    sealed_rows: int = 0
    bodies: list = field(default_factory=list)
    problems: list = field(default_factory=list)


def _derive(key: bytes, label: str) -> bytes:
    return HKDF(hashes.SHA256(), 32, salt=b"", info=f"dossierkast/{label}/1".encode()).derive(key)


def _field(value) -> bytes:
    if isinstance(value, str):
        kind, raw = b"s", value.encode()
    elif isinstance(value, bytes):
        kind, raw = b"b", value
    elif isinstance(value, float):
        kind, raw = b"f", value.hex().encode()
    else:
        kind, raw = b"i", str(value).encode()
    return kind + len(raw).to_bytes(8, "big") + raw


def read_log(connection) -> Reading:
    """Check chain, signatures and row seals of an open raw connection over all parts."""
    reading = Reading()
    previous, sessions, seals = bytes(32), {}, {}
    for number, key in connection.execute("SELECT id, signing_public FROM log_session"):
        sessions[number] = Ed25519PublicKey.from_public_bytes(key)
    rows = connection.execute(
        "SELECT id, session_id, body, seals, hash, signature FROM log_line ORDER BY id"
    )
    for expected, (number, session, body, sealed, digest, signature) in enumerate(rows, start=1):
        message = b"".join(
            (
                b"dossierkast/log-line/1",
                number.to_bytes(8, "big"),
                session.to_bytes(8, "big"),
                previous,
                len(body).to_bytes(8, "big"),
                body,
                sealed,
            )
        )
        if number != expected or hashlib.sha256(message).digest() != digest:
            reading.problems.append(("chain", number))
        try:
            sessions[session].verify(signature, digest)
        except (InvalidSignature, KeyError):
            reading.problems.append(("signature", number))
        previous = digest
        if body[:1] != b"\x00":
            reading.problems.append(("body", number))
        reading.bodies.append(json.loads(body[1:]))
        for start in range(0, len(sealed), 49):
            part, ref, seal = (
                sealed[start],
                sealed[start + 1 : start + 17],
                sealed[start + 17 : start + 49],
            )
            seals[part, ref] = seal
        reading.lines += 1
    _check_rows(connection, seals, reading)
    return reading


def _check_rows(connection, seals, reading) -> None:
    seen = set()
    for index, part in enumerate(PARTS):
        schema = "main" if part == "log" else part
        (key,) = connection.execute(f"SELECT seal_key FROM {part}_key").fetchone()
        ref_key, seal_key = _derive(key, "row-ref"), _derive(key, "row-seal")
        tables = [
            name
            for (name,) in connection.execute(
                f"SELECT name FROM {schema}.sqlite_master WHERE type = 'table'"
            )
            if name not in UNSEALED and not name.startswith(("sqlite_", "dossier_search"))
        ]
        for table in tables:
            cursor = connection.execute(f"SELECT * FROM {schema}.{table}")
            names = [column[0] for column in cursor.description]
            for values in cursor:
                row = dict(zip(names, values, strict=True))
                name = _field(table) + _field(row["id"])
                ref = hmac.digest(ref_key, name, "sha256")[:16]
                message = name + b"".join(
                    _field(column) + _field(row[column])
                    for column in sorted(row)
                    if row[column] is not None
                )
                seen.add((index, ref))
                if seals.get((index, ref)) != hmac.digest(seal_key, message, "sha256"):
                    reading.problems.append(("row", table, row["id"]))
                reading.sealed_rows += 1
    for place, seal in seals.items():
        if place not in seen and seal != bytes(32):
            reading.problems.append(("gone", place[0]))
