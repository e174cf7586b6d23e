"""Looking over the vault's files after it was opened."""

from desktop.models.roles import PARTS_OF, Part, Role
from desktop.services.act import Look
from desktop.store.health import unsound_parts


def quick_check(look: Look, *, role: Role) -> tuple[Part, ...]:
    """Return the parts of a role that are damaged.

    Raises:
        StorageFailed: a page cannot be read at all.
    """
    return unsound_parts(look.connection, PARTS_OF[role])
