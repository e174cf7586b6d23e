"""Every table, by part: the data dictionary. Search tables are in `store/search.py`."""

from desktop.store.schema import care, core, log, policy, register
from desktop.store.schema.columns import METADATA, SCHEMA_NUMBER, Tag, part_of

__all__ = [
    "METADATA",
    "SCHEMA_NUMBER",
    "Tag",
    "care",
    "core",
    "log",
    "part_of",
    "policy",
    "register",
]
