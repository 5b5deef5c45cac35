"""What the packages tell each system about prmdesk is true."""

import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from prmdesk.storage.tables import APPLICATION_ID

INSTALLER = Path(__file__).parents[2] / "installer"
NAMES = {"": "http://www.freedesktop.org/standards/shared-mime-info"}


def test_linux_knows_a_workspace_by_its_name_and_its_first_bytes() -> None:
    mime = ElementTree.parse(INSTALLER / "linux" / "prmdesk.xml").find("mime-type", NAMES)
    assert mime is not None
    desktop = ConfigParser(interpolation=None)
    desktop.read(INSTALLER / "linux" / "prmdesk.desktop", "utf-8")
    assert desktop["Desktop Entry"]["MimeType"] == f"{mime.get('type')};"
    marks = {match.get("offset"): match.get("value") for match in mime.iterfind(".//match", NAMES)}
    assert marks == {"0": "SQLite format 3", "68": APPLICATION_ID.to_bytes(4, "big").decode()}


@pytest.mark.skipif(not shutil.which("makensis"), reason="NSIS is not installed")
def test_the_windows_installer_compiles_without_a_warning(tmp_path: Path) -> None:
    (tmp_path / "program" / "_internal").mkdir(parents=True)
    (tmp_path / "program" / "prmdesk.exe").touch()
    output = tmp_path / "prmdesk-0.0.0-windows.exe"
    defines = {"VERSION": "0.0.0", "SOURCE": tmp_path / "program", "OUTPUT": output}
    options = [f"-D{name}={value}" for name, value in defines.items()]
    script = INSTALLER / "windows" / "prmdesk.nsi"
    subprocess.run(["makensis", "-V2", "-WX", *options, script], check=True)
    assert output.read_bytes().startswith(b"MZ")
