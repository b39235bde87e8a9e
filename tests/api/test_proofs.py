"""Closure that proves itself: through all steps, and looked up by anybody with number and code."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from api.deps.rates import RequestClass, request_class
from data.access.roles import DAILY_ROLES
from data.audit.heads import Book
from data.store import Store
from data.store.actors import EVERYTHING, AccountId, Actor, ActorKind
from dispatch.cases.commands import act
from dispatch.cases.errors import ActionRefusedError
from dispatch.proofs.commands import sign_proofs
from dispatch.workflow.values import Command
from tests.api.asking import file_incident, new_key
from tests.api.conftest import sign_in
from tests.api.serving import Serving
from tests.api.small_city import CENTRE, SmallCity, crossing
from tests.api.test_attachments import send
from tests.api.test_tasks import account_of, add_member_at, post
from tests.dispatch.attachments.shots import jpeg


@pytest.fixture
def member(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """A member on a patrol, signed in."""
    with sign_in(served, store, "li", roles=("member",)) as client:
        add_member_at(store, account_of(client), crossing(2, 1))
        yield client


@pytest.fixture
def acceptor(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """Somebody who sends, accepts and archives."""
    with sign_in(served, store, "zhao", roles=(*DAILY_ROLES, "acceptor")) as client:
        yield client


def dealt_with(client: httpx.Client, city: SmallCity) -> dict[str, object]:
    """File an incident, send a unit that arrives and is done; return the incident."""
    incident = file_incident(client, category="item:06012")
    order = {"unit_id": city.unit_ids[0], "override_reason": "nobody_else"}
    sent = post(client, f"incidents/{incident['id']}/assignments", order)
    assert sent.status_code == 201, sent.text
    assignment = sent.json()["assignment"]["id"]
    for status in ("on_scene", "done"):
        answer = post(client, f"assignments/{assignment}/status", {"status": status})
        assert answer.status_code == 200, answer.text
    return incident


def do(store: Store, client: httpx.Client, incident_id: int, action: str) -> None:
    """Do something by the law of an incident."""
    actor = Actor(AccountId(account_of(client)), "Zhao", ActorKind.PERSON, EVERYTHING)
    with store.transaction(actor) as session:
        act(session, incident_id, Command(action))


def test_an_incident_is_archived_when_it_is_proved_and_anybody_can_check_it(
    served: Serving,
    acceptor: httpx.Client,
    member: httpx.Client,
    store: Store,
    small_city: SmallCity,
) -> None:
    incident = dealt_with(acceptor, small_city)
    incident_id, number = int(str(incident["id"])), str(incident["number"])
    do(store, acceptor, incident_id, "request_verification")
    (task,) = member.get("/api/v1/tasks/mine").json()["items"]
    assert post(member, f"tasks/{task['id']}/done", {"result": "passed"}).status_code == 200
    state = acceptor.get(f"/api/v1/incidents/{incident_id}/proof").json()
    assert [(one["item"], one["met"]) for one in state["items"]] == [
        ("arrival", True),
        ("photo_after", False),
        ("verifier", True),
    ]
    with pytest.raises(ActionRefusedError):
        do(store, acceptor, incident_id, "archive")
    now = datetime.now(UTC) + timedelta(seconds=1)
    photo = send(member, incident_id, jpeg(place=CENTRE, at=now, offset="+00:00"))
    assert photo.status_code == 201
    do(store, acceptor, incident_id, "archive")
    kept = acceptor.get(f"/api/v1/incidents/{incident_id}/proof").json()
    assert (kept["met"], kept["proof"]["met"], kept["proof"]["signature"]) == (True, True, None)
    assert kept["practice"] is True  # of a city in training; it shows all the same what is there
    assert [one.get("needed") for one in kept["proof"]["shown"]["items"]] == [None] * 3

    settings = served.app.state.services.settings
    book = Book(settings.audit_heads, settings.keys)
    assert sign_proofs(store, book, datetime.now(UTC)) == 0  # the audit has no key yet
    key = book.key()
    assert sign_proofs(store, book, datetime.now(UTC)) == 1
    assert sign_proofs(store, book, datetime.now(UTC)) == 0

    with served.client() as anybody:
        answer = anybody.get(f"/api/v1/public/proofs/{number}", params={"code": kept["code"]})
        assert answer.status_code == 200, answer.text
        proof = answer.json()
        spaced = f" {kept['code'].lower()[:6]}-{kept['code'][6:]}"
        again = anybody.get(f"/api/v1/public/proofs/{number}", params={"code": spaced})
        assert again.json() == proof
        wrong = anybody.get(f"/api/v1/public/proofs/{number}", params={"code": "000000000000"})
        nobody = anybody.get("/api/v1/public/proofs/990101-0001", params={"code": kept["code"]})
    document = proof["document"].encode()
    assert proof["public_key"] == key.public.hex()
    Ed25519PublicKey.from_public_bytes(bytes.fromhex(proof["public_key"])).verify(
        bytes.fromhex(proof["signature"]), document
    )
    assert hashlib.sha256(document).hexdigest() == proof["sha256"]
    assert photo.json()["sha256"] in proof["document"]
    for personal in ("Li", "Zhao", "楼道冒烟", str(CENTRE[0])):
        assert personal not in answer.text
    assert (wrong.status_code, nobody.status_code) == (404, 404)

    def told(refused: httpx.Response) -> dict[str, object]:
        own = {"instance", "request_id"}
        return {key: value for key, value in refused.json().items() if key not in own}

    assert told(wrong) == told(nobody)


def test_a_side_door_is_kept_with_what_was_not_shown(
    acceptor: httpx.Client, store: Store, small_city: SmallCity
) -> None:
    incident = dealt_with(acceptor, small_city)
    closed = post(acceptor, f"incidents/{incident['id']}/close", {"reason": "too late"})
    assert closed.status_code == 200, closed.text
    kept = acceptor.get(f"/api/v1/incidents/{incident['id']}/proof").json()["proof"]
    assert kept["met"] is False
    assert kept["shown"]["outcome"] == "forced"
    missing = [one["item"] for one in kept["shown"]["items"] if not one["met"]]
    assert missing == ["photo_after", "verifier"]


def test_looking_up_proofs_is_limited_as_all_that_is_open_to_the_public() -> None:
    assert request_class("GET", "/api/v1/public/proofs/261122-0001") is RequestClass.PUBLIC


def test_what_is_too_long_for_a_key_is_refused(acceptor: httpx.Client) -> None:
    path = "/api/v1/public/proofs/261122-0001"
    assert acceptor.get(path).status_code == 422
    assert acceptor.get(path, params={"code": "x" * 41}).status_code == 422
    assert acceptor.post(path, json={}, headers=new_key()).status_code == 405
