"""Scan codes that nothing carries yet."""

from sqlalchemy import Connection, exists, select

from desktop.models.scan_code import new_scan_code
from desktop.store.schema import core


def free(connection: Connection, prefix: str) -> str:
    """Return a new code for a paper item or a place.

    In a vault of 60,000 items two codes of 32 random bits would meet in four out of ten.
    """
    while True:
        code = new_scan_code(prefix)
        is_taken = exists().where(core.paper_item.c.scan_code == code) | exists().where(
            core.place.c.scan_code == code
        )
        if not connection.execute(select(is_taken)).scalar_one():
            return code
