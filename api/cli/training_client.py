"""The training driver's side of the public interface: HTTP with a key, and the live feed.

ServerAwayError    the server cannot be reached, is starting or has too much to do: try again
CallRefusedError   the server understood and refused: the same again will not help
"""

import ssl
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Any

import httpx
import orjson

from dispatch.simulation.arrivals import Category, Report
from dispatch.simulation.drill import City
from dispatch.simulation.movement import Point

PREFIX = "/api/v1"
TIMEOUT_S = 10.0
SILENCE_S = 6.0
"""A feed that is silent for longer is down: it ticks every 2 s."""

MANY_FACILITIES = 2_000
TRY_LATER = frozenset({408, 425, 429})
RECOMMENDED = 20
"""So many units a recommendation names at most."""


class ServerAwayError(Exception):
    """The server cannot be reached, is starting, or has too much to do."""


class CallRefusedError(Exception):
    """The server refused a call: `status` and `code` say why."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(f"{status} {code}")
        self.status = status
        self.code = code


@dataclass(frozen=True, slots=True)
class FeedEvent:
    """One event of the live feed; positions come without their data, which nobody here needs."""

    name: str
    id: str | None
    data: Any


@dataclass(frozen=True, slots=True)
class Recommended:
    """A unit with its place in a recommendation, and the network that was asked."""

    unit_id: int
    rank: int
    network_version: str


class TrainingClient:
    """Calls the interface as the system whose key it has: a thing that opens and closes.

    Parameters
    ----------
    base_url
        The server, without the interface's prefix.
    key
        The key of a system account.
    context
        How to speak TLS with the server; None: as with any other.
    """

    def __init__(self, base_url: str, key: str, context: ssl.SSLContext | None = None) -> None:
        self._http = httpx.AsyncClient(
            base_url=base_url,
            headers={"Authorization": f"Bearer {key}"},
            timeout=TIMEOUT_S,
            trust_env=False,
            verify=context or True,
        )

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def city(self) -> City:
        """Return what a drill needs to know of the city."""
        session = await self._call("GET", "/session")
        categories = await self._call("GET", "/categories")
        facilities = await self._call("GET", f"/layers/facilities/features?limit={MANY_FACILITIES}")
        places: dict[int, Point] = {}
        for feature in facilities["features"]:
            lon, lat = feature["geometry"]["coordinates"][:2]
            places[feature["properties"]["facility_id"]] = (lon, lat)
        return City(
            timezone="UTC" if session["city"] is None else session["city"]["timezone"],
            places=tuple(places.values()),
            stations=places,
            categories=tuple(
                Category(item["key"], item["name_zh"], item["name_en"], item["priority"])
                for item in categories["items"]
            ),
        )

    async def post_fixes(self, fixes: list[dict[str, object]]) -> Mapping[str, Any]:
        """Send one batch of positions."""
        answer: Mapping[str, Any] = await self._call("POST", "/positions", {"fixes": fixes})
        return answer

    async def route(self, start: Point, end: Point) -> tuple[list[Point], float]:
        """Return a way along roads and its travel time in seconds."""
        body = {
            "from": {"lon": start[0], "lat": start[1]},
            "to": {"lon": end[0], "lat": end[1]},
        }
        found = await self._call("POST", "/routes", body)
        line = [(lon, lat) for lon, lat in found["line"]["coordinates"]]
        return line, float(found["travel_time_s"])

    async def assignment(self, assignment_id: int) -> Mapping[str, Any]:
        """Return an assignment with its route."""
        found: Mapping[str, Any] = await self._call("GET", f"/assignments/{assignment_id}")
        return found

    async def unit(self, unit_id: int) -> Mapping[str, Any]:
        """Return a unit."""
        found: Mapping[str, Any] = await self._call("GET", f"/units/{unit_id}")
        return found

    async def say(self, assignment_id: int, status: str) -> None:
        """Say how far an assignment is."""
        await self._call(
            "POST",
            f"/assignments/{assignment_id}/status",
            {"status": status},
            key=f"training:{assignment_id}:{status}",
        )

    async def say_available(self, unit_id: int, key: str) -> None:
        """Say that a unit is available again."""
        await self._call("POST", f"/units/{unit_id}/status", {"status": "available"}, key=key)

    async def report(self, report: Report) -> None:
        """File a training incident."""
        body = {
            "category": report.category,
            "description": report.description,
            "lon": report.lon,
            "lat": report.lat,
            "source": report.source,
            "training": True,
        }
        await self._call("POST", "/incidents", body, key=f"training:report:{report.number}")

    async def recommended(self, incident_id: int) -> Recommended | None:
        """Return the nearest eligible training unit, None when none of the nearest is one.

        A unit of real life that stands nearer is passed over: practice must not take it away.
        """
        path = f"/incidents/{incident_id}/recommendation?k={RECOMMENDED}"
        found = await self._call("GET", path)
        version = found["network"]["version"]
        for one in found["units"]:
            if one["unit"]["training"]:
                return Recommended(one["unit"]["id"], one["rank"], version)
        return None

    async def assign(self, incident_id: int, found: Recommended, key: str) -> None:
        """Send a unit as the recommendation has it."""
        body = {
            "unit_id": found.unit_id,
            "rank": found.rank,
            "network_version": found.network_version,
        }
        await self._call("POST", f"/incidents/{incident_id}/assignments", body, key=key)

    async def act(self, incident_id: int, action: str, key: str) -> None:
        """Do an action of its law with an incident."""
        path = f"/incidents/{incident_id}/actions"
        await self._call("POST", path, {"action": action}, key=key)

    async def close_incident(self, incident_id: int, reason: str) -> None:
        """Archive an incident."""
        await self._call(
            "POST",
            f"/incidents/{incident_id}/close",
            {"reason": reason},
            key=f"training:{incident_id}:close",
        )

    async def feed(self, last_id: str | None) -> AsyncIterator[FeedEvent]:
        """Yield the events of the live feed until it breaks off.

        Raises
        ------
        ServerAwayError
            When it breaks off or is silent for too long.
        """
        headers = {} if last_id is None else {"Last-Event-ID": last_id}
        timeout = httpx.Timeout(TIMEOUT_S, read=SILENCE_S)
        try:
            async with self._http.stream(
                "GET", f"{PREFIX}/stream", headers=headers, timeout=timeout
            ) as response:
                if response.status_code != 200:
                    raise ServerAwayError(f"the feed answered {response.status_code}")
                async for event in _events(_lines(response.aiter_text())):
                    yield event
        except httpx.HTTPError as error:
            raise ServerAwayError(str(error)) from error
        raise ServerAwayError("the feed ended")

    async def _call(
        self, method: str, path: str, body: object = None, *, key: str | None = None
    ) -> Any:
        headers = {} if key is None else {"Idempotency-Key": key}
        content = None
        if body is not None:
            content = orjson.dumps(body)
            headers["Content-Type"] = "application/json"
        try:
            response = await self._http.request(
                method, PREFIX + path, content=content, headers=headers
            )
        except httpx.HTTPError as error:
            raise ServerAwayError(f"{method} {path}: {error!r}") from error
        if response.status_code >= 500 or response.status_code in TRY_LATER:
            raise ServerAwayError(f"{method} {path}: {response.status_code}")
        if response.status_code >= 400:
            raise CallRefusedError(response.status_code, _code(response))
        return orjson.loads(response.content)


def _code(response: httpx.Response) -> str:
    try:
        problem = orjson.loads(response.content)
    except orjson.JSONDecodeError:
        return ""
    return str(problem.get("code", "")) if isinstance(problem, dict) else ""


async def _lines(texts: AsyncIterator[str]) -> AsyncIterator[str]:
    """Put lines together that end with a line feed, as those of our feed do, and with nothing else.

    Text that somebody wrote may hold other characters at which `str.splitlines` breaks.
    """
    begun = ""
    async for text in texts:
        *whole, begun = (begun + text).split("\n")
        for line in whole:
            yield line


async def _events(lines: AsyncIterator[str]) -> AsyncIterator[FeedEvent]:
    """Put events together from the lines of a stream; comments are left out."""
    name, event_id, data = "message", None, ""
    async for line in lines:
        if not line:
            if data or name != "message":
                wanted = name in {"snapshot", "change"}
                yield FeedEvent(name, event_id, orjson.loads(data) if wanted else None)
            name, event_id, data = "message", None, ""
            continue
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if field == "event":
            name = value
        elif field == "id":
            event_id = value
        elif field == "data":
            data += value
