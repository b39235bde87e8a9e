"""A server that runs takes up what is loaded beside it."""

import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from sqlalchemy import text

from api.deps import Roads, roads
from data.exchange.osm import import_osm
from data.store import Store
from tests.api.reading import feed
from tests.api.serving import Serving
from tests.api.small_city import crossing
from tests.owner import as_owner

PATIENCE_S = 30.0


def extract(folder: Path) -> Path:
    """Write an extract with one street between two crossings of the small city."""
    (west, south), (east, north) = crossing(0, 0), crossing(3, 3)
    path = folder / "inside.osm"
    path.write_text(
        '<?xml version="1.0"?><osm version="0.6">'
        f'<node id="1" lon="{west:.7f}" lat="{south:.7f}"/>'
        f'<node id="2" lon="{east:.7f}" lat="{north:.7f}"/>'
        '<way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/></way></osm>'
    )
    return path


def until(happened: Callable[[], bool], client: httpx.Client) -> None:
    """Ask the server again and again until something has happened in it."""
    deadline_s = time.monotonic() + PATIENCE_S
    while not happened():
        assert time.monotonic() < deadline_s
        client.get("/healthz")


def roads_of(running: Serving) -> Roads:
    """Return what holds the live network of a server, once there is one."""
    held: Roads = running.app.state.services.roads
    assert held.wait(60)
    return held


def test_a_running_server_routes_on_roads_that_are_imported(
    served: Serving, store: Store, person: httpx.Client, tmp_path: Path
) -> None:
    held = roads_of(served)
    assert held.current().arcs == 48  # 24 blocks, both ways
    with feed(person) as reader:
        reader.next("snapshot")
        import_osm(store, extract(tmp_path))
        assert reader.next("change").data["topic"] == "data.loaded"
    until(lambda: held.current().arcs == 2, person)
    ends = [dict(zip(("lon", "lat"), crossing(*at), strict=True)) for at in ((0, 0), (3, 3))]
    route = person.post("/api/v1/routes", json={"from": ends[0], "to": ends[1]})
    assert route.status_code == 200, route.text
    assert route.json()["network_version"] == held.current().version


def test_a_network_that_could_not_be_renewed_is_tried_again(
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    served: Serving,
    store: Store,
    person: httpx.Client,
) -> None:
    monkeypatch.setattr(roads, "TRY_AGAIN_S", 0.05)
    held = roads_of(served)
    before = held.current()
    with as_owner(store) as connection:
        connection.execute(text("ALTER TABLE roads RENAME TO away"))
    held.renew()
    until(lambda: "no new road network" in caplog.text, person)
    assert held.current() is before
    with as_owner(store) as connection:
        connection.execute(text("ALTER TABLE away RENAME TO roads"))
    until(lambda: held.current() is not before, person)
