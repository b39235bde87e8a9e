"""Photos and voice notes over HTTP."""

import hashlib
import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from PIL import Image

from data.store import Store
from tests.api.asking import file_incident, new_key
from tests.api.conftest import sign_in
from tests.api.reading import Feed, feed
from tests.api.serving import Serving
from tests.api.small_city import CENTRE
from tests.dispatch.attachments.shots import jpeg, png_header, wav

JPEG = {"Content-Type": "image/jpeg"}


@pytest.fixture
def member(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """A member, signed in."""
    with sign_in(served, store, "li", roles=("member",)) as client:
        yield client


def send(
    client: httpx.Client, incident_id: int, content: bytes, kind: str = "after", **said: Any
) -> httpx.Response:
    """Send a photo."""
    return client.post(
        f"/api/v1/incidents/{incident_id}/photos",
        params={"kind": kind, **said},
        content=content,
        headers={**JPEG, **new_key()},
    )


def shot(place: tuple[float, float] = CENTRE, **changes: Any) -> bytes:
    """Return a photo taken a moment ago."""
    now = datetime.now(UTC) + timedelta(seconds=1)
    return jpeg((1600, 1200), place=place, at=now, offset="+00:00", **changes)


def test_a_photo_at_its_site_is_kept_and_read_back_without_what_it_hid(
    member: httpx.Client, person: httpx.Client
) -> None:
    incident = file_incident(person)
    source = shot(behind=b"PK\x03\x04 hidden")
    sent = send(member, incident["id"], source)
    assert sent.status_code == 201, sent.text
    photo = sent.json()
    assert (photo["in_place"], photo["in_time"], photo["doubts"]) == (True, True, [])
    assert photo["distance_m"] < 1
    assert photo["place_source"] == "exif"
    answer = member.get(f"/api/v1/attachments/{photo['id']}/content")
    assert hashlib.sha256(answer.content).hexdigest() == photo["sha256"]
    assert b"hidden" not in answer.content
    assert answer.headers["content-type"] == "image/jpeg"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert answer.headers["content-disposition"] == (
        f'inline; filename="attachment-{photo["id"]}.jpg"'
    )
    with Image.open(io.BytesIO(answer.content)) as opened:
        assert not opened.getexif()
    known = {"If-None-Match": answer.headers["etag"]}
    assert (
        member.get(f"/api/v1/attachments/{photo['id']}/content", headers=known).status_code == 304
    )
    small = member.get(f"/api/v1/attachments/{photo['id']}/thumbnail")
    with Image.open(io.BytesIO(small.content)) as opened:
        assert max(opened.size) == 320
    listed = person.get(f"/api/v1/incidents/{incident['id']}/attachments").json()["items"]
    assert [one["id"] for one in listed] == [photo["id"]]


def test_a_photo_from_forty_kilometres_away_is_refused_with_the_cause(
    member: httpx.Client, person: httpx.Client
) -> None:
    incident = file_incident(person)
    far = (CENTRE[0], CENTRE[1] + 0.36)  # 0.36 degrees of latitude are 40 km
    refused = send(member, incident["id"], shot(far))
    assert (refused.status_code, refused.json()["code"]) == (422, "photo_elsewhere")
    assert refused.json()["distance_m"] == pytest.approx(40_000, rel=0.01)
    doubted = send(member, incident["id"], shot(far), kind="scene")
    assert doubted.json()["in_place"] is False
    listed = person.get(f"/api/v1/incidents/{incident['id']}/attachments").json()["items"]
    assert [one["kind"] for one in listed] == ["scene"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK\x03\x04" + b"\0" * 40, "not_a_picture"),
        (png_header(50_000, 50_000), "picture_too_large"),
        (jpeg()[:300], "not_a_picture"),
        (b"", "refused"),
    ],
)
def test_what_is_no_photo_is_refused_by_its_content(
    member: httpx.Client, person: httpx.Client, content: bytes, code: str
) -> None:
    incident = file_incident(person)
    refused = send(member, incident["id"], content)
    assert (refused.status_code, refused.json()["code"]) == (422, code)
    listed = person.get(f"/api/v1/incidents/{incident['id']}/attachments").json()
    assert listed == {"items": []}


def test_a_photo_may_be_larger_than_other_bodies_and_no_larger_than_its_own_limit(
    member: httpx.Client, person: httpx.Client
) -> None:
    incident = file_incident(person)
    padded = shot(behind=b"\0" * (2 * 1024 * 1024))
    assert send(member, incident["id"], padded).status_code == 201
    too_large = send(member, incident["id"], b"\xff" * (12 * 1024 * 1024 + 1))
    assert too_large.status_code == 413
    other_type = member.post(
        f"/api/v1/incidents/{incident['id']}/photos?kind=after",
        content=b"{}",
        headers={"Content-Type": "application/json", **new_key()},
    )
    assert other_type.status_code == 415
    as_json = person.post("/api/v1/incidents", content=shot(), headers={**JPEG, **new_key()})
    assert as_json.status_code == 415


def test_the_same_photo_again_is_one_and_for_another_incident_is_doubted(
    member: httpx.Client, person: httpx.Client
) -> None:
    first, second = file_incident(person), file_incident(person)
    photo = jpeg(place=CENTRE, at=datetime.now(UTC) + timedelta(seconds=2), offset="+00:00")
    one = send(member, first["id"], photo).json()
    assert send(member, first["id"], photo).json()["id"] == one["id"]
    again = send(member, second["id"], photo).json()
    assert [doubt["code"] for doubt in again["doubts"]] == ["used_before"]


def test_where_a_file_says_nothing_the_device_is_asked_and_marked(
    member: httpx.Client, person: httpx.Client
) -> None:
    incident = file_incident(person)
    said: dict[str, Any] = {
        "lon": CENTRE[0],
        "lat": CENTRE[1],
        "taken_at": datetime.now(UTC).isoformat(),
    }
    photo = send(member, incident["id"], jpeg(), **said).json()
    assert (photo["in_place"], photo["in_time"]) == (True, True)
    assert [doubt["code"] for doubt in photo["doubts"]] == ["place_by_device"]
    bare = send(member, incident["id"], jpeg((40, 40)))
    assert (bare.json()["in_place"], bare.json()["in_time"]) == (None, None)
    half = send(member, incident["id"], jpeg(), lon=114.3)
    assert half.status_code == 422


def test_a_voice_note_is_kept_as_it_is(member: httpx.Client, person: httpx.Client) -> None:
    incident = file_incident(person)
    path = f"/api/v1/incidents/{incident['id']}/voice-notes"
    sound = wav(1.5)
    kind = {"Content-Type": "audio/wav"}
    sent = member.post(path, content=sound, headers={**kind, **new_key()})
    assert sent.status_code == 201, sent.text
    assert (sent.json()["kind"], sent.json()["duration_s"]) == ("voice", 1.5)
    answer = person.get(f"/api/v1/attachments/{sent.json()['id']}/content")
    assert answer.content == sound
    assert answer.headers["content-type"] == "audio/wav"
    assert person.get(f"/api/v1/attachments/{sent.json()['id']}/thumbnail").status_code == 404
    refused = member.post(path, content=jpeg(), headers={**kind, **new_key()})
    assert (refused.status_code, refused.json()["code"]) == (422, "not_a_voice_note")


def added_until(events: Feed, topic: str) -> list[dict[str, Any]]:
    """Return the attachments that a feed tells of until a change of another topic comes."""
    found = []
    while (told := events.next("change").data)["topic"] != topic:
        if told["topic"] == "attachment.added":
            found.append(told["body"]["attachment"])
    return found


def test_what_one_adds_comes_to_other_screens_once_however_often_it_is_sent(
    member: httpx.Client, person: httpx.Client
) -> None:
    incident = file_incident(person)
    path = f"/api/v1/incidents/{incident['id']}"
    with feed(person) as events:
        events.next("snapshot")
        photo = shot()
        first, _ = (send(member, incident["id"], photo).json() for _ in range(2))
        sound = member.post(
            f"{path}/voice-notes",
            content=wav(1.5),
            headers={"Content-Type": "audio/wav", **new_key()},
        ).json()
        member.post(f"{path}/messages", json={"text": "完"}, headers=new_key())
        assert added_until(events, "message.sent") == [first, sound]


def test_what_there_is_not_is_404(member: httpx.Client) -> None:
    for path in ("attachments/999", "attachments/999/content", "incidents/999/attachments"):
        assert member.get(f"/api/v1/{path}").status_code == 404
    assert send(member, 999, shot()).status_code == 404
