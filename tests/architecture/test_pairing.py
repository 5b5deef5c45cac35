"""Every file has a test file of its name, in the same place."""

from pathlib import PurePosixPath

from tests.architecture.source import ROOT, modules, name

ALONE = {
    "prmdesk/__main__.py": "two lines; started as a program by tests/test_app.py",
    "prmdesk/storage/tables.py": "read against the domain by tests/architecture/test_tables.py",
    **{
        f"prmdesk/storage/{family}_tables.py": "part of tables.py"
        for family in ("onboarding", "pitch", "plan", "relation", "resource", "training")
    },
    **{
        f"prmdesk/domain/{kept}.py": "values only; read against their tables"
        for kept in ("plan_versions", "plan_work")
    },
    "prmdesk/storage/columns.py": "what tables.py is made of",
    "prmdesk/storage/migrations/env.py": "run by tests/storage/test_upgrade.py",
    "prmdesk/ui/kit/commands.py": "one dataclass; read by tests/ui/shell/test_commands.py",
    "prmdesk/errors.py": "names of errors; each is raised and read where it belongs",
}
"""Files that a test of their own would say nothing about, and why."""

_VERSIONS = PurePosixPath("prmdesk/storage/migrations/versions")


def _needs_a_test(path: PurePosixPath) -> bool:
    return path.name != "__init__.py" and path.parent != _VERSIONS and str(path) not in ALONE


def _test_of(path: PurePosixPath) -> PurePosixPath:
    return PurePosixPath("tests", *path.parts[1:-1], f"test_{path.name}")


def test_every_file_has_its_test() -> None:
    files = [PurePosixPath(name(path)) for path in modules()]
    missing = [str(_test_of(path)) for path in files if _needs_a_test(path)]
    assert not [test for test in missing if not (ROOT / test).exists()]


def test_the_list_of_exceptions_is_needed() -> None:
    files = {name(path) for path in modules()}
    assert set(ALONE) <= files
    has_one = [path for path in ALONE if (ROOT / _test_of(PurePosixPath(path))).exists()]
    assert not has_one
