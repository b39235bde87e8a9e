"""Tiles and cells over HTTP: no cache gives one audience what was made for another."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from sqlalchemy import func, select, update

from data.access.tables import AccountKind
from data.store import Store
from data.store.actors import Grade, process_actor
from data.store.trail import record_audit
from dispatch.incidents.tables import Incident
from tests.api.asking import file_incident
from tests.api.conftest import give_roles, sign_in
from tests.api.serving import Serving
from tests.api.small_city import crossing

LAYERS = "/api/v1/layers"
TILE = f"{LAYERS}/facilities/tiles/12/3347/1681"


@pytest.fixture
def readers(served: Serving, store: Store) -> Iterator[dict[str, httpx.Client]]:
    """Two of the whole city, one of a district, one of the lowest grade."""
    give_roles(store, "low", AccountKind.PERSON, ["planner"], None, Grade.L1)
    with ExitStack() as opened:
        yield {
            "city": opened.enter_context(sign_in(served, store, "city", ["dispatcher"])),
            "city too": opened.enter_context(sign_in(served, store, "city2", ["dispatcher"])),
            "district": opened.enter_context(
                sign_in(served, store, "district", ["dispatcher"], area="420101")
            ),
            "low": opened.enter_context(sign_in(served, store, "low", [])),
        }


def test_audiences_never_share_a_cached_tile(readers: dict[str, httpx.Client]) -> None:
    tags = {who: client.get(TILE).headers["ETag"] for who, client in readers.items()}
    assert tags["city"] == tags["city too"]
    assert len({tags["city"], tags["district"], tags["low"]}) == 3
    for who, client in readers.items():
        for tag in tags.values():
            again = client.get(TILE, headers={"If-None-Match": tag})
            assert (again.status_code == 304) == (tags[who] == tag)


def test_a_tile_is_kept_by_browsers_only_and_for_its_reader_only(
    readers: dict[str, httpx.Client],
) -> None:
    for client in readers.values():
        for headers in ({}, {"If-None-Match": client.get(TILE).headers["ETag"]}):
            answer = client.get(TILE, headers=headers)
            caching = {part.strip() for part in answer.headers["Cache-Control"].split(",")}
            assert "private" in caching
            assert caching.isdisjoint({"public", "immutable"})
            vary = {part.strip().lower() for part in answer.headers["Vary"].split(",")}
            assert {"cookie", "authorization"} <= vary


def test_another_right_makes_another_tag(
    served: Serving, store: Store, readers: dict[str, httpx.Client]
) -> None:
    before = readers["district"].get(TILE).headers["ETag"]
    account_id = give_roles(store, "district", AccountKind.PERSON, ["planner"])
    served.app.state.services.permissions.forget(account_id)
    assert readers["district"].get(TILE, headers={"If-None-Match": before}).status_code != 304


def test_counts_that_are_small_are_not_told_to_low_grades(
    store: Store, readers: dict[str, httpx.Client], person: httpx.Client
) -> None:
    """Two incidents in one cell, yesterday, eight in another and nine far off: the two are hidden,
    and more where the sum of a coarser cell would give them away."""
    places = [(0, 0)] * 2 + [(0, 1)] * 8 + [(3, 3)] * 9
    for column, row in places:
        lon, lat = crossing(column, row)
        file_incident(person, lon=lon, lat=lat)
    yesterday = datetime.now(UTC).replace(hour=0, minute=0) - timedelta(hours=6)
    with store.transaction(process_actor("test")) as session:
        session.execute(update(Incident).values(reported_at=yesterday))
        record_audit(session, "test", "incident", "all")
        cell = Incident.cell_r7
        counts = session.scalars(select(func.count(Incident.id)).group_by(cell)).all()
    question = {"resolution": 7, "hours": 72}
    whole = readers["city"].get(f"{LAYERS}/load/cells", params=question).json()
    assert sorted(count for _, count in whole["cells"]) == sorted(counts)
    told = readers["low"].get(f"{LAYERS}/load/cells", params=question).json()
    assert all(count >= 5 for _, count in told["cells"])
    assert sum(count for _, count in told["cells"]) <= 17
    assert told["cells"] != whole["cells"]


def test_low_grades_cannot_shift_the_period(readers: dict[str, httpx.Client]) -> None:
    """Whole days in UTC, of 1, 7 or 28: no difference of two periods is short."""
    periods = {
        (told["from"], told["until"])
        for hours in (1, 2, 23, 24)
        for told in [readers["low"].get(f"{LAYERS}/load/cells", params={"hours": hours}).json()]
    }
    ((since, until),) = periods
    assert until.endswith("T00:00:00Z")
    assert datetime.fromisoformat(until) - datetime.fromisoformat(since) == timedelta(days=1)
