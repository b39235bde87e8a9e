"""Reports over HTTP: who may have one, what it is, what is recorded of it."""

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import geopandas
import httpx
import pytest

from data.access.tables import AccountKind
from data.store import Store
from data.store.actors import Grade
from tests.api.asking import new_key
from tests.api.conftest import give_roles, sign_in
from tests.api.serving import Serving
from tests.api.small_city import CENTRE, SIDE, crossing
from tests.api.test_personal_data import run
from tests.layers.hotspots.reported import Reported, write_reported
from web import bundle_path

REPORTS = "/api/v1/reports"
MIDNIGHT = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


@pytest.fixture
def planner(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """A planner of the whole city, where something happened at each crossing."""
    at = MIDNIGHT - timedelta(days=3)
    places = [crossing(column, row) for column in range(SIDE) for row in range(SIDE)]
    reported = [Reported(*place, at) for place in places for _ in range(3)]
    write_reported(store, [*reported, *[Reported(*CENTRE, at)] * 6])
    with sign_in(served, store, "plan", ["planner"]) as client:
        yield client


def result(planner: httpx.Client) -> int:
    """Order hot cells of the last week in whole days, and return which result it is."""
    period = {
        "since": (MIDNIGHT - timedelta(days=7)).isoformat(),
        "until": MIDNIGHT.isoformat(),
    }
    body = {"area": "4201", "resolution": 9, **period}
    made = planner.post("/api/v1/hotspots", json=body, headers=new_key())
    assert made.status_code == 201, made.text
    found: int = made.json()["id"]
    return found


def rows(answer: httpx.Response) -> list[list[str]]:
    """Return the lines of a CSV under what it is about."""
    lines = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    return [line for line in lines if not line[0].startswith("# ")]


def test_the_data_of_a_report_are_the_cells_of_the_result_and_the_export_is_recorded(
    planner: httpx.Client, store: Store
) -> None:
    hotspots = result(planner)
    cells = planner.get(f"/api/v1/hotspots/{hotspots}/cells", params={"all": True}).json()
    sheet = planner.post(REPORTS, json={"hotspots": hotspots, "format": "csv"})
    heading, *lines = rows(sheet)
    assert (sheet.status_code, heading[:2]) == (200, ["cell", "count"])
    assert {line[0]: int(line[1]) for line in lines} == dict(
        zip(cells["cells"], cells["counts"], strict=True)
    )
    parquet = planner.post(REPORTS, json={"hotspots": hotspots, "format": "geoparquet"})
    assert len(geopandas.read_parquet(io.BytesIO(parquet.content))) == len(cells["cells"])
    package = planner.post(REPORTS, json={"hotspots": hotspots, "format": "gpkg"})
    assert package.content.startswith(b"SQLite format 3\0")
    found = run(
        store, "SELECT details->>'format' FROM audit_records WHERE action = 'reports.export'"
    )
    assert sorted(kind for (kind,) in found) == ["csv", "geoparquet", "gpkg"]


@pytest.mark.skipif(
    not (bundle_path() / "report").is_dir(), reason="the screens were built without Leaflet"
)
def test_a_page_carries_its_map_and_both_languages(planner: httpx.Client) -> None:
    titles = {"title_zh": "一周热点", "title_en": "Hot cells of a week"}
    answer = planner.post(REPORTS, json={"hotspots": result(planner), **titles})
    assert (answer.status_code, answer.headers["content-type"]) == (
        200,
        "text/html; charset=utf-8",
    )
    assert answer.headers["content-disposition"] == 'attachment; filename="report.html"'
    for words in ("一周热点", "Hot cells of a week", "L.map", "Study area SHA-256"):
        assert words in answer.text


def test_a_report_shows_nobody_more_than_the_screen(
    planner: httpx.Client, served: Serving, store: Store
) -> None:
    hotspots = {"hotspots": result(planner), "format": "csv"}
    with sign_in(served, store, "part", ["planner"], area="420101") as district:
        assert district.post(REPORTS, json=hotspots).status_code == 404
    with sign_in(served, store, "op", ["operator"]) as operator:
        assert operator.post(REPORTS, json=hotspots).status_code == 403
    give_roles(store, "low", AccountKind.PERSON, ["planner"], None, Grade.L1)
    with sign_in(served, store, "low", []) as low:
        heading, *lines = rows(low.post(REPORTS, json=hotspots))
    assert heading == ["cell", "count", "significance"]
    assert all(int(line[1]) == 0 or int(line[1]) >= 5 for line in lines)


def test_a_report_of_nothing_or_of_what_there_is_not_is_refused(planner: httpx.Client) -> None:
    for body, status in (
        ({}, 422),
        ({"hotspots": 999}, 404),
        ({"runs": [{"scenario": 999, "run": 1}]}, 404),
        ({"hotspots": 1, "format": "pdf"}, 422),
    ):
        assert planner.post(REPORTS, json=body).status_code == status, body
