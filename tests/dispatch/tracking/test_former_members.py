"""Who was with a unit is told of look-ups of that time, and of no other."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from api import tables
from data.access.commands import ensure_account
from data.access.tables import AccountKind
from data.privacy.retention import expire
from data.privacy.reveals import Purpose
from data.privacy.vault import Vault
from data.store import Store
from data.store.actors import AccountId, process_actor
from dispatch.tracking.lookups import Wanted, look_up, lookups_of
from dispatch.units.member_commands import NewMember, add_member, change_member, remove_member
from tests.dispatch.scenes import MakeUnit
from tests.owner import as_owner

TEST = process_actor("test")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PURPOSE = Purpose("staff_safety", "失去联系")


@pytest.fixture
def unit_id(make_unit: MakeUnit) -> int:
    return make_unit().id


def person(store: Store, name: str) -> AccountId:
    with store.transaction(TEST) as session:
        return ensure_account(session, name, name, AccountKind.PERSON)


def told_of(store: Store, unit_id: int, account_id: AccountId, since: datetime) -> bool:
    """Look up an hour of a unit's track, and return whether an account is told of it."""
    with store.transaction(TEST) as session:
        wanted = Wanted(unit_id, since, since + HOUR)
        look_up(session, wanted, PURPOSE, now=datetime.now(UTC))
        views, _ = lookups_of(session, account_id)
    return any(view.since == since for view in views)


@pytest.mark.usefixtures("tracks")
def test_who_left_is_told_of_look_ups_of_the_time_with_the_unit_alone(
    store: Store, unit_id: int
) -> None:
    zhao = person(store, "zhao")
    now = datetime.now(UTC)
    with store.transaction(TEST) as session:
        member = add_member(session, unit_id, NewMember("赵", account_id=zhao))
        session.execute(
            text("UPDATE members SET joined_at = :at WHERE id = :id"),
            {"at": now - 3 * DAY, "id": member.id},
        )
        remove_member(session, unit_id, member.id)
    with as_owner(store) as owner:
        owner.execute(text("UPDATE former_members SET left_at = :at"), {"at": now - DAY})
    assert told_of(store, unit_id, zhao, now - 2 * DAY)
    assert not told_of(store, unit_id, zhao, now - 4 * DAY)
    assert not told_of(store, unit_id, zhao, now - HOUR)


def test_an_account_that_another_takes_the_place_of_was_with_the_unit_too(
    store: Store, unit_id: int, tmp_path: Path
) -> None:
    zhao, qian = person(store, "zhao"), person(store, "qian")
    now = datetime.now(UTC)
    with store.transaction(TEST) as session:
        member = add_member(session, unit_id, NewMember("赵", account_id=zhao))
        change_member(session, unit_id, member.id, {"account_id": qian}, Vault.open(tmp_path))
    assert told_of(store, unit_id, zhao, now - HOUR / 2)
    assert told_of(store, unit_id, qian, now - HOUR / 3)


def test_who_left_is_forgotten_when_the_tracks_of_that_time_are(store: Store, unit_id: int) -> None:
    zhao = person(store, "zhao")
    with store.transaction(TEST) as session:
        member = add_member(session, unit_id, NewMember("赵", account_id=zhao))
        remove_member(session, unit_id, member.id)
    assert "former_members" in tables.metadata.tables  # expiry goes over all tables
    for days, left in ((179, 1), (181, 0)):
        expire(store, datetime.now(UTC) + days * DAY)
        with store.reading(TEST) as session:
            assert session.scalar(text("SELECT count(*) FROM former_members")) == left
