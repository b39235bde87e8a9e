"""Accounts and roles over HTTP: who makes, gives and takes them, and what follows at once."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from data.access.tables import AccountKind
from data.store import Store
from data.store.actors import Grade
from tests.api.asking import new_key
from tests.api.conftest import give_roles, sign_in
from tests.api.reading import feed
from tests.api.serving import Serving

ACCOUNTS = "/api/v1/accounts"
DISTRICT = "420101"


@pytest.fixture
def system_administrator(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """Who makes accounts."""
    with sign_in(served, store, "sysadmin", ["system_administrator"]) as client:
        yield client


@pytest.fixture
def security_administrator(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """Who gives roles."""
    with sign_in(served, store, "secadmin", ["security_administrator"]) as client:
        yield client


def make(client: httpx.Client, name: str = "wang", **more: object) -> httpx.Response:
    """Ask for an account."""
    body = {"name": name, "display_name": "王", "kind": "person", **more}
    return client.post(ACCOUNTS, json=body, headers=new_key())


def give(client: httpx.Client, account_id: int, role: str, **more: object) -> httpx.Response:
    """Ask for a role."""
    path = f"{ACCOUNTS}/{account_id}/grants"
    return client.post(path, json={"role": role, **more}, headers=new_key())


def permissions(client: httpx.Client) -> dict[str, Any]:
    """Return what somebody is told of their own permissions."""
    told: dict[str, Any] = client.get("/api/v1/session").json()["permissions"]
    return told


def test_an_account_is_made_gets_a_role_and_signs_in(
    system_administrator: httpx.Client, security_administrator: httpx.Client, served: Serving
) -> None:
    made = make(system_administrator)
    assert made.status_code == 201
    assert made.json()["grants"] == []
    wang = made.json()["id"]
    issued = system_administrator.post(f"{ACCOUNTS}/{wang}/sign-ins", json={}).json()
    with served.client() as client:
        opened = client.post("/api/v1/session", json={"token": issued["token"]})
        assert opened.json()["permissions"] == {"roles": [], "actions": [], "grade": None}
        assert client.get("/api/v1/units").status_code == 403
        granted = give(security_administrator, wang, "operator", area_code=DISTRICT)
        assert granted.status_code == 201
        assert client.get("/api/v1/units").status_code == 200
        told = permissions(client)
    (role,) = told["roles"]
    assert (role["key"], role["area_code"], role["area_zh"]) == ("operator", DISTRICT, "东区")
    assert "incidents.file" in told["actions"]
    assert "assignments.make" not in told["actions"]
    assert told["grade"] == "L2"


def test_who_makes_accounts_gives_no_roles_and_who_gives_roles_makes_no_accounts(
    system_administrator: httpx.Client, security_administrator: httpx.Client, store: Store
) -> None:
    chen = give_roles(store, "chen", AccountKind.PERSON, [])
    assert give(system_administrator, chen, "operator").status_code == 403
    assert make(security_administrator).status_code == 403


def test_an_administrator_who_proved_no_second_factor_can_do_nothing(
    served: Serving, store: Store
) -> None:
    with sign_in(served, store, "chen", []) as client:
        chen = give_roles(store, "chen", AccountKind.PERSON, ["security_administrator"])
        served.app.state.services.sessions.forget(chen)
        answer = client.get("/api/v1/roles")
    assert answer.status_code == 403
    assert answer.json()["code"] == "second_factor_required"


def test_the_same_key_makes_one_account(system_administrator: httpx.Client) -> None:
    key = new_key()
    body = {"name": "wang", "display_name": "王", "kind": "person"}
    first = system_administrator.post(ACCOUNTS, json=body, headers=key)
    again = system_administrator.post(ACCOUNTS, json=body, headers=key)
    assert again.json() == first.json()
    assert make(system_administrator).json()["code"] == "name_taken"


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"role": "emperor"}, "role"),
        ({"role": "position_source"}, "role"),
        ({"area_code": "999"}, "area_code"),
        ({"role": "citizen", "grade": "L3"}, "grade"),
        ({"grade": "L4"}, "grade"),
        ({"grade": "L9"}, "grade"),
        ({"ends_at": "2020-01-01T00:00:00Z"}, "ends_at"),
        ({"until": "2030-01-01T00:00:00Z"}, "until"),
    ],
)
def test_a_grant_that_cannot_be_names_its_field(
    security_administrator: httpx.Client, store: Store, more: dict[str, str], field: str
) -> None:
    chen = give_roles(store, "chen", AccountKind.PERSON, [])
    answer = security_administrator.post(
        f"{ACCOUNTS}/{chen}/grants", json={"role": "operator", **more}, headers=new_key()
    )
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == field
    assert security_administrator.get(f"{ACCOUNTS}/{chen}/grants").json()["items"] == []


def test_an_administrators_role_goes_with_no_other(
    security_administrator: httpx.Client, store: Store
) -> None:
    chen = give_roles(store, "chen", AccountKind.PERSON, ["operator"])
    answer = give(security_administrator, chen, "audit_administrator")
    assert answer.status_code == 409
    assert answer.json()["code"] == "roles_exclude"
    assert answer.json()["role"] == "operator"


def test_nobody_changes_their_own_roles_or_disables_their_own_account(
    system_administrator: httpx.Client, security_administrator: httpx.Client
) -> None:
    own = security_administrator.get("/api/v1/session").json()["account"]["id"]
    grants = security_administrator.get(f"{ACCOUNTS}/{own}/grants").json()["items"]
    taken = security_administrator.delete(
        f"{ACCOUNTS}/{own}/grants/{grants[0]['id']}", headers=new_key()
    )
    given = give(security_administrator, own, "security_administrator", area_code=DISTRICT)
    mine = system_administrator.get("/api/v1/session").json()["account"]["id"]
    path = f"{ACCOUNTS}/{mine}"
    disabled = system_administrator.patch(path, json={"disabled": True}, headers=new_key())
    for answer in (taken, given, disabled):
        assert answer.status_code == 403
        assert answer.json()["code"] == "own_account"


def test_the_last_security_administrator_cannot_be_disabled(
    system_administrator: httpx.Client, security_administrator: httpx.Client
) -> None:
    last = security_administrator.get("/api/v1/session").json()["account"]["id"]
    answer = system_administrator.patch(
        f"{ACCOUNTS}/{last}", json={"disabled": True}, headers=new_key()
    )
    assert answer.status_code == 409
    assert answer.json()["code"] == "last_security_administrator"
    assert "./muster sign-in" in answer.json()["detail"]
    assert security_administrator.get("/api/v1/roles").status_code == 200


def test_who_makes_accounts_gets_no_sign_in_for_an_administrator(
    system_administrator: httpx.Client, security_administrator: httpx.Client
) -> None:
    other = security_administrator.get("/api/v1/session").json()["account"]["id"]
    answer = system_administrator.post(f"{ACCOUNTS}/{other}/sign-ins", json={})
    assert answer.status_code == 403
    assert answer.json()["code"] == "console_only"


def test_a_disabled_account_is_signed_out_at_once_and_enabled_signs_in_again(
    system_administrator: httpx.Client, served: Serving, store: Store
) -> None:
    with sign_in(served, store, "wang") as client:
        wang = client.get("/api/v1/session").json()["account"]["id"]
        path = f"{ACCOUNTS}/{wang}"
        with feed(client) as reader:
            reader.next("snapshot")
            answer = system_administrator.patch(path, json={"disabled": True}, headers=new_key())
            assert answer.json()["disabled_at"] is not None
            reader.until_end()
        assert client.get("/api/v1/session").status_code == 401
        system_administrator.patch(path, json={"disabled": False}, headers=new_key())
        assert client.get("/api/v1/session").status_code == 200


def test_a_grant_that_is_ended_ends_calls_and_feed_at_once(
    security_administrator: httpx.Client, served: Serving, store: Store
) -> None:
    with sign_in(served, store, "wang", ["operator"]) as client, feed(client) as reader:
        reader.next("snapshot")
        wang = client.get("/api/v1/session").json()["account"]["id"]
        path = f"{ACCOUNTS}/{wang}/grants"
        (grant,) = security_administrator.get(path).json()["items"]
        ended = security_administrator.delete(f"{path}/{grant['id']}", headers=new_key())
        assert ended.status_code == 200
        assert client.get("/api/v1/units").status_code == 403
        reader.until_end()
        assert permissions(client)["actions"] == []
    assert security_administrator.get(path).json()["items"] == []
    (over,) = security_administrator.get(f"{path}?state=all").json()["items"]
    assert over["ended_by"] == "Secadmin"


def test_a_grant_that_ends_by_the_clock_ends_calls_within_a_second(
    security_administrator: httpx.Client, served: Serving, store: Store
) -> None:
    chen = give_roles(store, "chen", AccountKind.PERSON, [])
    ends_at = datetime.now(UTC) + timedelta(seconds=1.5)
    with sign_in(served, store, "chen", []) as client:
        answer = give(security_administrator, chen, "operator", ends_at=ends_at.isoformat())
        assert answer.status_code == 201
        sent_at = datetime.now(UTC)
        while client.get("/api/v1/units").status_code == 200:
            assert sent_at < ends_at + timedelta(seconds=1)
            sent_at = datetime.now(UTC)
        assert client.get("/api/v1/units").status_code == 403


def test_an_account_that_does_not_exist_is_not_found(
    system_administrator: httpx.Client, security_administrator: httpx.Client
) -> None:
    assert system_administrator.get(f"{ACCOUNTS}/999999").status_code == 404
    assert give(security_administrator, 999999, "operator").status_code == 404
    assert security_administrator.get(f"{ACCOUNTS}/999999/grants").status_code == 404


def test_a_grant_of_another_account_is_not_found_under_this_one(
    security_administrator: httpx.Client, store: Store
) -> None:
    chen = give_roles(store, "chen", AccountKind.PERSON, ["operator"])
    wang = give_roles(store, "wang", AccountKind.PERSON, [])
    (grant,) = security_administrator.get(f"{ACCOUNTS}/{chen}/grants").json()["items"]
    path = f"{ACCOUNTS}/{wang}/grants/{grant['id']}"
    assert security_administrator.delete(path, headers=new_key()).status_code == 404


def test_accounts_are_paged_with_the_roles_that_they_have(
    system_administrator: httpx.Client, store: Store
) -> None:
    give_roles(store, "chen", AccountKind.PERSON, ["operator"], grade=Grade.L3)
    first = system_administrator.get(f"{ACCOUNTS}?limit=1").json()
    rest = system_administrator.get(f"{ACCOUNTS}?after={first['next']}").json()
    assert rest["next"] is None
    shown = {row["sign_in_name"]: row["grants"] for row in first["items"] + rest["items"]}
    assert [grant["role"] for grant in shown["sysadmin"]] == ["system_administrator"]
    assert [(grant["role"], grant["grade"]) for grant in shown["chen"]] == [("operator", "L3")]


def test_every_role_is_told_in_two_languages_with_its_actions(
    security_administrator: httpx.Client,
) -> None:
    told = {
        role["key"]: role for role in security_administrator.get("/api/v1/roles").json()["items"]
    }
    assert told["dispatcher"]["name_zh"] == "调度员"
    assert told["citizen"]["highest_grade"] == "L1"
    assert told["audit_administrator"]["alone"] is True
    assert "assignments.make" in {action["key"] for action in told["dispatcher"]["actions"]}
