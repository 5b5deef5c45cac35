"""Synced folders, shares and write-protected places are recognised (R8)."""

import json
import os
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from prmdesk import paths
from prmdesk.storage import places

LINUX = """\
/dev/vda / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
server:/home /home/robin nfs4 rw 0 0
//nas/team /mnt/team\\040files cifs rw 0 0
/dev/sdb1 /media/stick fuseblk rw 0 0
sshfs#host: /mnt/far fuse.sshfs rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
tmpfs /mnt/far/ram tmpfs rw 0 0
"""

MAC = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//robin@nas/Team files on /Volumes/Team files (smbfs, nodev, nosuid)
server:/x on /Volumes/x (nfs, nodev)
"""


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/home/robin/a.prmdesk", "nfs4"),
        ("/home/robina/a.prmdesk", "ext4"),
        ("/mnt/team files/a.prmdesk", "cifs"),
        ("/media/stick/a.prmdesk", "fuseblk"),
        ("/mnt/far/a.prmdesk", "fuse.sshfs"),
        ("/mnt/far/ram/a.prmdesk", "tmpfs"),
        ("/run/user/1000/gvfs/smb-share:server=nas/a.prmdesk", "fuse.gvfsd-fuse"),
    ],
)
def test_the_longest_mount_point_holds_the_file(place, kind):
    assert places.kind_of_mount(place, places.mounts_of_linux(LINUX)) == kind


def test_a_mac_tells_its_mounts_in_another_way():
    mounts = places.mounts_of_mac(MAC)
    assert places.kind_of_mount("/Volumes/Team files/a.prmdesk", mounts) == "smbfs"
    assert places.kind_of_mount("/Users/robin/a.prmdesk", mounts) == "apfs"


@pytest.mark.parametrize(
    "kind", ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse", "fuse.sshfs", "afpfs", "webdav"]
)
def test_kinds_of_other_computers(kind, monkeypatch, tmp_path):
    monkeypatch.setattr(places, "_mounts", lambda: [("/", kind)])
    assert places.is_remote(tmp_path)


@pytest.mark.parametrize(
    "kind", ["ext4", "btrfs", "apfs", "fuseblk", "tmpfs", "overlay", "xfs", ""]
)
def test_kinds_of_this_computer(kind, monkeypatch, tmp_path):
    monkeypatch.setattr(places, "_mounts", lambda: [("/", kind)])
    assert not places.is_remote(tmp_path)


@pytest.mark.parametrize(
    ("path", "service"),
    [
        (PureWindowsPath(r"C:\Users\Robin\OneDrive\a.prmdesk"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\Robin\OneDrive - Aurora Software\x\a.prmdesk"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\Robin\Dropbox (Personal)\a.prmdesk"), "Dropbox"),
        (PureWindowsPath(r"G:\My Drive\a.prmdesk"), "Google Drive"),
        (PureWindowsPath(r"C:\Users\Robin\iCloudDrive\a.prmdesk"), "iCloud"),
        (
            PurePosixPath("/Users/r/Library/Mobile Documents/com~apple~CloudDocs/a.prmdesk"),
            "iCloud",
        ),
        (PurePosixPath("/Users/r/Library/CloudStorage/OneDrive-Aurora/a.prmdesk"), "OneDrive"),
        (
            PurePosixPath("/Users/r/Library/CloudStorage/GoogleDrive-r@x.com/a.prmdesk"),
            "Google Drive",
        ),
        (PurePosixPath("/home/robin/Nextcloud/team/a.prmdesk"), "Nextcloud"),
        (PurePosixPath("/home/robin/Documents/a.prmdesk"), ""),
        (PurePosixPath("/home/robin/Dropboxes/a.prmdesk"), ""),
        (PurePosixPath("/home/robin/Dropbox.prmdesk"), ""),
    ],
)
def test_synced_folders_by_name(path, service):
    assert places._by_name(path) == service


@pytest.mark.parametrize(
    ("mark", "service"), [(".stfolder", "Syncthing"), (".nextcloudsync.log", "Nextcloud")]
)
def test_synced_folders_by_what_lies_in_them(mark, service, tmp_path):
    (tmp_path / "team" / "deep").mkdir(parents=True)
    (tmp_path / "team" / mark).touch()
    assert places.service_of(tmp_path / "team" / "deep" / "a.prmdesk") == service
    assert places.service_of(tmp_path / "a.prmdesk") == ""


def test_dropbox_and_onedrive_tell_where_they_are(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".dropbox").mkdir()
    told = {"business": {"path": str(tmp_path / "work"), "host": 1}}
    (tmp_path / ".dropbox" / "info.json").write_text(json.dumps(told))
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "firm"))
    assert places.service_of(tmp_path / "work" / "x" / "a.prmdesk") == "Dropbox"
    assert places.service_of(tmp_path / "firm" / "a.prmdesk") == "OneDrive"
    (tmp_path / ".dropbox" / "info.json").write_text("{")
    assert places.service_of(tmp_path / "work" / "x" / "a.prmdesk") == ""


def test_a_backup_and_a_file_with_two_names_stay_as_they_are(tmp_path):
    file = tmp_path / "a.prmdesk"
    file.touch()
    assert places.why_sealed(file) == ""
    os.link(file, tmp_path / "b.prmdesk")
    assert "second name" in places.why_sealed(file)
    kept = paths.private_folder("backups", "x") / "000001.prmdesk"
    kept.touch()
    assert "is a backup" in places.why_sealed(kept)


def test_this_computer_tells_its_mounts():
    assert places.kind_of_mount(str(Path.cwd()), places._mounts())
