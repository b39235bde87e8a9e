"""Giving and taking roles on a real database."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
import shapely
from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError

from data.access.account_commands import AccountChange, change_account_of, create_account
from data.access.actions import Action
from data.access.commands import ensure_account
from data.access.grant_commands import (
    NewGrant,
    end_grant,
    ensure_first_roles,
    ensure_roles,
    grant_role,
)
from data.access.grant_errors import (
    GrantOverError,
    GrantOverlapError,
    LastSecurityAdministratorError,
    NameTakenError,
    OutsideAreaError,
    OwnAccountError,
    RolesExcludeError,
)
from data.access.grant_queries import read_held_roles
from data.access.grant_tables import RoleGrant
from data.access.grant_views import GrantView
from data.access.permission_cache import PermissionCache
from data.access.roles import DAILY_ROLES
from data.access.tables import AccountKind
from data.areas.commands import NewArea, write_areas
from data.areas.tables import Area, AreaLevel
from data.store import Store
from data.store.actors import (
    EVERY_AREA,
    AccountId,
    Actor,
    ActorKind,
    Grade,
    NumberRange,
    process_actor,
)
from data.store.errors import MusterError, NotFoundError, RefusedError
from data.store.outbox import OutboxRow
from data.store.trail import record_audit

NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
TEST = process_actor("test")


def account(store: Store, name: str, kind: AccountKind = AccountKind.PERSON) -> AccountId:
    """Return the account of a name, made when there is none."""
    with store.transaction(TEST) as session:
        return ensure_account(session, name, name.title(), kind)


def give(
    store: Store,
    to: AccountId,
    new: NewGrant,
    *,
    by: Actor = TEST,
    within: NumberRange = EVERY_AREA,
) -> GrantView:
    """Give a role in a transaction of its own."""
    with store.transaction(by) as session:
        return grant_role(session, to, new, within=[within], now=NOW)


def end(store: Store, of: AccountId, grant: GrantView, now: datetime = NOW) -> GrantView:
    """End a grant in a transaction of its own."""
    with store.transaction(TEST) as session:
        return end_grant(session, of, grant.id, now=now)


def roles_of(store: Store, of: AccountId, at: datetime = NOW) -> set[str]:
    """Return the roles that an account has at a moment."""
    with store.reading(TEST) as session:
        return {one.role for one in read_held_roles(session, of, at=at)}


@pytest.fixture
def areas(store: Store) -> None:
    """A city with six districts; the number of each is its own."""
    box = shapely.box(114.0, 30.0, 115.0, 31.0)
    city = [("42", None, AreaLevel.CITY)]
    districts = [(f"42{n}", "42", AreaLevel.DISTRICT) for n in range(1, 7)]
    streets = [(f"42{n}{m}", f"42{n}", AreaLevel.STREET) for n in range(1, 7) for m in (1, 2)]
    new = [
        NewArea(code, parent, level, code, code, box, generated=True, source="test")
        for code, parent, level in city + districts + streets
    ]
    with store.transaction(TEST) as session:
        write_areas(session, new)
        record_audit(session, "areas.loaded", "area", "42")


def test_a_role_begins_and_ends_by_the_clock(store: Store) -> None:
    chen = account(store, "chen")
    give(store, chen, NewGrant("operator", starts_at=NOW + HOUR, ends_at=NOW + 2 * HOUR))
    moments = [NOW, NOW + HOUR, NOW + 2 * HOUR - timedelta(seconds=1), NOW + 2 * HOUR]
    assert [roles_of(store, chen, at) for at in moments] == [
        set(),
        {"operator"},
        {"operator"},
        set(),
    ]


def test_an_ended_grant_gives_nothing_and_cannot_be_ended_again(store: Store) -> None:
    chen = account(store, "chen")
    grant = give(store, chen, NewGrant("operator"))
    ended = end(store, chen, grant, NOW + HOUR)
    assert (ended.ends_at, ended.ended_by) == (NOW + HOUR, "test")
    assert roles_of(store, chen, NOW + HOUR) == set()
    with pytest.raises(GrantOverError):
        end(store, chen, grant, NOW + 2 * HOUR)


def test_a_grant_ended_before_it_begins_never_holds(store: Store) -> None:
    chen = account(store, "chen")
    grant = give(store, chen, NewGrant("operator", starts_at=NOW + HOUR))
    end(store, chen, grant)
    assert roles_of(store, chen, NOW + HOUR) == set()
    give(store, chen, NewGrant("audit_administrator"))


@pytest.mark.parametrize(
    ("new", "field"),
    [
        (NewGrant("emperor"), "role"),
        (NewGrant("position_source"), "role"),
        (NewGrant("operator", "nowhere"), "area_code"),
        (NewGrant("citizen", grade=Grade.L2), "grade"),
        (NewGrant("operator", grade=Grade.L4), "grade"),
        (NewGrant("operator", ends_at=NOW), "ends_at"),
        (NewGrant("operator", starts_at=NOW + HOUR, ends_at=NOW + HOUR), "ends_at"),
    ],
    ids=[
        "unknown role",
        "a system's role for a person",
        "unknown area",
        "above a citizen's grade",
        "above an operator's grade",
        "over already",
        "over before it begins",
    ],
)
def test_what_cannot_be_granted_names_its_field(store: Store, new: NewGrant, field: str) -> None:
    with pytest.raises(RefusedError) as refused:
        give(store, account(store, "chen"), new)
    assert refused.value.field == field


def test_an_account_that_does_not_exist_gets_no_role(store: Store) -> None:
    with pytest.raises(NotFoundError):
        give(store, AccountId(999), NewGrant("operator"))


@pytest.mark.parametrize("first", ["operator", "system_administrator"])
def test_a_security_administrator_is_nothing_else(store: Store, first: str) -> None:
    chen = account(store, "chen")
    give(store, chen, NewGrant(first))
    with pytest.raises(RolesExcludeError) as refused:
        give(store, chen, NewGrant("security_administrator"))
    assert refused.value.details["role"] == first
    assert roles_of(store, chen) == {first}


def test_roles_that_exclude_each_other_may_follow_one_another(store: Store) -> None:
    chen = account(store, "chen")
    give(store, chen, NewGrant("operator", ends_at=NOW + HOUR))
    give(store, chen, NewGrant("audit_administrator", starts_at=NOW + HOUR))
    assert roles_of(store, chen, NOW + HOUR) == {"audit_administrator"}


def test_the_same_role_twice_in_one_area_is_refused(store: Store, areas: None) -> None:
    chen = account(store, "chen")
    give(store, chen, NewGrant("operator", "421"))
    give(store, chen, NewGrant("operator", "422"))
    with pytest.raises(GrantOverlapError):
        give(store, chen, NewGrant("operator", "421", starts_at=NOW + HOUR))


def test_of_two_excluding_roles_given_at_once_one_is_refused(store: Store) -> None:
    for attempt in range(5):
        chen = account(store, f"chen{attempt}")
        results = at_once(
            lambda: give(store, chen, NewGrant("system_administrator")),  # noqa: B023
            lambda: give(store, chen, NewGrant("audit_administrator")),  # noqa: B023
        )
        assert sorted(type(result).__name__ for result in results) == [
            "GrantView",
            "RolesExcludeError",
        ]
        assert len(roles_of(store, chen)) == 1


def at_once(*doing: Callable[[], object]) -> list[object]:
    """Do things in threads that begin together; return what each returned or raised."""
    together, results = threading.Barrier(len(doing)), list[object]()

    def run(one: Callable[[], object]) -> None:
        together.wait()
        try:
            results.append(one())
        except MusterError as error:
            results.append(error)

    threads = [threading.Thread(target=run, args=(one,)) for one in doing]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def test_nobody_grants_to_themself(store: Store) -> None:
    chen = account(store, "chen")
    actor = Actor(chen, "Chen", ActorKind.PERSON, TEST.scope)
    with pytest.raises(OwnAccountError):
        give(store, chen, NewGrant("dispatcher"), by=actor)
    with pytest.raises(IntegrityError), store.transaction(TEST) as session:
        session.add(
            RoleGrant(
                account_id=chen,
                role="dispatcher",
                grade=2,
                starts_at=NOW,
                granted_at=NOW,
                granted_by="Chen",
                granted_by_account=chen,
            )
        )


def test_a_grant_outside_ones_own_area_is_refused(store: Store, areas: None) -> None:
    chen = account(store, "chen")
    with store.reading(TEST) as session:
        row = session.execute(select(Area.leaf_from, Area.leaf_to).where(Area.code == "421")).one()
    own = (row.leaf_from, row.leaf_to)
    inside = give(store, chen, NewGrant("operator", "4211"), within=own)
    for code in ("422", "42", None):
        with pytest.raises(OutsideAreaError):
            give(store, chen, NewGrant("operator", code), within=own)
    other = give(store, chen, NewGrant("operator", "422"))
    with store.transaction(TEST) as session:
        end_grant(session, chen, inside.id, within=[own], now=NOW + HOUR)
        with pytest.raises(OutsideAreaError):
            end_grant(session, chen, other.id, within=[own], now=NOW + HOUR)


def test_more_separate_areas_than_four_are_refused_with_a_word(store: Store, areas: None) -> None:
    chen = account(store, "chen")
    for code in ("4211", "4221", "4231", "4241"):
        give(store, chen, NewGrant("operator", code))
    with pytest.raises(RefusedError, match="at most 4 separate areas"):
        give(store, chen, NewGrant("operator", "4251"))
    give(store, chen, NewGrant("operator", "424"))  # holds one that is there: no more than four


def test_the_last_security_administrator_stays(store: Store) -> None:
    first, second = account(store, "chen"), account(store, "wang")
    one = give(store, first, NewGrant("security_administrator"))
    with pytest.raises(LastSecurityAdministratorError, match=r"\./muster sign-in"):
        end(store, first, one)
    two = give(store, second, NewGrant("security_administrator"))
    end(store, first, one)
    with pytest.raises(LastSecurityAdministratorError), store.transaction(TEST) as session:
        change_account_of(session, second, AccountChange(disabled=True), now=NOW)
    assert roles_of(store, second) == {"security_administrator"}
    assert two.ends_at is None


def test_of_the_last_two_security_administrators_ended_at_once_one_stays(store: Store) -> None:
    pair = [account(store, name) for name in ("chen", "wang")]
    grants = [give(store, one, NewGrant("security_administrator")) for one in pair]
    results = at_once(
        lambda: end(store, pair[0], grants[0]), lambda: end(store, pair[1], grants[1])
    )
    assert sorted(type(result).__name__ for result in results) == [
        "GrantView",
        "LastSecurityAdministratorError",
    ]


def test_a_grant_and_its_end_are_told_to_every_process(store: Store) -> None:
    chen = account(store, "chen")
    end(store, chen, give(store, chen, NewGrant("operator")))
    with store.reading(TEST) as session:
        told = session.scalars(
            select(OutboxRow.entity_id).where(OutboxRow.topic == "access.ended")
        ).all()
    assert told == [str(chen)] * 2


def test_what_is_remembered_is_forgotten_when_asked_and_after_a_second(store: Store) -> None:
    clock = [0.0]
    cache = PermissionCache(lambda _session, _at: [], clock=lambda: clock[0])
    chen = account(store, "chen")

    def may() -> bool:
        return cache.find(store, chen, at=NOW).may(Action.INCIDENTS_FILE)

    assert not may()
    grant = give(store, chen, NewGrant("operator"))
    assert not may()
    cache.forget(chen)
    assert may()
    end(store, chen, grant)
    assert may()
    clock[0] = 1.001
    assert not may()


def test_the_first_account_gets_the_daily_roles_once(store: Store) -> None:
    chen = account(store, "chen")
    for _ in range(2):
        with store.transaction(TEST) as session:
            ensure_first_roles(session, chen, now=NOW)
    assert roles_of(store, chen) == set(DAILY_ROLES)
    with store.transaction(TEST) as session:
        for grant_id in session.scalars(select(RoleGrant.id)).all():
            end_grant(session, chen, grant_id, now=NOW + HOUR)
        ensure_first_roles(session, chen, now=NOW + HOUR)
    assert roles_of(store, chen, NOW + HOUR) == set()


def test_roles_given_again_are_there_once(store: Store) -> None:
    chen = account(store, "chen")
    for _ in range(2):
        with store.transaction(TEST) as session:
            ensure_roles(session, chen, ["citizen", "member"], now=NOW)
    with store.reading(TEST) as session:
        grades = {one.role: one.grade for one in read_held_roles(session, chen, at=NOW)}
    assert grades == {"citizen": Grade.L1, "member": Grade.L2}


def test_a_grant_goes_with_its_area(store: Store, areas: None) -> None:
    chen = account(store, "chen")
    give(store, chen, NewGrant("operator", "4211"))
    with store.transaction(TEST) as session:
        session.execute(delete(Area).where(Area.code == "4211"))
        record_audit(session, "areas.loaded", "area", "42")
    assert roles_of(store, chen) == set()


def test_of_two_accounts_of_one_name_made_at_once_one_is_refused(store: Store) -> None:
    def make() -> object:
        with store.transaction(TEST) as session:
            return create_account(session, "chen", "Chen", AccountKind.PERSON, now=NOW)

    results = at_once(make, make)
    assert sorted(type(result).__name__ for result in results) == ["AccountRow", "NameTakenError"]
    assert any(isinstance(result, NameTakenError) for result in results)
