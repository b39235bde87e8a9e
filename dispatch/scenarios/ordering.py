"""Orders runs: reads all that goes in with the rights of who orders, and calls runs off."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Literal

from sqlalchemy import select, text
from sqlalchemy.orm import Session, undefer

from data.areas.queries import city_timezone
from data.areas.tables import Area
from data.codes import CoverageGroup, coverage_groups
from data.codes.book import code_book
from data.codes.rules import find_code
from data.store.engine import acting
from data.store.errors import NotFoundError, RefusedError
from data.store.trail import record_audit
from dispatch.scenarios.errors import NoCallsError, NoUnitsError, RunOverError, TooManyCallsError
from dispatch.scenarios.fleets import Plan, changed, facilities_named
from dispatch.scenarios.inputs import METHOD, Gathered, Need, inputs_of, packed
from dispatch.scenarios.placing import BUSY
from dispatch.scenarios.queries import changes_below, find_row, run_view
from dispatch.scenarios.reading import (
    MOST_CALLS,
    Wanted,
    present_plan,
    read_calls,
    read_districts,
    read_durations,
    with_grounds,
)
from dispatch.scenarios.solving import LEAST_CALLS
from dispatch.scenarios.tables import OPEN_STATES, RunKind, RunState, Scenario, ScenarioRun
from dispatch.scenarios.views import ScenarioRunView

LONGEST: Final = timedelta(days=366)
STANDARD_S: Final = 600
"""Within which a unit is to be there where neither scenario nor group nor order says it."""

MOST_CANDIDATES: Final = 400


@dataclass(frozen=True, slots=True)
class CallsAsked:
    """Which calls of the past: of a period, for units of a group, of some categories."""

    starts_at: datetime
    ends_at: datetime
    group: str | None = None
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SimulationAsked:
    """How calls are played; chance is named by `seed`, or drawn where it is None."""

    calls: Literal["drawn", "as_was"] = "drawn"
    replications: int = 20
    seed: int | None = None
    move_ups: bool = False
    standard_s: int | None = None


@dataclass(frozen=True, slots=True)
class SitingAsked:
    """What is to be placed where; see `dispatch.scenarios.placing.place`."""

    problem: Literal["mclp", "p_median", "mexclp"]
    count: int
    candidates: Literal["cells", "facilities"] = "cells"
    facility_categories: tuple[str, ...] = ()
    resolution: int = 7
    keep: bool = True
    busy: float = BUSY
    demand: Literal["calls", "cells"] = "calls"
    limit_s: float = 30.0
    standard_s: int | None = None


def order_simulation(
    session: Session, scenario_id: int, calls: CallsAsked, how: SimulationAsked
) -> ScenarioRunView:
    """Order a simulation of a scenario beside its base.

    Raises
    ------
    NotFoundError
    RefusedError
        For a period that is none, or a group that there is not.
    NoCallsError, TooManyCallsError, NoUnitsError
    """
    group = _group(calls.group)
    if how.move_ups and group is None:
        raise RefusedError("moving up needs a group whose cover counts", field="group")
    made = _gather(session, scenario_id, calls, group)
    seed = secrets.randbelow(2**31) if how.seed is None else how.seed
    asked = {**asdict(how), "seed": seed, "standard_s": made.standard_s(how.standard_s)}
    return _order(session, made, RunKind.SIMULATION, _said(calls, asked), {})


def order_siting(
    session: Session, scenario_id: int, calls: CallsAsked, how: SitingAsked
) -> ScenarioRunView:
    """Order a search for sites for a scenario.

    Raises
    ------
    As `order_simulation`.
    """
    group = _group(calls.group)
    made = _gather(session, scenario_id, calls, group)
    asked = {**asdict(how), "standard_s": made.standard_s(how.standard_s)}
    facilities: list[dict[str, Any]] = []
    if how.candidates == "facilities":
        facilities = _facilities(session, how.facility_categories, made)
    return _order(session, made, RunKind.SITING, _said(calls, asked), {"facilities": facilities})


def cancel_run(
    session: Session, scenario_id: int, run_id: int, *, now: datetime | None = None
) -> ScenarioRunView:
    """Call a run off: at once while it waits, within a second or two while it is under way.

    Raises
    ------
    NotFoundError, RunOverError
    """
    at = now or datetime.now(UTC)
    find_row(session, scenario_id)
    row = session.scalar(
        select(ScenarioRun)
        .where(ScenarioRun.id == run_id, ScenarioRun.scenario_id == scenario_id)
        .with_for_update()
        .options(undefer(ScenarioRun.result))
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise NotFoundError(f"there is no run {run_id} of this scenario", run_id=run_id)
    if row.state not in OPEN_STATES:
        raise RunOverError(f"this run is {row.state.value}", state=row.state.value)
    row.cancel_asked_at = row.cancel_asked_at or at
    if row.state is RunState.WAITING:
        row.state, row.ended_at = RunState.CANCELLED, at
    session.flush()
    record_audit(
        session, "scenarios.cancel_run", "scenario_run", run_id, {}, area_code=row.area_code
    )
    return run_view(row)


@dataclass(frozen=True, slots=True)
class _Made:
    scenario: Scenario
    gathered: Gathered
    base: Plan
    plan: Plan
    group: CoverageGroup | None
    nowhere: Sequence[str]

    def standard_s(self, asked_s: int | None) -> int:
        """Return within which time a call is to be answered, on both sides."""
        of_group = None if self.group is None else self.group.standard_s
        return asked_s or self.plan.standard_s or of_group or STANDARD_S


def _group(key: str | None) -> CoverageGroup | None:
    if key is None:
        return None
    group = coverage_groups().get(key)
    if group is None:
        known = ", ".join(coverage_groups())
        raise RefusedError(f"there is no group {key!r}; groups are {known}", field="group")
    return group


def _gather(
    session: Session, scenario_id: int, calls: CallsAsked, group: CoverageGroup | None
) -> _Made:
    scenario = find_row(session, scenario_id)
    if calls.ends_at <= calls.starts_at:
        raise RefusedError("a period ends after it begins", field="until")
    if calls.ends_at - calls.starts_at > LONGEST:
        raise RefusedError(f"a period is at most {LONGEST.days} days long", field="until")
    wanted = Wanted(
        calls.starts_at,
        calls.ends_at,
        scenario.training,
        _numbers(session, scenario.area_code),
        calls.categories or None,
    )
    rows = read_calls(session, wanted)
    if len(rows) > MOST_CALLS:
        raise TooManyCallsError(
            f"there are more than {MOST_CALLS} calls: ask for a shorter period or fewer categories",
            field="until",
        )
    needs = _needs(session, {row.category for row in rows}, calls.ends_at)
    if group is not None:
        rows = [row for row in rows if group.skill in needs[row.category].skills]
    if not rows:
        raise NoCallsError("there are no such calls in this period", field="from")
    below, own = changes_below(session, scenario.base_id), changes_below(session, scenario.id)
    present, nowhere = present_plan(session, wanted, facilities_named(own))
    base, districts = present, read_districts(session)
    for one in below:
        base = changed(base, one)
    plan = changed(base, own[-1])
    ready, work = read_durations(session, wanted)
    gathered = Gathered(wanted, city_timezone(session), rows, needs, ready, work, districts)
    grounded = [with_grounds(session, one, districts) for one in (base, plan)]
    return _Made(scenario, gathered, grounded[0], grounded[1], group, nowhere)


def _numbers(session: Session, area_code: str | None) -> tuple[int, int] | None:
    if area_code is None:
        return None
    low, high = session.execute(
        select(Area.leaf_from, Area.leaf_to).where(Area.code == area_code)
    ).one()
    return low, high


def _needs(session: Session, keys: set[str], at: datetime) -> dict[str, Need]:
    """Return what each category needs; one that is not listed any more needs nothing."""
    book, needs = code_book(session), {}
    for key in keys:
        code = find_code(book, key, at.date())
        needs[key] = Need(key, () if code is None else code.skills, (code and code.crew) or 0)
    return needs


def _facilities(session: Session, categories: Sequence[str], made: _Made) -> list[dict[str, Any]]:
    rows = session.execute(
        text(
            "SELECT f.id AS facility_id, f.name_zh, f.name_en, ST_X(f.geom) AS lon,"
            " ST_Y(f.geom) AS lat FROM facilities f LEFT JOIN areas a ON a.code = f.area_code"
            " WHERE f.category = ANY(:categories) AND NOT f.id = ANY(:known)"
            " AND (CAST(:low AS integer) IS NULL OR a.leaf_from BETWEEN :low AND :high)"
            " ORDER BY f.id LIMIT :limit"
        ),
        {
            "categories": list(categories),
            "known": [one.ref for one in made.plan.stations if isinstance(one.ref, int)],
            "low": made.gathered.wanted.numbers and made.gathered.wanted.numbers[0],
            "high": made.gathered.wanted.numbers and made.gathered.wanted.numbers[1],
            "limit": MOST_CANDIDATES + 1,
        },
    ).mappings()
    found = [dict(row) for row in rows]
    if not found:
        raise RefusedError("there is no facility of these categories", field="facility_categories")
    if len(found) > MOST_CANDIDATES:
        raise RefusedError(
            f"more than {MOST_CANDIDATES} facilities are of these categories",
            field="facility_categories",
        )
    return found


def _said(calls: CallsAsked, asked: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "from": calls.starts_at.isoformat(),
        "until": calls.ends_at.isoformat(),
        "group": calls.group,
        "categories": list(calls.categories),
        **{key: list(one) if isinstance(one, tuple) else one for key, one in asked.items()},
    }


def _order(
    session: Session,
    made: _Made,
    kind: RunKind,
    asked: Mapping[str, Any],
    more: Mapping[str, Any],
) -> ScenarioRunView:
    inputs = inputs_of(made.gathered, made.base, made.plan, made.group)
    if kind is RunKind.SIMULATION and not inputs["scenario"]["units"]:
        raise NoUnitsError("no unit could be sent to any of these calls", field="group")
    scenario, actor = made.scenario, acting(session)
    kept, digest = packed({**inputs, "area": scenario.area_code, **more})
    row = ScenarioRun(
        scenario_id=scenario.id,
        scenario_version=scenario.version,
        area_code=scenario.area_code,
        kind=kind,
        state=RunState.WAITING,
        progress=0.0,
        doing="waiting",
        asked=dict(asked),
        warnings=_warnings(made, inputs),
        inputs=kept,
        inputs_sha256=digest,
        method=METHOD,
        result=None,
        failure=None,
        attempts=0,
        ordered_by=actor.name,
        account_id=actor.account_id,
        ordered_at=datetime.now(UTC),
    )
    session.add(row)
    session.flush()
    record_audit(
        session, "scenarios.order_run", "scenario_run", row.id,
        {"scenario": scenario.id, "kind": kind.value, "inputs_sha256": digest},
        area_code=scenario.area_code,
    )  # fmt: skip
    return run_view(row)


def _warnings(made: _Made, inputs: Mapping[str, Any]) -> list[dict[str, str]]:
    told: list[dict[str, str]] = []

    def tell(code: str, detail: str) -> None:
        told.append({"code": code, "detail": detail})

    count = len(made.gathered.calls)
    if count < LEAST_CALLS:
        tell("few_calls", f"only {count} calls: a longer period tells more")
    assumed = [kind["key"] for kind in inputs["kinds"] if kind["source"] == "assumed"]
    if assumed:
        tell("assumed_work", f"nothing is known of the work on {len(assumed)} categories")
    if made.nowhere:
        tell("units_nowhere", "without station or position: " + ", ".join(made.nowhere[:20]))
    served = [len(inputs["scenario"]["teams"][team]) for team in inputs["scenario"]["team"]]
    if not all(served):
        tell("nobody_able", f"{served.count(0)} calls need what no unit of the scenario has")
    if made.scenario.training:
        tell("training", "calls and units of the training city, not real ones")
    return told
