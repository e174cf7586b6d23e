"""Looking over the vault's files: quickly after it was opened, or to the last row when asked."""

from desktop.errors import VaultUnsound
from desktop.models.health import HealthReport
from desktop.models.log import LogCode
from desktop.models.progress import Progress
from desktop.models.roles import PARTS_OF, Part, Role
from desktop.services.act import Act, Look
from desktop.store import backup, health, part_keys
from desktop.store.health import unsound_parts


def quick_check(look: Look, *, role: Role) -> tuple[Part, ...]:
    """Return the parts of a role that are damaged.

    Raises:
        StorageFailed: a page cannot be read at all.
    """
    return unsound_parts(look.connection, PARTS_OF[role])


def verify(act: Act, *, progress: Progress | None = None) -> HealthReport:
    """Look at every page, log line and row that the role can open, and note that it was done.

    Args:
        act: of any role.
        progress: calls it off; nothing is noted then.

    Raises:
        VaultUnsound: the log itself is damaged, so nothing can be noted in it.
        StorageFailed: a page cannot be read at all.
        Cancelled: someone asked to stop.
    """
    progress = progress or Progress()
    act.does(LogCode.VERIFY)
    connection, parts = act.connection, PARTS_OF[act.role]
    steps = len(parts) + 3
    damaged = []
    for done, part in enumerate(sorted(parts), start=1):
        if not health.is_sound(connection, part, is_thorough=True):
            damaged.append(part)
        progress.advance(done, steps)
    if Part.LOG in damaged:
        raise VaultUnsound(part=Part.LOG)
    readable = parts - set(damaged)
    broken_line = health.first_broken_line(connection, on_lines=lambda _lines: progress.check())
    progress.advance(steps - 2, steps)
    seals = health.check_seals(
        connection,
        part_keys.sealers(connection, readable),
        on_rows=lambda _rows: progress.check(),
    )
    progress.advance(steps - 1, steps)
    report = HealthReport(
        parts=tuple(part for part in Part if part in parts),
        damaged=tuple(damaged),
        lines=backup.log_head(connection)[0],
        broken_line=broken_line,
        unsigned_sessions=health.unsigned_sessions(connection),
        rows=seals.rows,
        changed_rows=seals.changed,
        unsealed_rows=seals.unsealed,
        lost_rows=seals.lost,
        broken_references=health.broken_foreign_keys(connection, readable),
        orphans=health.orphans(connection, readable),
    )
    act.detail = {
        "is_sound": report.is_sound,
        "lines": report.lines,
        "rows": report.rows,
        "damaged": list(report.damaged),
    }
    progress.advance(steps, steps)
    return report
