"""`muster backup` of a database that a URL names, and `muster restore`: who was erased stays so."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from data.privacy.vault import Vault
from data.store import Store
from data.store.actors import process_actor
from data.store.migrate import migrate
from dispatch.units.commands import NewUnit, create_unit
from dispatch.units.member_commands import NewMember, add_member
from dispatch.units.tables import Member
from tests.api.cli.console import run
from tests.data.store.embedded.conftest import NewCluster, new_cluster, open_folder

__all__ = ["new_cluster", "open_folder"]

pytestmark = pytest.mark.slow  # clusters are made and copied
TEST = process_actor("test")
NAMES = ("王小明", "李小红")


def add_people(url: str, folder: Path) -> list[int]:
    """Add two members with sealed numbers to a new unit and return their ids."""
    vault = Vault.open(folder / "keys")
    with closing(Store.open(url)) as store, store.transaction(TEST) as session:
        unit = create_unit(session, NewUnit("u-1", "fire_engine", "一", "One"))
        return [
            add_member(session, unit.id, NewMember(name, phone="13800138000"), vault).id
            for name in NAMES
        ]


def test_who_was_erased_after_a_backup_of_an_outside_database_is_gone_after_its_restore(
    new_cluster: NewCluster,
    open_folder: Path,
) -> None:
    outside, folder, backups = (open_folder / name for name in ("outside", "data", "backups"))
    server = new_cluster(outside)
    server.start()
    url = server.ensure_database()
    migrate(url)
    gone, stays = add_people(url, folder)
    environment = {"DATABASE_URL": url, "MUSTER_DATA_DIR": str(folder)}

    taken = run("backup", "--to", backups, **environment)
    assert taken.returncode == 0, taken
    assert "verified" in taken.stdout
    erased = run("erase", "--reason", "asked to", "--member", str(gone), **environment)
    assert erased.returncode == 0, erased
    server.stop()
    shutil.rmtree(outside)

    back = run("restore", "--from", backups, "--data", folder)
    assert back.returncode == 0, back
    assert "erased again" in back.stderr
    again = new_cluster(folder)
    again.start()
    with closing(Store.open(again.ensure_database())) as store, store.reading(TEST) as session:
        forgotten, kept = session.get_one(Member, gone), session.get_one(Member, stays)
        assert (forgotten.phone, forgotten.phone_index) == (None, None)
        assert forgotten.name != NAMES[0]
        assert kept.name == NAMES[1]
        assert kept.phone is not None
