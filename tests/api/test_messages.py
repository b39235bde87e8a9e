"""Talk between centre and field over HTTP and in the live stream."""

from collections.abc import Iterator

import httpx
import pytest

from data.store import Store
from tests.api.asking import file_incident, new_key
from tests.api.conftest import sign_in
from tests.api.reading import feed
from tests.api.serving import Serving
from tests.api.test_attachments import send, shot
from tests.api.test_tasks import post


@pytest.fixture
def member(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """A member, signed in."""
    with sign_in(served, store, "li", roles=("member",)) as client:
        yield client


def test_what_the_field_says_comes_to_the_desk_at_once_with_who_has_read_it(
    person: httpx.Client, member: httpx.Client
) -> None:
    incident = file_incident(person)
    path = f"incidents/{incident['id']}/messages"
    with feed(person) as events:
        events.next("snapshot")
        said = post(member, path, {"text": " 井盖缺失，已围挡 "})
        assert said.status_code == 201
        told = events.next("change").data
        while told["topic"] != "message.sent":
            told = events.next("change").data
        assert told["body"]["message"]["text"] == "井盖缺失，已围挡"
        assert told["body"]["message"]["side"] == "field"
        talk = person.get(f"/api/v1/{path}").json()
        assert (talk["unread"], [mark["name"] for mark in talk["reads"]]) == (1, ["Li"])
        read = post(person, f"{path}/read", {"message_id": said.json()["id"]})
        assert read.json()["last_message_id"] == said.json()["id"]
        while told["topic"] != "message.read":
            told = events.next("change").data
        assert told["body"]["message_read"]["name"] == "Chen"
    assert person.get(f"/api/v1/{path}").json()["unread"] == 0
    story = person.get(f"/api/v1/incidents/{incident['id']}/story").json()["moments"]
    (spoken,) = [one for one in story if one["kind"] == "message"]
    assert (spoken["title_zh"], spoken["said_by"], spoken["text"]) == (
        *("现场发言", "Li", "井盖缺失，已围挡"),
    )
    assert spoken["ids"]["message_id"] == said.json()["id"]
    answer = post(person, path, {"text": "收到"})
    assert answer.json()["side"] == "centre"
    assert member.get(f"/api/v1/{path}").json()["unread"] == 1


def test_a_photo_is_said_with_the_incident_that_it_is_of(
    person: httpx.Client, member: httpx.Client
) -> None:
    first, second = file_incident(person), file_incident(person)
    photo = send(member, first["id"], shot(), kind="scene").json()
    said = post(member, f"incidents/{first['id']}/messages", {"attachment_id": photo["id"]})
    assert (said.json()["attachment_kind"], said.json()["text"]) == ("scene", None)
    elsewhere = post(member, f"incidents/{second['id']}/messages", {"attachment_id": photo["id"]})
    assert elsewhere.status_code == 422
    assert elsewhere.json()["errors"][0]["field"] == "attachment_id"


def test_nothing_too_much_and_nowhere_are_refused(
    person: httpx.Client, member: httpx.Client
) -> None:
    incident = file_incident(person)
    path = f"incidents/{incident['id']}/messages"
    for body, code in (({}, "empty_message"), ({"text": "  "}, "empty_message")):
        refused = post(member, path, body)
        assert (refused.status_code, refused.json()["code"]) == (422, code)
    assert post(member, path, {"text": "x" * 2001}).status_code == 422
    assert post(member, "incidents/999/messages", {"text": "x"}).status_code == 404
    assert member.get("/api/v1/incidents/999/messages").status_code == 404
    assert post(member, f"{path}/read", {"message_id": 1}).status_code == 404


def test_a_mark_never_goes_back_and_pages_follow(
    person: httpx.Client, member: httpx.Client
) -> None:
    incident = file_incident(person)
    path = f"incidents/{incident['id']}/messages"
    ids = [post(member, path, {"text": str(number)}).json()["id"] for number in range(3)]
    assert post(person, f"{path}/read", {"message_id": ids[2]}).status_code == 200
    back = post(person, f"{path}/read", {"message_id": ids[0]}).json()
    assert back["last_message_id"] == ids[2]
    page = person.get(f"/api/v1/{path}", params={"limit": 2}).json()
    rest = person.get(f"/api/v1/{path}", params={"limit": 2, "after": page["next"]}).json()
    assert [one["id"] for one in page["items"] + rest["items"]] == ids
    assert rest["next"] is None


def test_one_key_says_a_thing_once(person: httpx.Client) -> None:
    incident = file_incident(person)
    path, key = f"/api/v1/incidents/{incident['id']}/messages", new_key()
    first = person.post(path, json={"text": "a"}, headers=key).json()
    assert person.post(path, json={"text": "a"}, headers=key).json() == first
    assert len(person.get(path).json()["items"]) == 1


def test_what_is_unread_is_counted_by_open_incident(
    person: httpx.Client, member: httpx.Client
) -> None:
    def unread(client: httpx.Client) -> dict[int, int]:
        items = client.get("/api/v1/messages/unread").json()["items"]
        return {one["incident_id"]: one["unread"] for one in items}

    first, second = file_incident(person)["id"], file_incident(person)["id"]
    for incident, words in ((first, "a"), (first, "b"), (second, "c")):
        post(member, f"incidents/{incident}/messages", {"text": words})
    assert (unread(person), unread(member)) == ({first: 2, second: 1}, {})
    newest = person.get(f"/api/v1/incidents/{first}/messages").json()["items"][-1]["id"]
    post(person, f"incidents/{first}/messages/read", {"message_id": newest})
    assert unread(person) == {second: 1}
    post(member, f"incidents/{first}/messages", {"text": "d"})
    assert unread(person) == {first: 1, second: 1}
    closed = post(person, f"incidents/{second}/close", {"reason": "误报"})
    assert closed.status_code == 200, closed.text
    assert unread(person) == {first: 1}
