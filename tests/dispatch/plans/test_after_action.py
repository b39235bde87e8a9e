"""After-action reports, worked by hand."""

from datetime import timedelta

from dispatch.plans.reporting import Short, TaskDone, UnitSent, after_action
from tests.dispatch.scenes import NOON


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


PUMP = TaskDone("pump", "抽水", "Pump", NOON + minutes(60), "done", NOON + minutes(5),
                NOON + minutes(75))  # fmt: skip
ROAD = TaskDone("road", "封路", "Close", NOON + minutes(15), "done", None, NOON + minutes(12))
TOLD = TaskDone("told", "报告", "Report", NOON + minutes(30), "cancelled", None, NOON + minutes(90))
SOON = UnitSent("drainage_truck", "排-1", 30, NOON + minutes(1), NOON + minutes(21), None)
LATE = UnitSent("police_patrol", "警-1", 15, NOON, NOON + minutes(27), NOON + minutes(80))
LOST = UnitSent("police_patrol", "警-2", 15, NOON, None, NOON + minutes(10))


def test_times_are_held_against_the_plan_and_gaps_are_named() -> None:
    report = after_action(
        NOON, NOON + minutes(90), [PUMP, ROAD, TOLD], [SOON, LATE, LOST], [Short("gas", 1, 0)]
    )
    assert [task["late_min"] for task in report["tasks"]] == [15.0, -3.0, 60.0]
    assert [(unit["took_min"], unit["late_min"]) for unit in report["units"]] == [
        (20.0, -10.0),
        (27.0, 12.0),
        (None, 75.0),
    ]
    assert report["gaps"] == [
        {"code": "short", "of": "gas", "wanted": 1, "got": 0},
        {"code": "task_late", "of": "pump", "min": 15.0},
        {"code": "task_not_done", "of": "told"},
        {"code": "unit_late", "of": "警-1", "min": 12.0},
        {"code": "unit_never_there", "of": "警-2"},
    ]


def test_the_timeline_is_in_order_and_begins_with_the_start() -> None:
    report = after_action(NOON, NOON + minutes(90), [PUMP], [SOON], [])
    assert [(one["minute"], one["what"], one["of"]) for one in report["timeline"]] == [
        (0.0, "started", ""),
        (1.0, "unit_sent", "排-1"),
        (5.0, "task_taken", "pump"),
        (21.0, "unit_on_scene", "排-1"),
        (75.0, "task_done", "pump"),
    ]


def test_what_is_not_due_yet_is_not_late() -> None:
    open_task = TaskDone("pump", "抽水", "Pump", NOON + minutes(60), "open", None, None)
    on_its_way = UnitSent("drainage_truck", "排-1", 30, NOON, None, None)
    report = after_action(NOON, NOON + minutes(10), [open_task], [on_its_way], [])
    assert report["tasks"][0]["late_min"] is None
    assert report["units"][0]["late_min"] is None
    assert [gap["code"] for gap in report["gaps"]] == ["task_not_done"]
