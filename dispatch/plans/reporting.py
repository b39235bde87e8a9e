"""After-action reports: what was done, when, against the plan; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any


@dataclass(frozen=True, slots=True)
class TaskDone:
    """What became of a task of the plan; times are None where they did not come."""

    key: str
    title_zh: str
    title_en: str
    due_at: datetime
    state: str
    taken_at: datetime | None
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class UnitSent:
    """What became of a unit that the plan sent."""

    kind: str
    unit_code: str
    within_min: int
    sent_at: datetime
    on_scene_at: datetime | None
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class Short:
    """What the plan asks for and did not get: units of a kind, or a department."""

    what: str
    wanted: int
    got: int


def after_action(
    started_at: datetime,
    at: datetime,
    tasks: Sequence[TaskDone],
    units: Sequence[UnitSent],
    short: Sequence[Short],
) -> dict[str, Any]:
    """Return the report of a run up to a moment, as plain values.

    Returns
    -------
    dict
        `timeline` in order; `tasks` and `units` with their times against the plan in minutes
        (`late_min` above 0 is too late, null while it is not known); `gaps`, each with its code.
    """
    return {
        "started_at": started_at.isoformat(),
        "until": at.isoformat(),
        "timeline": _timeline(started_at, tasks, units),
        "tasks": [_task(one, at) for one in tasks],
        "units": [_unit(one, at) for one in units],
        "gaps": _gaps(at, tasks, units, short),
    }


def _timeline(
    started_at: datetime, tasks: Sequence[TaskDone], units: Sequence[UnitSent]
) -> list[dict[str, Any]]:
    said: list[tuple[datetime, str, str]] = [(started_at, "started", "")]
    for task in tasks:
        said += [(task.taken_at, "task_taken", task.key)] if task.taken_at else []
        said += [(task.ended_at, f"task_{task.state}", task.key)] if task.ended_at else []
    for unit in units:
        said.append((unit.sent_at, "unit_sent", unit.unit_code))
        said += [(unit.on_scene_at, "unit_on_scene", unit.unit_code)] if unit.on_scene_at else []
        said += [(unit.ended_at, "unit_ended", unit.unit_code)] if unit.ended_at else []
    return [
        {"at": at.isoformat(), "minute": _minutes(at - started_at), "what": what, "of": of}
        for at, what, of in sorted(said)
    ]


def _task(task: TaskDone, at: datetime) -> dict[str, Any]:
    done = task.ended_at if task.state == "done" else None
    late = None if done is None and at <= task.due_at else _minutes((done or at) - task.due_at)
    return {
        "key": task.key,
        "title_zh": task.title_zh,
        "title_en": task.title_en,
        "state": task.state,
        "due_at": task.due_at.isoformat(),
        "ended_at": None if task.ended_at is None else task.ended_at.isoformat(),
        "late_min": late,
    }


def _unit(unit: UnitSent, at: datetime) -> dict[str, Any]:
    wanted = unit.sent_at + timedelta(minutes=unit.within_min)
    there = unit.on_scene_at
    return {
        "kind": unit.kind,
        "unit_code": unit.unit_code,
        "within_min": unit.within_min,
        "took_min": None if there is None else _minutes(there - unit.sent_at),
        "late_min": None if there is None and at <= wanted else _minutes((there or at) - wanted),
    }


def _gaps(
    at: datetime, tasks: Sequence[TaskDone], units: Sequence[UnitSent], short: Sequence[Short]
) -> list[dict[str, Any]]:
    gaps: list[dict[str, Any]] = [
        {"code": "short", "of": one.what, "wanted": one.wanted, "got": one.got} for one in short
    ]
    for task in tasks:
        if task.state != "done":
            gaps.append({"code": "task_not_done", "of": task.key})
        elif task.ended_at is not None and task.ended_at > task.due_at:
            gaps.append(
                {"code": "task_late", "of": task.key, "min": _minutes(task.ended_at - task.due_at)}
            )
    for unit in units:
        wanted = unit.sent_at + timedelta(minutes=unit.within_min)
        if unit.on_scene_at is None and (unit.ended_at is not None or at > wanted):
            gaps.append({"code": "unit_never_there", "of": unit.unit_code})
        elif unit.on_scene_at is not None and unit.on_scene_at > wanted:
            late = _minutes(unit.on_scene_at - wanted)
            gaps.append({"code": "unit_late", "of": unit.unit_code, "min": late})
    return gaps


def _minutes(span: timedelta) -> float:
    return round(span.total_seconds() / 60, 1)
