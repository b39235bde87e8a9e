"""Scenarios as a planner makes them over HTTP, in the city of sixteen crossings."""

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from tests.api.asking import new_key
from tests.api.small_city import crossing

CORNER = crossing(3, 3)


def fire_category(client: httpx.Client) -> str:
    """Return a category that a fire engine is sent to."""
    items = client.get("/api/v1/categories").json()["items"]
    return str(next(one["key"] for one in items if one["skills"] == ["fire"]))


def post(client: httpx.Client, path: str, body: dict[str, Any]) -> httpx.Response:
    """Post with a key of its own."""
    return client.post(f"/api/v1/{path}", json=body, headers=new_key())


def scenario(**more: Any) -> dict[str, Any]:
    """Return a scenario of the training city."""
    return {"name_zh": "北站", "name_en": "North station", "training": True, **more}


def with_station(place: tuple[float, float] = CORNER, unit: int | None = None) -> dict[str, Any]:
    """Return changes that add a station and put a unit there, a new one or one that there is."""
    units: dict[str, Any] = (
        {"added": [{"key": "e1", "kind": "fire_engine", "station": "north"}]}
        if unit is None
        else {"moved": [{"unit": unit, "station": "north"}]}
    )
    lon, lat = place
    new = {"key": "north", "name_zh": "北站", "name_en": "North", "lon": lon, "lat": lat}
    return {"stations": {"added": [new]}, "units": units}


def period(**more: Any) -> dict[str, Any]:
    """Return the last three days as a period of calls."""
    now = datetime.now(UTC)
    begin = (now - timedelta(days=3)).isoformat()
    return {"from": begin, "until": (now + timedelta(hours=1)).isoformat(), "group": "fire", **more}


def make(client: httpx.Client, **more: Any) -> dict[str, Any]:
    """Make a scenario and return it."""
    answer = post(client, "scenarios", scenario(**more))
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made
