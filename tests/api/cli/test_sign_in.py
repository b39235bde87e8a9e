"""The console gives one-time sign-ins and roles: it is the root of trust."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from api.cli.sign_in import FIRST_ACCOUNT, Invitation
from api.settings import Settings
from data.access.commands import ensure_account, redeem_sign_in
from data.access.grant_errors import RolesExcludeError
from data.access.grant_queries import grants_in_force
from data.access.grant_views import GrantView
from data.access.roles import DAILY_ROLES
from data.access.tables import Account, AccountKind
from data.store import Store
from data.store.actors import Grade, process_actor
from data.store.errors import RefusedError

CONSOLE = process_actor("command line")
DISTRICT = "420101"


def invite(store: Store, asked: Invitation) -> str:
    """Issue a one-time sign-in as the command does."""
    with store.transaction(CONSOLE) as session:
        return asked.issue(session, Settings())


def grants_of(store: Store, name: str) -> list[GrantView]:
    """Return the grants of the account of a name."""
    with store.reading(CONSOLE) as session:
        found = session.scalars(select(Account.id).where(Account.sign_in_name == name)).all()
        return grants_in_force(session, found, at=datetime.now(UTC))


def test_the_first_person_is_operator_dispatcher_and_planner_of_the_whole_city(
    store: Store,
) -> None:
    invite(store, Invitation(FIRST_ACCOUNT[0]))
    grants = grants_of(store, FIRST_ACCOUNT[0])
    assert {(one.role, one.area_code, one.grade) for one in grants} == {
        (role, None, "L2") for role in DAILY_ROLES
    }
    assert {one.granted_by for one in grants} == {"command line"}


def test_a_role_is_given_in_its_area_up_to_its_grade(store: Store) -> None:
    invite(store, Invitation("li", ("dispatcher",), DISTRICT, Grade.L3))
    (grant,) = grants_of(store, "li")
    assert (grant.role, grant.area_code, grant.grade) == ("dispatcher", DISTRICT, "L3")


def test_the_link_opens_a_session_of_the_account(store: Store) -> None:
    secret = invite(store, Invitation("li", ("security_administrator",)))
    with store.transaction(CONSOLE) as session:
        opened = redeem_sign_in(session, secret, absolute=timedelta(hours=1), at=datetime.now(UTC))
    assert opened.account.sign_in_name == "li"


def test_a_second_link_gives_no_role_twice_and_takes_none(store: Store) -> None:
    for _ in range(2):
        invite(store, Invitation("li", ("operator",)))
    invite(store, Invitation("li"))
    assert [one.role for one in grants_of(store, "li")] == ["operator"]


def test_the_console_recovers_from_the_loss_of_the_last_security_administrator(
    store: Store,
) -> None:
    invite(store, Invitation("li", ("security_administrator",)))
    invite(store, Invitation("zhao", ("security_administrator",)))
    assert [one.role for one in grants_of(store, "zhao")] == ["security_administrator"]


def test_an_administrators_role_is_refused_to_who_has_another_and_no_link_is_made(
    store: Store,
) -> None:
    invite(store, Invitation("admin"))
    with pytest.raises(RolesExcludeError, match="security_administrator"):
        invite(store, Invitation("admin", ("security_administrator",)))
    assert len(grants_of(store, "admin")) == len(DAILY_ROLES)


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        (Invitation("li", ("emperor",)), "role"),
        (Invitation("li", ("position_source",)), "role"),
        (Invitation("li", ("operator",), "nowhere"), "area_code"),
        (Invitation("li", (), DISTRICT), "role"),
        (Invitation(" li"), "name"),
    ],
    ids=["unknown role", "a system's role", "unknown area", "an area without a role", "no name"],
)
def test_what_cannot_be_given_names_its_field_and_makes_no_account(
    store: Store, asked: Invitation, field: str
) -> None:
    with pytest.raises(RefusedError) as refused:
        invite(store, asked)
    assert refused.value.field == field
    with store.reading(CONSOLE) as session:
        assert session.scalars(select(Account.id)).all() == []


def test_a_system_gets_no_link(store: Store) -> None:
    with store.transaction(CONSOLE) as session:
        ensure_account(session, "trackers", "Trackers", AccountKind.SYSTEM)
    with pytest.raises(RefusedError):
        invite(store, Invitation("trackers"))
