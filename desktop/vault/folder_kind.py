"""What kind of storage a folder lies on: a vault stays on a disk of this computer.

A share, a file system of a program (FUSE) and a folder that a service keeps in step with other
devices lose the locks, the order of the writings or the files themselves.
"""

import ctypes
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePath, PureWindowsPath
from unicodedata import normalize

from desktop.errors import FolderShared

_NETWORK = {
    "9p": "9P",
    "acfs": "ACFS",
    "afpfs": "AFP",
    "afs": "AFS",
    "beegfs": "BeeGFS",
    "ceph": "Ceph",
    "cifs": "SMB",
    "coda": "Coda",
    "cvmfs": "CernVM-FS",
    "davfs": "WebDAV",
    "ftp": "FTP",
    "gfs2": "GFS2",
    "glusterfs": "GlusterFS",
    "gpfs": "GPFS",
    "lustre": "Lustre",
    "ncp": "NCP",
    "ncpfs": "NCP",
    "nfs": "NFS",
    "nfs4": "NFS",
    "ocfs2": "OCFS2",
    "prl_fs": "Parallels",
    "pvfs2": "OrangeFS",
    "smb2": "SMB",
    "smb3": "SMB",
    "smbfs": "SMB",
    "vboxsf": "VirtualBox",
    "virtiofs": "virtiofs",
    "vmhgfs": "VMware",
    "webdav": "WebDAV",
}
"""Types of file systems that lie on another computer, with the name that people know."""

_PROGRAM = re.compile(r"fuse(blk)?|fuse\..+|(mac|osx)?fuse(fs)?(_.+)?|lifs")

_SYNCED = (
    ("OneDrive", ("onedrive", "onedrive -*", "onedrive-*", "onedrive (*", "skydrive")),
    ("Dropbox", ("dropbox", "dropbox (*", "dropbox-*")),
    (
        "Google Drive",
        ("google drive*", "googledrive*", "my drive", "mijn drive", "gedeelde drives"),
    ),
    ("iCloud", ("icloud*", "mobile documents", "com~apple~clouddocs")),
    ("Nextcloud", ("nextcloud*",)),
    ("ownCloud", ("owncloud*",)),
    ("SURFdrive", ("surfdrive*",)),
    ("STACK", ("stack", "stackstorage")),
    ("Box", ("box", "box sync", "box-box")),
    ("MEGA", ("megasync*", "mega")),
    ("pCloud", ("pcloud*",)),
    ("Proton Drive", ("proton drive*", "protondrive*")),
    ("Tresorit", ("tresorit*",)),
    ("Seafile", ("seafile*",)),
    ("Syncthing", ("syncthing",)),
    ("Resilio Sync", ("resilio sync*",)),
    ("Synology Drive", ("synologydrive*", "cloudstation*")),
    ("CloudStorage", ("cloudstorage",)),
)
"""Names of folders that services make for themselves, in small letters."""

_MARKERS = (
    ("Dropbox", ".dropbox.cache"),
    ("Google Drive", ".tmp.drivedownload"),
    ("Google Drive", ".tmp.driveupload"),
    ("Google Drive", ".shortcut-targets-by-id"),
    ("Nextcloud", ".nextcloudsync.log"),
    ("ownCloud", ".owncloudsync.log"),
    ("Nextcloud", ".sync_*.db"),
    ("Nextcloud", "._sync_*.db"),
    ("Syncthing", ".stfolder"),
    ("Resilio Sync", ".sync/ID"),
    ("MEGA", ".megaignore"),
    ("Synology Drive", ".SynologyWorkingDirectory"),
)
"""What services leave in the folder they keep in step, wherever it is and whatever its name."""

_DRIVE_REMOTE = 4


@dataclass(frozen=True, slots=True)
class Shared:
    """Why a folder can hold no vault.

    Attributes:
        reason: `network`, `fuse` or `synced`.
        kind: the name that people know it by.
    """

    reason: str
    kind: str


def refuse_shared(folder: Path) -> None:
    """Refuse a folder, there already or not yet, that is not this computer's alone.

    Raises:
        FolderShared: it lies on a share, on a program's file system, or is kept in step.
    """
    found = kept_in_step(folder) or _storage_of(_resolved(folder))
    if found is not None:
        raise FolderShared(reason=found.reason, kind=found.kind)


def _resolved(folder: Path) -> Path:
    # `Path.resolve` would raise where a mount has died.
    return Path(os.path.realpath(folder))


def kept_in_step(folder: Path) -> Shared | None:
    """Return the service that keeps a folder, or one above it, in step with other devices."""
    for place in {folder.absolute(), _resolved(folder)}:
        for above in (place, *place.parents):
            kind = named(above.name) or _marked(above)
            if kind is not None:
                return Shared("synced", kind)
        for root, kind in _registered_roots():
            if place.is_relative_to(root):
                return Shared("synced", kind)
    return None


def named(name: str) -> str | None:
    """Return the service that gives its folder such a name."""
    small = normalize("NFC", name).casefold()
    for kind, patterns in _SYNCED:
        if any(fnmatchcase(small, pattern) for pattern in patterns):
            return kind
    return None


def _marked(folder: Path) -> str | None:
    for kind, marker in _MARKERS:
        # What may not be read is not marked, as far as anyone can tell.
        with suppress(OSError):
            if next(folder.glob(marker), None) is not None:
                return kind
    return None


def storage_kind(name: str) -> Shared | None:
    """Return what is wrong with a type of file system, by the name the system gives it."""
    small = name.casefold()
    if small in _NETWORK:
        return Shared("network", _NETWORK[small])
    if _PROGRAM.fullmatch(small):
        return Shared("fuse", small.partition(".")[2] or name)
    return None


def linux_type(folder: PurePath, mounts: str) -> str:
    r"""Return the type of the file system that a resolved path lies on.

    Args:
        folder: absolute, without links.
        mounts: the text of `/proc/self/mountinfo` (proc(5)): blanks in names stand as `\040`, the
            type after a lone hyphen. Of two mounts at one place the last lies on top.
    """
    longest, found = -1, ""
    for line in mounts.splitlines():
        head, separator, tail = line.partition(" - ")
        fields = head.split(" ")
        if not separator or len(fields) < 5:  # noqa: PLR2004 - the fifth is the place
            continue
        place = PurePath(_unescaped(fields[4]))
        if folder.is_relative_to(place) and len(place.parts) >= longest:
            longest, found = len(place.parts), tail.split(" ")[0]
    return found


def _unescaped(text: str) -> str:
    raw = re.sub(
        rb"\\([0-7]{3})", lambda octal: bytes([int(octal[1], 8) & 0xFF]), os.fsencode(text)
    )
    return os.fsdecode(raw)


def windows_kind(folder: PureWindowsPath, drive_type: Callable[[str], int]) -> Shared | None:
    r"""Return what is wrong with a resolved path of Windows.

    Args:
        folder: absolute.
        drive_type: `GetDriveTypeW`, for a root such as `C:\`.
    """
    drive = folder.drive.casefold()
    if drive.startswith("\\\\?\\") and not drive.startswith("\\\\?\\unc"):
        drive = drive.removeprefix("\\\\?\\")
    if drive.startswith("\\\\"):
        return Shared("network", "SMB")
    if drive and drive_type(f"{drive.upper()}\\") == _DRIVE_REMOTE:
        return Shared("network", "SMB")
    return None


if sys.platform == "win32":
    import winreg

    def _storage_of(folder: Path) -> Shared | None:
        return windows_kind(PureWindowsPath(folder), ctypes.windll.kernel32.GetDriveTypeW)

    def _registered_roots() -> Iterator[tuple[Path, str]]:
        """Yield every folder for which a service is registered with the system as its keeper."""
        key = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer\SyncRootManager"
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key) as manager:
                for index in range(winreg.QueryInfoKey(manager)[0]):
                    name = winreg.EnumKey(manager, index)
                    with winreg.OpenKey(manager, rf"{name}\UserSyncRoots") as roots:
                        for place in range(winreg.QueryInfoKey(roots)[1]):
                            yield Path(str(winreg.EnumValue(roots, place)[1])), name.split("!")[0]
        except OSError:
            return

else:

    def _registered_roots() -> Iterator[tuple[Path, str]]:
        return iter(())

    if sys.platform == "darwin":

        class _Statfs(ctypes.Structure):
            """`struct statfs` of macOS with 64-bit inodes (sys/mount.h)."""

            _fields_ = (
                ("sizes", ctypes.c_uint32 * 2),
                ("blocks", ctypes.c_uint64 * 5),
                ("ids", ctypes.c_uint32 * 6),
                ("type", ctypes.c_char * 16),
                ("places", ctypes.c_char * 2048),
                ("rest", ctypes.c_uint32 * 8),
            )

        def _storage_of(folder: Path) -> Shared | None:
            there = next(each for each in (folder, *folder.parents) if each.exists())
            found = _Statfs()
            system = ctypes.CDLL(None)
            ask = getattr(system, "statfs$INODE64", None) or system.statfs
            if ask(os.fsencode(there), ctypes.byref(found)) != 0:
                return None
            return storage_kind(found.type.decode("ascii", "replace"))

    else:

        def _storage_of(folder: Path) -> Shared | None:
            try:
                # A look at it has the system mount what is mounted at first use.
                os.path.exists(folder)  # noqa: PTH110
                mounts = os.fsdecode(Path("/proc/self/mountinfo").read_bytes())
            except OSError:
                return None
            return storage_kind(linux_type(folder, mounts))
