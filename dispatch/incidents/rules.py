"""Pure decisions about incidents: stages, clocks, numbers, suspicious coordinates."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

from dispatch.incidents.errors import IllegalStageError
from dispatch.incidents.tables import Stage
from dispatch.steps import check_step

ASSIGN_CLOCK: Mapping[int, timedelta] = MappingProxyType(
    {1: timedelta(seconds=60), 2: timedelta(minutes=5), 3: timedelta(minutes=15)}
)
"""By priority, from the report until the first unit is assigned.

60 s is the trade's measure from answer to first unit sent; 15 min the default of the assign stage.
"""

VERIFY_CLOCK = timedelta(minutes=30)
"""From the feedback until the incident is verified and closed: default of the verify stage."""

FAR_FROM_ROAD_M = 300.0
"""A reported place further than this from any road is suspicious.

GCJ-02 shifts points by 300–700 m within China (offsets published for its cities).
"""

NEAR_ROAD_M = 60.0
"""The inverse-shifted twin of a suspicious place is convincing within this distance of a road."""

TRANSITIONS: Mapping[Stage, frozenset[Stage]] = MappingProxyType(
    {
        Stage.REPORT: frozenset({Stage.ASSIGN, Stage.HANDLE, Stage.ARCHIVE}),
        Stage.ACCEPT: frozenset({Stage.ASSIGN, Stage.HANDLE, Stage.ARCHIVE}),
        Stage.ASSIGN: frozenset({Stage.REPORT, Stage.HANDLE, Stage.FEEDBACK}),
        Stage.HANDLE: frozenset({Stage.REPORT, Stage.ASSIGN, Stage.FEEDBACK}),
        Stage.FEEDBACK: frozenset({Stage.HANDLE, Stage.ARCHIVE}),
        Stage.VERIFY: frozenset({Stage.HANDLE, Stage.ARCHIVE}),
        Stage.ARCHIVE: frozenset(),
    }
)
"""What may follow what; accept and verify are entered by the workflow alone."""


@dataclass(frozen=True, slots=True)
class UnitsOnIncident:
    """How many assignments of an incident are open, of these on scene, and how many ended done."""

    open: int
    on_scene: int
    done: int


def stage_for(units: UnitsOnIncident) -> Stage:
    """Return the stage of an incident that is not archived, from the units sent to it.

    Nobody on it and nobody done: report (again, when all were cancelled). Somebody on scene, or on
    the way after another was done: handle. Somebody on the way: assign. All done: feedback.
    """
    if units.on_scene or (units.open and units.done):
        return Stage.HANDLE
    if units.open:
        return Stage.ASSIGN
    return Stage.FEEDBACK if units.done else Stage.REPORT


def check_stage(present: Stage, wanted: Stage) -> None:
    """Refuse a stage that may not follow the present one.

    Raises
    ------
    IllegalStageError
        With `stage` (the present one) and `allowed` (what may follow it), as texts.
    """
    check_step(
        TRANSITIONS, present, wanted, what="an incident", named="stage", refusal=IllegalStageError
    )


@dataclass(frozen=True, slots=True)
class Clock:
    """A running time limit: when it began and when it runs out."""

    stage: Stage
    stage_at: datetime
    due_at: datetime


def clock_at(stage: Stage, at: datetime, *, priority: int, limit_s: int) -> Clock:
    """Return the clock of a stage entered at `at` from nowhere or from a stage with another clock.

    Report and accept run the assign clock of the priority, assign and handle the category's limit,
    feedback and verify the verify clock; an archived incident's clock stands still.
    """
    if stage in {Stage.REPORT, Stage.ACCEPT}:
        limit = ASSIGN_CLOCK[priority]
    elif stage in {Stage.ASSIGN, Stage.HANDLE}:
        limit = timedelta(seconds=limit_s)
    elif stage in {Stage.FEEDBACK, Stage.VERIFY}:
        limit = VERIFY_CLOCK
    else:
        limit = timedelta(0)
    return Clock(stage, at, at + limit)


def enter_stage(clock: Clock, wanted: Stage, at: datetime, *, priority: int, limit_s: int) -> Clock:
    """Return the clock after going from `clock.stage` to `wanted`.

    From assign to handle and back the same limit goes on; so the way to the scene counts in it. The
    limit of an archived incident stays as it was.

    Raises
    ------
    IllegalStageError
        See `check_stage`.
    """
    check_stage(clock.stage, wanted)
    sent = {Stage.ASSIGN, Stage.HANDLE}
    if wanted is Stage.ARCHIVE or {clock.stage, wanted} <= sent:
        return Clock(wanted, at, clock.due_at)
    return clock_at(wanted, at, priority=priority, limit_s=limit_s)


def city_day(at: datetime, timezone: str) -> date:
    """Return the day of the city at a moment; `timezone` is an IANA name."""
    return at.astimezone(ZoneInfo(timezone)).date()


def incident_number(day: date, serial: int) -> str:
    """Return the number of the day's `serial`-th incident.

    Examples
    --------
    >>> incident_number(date(2026, 11, 22), 93)
    '261122-0093'
    """
    return f"{day:%y%m%d}-{serial:04d}"


def looks_shifted(distance_to_road_m: float, distance_of_twin_m: float) -> bool:
    """Tell whether a place given as WGS 84 is probably GCJ-02.

    Parameters
    ----------
    distance_to_road_m
        From the place, taken as it was given, to the nearest road.
    distance_of_twin_m
        From its twin, the place converted from GCJ-02 to WGS 84, to the nearest road.

    Returns
    -------
    bool
        True when the place is far from any road and its twin is near one. NaN (no road known)
        gives False.
    """
    return distance_to_road_m > FAR_FROM_ROAD_M and distance_of_twin_m < NEAR_ROAD_M
