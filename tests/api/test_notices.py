"""Notices over HTTP: told by the law, read, contacts masked, deliveries for who runs it."""

import httpx
import pytest

from data.store import Store
from tests.api.asking import file_incident
from tests.api.conftest import sign_in
from tests.api.serving import Serving
from tests.api.small_city import crossing
from tests.api.test_tasks import account_of, add_member_at, move, post


def test_who_gets_a_task_by_the_law_is_told_and_reads_it(
    served: Serving, store: Store, person: httpx.Client
) -> None:
    with sign_in(served, store, "li", roles=("member",)) as member:
        add_member_at(store, account_of(member), crossing(2, 1))
        incident = file_incident(person, category="item:06012")
        move(store, account_of(person), incident["id"], "request_confirmation")
        page = member.get("/api/v1/notices").json()
        (notice,) = page["items"]
        assert (page["unread"], notice["rule"], notice["incident_id"]) == (
            1,
            "task",
            incident["id"],
        )
        assert incident["number"] in notice["body_zh"]
        assert post(member, "notices/read", {"up_to": notice["id"]}).json() == {"read": 1}
        assert member.get("/api/v1/notices").json()["unread"] == 0
    assert person.get("/api/v1/notices").json()["items"] == []


def test_an_address_is_kept_sealed_and_shown_as_a_mask(person: httpx.Client) -> None:
    path = "/api/v1/notices/contacts"
    kept = person.put(f"{path}/email", json={"address": "chen@example.org"})
    assert kept.status_code == 200, kept.text
    listed = person.get(path)
    assert "chen@" not in listed.text
    assert [one["channel"] for one in listed.json()["items"]] == ["email"]
    gone = person.put(f"{path}/email", json={"address": None})
    assert gone.json()["address"] is None
    for channel, address in (("email", "chen"), ("sms", "x" * 20), ("webhook", "http://x.org")):
        refused = person.put(f"{path}/{channel}", json={"address": address})
        assert refused.status_code == 422
    assert person.put(f"{path}/pigeon", json={"address": "x@example.org"}).status_code == 422


@pytest.mark.parametrize("role", ["dispatcher", "member"])
def test_what_goes_outside_is_for_who_runs_the_installation(
    served: Serving, store: Store, role: str
) -> None:
    with sign_in(served, store, "li", roles=(role,)) as client:
        assert client.get("/api/v1/notices/deliveries").status_code == 403
    with sign_in(served, store, "root", roles=("system_administrator",)) as client:
        assert client.get("/api/v1/notices/deliveries").json() == {"items": [], "next": None}
        assert post(client, "notices/deliveries/7/send-again", {}).status_code == 404


def test_notices_are_for_who_is_signed_in(served: Serving) -> None:
    with served.client() as anybody:
        assert anybody.get("/api/v1/notices").status_code == 401
