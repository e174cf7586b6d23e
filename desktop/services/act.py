"""What every service gets: a look (reading) or an act (one transaction, one person, one log line).

A service is a function whose first argument is a `Look` or an `Act` and whose others are
keyword-only. An act must say what it does before it writes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from desktop.clock import local_date
from desktop.errors import NotAllowed
from desktop.models.changes import Changes
from desktop.models.ids import DossierId, PaperId, UserId
from desktop.models.log import LogCode
from desktop.models.roles import Role, may
from desktop.store.rows import Writing
from desktop.store.transaction import Connection
from desktop.vault.opening import Vault

_IDS_IN_LOG = 20


@dataclass(frozen=True, slots=True)
class Look:
    """A reading transaction.

    Attributes:
        connection: the transaction's.
        now: the instant it began, UTC.
        is_practice: whether the vault is for practice.
    """

    connection: Connection
    now: datetime
    is_practice: bool

    @property
    def today(self) -> date:
        """The date in the Netherlands."""
        return local_date(self.now)


@dataclass(slots=True)
class Act:
    """A writing transaction: rows through `writing`, and one log line at its end.

    Attributes:
        vault: the open vault, for acts about its files.
        code: what is done, once `does` has said it.
        papers: the paper items that screens must read again.
        viewed: when the person last looked at each dossier in this session.
    """

    writing: Writing
    now: datetime
    user_id: UserId
    role: Role
    is_practice: bool
    viewed: Mapping[DossierId, datetime]
    vault: Vault = field(repr=False)
    code: LogCode | None = None
    dossier_id: DossierId | None = None
    detail: dict[str, Any] = field(default_factory=dict)
    papers: set[PaperId] = field(default_factory=set)

    @property
    def connection(self) -> Connection:
        """The transaction's connection, for reading."""
        return self.writing.connection

    @property
    def today(self) -> date:
        """The date in the Netherlands."""
        return local_date(self.now)

    def does(self, code: LogCode, *, dossier_id: DossierId | None = None, **detail: Any) -> None:
        """Say what the act is. `detail` holds codes, ids and counts, never values of a person.

        Raises:
            NotAllowed: the role may not do this.
        """
        if not may(self.role, code):
            raise NotAllowed(act=code, role=self.role)
        if self.code is not None:
            raise RuntimeError(code)
        self.code = code
        self.dossier_id = dossier_id
        self.detail = detail

    def body(self) -> dict[str, Any]:
        """Return the body of the log line: who, what, when, about which dossier, which rows."""
        tables: dict[str, dict[str, Any]] = {}
        for (table, row), columns in sorted(self.writing.touched.items(), key=str):
            entry = tables.setdefault(table, {"rows": 0, "ids": [], "columns": set()})
            entry["rows"] += 1
            entry["columns"] |= columns
            if len(entry["ids"]) < _IDS_IN_LOG:
                entry["ids"].append(row)
        for entry in tables.values():
            entry["columns"] = sorted(entry["columns"] - {"id"})
        return {
            "at": self.now.isoformat(timespec="milliseconds"),
            "user": self.user_id,
            "role": self.role,
            "act": self.code,
            "dossier": self.dossier_id,
            "detail": self.detail,
            "tables": tables,
        }

    def changes(self) -> Changes:
        """Return what the act touched, for the screens."""
        tables = {table for table, _ in self.writing.touched}
        return Changes(
            dossiers=frozenset({self.dossier_id} if self.dossier_id and tables else set()),
            papers=frozenset(self.papers),
            schools="school" in tables,
            places="place" in tables,
            printers="printer" in tables,
            settings=bool(tables & {"partnership", "setting"}),
        )
