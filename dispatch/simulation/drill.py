"""The training units and incidents as the driver knows them: what it is told goes in, wishes out.

No I/O: the driver process feeds it the public views it reads and carries out its wishes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from dispatch.simulation.arrivals import (
    Category,
    Close,
    Dispatch,
    OpenIncident,
    Report,
    Step,
    arrivals,
    decide,
    report_number,
    scenery,
)
from dispatch.simulation.chance import chance
from dispatch.simulation.movement import Placed, Point, distance_m
from dispatch.simulation.policy import (
    Doing,
    Say,
    UnitState,
    WantRoute,
    Wish,
    answer_route,
    assigned,
    released,
    resumed,
    retry,
    sent_round,
    standing,
    step,
    where,
)

View = Mapping[str, Any]

PATROL_M = (700.0, 4_000.0)
PATROL_TRIES = 16
START_SPREAD_S = 40.0
ACCURACY_M = 5.0
AWAY = frozenset({"off_duty", "out_of_service"})


@dataclass(frozen=True, slots=True)
class City:
    """What a drill needs to know: zone, places beside roads, stations by facility id."""

    timezone: str
    places: tuple[Point, ...]
    stations: Mapping[int, Point]
    categories: tuple[Category, ...]


@dataclass(frozen=True, slots=True)
class Fetch:
    """The drill wants to know an assignment that a unit is on, to drive its route."""

    unit_id: int
    assignment_id: int


class Drill:
    """The state of a training city.

    Parameters
    ----------
    seed
        Names all chance: the same inputs at the same times give the same wishes.
    city
        Where it plays.
    """

    def __init__(self, seed: int, city: City) -> None:
        self._seed = seed
        self._city = city
        self._scenery = scenery(seed, city.places)
        self._zone = ZoneInfo(city.timezone)
        self._now_s = 0.0
        self._units: dict[int, UnitState] = {}
        self._homes: dict[int, Point] = {}
        self._incidents: dict[int, OpenIncident] = {}
        self._left: dict[int, int] = {}  # unit → the assignment that it says is over
        self._wait_until: dict[int, datetime] = {}

    def take_snapshot(self, units: Sequence[View], incidents: Sequence[View]) -> list[Fetch]:
        """Take the whole state; units that are known drive on where they are."""
        self._incidents.clear()
        for incident in incidents:
            self.take_incident(incident)
        self._wait_until = {
            incident_id: until
            for incident_id, until in self._wait_until.items()
            if incident_id in self._incidents
        }
        return [fetch for unit in units if (fetch := self.take_unit(unit)) is not None]

    def take_change(self, body: View) -> Fetch | None:
        """Take what a change of the feed carries."""
        if "incident" in body:
            self.take_incident(body["incident"])
        if "unit" not in body:
            return None
        fetch = self.take_unit(body["unit"])
        if "assignment" not in body:
            return fetch
        if fetch is not None:
            self.take_assignment(body["assignment"])
        else:
            self._take_way_round(body["assignment"])
        return None

    def take_incident(self, view: View) -> None:
        """Take an incident as it is now; an archived one is forgotten."""
        if view["closed_at"] is not None:
            self._incidents.pop(view["id"], None)
            self._wait_until.pop(view["id"], None)
            return
        self._incidents[view["id"]] = OpenIncident(
            id=view["id"],
            training=view["training"],
            stage=view["stage"],
            stage_at=datetime.fromisoformat(view["stage_at"]),
            units=len(view["units"]),
            law=view["law"],
            verified="verified" in view["marks"],
            given=view["department_code"] is not None,
        )

    def take_unit(self, view: View) -> Fetch | None:
        """Take a unit as it is now; return which assignment must be known to go on."""
        unit_id, held = view["id"], view["assignment"]
        if not view["training"] or (view["status"] in AWAY and held is None):
            self._units.pop(unit_id, None)
            return None
        state = self._units.get(unit_id)
        if state is None:
            state = self._found(view)
            if state is None:
                return None
            self._units[unit_id] = state
        if held is None:
            if state.assignment_id is not None:
                self._units[unit_id] = released(self._seed, state, self._now_s)
            return None
        if held["id"] in {state.assignment_id, self._left.get(unit_id)}:
            return None
        return Fetch(unit_id, held["id"])

    def take_assignment(self, view: View) -> None:
        """Let the unit of an open assignment drive its route, from where it is."""
        state = self._units.get(view["unit_id"])
        if state is None or view["ended_at"] is not None or state.assignment_id == view["id"]:
            return
        route = view["route"]
        sent = assigned(
            self._seed,
            state,
            self._now_s,
            assignment_id=view["id"],
            line=[] if route is None else [(lon, lat) for lon, lat in route["coordinates"]],
            travel_time_s=view["travel_time_s"],
        )
        status = "assigned"
        if view["on_scene_at"] is not None:
            status = "on_scene"
        elif view["en_route_at"] is not None:
            status = "en_route"
        self._units[state.unit_id] = resumed(self._seed, sent, status, self._now_s)

    def _take_way_round(self, view: View) -> None:
        """Let a unit on its way take the route of its assignment, if that is a new one."""
        state, route = self._units.get(view["unit_id"]), view["route"]
        if state is None or route is None or state.assignment_id != view["id"]:
            return
        line = [(lon, lat) for lon, lat in route["coordinates"]]
        self._units[state.unit_id] = sent_round(state, self._now_s, line=line)

    def advance(self, elapsed_s: float) -> list[Wish]:
        """Let time pass; return what the units want."""
        self._now_s += elapsed_s
        wishes: list[Wish] = []
        for unit_id, state in self._units.items():
            after, wanted = step(self._seed, state, self._now_s)
            if after is not state:
                self._units[unit_id] = after
            wishes += wanted
        self._left.update(
            (wish.unit_id, wish.assignment_id)
            for wish in wishes
            if isinstance(wish, Say) and wish.status == "done"
        )
        return wishes

    def fixes(self, at: datetime) -> list[dict[str, object]]:
        """Return where every unit on duty is, as rows of a position batch."""
        fix_at = at.isoformat()
        rows: list[dict[str, object]] = []
        for unit_id, state in self._units.items():
            place = where(state, self._now_s)
            heading = place.heading_deg
            rows.append(
                {
                    "unit_id": unit_id,
                    "lon": round(place.lon, 6),
                    "lat": round(place.lat, 6),
                    "heading_deg": None if heading is None else round(heading) % 360,
                    "speed_mps": round(place.speed_mps, 1),
                    "accuracy_m": ACCURACY_M,
                    "fix_at": fix_at,
                }
            )
        return rows

    def way_for(self, wish: WantRoute) -> tuple[Point, Point] | None:
        """Return from where to where a unit wants to drive; None when it wants no more."""
        state = self._units.get(wish.unit_id)
        if state is None or state.doing is not Doing.ROUTING or state.turn != wish.turn:
            return None
        place = where(state, self._now_s)
        here = (place.lon, place.lat)
        if wish.homeward and wish.unit_id in self._homes:
            return here, self._homes[wish.unit_id]
        destination = self._patrol_to(wish, here)
        return None if destination is None else (here, destination)

    def grant(self, wish: WantRoute, line: list[Point], travel_time_s: float) -> None:
        """Answer a wish for a route."""
        state = self._units.get(wish.unit_id)
        if state is not None:
            self._units[wish.unit_id] = answer_route(
                self._seed, state, wish, self._now_s, line=line, travel_time_s=travel_time_s
            )

    def refuse(self, wish: WantRoute) -> None:
        """Answer a wish for a route that there is none."""
        state = self._units.get(wish.unit_id)
        if state is not None:
            self._units[wish.unit_id] = retry(state, wish, self._now_s)

    def doubt(self, assignment_id: int) -> None:
        """Note that the server did not agree that an assignment is over."""
        self._left = {unit: left for unit, left in self._left.items() if left != assignment_id}

    def put_off(self, incident_id: int, until: datetime) -> None:
        """Leave an incident alone until a moment: nobody could be sent, or somebody else works."""
        if incident_id in self._incidents:
            self._wait_until[incident_id] = until

    def decide(self, now: datetime, *, elapsed_s: float) -> list[Report | Dispatch | Step | Close]:
        """Return what happens in the city and what the training dispatcher does about it."""
        open_count = sum(incident.training for incident in self._incidents.values())
        count = arrivals(
            self._seed,
            int(now.timestamp()),
            open_count=open_count,
            city_hour=now.astimezone(self._zone).hour,
            elapsed_s=elapsed_s,
        )
        wishes: list[Report | Dispatch | Step | Close] = []
        for extra in range(count):
            number = int(now.timestamp()) * 10 + extra
            report = report_number(self._seed, number, self._scenery, self._city.categories)
            if report is not None:
                wishes.append(report)
        ready = [
            incident
            for incident in self._incidents.values()
            if self._wait_until.get(incident.id, now) <= now
        ]
        return wishes + decide(self._seed, ready, now)

    def _found(self, view: View) -> UnitState | None:
        """Return the state of a unit that is met for the first time."""
        position, station = view["position"], self._city.stations.get(view["station_id"] or 0)
        if position is not None:
            here = (position["lon"], position["lat"])
        elif station is not None:
            here = station
        else:
            return None
        self._homes[view["id"]] = station or here
        heading = None if position is None else position["heading_deg"]
        place = Placed(here[0], here[1], heading, 0.0)
        return standing(
            self._seed,
            view["id"],
            place,
            self._now_s,
            spread_s=START_SPREAD_S,
            homeward=view["status"] == "returning",
        )

    def _patrol_to(self, wish: WantRoute, here: Point) -> Point | None:
        """Return a seeded place some way off; the nearest of those tried when none is in range."""
        if not self._city.places:
            return None
        dice = chance(self._seed, "patrol", wish.unit_id, wish.turn)
        tried = [dice.choice(self._city.places) for _ in range(PATROL_TRIES)]
        far = [(distance_m(here, place), place) for place in tried]
        inside = [place for metres, place in far if PATROL_M[0] <= metres <= PATROL_M[1]]
        return inside[0] if inside else min(far)[1]
