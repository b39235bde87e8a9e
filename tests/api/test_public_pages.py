"""What citizens' pages ask without an account: the city, its map, places, photos, proofs."""

import io
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from PIL import Image

from api.app.static import MOST_PUBLIC_BYTES
from api.settings import Settings
from dispatch.attachments.commands import MOST_OF_CITIZENS
from tests.api.asking import new_key
from tests.api.serving import Serving, serving
from tests.api.small_city import CENTRE
from tests.api.test_public import WRONG, close, find, report, status
from tests.dispatch.attachments.shots import jpeg, png_header


@pytest.fixture
def citizen(served: Serving) -> Iterator[httpx.Client]:
    """Somebody who is not signed in."""
    with served.client() as client:
        yield client


def shot(wider: int = 0) -> bytes:
    """Return a photo of the place, taken a moment ago; of another width it is another photo."""
    at = datetime.now(UTC) - timedelta(seconds=1)
    size = (640 + wider, 480)
    return jpeg(size, place=CENTRE, at=at, offset="+00:00", behind=b"PK hidden")


def send(
    client: httpx.Client, receipt: dict[str, str], content: bytes, **changes: Any
) -> httpx.Response:
    """Send a photo for a report."""
    said = {"code": receipt["code"], **changes}
    return client.post(
        f"/api/v1/public/reports/{receipt['number']}/photos",
        params=said,
        content=content,
        headers={"Content-Type": "image/jpeg", **new_key()},
    )


def test_the_city_and_how_long_names_are_kept_are_told_to_everybody(citizen: httpx.Client) -> None:
    told = citizen.get("/api/v1/public/city").json()
    assert told["city"]["basemap"] == "/basemap/public.pmtiles"
    assert told["most_photos"] == 5
    assert {one["element"]: one["keep_days"] for one in told["kept"]} == {
        "incidents.reporter_name": 180,  # the register of elements
        "incidents.reporter_phone": 180,
    }


def test_a_place_is_found_without_signing_in(citizen: httpx.Client) -> None:
    asked = {"q": f"{CENTRE[0]},{CENTRE[1]}"}
    (place,) = citizen.get("/api/v1/public/places", params=asked).json()["items"]
    assert (place["kind"], place["lon"], place["lat"]) == ("coordinates", *CENTRE)
    assert citizen.get("/api/v1/public/places", params={"q": ""}).status_code == 422
    assert citizen.get("/api/v1/places", params=asked).status_code == 401


def test_a_photo_of_a_citizen_reaches_the_desk_without_what_it_hid(
    citizen: httpx.Client, person: httpx.Client
) -> None:
    receipt = report(citizen)
    kept = send(citizen, receipt, shot())
    assert kept.status_code == 201, kept.text
    told = {"width_px": 640, "height_px": 480, "distance_m": 0.0, "in_place": True, "left": 4}
    assert kept.json() == told
    incident = find(person, receipt["number"])
    (photo,) = person.get(f"/api/v1/incidents/{incident['id']}/attachments").json()["items"]
    assert (photo["kind"], photo["in_place"], photo["sent_by"]) == ("scene", True, "citizen")
    content = person.get(f"/api/v1/attachments/{photo['id']}/content").content
    assert b"hidden" not in content
    with Image.open(io.BytesIO(content)) as opened:
        assert not opened.getexif()
    assert citizen.get(f"/api/v1/attachments/{photo['id']}/content").status_code == 401


def test_a_photo_needs_the_code_of_its_report(citizen: httpx.Client, person: httpx.Client) -> None:
    receipt = report(citizen)
    wrong = send(citizen, {**receipt, "code": WRONG}, shot())
    unknown = send(citizen, {**receipt, "number": "261122-9999"}, shot())
    assert [wrong.status_code, unknown.status_code] == [404, 404]
    assert wrong.json()["detail"] == unknown.json()["detail"]
    missing = citizen.post(
        f"/api/v1/public/reports/{receipt['number']}/photos",
        content=shot(),
        headers={"Content-Type": "image/jpeg", **new_key()},
    )
    assert missing.status_code == 422
    incident = find(person, receipt["number"])
    assert person.get(f"/api/v1/incidents/{incident['id']}/attachments").json()["items"] == []


def test_who_sends_a_photo_from_far_away_is_told_how_far(citizen: httpx.Client) -> None:
    receipt = report(citizen)
    far = (CENTRE[0], CENTRE[1] + 0.36)  # 0.36 degrees of latitude are 40 km
    kept = send(citizen, receipt, jpeg((640, 480), place=far)).json()
    assert kept["in_place"] is False
    assert kept["distance_m"] == pytest.approx(40_000, rel=0.01)
    mute = send(citizen, receipt, jpeg((641, 480))).json()
    assert (mute["in_place"], mute["distance_m"]) == (None, None)


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"PK\x03\x04 a zip", "not_a_picture"), (png_header(50_000, 50_000), "picture_too_large")],
)
def test_what_is_no_photo_is_refused_with_the_cause(
    citizen: httpx.Client, content: bytes, code: str
) -> None:
    refused = send(citizen, report(citizen), content)
    assert (refused.status_code, refused.json()["code"]) == (422, code)


def test_a_file_of_another_kind_or_size_never_reaches_the_report(citizen: httpx.Client) -> None:
    receipt = report(citizen)
    address = f"/api/v1/public/reports/{receipt['number']}/photos"
    said = {"code": receipt["code"]}
    html = citizen.post(
        address, params=said, content=b"<b>", headers={"Content-Type": "text/html", **new_key()}
    )
    assert html.status_code == 415
    large = bytes(12 * 1024 * 1024 + 1)
    headers = {"Content-Type": "image/jpeg", **new_key()}
    assert citizen.post(address, params=said, content=large, headers=headers).status_code == 413


def test_a_report_has_so_many_photos_and_no_more_also_of_two_at_once(
    citizen: httpx.Client, served: Serving
) -> None:
    receipt = report(citizen)
    for number in range(MOST_OF_CITIZENS - 1):
        assert send(citizen, receipt, shot(number)).status_code == 201
    answers: list[int] = []

    def send_one(wider: int) -> None:
        with served.client() as client:
            answers.append(send(client, receipt, shot(wider)).status_code)

    threads = [threading.Thread(target=send_one, args=(30 + number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [201, 409]


def test_a_photo_of_what_is_closed_is_refused(citizen: httpx.Client, person: httpx.Client) -> None:
    receipt = report(citizen)
    close(person, receipt["number"])
    refused = send(citizen, receipt, shot())
    assert (refused.status_code, refused.json()["code"]) == (409, "incident_closed")


def test_a_page_of_another_origin_sends_no_photo(citizen: httpx.Client) -> None:
    receipt = report(citizen)
    headers = {"Content-Type": "image/jpeg", "Origin": "https://elsewhere.example", **new_key()}
    answer = citizen.post(
        f"/api/v1/public/reports/{receipt['number']}/photos",
        params={"code": receipt["code"]},
        content=shot(),
        headers=headers,
    )
    assert answer.status_code == 403


def test_codes_are_tried_ten_times_for_photos_and_for_proofs_too(citizen: httpx.Client) -> None:
    receipt = report(citizen)
    wrong = {**receipt, "code": WRONG}
    photos = [send(citizen, wrong, b"x").status_code for _ in range(11)]
    address = f"/api/v1/public/proofs/{receipt['number']}"
    proofs = [citizen.get(address, params={"code": WRONG}) for _ in range(11)]
    assert photos == [404] * 10 + [429]
    assert [one.status_code for one in proofs] == [404] * 10 + [429]
    assert 0 < proofs[-1].json()["retry_after_s"] <= 60


def test_the_stages_that_a_report_came_to_are_told_with_their_times(
    citizen: httpx.Client, person: httpx.Client
) -> None:
    receipt = report(citizen)
    assert [one["key"] for one in status(citizen, receipt)["story"]] == ["report"]
    incident = find(person, receipt["number"])
    for action in ("accept", "open"):
        done = person.post(
            f"/api/v1/incidents/{incident['id']}/actions",
            json={"action": action},
            headers=new_key(),
        )
        assert done.status_code == 200, done.text
    told = status(citizen, receipt)
    assert [one["key"] for one in told["story"]] == ["report", "accept", "assign"]
    times = [one["at"] for one in told["story"]]
    assert times == sorted(times)
    assert told["story"][-1]["at"] == told["stage_at"]
    assert "Chen" not in str(told)


@pytest.fixture
def with_map(settings: Settings, tmp_path: Path) -> Iterator[httpx.Client]:
    """Somebody who is not signed in, on a server with a basemap of two mebibytes."""
    basemap = tmp_path / "city.pmtiles"
    basemap.write_bytes(bytes(range(256)) * 8192)
    changed = settings.model_copy(update={"basemap_path": basemap})
    with serving(changed) as running, running.client() as client:
        yield client


def test_citizens_read_the_basemap_part_by_part_and_never_whole(with_map: httpx.Client) -> None:
    address = "/basemap/public.pmtiles"
    part = with_map.get(address, headers={"Range": "bytes=256-511"})
    assert part.status_code == 206
    assert part.content == bytes(range(256))
    largest = with_map.get(address, headers={"Range": f"bytes=0-{MOST_PUBLIC_BYTES - 1}"})
    assert len(largest.content) == MOST_PUBLIC_BYTES
    for asked in ("", "bytes=0-", f"bytes=0-{MOST_PUBLIC_BYTES}", "bytes=0-1,5-9", "bytes=-9"):
        refused = with_map.get(address, headers={"Range": asked} if asked else {})
        assert refused.status_code == 403, asked
    assert with_map.get("/basemap/city.pmtiles").status_code == 401


def test_no_search_engine_keeps_a_page(citizen: httpx.Client) -> None:
    for path in ("/report", "/report/check", "/tasks", "/api/v1/public/categories"):
        assert citizen.get(path).headers["X-Robots-Tag"] == "noindex, nofollow"
