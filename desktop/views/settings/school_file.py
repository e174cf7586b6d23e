"""A school list on the disk, read within its limit."""

from pathlib import Path

from desktop.errors import FileUnreadable, SchoolListTooLarge
from desktop.models.progress import Progress
from desktop.services import school

MAX_BYTES = 50 * 1024 * 1024


def read_school_file(*, path: Path, progress: Progress) -> school.ListFile:
    """Read a school list from a file, away from the window.

    Raises:
        FileUnreadable: it is no file, or it may not be read.
        ExpectedError: as `services.school.read_list`.
    """
    try:
        # A pipe or a device would never end.
        if not path.is_file():
            raise FileUnreadable
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError:
        raise FileUnreadable from None
    if len(data) > MAX_BYTES:
        raise SchoolListTooLarge(what="bytes", limit=MAX_BYTES)
    return school.read_list(data, progress=progress)
