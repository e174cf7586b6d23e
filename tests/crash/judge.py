"""Opens a vault as the program does after a crash, and says what is not as it was acknowledged."""

from collections import Counter
from pathlib import Path

from log_reader import read_log
from played import PASSWORD, StillClock, raw

from desktop.errors import DossierkastError
from desktop.models.roles import Part
from desktop.services import vaults
from desktop.vault.part_files import schema_name

_COUNTS = {
    "decisions": "SELECT count(*) FROM core.decision",
    "decision texts": "SELECT count(*) FROM care.decision_text",
    "decisions without a text": """
        SELECT count(*) FROM core.decision WHERE id NOT IN (SELECT id FROM care.decision_text)""",
    "advices without a dossier": """
        SELECT count(*) FROM care.expert_advice
        WHERE dossier_id NOT IN (SELECT id FROM core.dossier)""",
    "disclosures": "SELECT count(*) FROM register.disclosure",
    "disclosures without a copy": """
        SELECT count(*) FROM register.disclosure
        WHERE paper_id NOT IN (SELECT id FROM core.paper_item)""",
    "dossiers": "SELECT count(*) FROM core.dossier",
    "folders": "SELECT count(*) FROM core.paper_item WHERE kind = 'D'",
    "copies": "SELECT count(*) FROM core.paper_item WHERE kind = 'K'",
    "moves of no paper": """
        SELECT count(*) FROM core.paper_move
        WHERE paper_id NOT IN (SELECT id FROM core.paper_item)""",
}


def judge(
    folder: Path, acknowledged: list[dict], *, begun: int, children: int, sheets: int = 0
) -> list[str]:
    """Unlock a vault and return what is wrong with it; an empty list is a sound vault.

    Args:
        folder: the vault.
        acknowledged: every act that was said to be done.
        begun: how many lines the log had before.
        children: how many have worked since; each may have done one act without saying so.
        sheets: how many copies came out of the printer.
    """
    try:
        session = vaults.unlock(
            folder,
            user_id=vaults.front(folder).users[0].id,
            password=PASSWORD,
            clock=StillClock(),
        )
    except DossierkastError as error:
        return [f"not opened: {type(error).__name__} {error.data}"]
    try:
        connection = raw(session)
        try:
            problems, lines = _problems(connection, acknowledged, sheets)
        finally:
            connection.close()
    finally:
        session.close()
    unsaid = lines - begun - len(acknowledged)
    if unsaid > children:
        problems.append(f"odd: {unsaid} acts that nobody said were done, by {children} children")
    return problems


def _problems(connection, acknowledged, sheets) -> tuple[list[str], int]:
    problems = []
    for part in Part:
        schema = schema_name(part)
        if connection.execute(f"PRAGMA {schema}.cipher_integrity_check").fetchall():
            problems.append(f"damaged: a page of {part}")
        if connection.execute(f"PRAGMA {schema}.integrity_check").fetchall() != [("ok",)]:
            problems.append(f"damaged: {part}")
    reading = read_log(connection)
    # The judge's own unlock has a line too.
    bodies = reading.bodies[:-1]
    problems += [f"torn: {problem}" for problem in reading.problems]
    problems += _lost(bodies, acknowledged)
    done = Counter(body["act"] for body in bodies)
    count = {
        name: connection.execute(statement).fetchone()[0] for name, statement in _COUNTS.items()
    }
    sums = {
        "decisions, their texts": (count["decisions"], count["decision texts"]),
        "decisions, their lines": (count["decisions"], done["decide"]),
        "disclosures, hand-outs": (count["disclosures"], done["hand_out"]),
        "dossiers, their lines": (count["dossiers"], done["book_in"]),
        "dossiers, their folders": (count["dossiers"], count["folders"]),
        **{name: (count[name], 0) for name in count if " without " in name or " of no " in name},
    }
    problems += [f"torn: {name} {pair}" for name, pair in sums.items() if pair[0] != pair[1]]
    if sheets > count["copies"]:
        problems.append(f"lost: {sheets} sheets came out, {count['copies']} are known")
    return problems, len(bodies)


def _lost(bodies, acknowledged) -> list[str]:
    """Return the acknowledged acts that the log does not have."""
    lost = []
    for act in acknowledged:
        body = bodies[act["line"] - 1] if act["line"] <= len(bodies) else None
        if body is None or body["act"] != act["code"]:
            lost.append(f"lost: act {act['line']}, {act['code']}")
        elif "dossier" in act and body["dossier"] != act["dossier"]:
            lost.append(f"lost: act {act['line']} is about another dossier")
        elif "paper" in act and body["detail"]["paper"] != act["paper"]:
            lost.append(f"lost: act {act['line']} is about another paper")
    return lost
