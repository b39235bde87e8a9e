"""Somebody who asks to be forgotten is, by the security administrator over HTTP."""

from collections.abc import Iterator

import httpx
import pytest

from api.settings import Settings
from data.access.tables import AccountKind
from data.privacy import erasure_log
from data.privacy.erasure import reapply
from data.store import Store
from tests.api.asking import file_incident, new_key
from tests.api.conftest import give_roles, sign_in
from tests.api.serving import Serving
from tests.api.small_city import SmallCity
from tests.api.test_personal_data import run

ERASURES = "/api/v1/erasures"
NUMBER = "13912345678"
ROLE = "security_administrator"


@pytest.fixture
def officer(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """A security administrator whose second factor was proved a moment ago."""
    with sign_in(served, store, "sun", [ROLE]) as client:
        yield client


@pytest.fixture
def incident_id(person: httpx.Client) -> int:
    """An incident that somebody reported by telephone."""
    filed = file_incident(person, reporter_name="欧阳娜娜", reporter_phone=NUMBER)
    return int(filed["id"])


def ask(client: httpx.Client, **said: object) -> httpx.Response:
    """Ask for an erasure on request."""
    return client.post(ERASURES, json={"purpose": "request", "reason": "本人来电申请", **said})


def test_who_reported_is_found_by_number_and_forgotten(
    officer: httpx.Client,
    person: httpx.Client,
    small_city: SmallCity,
    store: Store,
    settings: Settings,
    incident_id: int,
) -> None:
    members = f"/api/v1/units/{small_city.unit_ids[0]}/members"
    member = {"name": "欧阳娜娜", "phone": NUMBER}
    person.post(members, json=member, headers=new_key()).raise_for_status()
    found = officer.post(f"{ERASURES}/rows", json={"phone": NUMBER, "reason": "本人来电申请"})
    rows = found.json()
    assert (rows["incidents"], len(rows["members"])) == ([incident_id], 1)
    answer = ask(officer, **rows)
    assert answer.status_code == 201, answer.text
    done = answer.json()
    assert done["rows"] == rows
    assert (done["purpose"], done["asked_by"]) == ("request", "Sun")
    assert done["done_at"] is not None
    assert person.get(f"/api/v1/incidents/{incident_id}").json()["reporter"] is None
    (kept,) = [one for one in person.get(members).json()["items"] if one["id"] in rows["members"]]
    assert (kept["name"], kept["phone"]) == (f"erased-members-{kept['id']}", None)
    assert officer.get(ERASURES).json()["items"] == [done]
    ((who, grade),) = run(
        store,
        "SELECT DISTINCT actor_name, grade FROM audit_records WHERE action = 'personal.find'",
    )
    assert (who, grade) == ("Sun", 3)
    names = run(
        store, "SELECT DISTINCT actor_name FROM audit_records WHERE action = :a", a="personal.erase"
    )
    assert names == [("Sun",)]
    log = settings.erasures.read_text(encoding="utf-8")
    assert NUMBER not in log
    assert "欧阳" not in log
    run(store, "UPDATE members SET name = '欧阳娜娜'")  # as a restore brings it back
    assert reapply(store, settings.erasures).erasures == 1
    assert person.get(members).json()["items"][-1]["name"] == kept["name"]


def test_an_account_that_is_forgotten_is_signed_out(
    served: Serving, store: Store, officer: httpx.Client, incident_id: int
) -> None:
    with sign_in(served, store, "zhao") as leaving:
        account_id = leaving.get("/api/v1/session").json()["account"]["id"]
        assert ask(officer, accounts=[account_id]).status_code == 201
        served.app.state.services.sessions.forget(account_id)
        assert leaving.get("/api/v1/session").status_code == 401
    (name,) = run(store, "SELECT display_name FROM accounts WHERE id = :i", i=account_id)
    assert name == (f"erased-accounts-{account_id}",)


def test_nobody_forgets_themself_or_an_administrator(
    served: Serving, store: Store, officer: httpx.Client, settings: Settings
) -> None:
    own = officer.get("/api/v1/session").json()["account"]["id"]
    other = give_roles(store, "qian", AccountKind.PERSON, ["audit_administrator"])
    refused = {account: ask(officer, accounts=[account]) for account in (own, other)}
    assert [one.status_code for one in refused.values()] == [403, 403]
    assert refused[own].json()["code"] == "own_account"
    assert refused[other].json()["code"] == "console_only"
    assert erasure_log.read(settings.erasures) == []


@pytest.mark.parametrize(
    ("said", "status", "field"),
    [
        ({"purpose": "whim"}, 422, "purpose"),
        ({"reason": " "}, 422, "reason"),
        ({"incidents": []}, 422, "rows"),
        ({"incidents": [0]}, 422, "incidents"),
        ({"incidents": [4711]}, 404, None),
    ],
)
def test_an_erasure_that_cannot_be_is_refused_and_nothing_is_told_of_it(
    officer: httpx.Client,
    settings: Settings,
    incident_id: int,
    said: dict[str, object],
    status: int,
    field: str | None,
) -> None:
    answer = ask(officer, **{"incidents": [incident_id], **said})
    assert answer.status_code == status, answer.text
    if field is not None:
        assert answer.json()["errors"][0]["field"].startswith(field)
    assert erasure_log.read(settings.erasures) == []


def test_a_proof_that_is_old_is_asked_for_anew(
    served: Serving, store: Store, officer: httpx.Client, incident_id: int
) -> None:
    run(store, "UPDATE sign_in_sessions SET second_factor_at = now() - interval '6 minutes'")
    own = officer.get("/api/v1/session").json()["account"]["id"]
    served.app.state.services.sessions.forget(own)
    answer = ask(officer, incidents=[incident_id])
    assert (answer.status_code, answer.json()["code"]) == (403, "step_up_required")


def test_others_forget_nobody(person: httpx.Client, incident_id: int) -> None:
    assert ask(person, incidents=[incident_id]).status_code == 403
    assert person.get(ERASURES).status_code == 403
