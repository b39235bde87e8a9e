"""`muster codes` as a process on a real database."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from sqlalchemy import text

from data.store import Store
from data.store.actors import process_actor
from tests.api.cli.console import run

Muster = Callable[..., "CompletedProcess[str]"]
HEADING = "code,name_zh,name_en,area_code,starts_on,ends_on\n"


@pytest.fixture
def muster(store: Store, tmp_path: Path) -> Muster:
    """Run a command on the test's own database and data folder."""
    url = store.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)

    def call(*arguments: str | Path) -> "CompletedProcess[str]":
        return run(*arguments, MUSTER_DATABASE_URL=url, MUSTER_DATA_DIR=str(tmp_path))

    return call


def test_a_sheet_goes_in_and_out_and_a_bad_one_is_refused_with_its_rows(
    muster: Muster, store: Store, tmp_path: Path
) -> None:
    sheet = tmp_path / "单位.csv"
    sheet.write_bytes((HEADING + "zoo,动物园,Zoo,,2026-02-30,\n").encode("gbk"))
    refused = muster("codes", "import", "departments", sheet)
    assert refused.returncode == 1
    assert "row 2, starts_on: 2026-02-30 is no day of the calendar" in refused.stderr
    sheet.write_bytes((HEADING + "zoo,动物园,Zoo,,2026-02-28,\n").encode("gbk"))
    looked = muster("codes", "import", "departments", sheet, "--dry-run")
    assert looked.returncode == 0, looked
    assert "nothing written" in looked.stdout
    taken = muster("codes", "import", "departments", sheet)
    assert taken.returncode == 0, taken
    assert "departments (GBK): 1 new, 0 changed, 0 the same" in taken.stdout
    out = muster("codes", "export", "departments")
    assert out.stdout == "\ufeff" + HEADING + "zoo,动物园,Zoo,,2026-02-28,\n"
    with store.reading(process_actor("test")) as session:
        rows = session.execute(
            text("SELECT actor_name FROM audit_records WHERE action = 'codes.import'")
        )
        assert [name for (name,) in rows] == ["console"]


def test_what_there_is_not_is_said_in_one_line(muster: Muster, tmp_path: Path) -> None:
    unknown = muster("codes", "export", "passwords")
    assert unknown.returncode == 1
    assert "there is no sheet 'passwords'" in unknown.stderr
    missing = muster("codes", "import", "departments", tmp_path / "none.csv")
    assert "cannot be read" in missing.stderr


def test_an_identifier_is_checked_without_a_database() -> None:
    assert run("codes", "check", "citizen_id", "11010519491231002X").returncode == 0
    wrong = run("codes", "check", "credit_code", "91350100M000100Y44")
    assert wrong.returncode == 1
    assert wrong.stdout == "check: does not fit what is before it\n"
