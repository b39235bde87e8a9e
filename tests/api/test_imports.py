"""Imports over HTTP, in the city of sixteen crossings: sent, looked at, checked, run, reported."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from api.cli.working import importing_of
from data.exchange.claims import Importing
from data.exchange.working import work_once
from data.store import Store
from tests.api.asking import new_key
from tests.api.conftest import sign_in
from tests.api.planning import fire_category, post
from tests.api.serving import Serving
from tests.api.small_city import crossing

HEADING = "类别,时间,经度,纬度,描述"


@pytest.fixture
def planner(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """A planner of the whole city, once the roads are open."""
    assert served.app.state.services.roads.wait(20)
    with sign_in(served, store, "plan", ("planner", "dispatcher")) as client:
        yield client


@pytest.fixture
def work(store: Store) -> Importing:
    """What works at imports, here in the process of the test."""
    return importing_of(store, lambda: False)


def swapped_csv(category: str, *, wrong: str) -> bytes:
    """Return six fires in GBK whose latitude stands in the column of the longitude, and one row
    of a category that there is not."""
    begin = datetime.now(UTC) - timedelta(days=40)
    rows = [
        f"{category if n < 6 else wrong},{(begin + timedelta(hours=n)).isoformat()},"
        f"{crossing(n % 4, n // 4)[1]},{crossing(n % 4, n // 4)[0]},楼道冒烟{n}"
        for n in range(7)
    ]
    return "\r\n".join([HEADING, *rows]).encode("gbk")


def send(client: httpx.Client, content: bytes, name: str = "past.csv") -> int:
    """Send a file in its one piece; return the number of its import."""
    begun = post(client, "imports", {"name": name, "size_bytes": len(content)})
    assert (begun.status_code, begun.json()["state"]) == (201, "sending"), begun.text
    import_id = int(begun.json()["id"])
    sent = client.put(
        f"/api/v1/imports/{import_id}/pieces/0",
        content=content,
        headers={**new_key(), "Content-Type": "application/octet-stream"},
    )
    assert (sent.status_code, sent.json()["state"]) == (200, "ready"), sent.text
    return import_id


def asked(client: httpx.Client, path: str, body: dict[str, Any]) -> dict[str, Any]:
    """Post and return what is answered, which is no refusal."""
    answer = post(client, path, body)
    assert answer.status_code == 200, answer.text
    said: dict[str, Any] = answer.json()
    return said


def test_a_chinese_file_with_swapped_columns_comes_in_once_it_is_said_and_its_bad_row_is_told(
    planner: httpx.Client, work: Importing
) -> None:
    content = swapped_csv(fire_category(planner), wrong="没有的类别")
    path = f"imports/{send(planner, content)}"
    looked = asked(planner, f"{path}/look", {})
    assert (looked["format"], looked["encoding"]) == ("csv", "GBK")
    assert [one["name"] for one in looked["columns"]] == HEADING.split(",")
    options = looked["options"]
    assert options["mapping"] == {
        "category": "类别",
        "reported_at": "时间",
        "lon": "经度",
        "lat": "纬度",
        "description": "描述",
    }
    seen = asked(planner, f"{path}/preview", {"options": options})
    assert (seen["rows"], seen["good"]) == (7, 0)
    warning = next(one for one in seen["warnings"] if one["code"] == "swapped")
    assert warning["offer"] == {"swap": True}
    options = {**options, **warning["offer"]}
    assert asked(planner, f"{path}/preview", {"options": options})["good"] == 6

    early = post(planner, f"{path}/run", {"keep_good": True})
    assert (early.status_code, early.json()["code"]) == (409, "import_not_ready")
    assert asked(planner, f"{path}/check", {"options": options})["state"] == "checking"
    assert work_once(work)
    checked = planner.get(f"/api/v1/{path}").json()
    assert [checked[key] for key in ("state", "rows", "good", "refused")] == ["checked", 7, 6, 1]
    whole = post(planner, f"{path}/run", {"keep_good": False})
    assert (whole.status_code, whole.json()["code"]) == (409, "rows_refused")

    assert asked(planner, f"{path}/run", {"keep_good": True})["state"] == "running"
    assert work_once(work)
    done = planner.get(f"/api/v1/{path}").json()
    assert (done["state"], done["written"]) == ("done", 6)
    refused = planner.get(f"/api/v1/{path}/refused").json()["items"]
    assert [(one["row"], one["field"], one["code"]) for one in refused] == [
        (7, "category", "no_category")
    ]
    table = planner.get(f"/api/v1/{path}/refused.csv")
    lines = table.content.decode("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert lines[1].startswith("7,事件类别 Category,没有的类别,")

    again = f"imports/{send(planner, content)}"
    looked = asked(planner, f"{again}/look", {})
    assert looked["same_as"] == [done["id"]]
    assert (looked["mapping_from"], looked["options"]["swap"]) == ("saved", True)
    asked(planner, f"{again}/check", {"options": looked["options"]})
    assert work_once(work)
    repeated = planner.get(f"/api/v1/{again}").json()
    assert (repeated["good"], repeated["repeated"]) == (0, 6)


def test_a_file_that_is_no_table_is_refused_with_the_reason(planner: httpx.Client) -> None:
    import_id = send(planner, bytes(range(256)) * 8, "photo.csv")
    answer = post(planner, f"imports/{import_id}/look", {})
    assert (answer.status_code, answer.json()["code"]) == (422, "source_refused")


def test_only_planners_import_and_only_their_own(
    planner: httpx.Client, served: Serving, store: Store
) -> None:
    import_id = send(planner, HEADING.encode())
    with sign_in(served, store, "wang", ("operator",)) as operator:
        assert operator.get("/api/v1/imports/targets").status_code == 403
        begun = post(operator, "imports", {"name": "past.csv", "size_bytes": 10})
        assert begun.status_code == 403
    with sign_in(served, store, "zhao", ("planner",)) as other:
        assert other.get(f"/api/v1/imports/{import_id}").status_code == 404
        assert other.get("/api/v1/imports").json()["items"] == []
