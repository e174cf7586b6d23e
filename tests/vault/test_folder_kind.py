"""A vault is made and opened on a disk of this computer only."""

import ctypes
import os
import struct
import subprocess
import sys
import threading
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from played import PASSWORD, new_session
from programs import require_program

from desktop.errors import FolderShared
from desktop.services import practice, vaults
from desktop.vault import folder_kind
from desktop.vault.folder_kind import (
    kept_in_step,
    linux_type,
    named,
    refuse_shared,
    storage_kind,
    windows_kind,
)

MOUNTS = r"""22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard
40 27 8:2 / /home rw,relatime shared:1 master:2 - btrfs /dev/sda2 rw
41 40 0:50 / /home/nadia/Naar\040school rw - nfs4 server:/school rw
42 27 0:51 / /mnt/kluis rw - cifs //server/kluis rw
43 40 0:52 / /home/nadia/.cache/doc rw - fuse.portal portal rw
44 27 0:53 / /mnt/sleutel rw - fuse.sshfs nadia@server:/ rw
45 27 0:54 / /media/stick rw - fuseblk /dev/sdb1 rw
46 27 0:55 / /srv/net rw - autofs systemd-1 rw
47 46 0:56 / /srv/net rw - nfs server:/net rw
48 27 0:57 / /mnt/c rw - 9p C:\134 rw
49 27 0:58 / /mnt/om rw - nfs server:/om rw
50 49 8:5 / /mnt/om/eigen rw - xfs /dev/sdc1 rw
51 27 0:59 / /mnt/twee rw - nfs server:/twee rw
52 51 8:6 / /mnt/twee rw - ext4 /dev/sdd1 rw
53 27 0:60 / /tmp rw - tmpfs tmpfs rw
54 27 0:61 / /var/lib/laag rw - overlay overlay rw
a line that is none
"""


@pytest.mark.parametrize(
    ("folder", "name", "reason"),
    [
        ("/kluis", "ext4", None),
        ("/home/nadia/kluis", "btrfs", None),
        ("/home/nadia/Naar school/kluis", "nfs4", "network"),
        ("/home/nadia/Naar schooltje/kluis", "btrfs", None),
        ("/mnt/kluis", "cifs", "network"),
        ("/mnt/kluis2", "ext4", None),
        ("/home/nadia/.cache/doc/x", "fuse.portal", "fuse"),
        ("/mnt/sleutel/kluis", "fuse.sshfs", "fuse"),
        ("/media/stick/kluis", "fuseblk", "fuse"),
        ("/srv/net/kluis", "nfs", "network"),
        ("/mnt/c/kluis", "9p", "network"),
        ("/mnt/om/kluis", "nfs", "network"),
        ("/mnt/om/eigen/kluis", "xfs", None),
        ("/mnt/twee/kluis", "ext4", None),
        ("/tmp/kluis", "tmpfs", None),
        ("/var/lib/laag/kluis", "overlay", None),
    ],
)
def test_linux_says_on_what_a_folder_lies(folder, name, reason):
    found = linux_type(PurePosixPath(folder), MOUNTS)
    assert found == name
    assert getattr(storage_kind(found), "reason", None) == reason


@pytest.mark.parametrize(
    ("name", "reason", "kind"),
    [
        ("nfs", "network", "NFS"),
        ("smb3", "network", "SMB"),
        ("afs", "network", "AFS"),
        ("afpfs", "network", "AFP"),
        ("smbfs", "network", "SMB"),
        ("webdav", "network", "WebDAV"),
        ("fuse", "fuse", "fuse"),
        ("fuse.rclone", "fuse", "rclone"),
        ("fuse.gvfsd-fuse", "fuse", "gvfsd-fuse"),
        ("macfuse", "fuse", "macfuse"),
        ("osxfuse", "fuse", "osxfuse"),
    ],
)
def test_a_share_and_a_program_are_told_apart(name, reason, kind):
    found = storage_kind(name)
    assert (found.reason, found.kind) == (reason, kind)


@pytest.mark.parametrize(
    "name", ["", "ext4", "xfs", "btrfs", "zfs", "f2fs", "apfs", "hfs", "tmpfs", "overlay", "vfat"]
)
def test_disks_of_this_computer_are_fine(name):
    assert storage_kind(name) is None


@pytest.mark.parametrize(
    ("folder", "drives", "reason"),
    [
        (r"C:\Users\nadia\kluis", {"C:\\": 3}, None),
        (r"D:\kluis", {"D:\\": 2}, None),
        (r"h:\kluis", {"H:\\": 4}, "network"),
        (r"\\server\kluis\map", {}, "network"),
        (r"\\?\UNC\server\kluis\map", {}, "network"),
        (r"\\wsl.localhost\Debian\home", {}, "network"),
        ("\\\\?\\C:\\kluis", {"C:\\": 3}, None),
        ("\\\\?\\H:\\kluis", {"H:\\": 4}, "network"),
    ],
)
def test_windows_says_on_what_a_folder_lies(folder, drives, reason):
    found = windows_kind(PureWindowsPath(folder), drives.__getitem__)
    assert getattr(found, "reason", None) == reason


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("OneDrive", "OneDrive"),
        ("ONEDRIVE", "OneDrive"),
        ("OneDrive - Samenwerkingsverband", "OneDrive"),
        ("OneDrive-Persoonlijk", "OneDrive"),
        ("dropbox", "Dropbox"),
        ("Dropbox (Persoonlijk)", "Dropbox"),
        ("Google Drive", "Google Drive"),
        ("GoogleDrive-nadia@school.example", "Google Drive"),
        ("Mijn Drive", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("Nextcloud2", "Nextcloud"),
        ("iCloudDrive", "iCloud"),
        ("com~apple~CloudDocs", "iCloud"),
        ("SURFdrive", "SURFdrive"),
        ("Kluis", None),
        ("Drive", None),
        ("Doos", None),
        ("Boxen", None),
        ("Onedriver", None),
        ("", None),
    ],
)
def test_services_are_known_by_the_names_of_their_folders(name, kind):
    assert named(name) == kind


@pytest.mark.parametrize(
    ("marker", "kind"),
    [
        (".stfolder", "Syncthing"),
        (".dropbox.cache", "Dropbox"),
        (".sync_0a1b2c3d.db", "Nextcloud"),
        (".tmp.drivedownload", "Google Drive"),
        (".sync/ID", "Resilio Sync"),
    ],
)
def test_services_are_known_by_what_they_leave(tmp_path, marker, kind):
    folder = tmp_path / "werk" / "map" / "kluis"
    folder.mkdir(parents=True)
    assert kept_in_step(folder) is None
    trace = tmp_path / "werk" / marker
    trace.parent.mkdir(exist_ok=True)
    trace.touch()
    assert kept_in_step(folder).kind == kind


def test_a_link_into_a_kept_folder_and_one_out_of_it_are_both_seen(tmp_path):
    kept, plain = tmp_path / "Dropbox", tmp_path / "thuis"
    kept.mkdir()
    plain.mkdir()
    (plain / "erin").symlink_to(kept)
    (kept / "eruit").symlink_to(plain)
    assert kept_in_step(plain / "erin" / "kluis")
    assert kept_in_step(kept / "eruit" / "kluis")
    assert kept_in_step(plain / "kluis") is None


def _everything(folder):
    return {path: path.stat().st_mtime_ns for path in (folder, *folder.rglob("*"))}


def test_nothing_is_made_in_a_kept_folder(tmp_path):
    folder = tmp_path / "OneDrive - School" / "kluis"
    with pytest.raises(FolderShared) as caught:
        practice.open_practice(folder)
    assert caught.value.data == {"reason": "synced", "kind": "OneDrive"}
    assert not folder.parent.exists()


def test_a_vault_that_came_into_a_kept_folder_is_not_opened_and_nothing_is_written(tmp_path):
    session = new_session(tmp_path / "kluis")
    user = session.user_id
    session.close()
    (tmp_path / "nextcloud").mkdir()
    folder = (tmp_path / "kluis").rename(tmp_path / "nextcloud" / "kluis")
    (folder / "slot.lock").unlink(missing_ok=True)
    before = _everything(folder)
    with pytest.raises(FolderShared):
        vaults.unlock(folder, user_id=user, password=PASSWORD)
    with pytest.raises(FolderShared):
        vaults.front(folder)
    assert _everything(folder) == before
    # the control: the same folder opens outside
    folder = folder.rename(tmp_path / "terug")
    vaults.unlock(folder, user_id=user, password=PASSWORD).close()


def test_the_command_line_says_the_same(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "demo", "--to", tmp_path / "Dropbox" / "demo"],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 1
    assert "Dropbox" in done.stderr
    assert list(tmp_path.iterdir()) == []


@contextmanager
def _mounted(place: Path, kind: str):
    """Mount a file system of our own at a place: it says what it is, and fails every question."""
    if sys.platform != "linux":
        pytest.skip("mountinfo is Linux's")
    libc = ctypes.CDLL(None, use_errno=True)
    try:
        line = os.open("/dev/fuse", os.O_RDWR)
    except OSError:
        pytest.skip("this user may not use FUSE")
    options = f"fd={line},rootmode=40000,user_id={os.getuid()},group_id={os.getgid()}"
    if libc.mount(b"proef", os.fsencode(place), kind.encode(), 0, options.encode()) != 0:
        os.close(line)
        pytest.skip("this user may not mount")
    answering = threading.Thread(target=_answer, args=(line,), daemon=True)
    answering.start()
    try:
        yield
    finally:
        libc.umount2(os.fsencode(place), 2)
        answering.join()
        os.close(line)


def _answer(line: int) -> None:
    """Speak just enough of FUSE's protocol: yes to its greeting, an error to all else."""
    while True:
        try:
            raw = os.read(line, 1 << 20)
        except OSError:  # it was unmounted
            return
        _length, asked, unique = struct.unpack_from("<IIQ", raw)
        if asked == 26:
            said = struct.pack("<IIIIHHIIHHI7I", 7, 31, 0, 0, 12, 9, 65536, 1, 0, 0, 0, *[0] * 7)
            os.write(line, struct.pack("<IiQ", 16 + len(said), 0, unique) + said)
        elif asked not in {2, 42}:  # these two want no answer
            os.write(line, struct.pack("<IiQ", 16, -5, unique))


@pytest.mark.parametrize("kind", ["fuse.sshfs", "fuse.rclone", "fuse"])
def test_a_real_fuse_mount_is_refused(tmp_path, kind):
    place = tmp_path / "ver weg"
    place.mkdir()
    refuse_shared(place / "kluis")
    with _mounted(place, kind):
        with pytest.raises(FolderShared) as caught:
            practice.open_practice(place / "kluis")
        link = tmp_path / "link"
        link.symlink_to(place)
        with pytest.raises(FolderShared):
            refuse_shared(link / "kluis")
    assert caught.value.data["reason"] == "fuse"
    assert list(place.iterdir()) == []
    refuse_shared(place / "kluis")


def test_a_disk_that_is_mounted_elsewhere_too_is_fine(tmp_path):
    """The control: what is refused is the kind of a mount, not that it is one."""
    mount, umount = require_program("mount"), require_program("umount")
    source, place = tmp_path / "van", tmp_path / "naar"
    source.mkdir()
    place.mkdir()
    if subprocess.run(
        [mount, "--bind", source, place], check=False, capture_output=True
    ).returncode:
        pytest.skip("this user may not mount")
    try:
        practice.open_practice(place / "kluis").close()
    finally:
        subprocess.run([umount, place], check=True)


def test_where_the_system_tells_no_mounts_the_names_still_count(tmp_path, monkeypatch):
    monkeypatch.setattr(folder_kind, "_storage_of", lambda _folder: None)
    with pytest.raises(FolderShared), suppress(FileNotFoundError):
        refuse_shared(tmp_path / "Dropbox")
