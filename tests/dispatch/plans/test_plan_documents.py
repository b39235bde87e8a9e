"""Plans as data: those that ship are whole; every fault is refused with where it is."""

import pytest

from dispatch.plans.errors import PlanFaultError
from dispatch.plans.reading import LARGEST, SHIPPED, read_plan, shipped_plans, write_plan

WHOLE = """
key: trial
title: {zh: 试验, en: Trial}
trigger: {categories: ["emergency:flooding"], priorities: [1, 2]}
areas: ["420101"]
roles:
  lead: {zh: 指挥, en: Lead, holder: dispatcher}
  crew: {zh: 抢险, en: Crew, department: drainage}
resources:
  - {kind: drainage_truck, count: 2, within_min: 20}
tasks:
  - {key: pump, role: crew, title: {zh: 抽水, en: Pump}, due_min: 30}
"""


@pytest.mark.parametrize("key", SHIPPED)
def test_sample_plans_are_whole_and_in_both_languages(key: str) -> None:
    plan = shipped_plans()[key].plan
    assert plan.key == key
    assert plan.resources
    assert {task.role for task in plan.tasks} <= set(plan.roles)
    assert all(task.title.en.isascii() for task in plan.tasks)


@pytest.mark.parametrize("key", SHIPPED)
def test_a_plan_is_written_as_it_is_read(key: str) -> None:
    plan = shipped_plans()[key].plan
    assert read_plan(write_plan(plan)) == plan


@pytest.mark.parametrize(
    ("was", "becomes", "line"),
    [
        ("kind: drainage_truck", "kind: submarine", 10),
        ("areas:", "colour: red\nareas:", 5),
        ("{key: pump, role: crew, ", "{key: pump, ", 12),
        ("due_min: 30", "due_min: 30, due_min: 40", 12),
    ],
)
def test_a_fault_says_on_which_line_it_is(was: str, becomes: str, line: int) -> None:
    with pytest.raises(PlanFaultError) as refused:
        read_plan(WHOLE.replace(was, becomes))
    assert refused.value.details["line"] == line


def test_a_plan_is_for_its_categories_priorities_and_areas() -> None:
    plan = read_plan(WHOLE)
    here = frozenset({"4201", "420101"})
    assert plan.fits("emergency:flooding", 1, here)
    assert not plan.fits("emergency:flooding", 3, here)
    assert not plan.fits("emergency:fire", 1, here)
    assert not plan.fits("emergency:flooding", 1, frozenset({"420102"}))
    anywhere = read_plan(WHOLE.replace('areas: ["420101"]', "areas: []"))
    assert anywhere.fits("emergency:flooding", 1, frozenset())


@pytest.mark.parametrize(
    ("was", "becomes", "where", "fault"),
    [
        ("key: trial", "key: Trial!", "key", "plan_key"),
        ("emergency:flooding", "emergency:dragons", "trigger.categories.0", "unknown_category"),
        ("priorities: [1, 2]", "priorities: [7]", "trigger.priorities.0", "at_most"),
        ("priorities: [1, 2]", "priorities: []", "trigger.priorities", "few"),
        ("holder: dispatcher", "holder: wizard", "roles.lead.holder", "unknown_holder"),
        ("holder: dispatcher", "holder: dispatcher, department: x", "roles.lead", "holder"),
        ("kind: drainage_truck", "kind: submarine", "resources.0.kind", "unknown_kind"),
        ("count: 2", "count: 0", "resources.0.count", "at_least"),
        ("count: 2", "count: '2'", "resources.0.count", "whole"),
        ("role: crew, ", "role: nobody, ", "tasks.0.role", "unknown_role"),
        ("role: crew, ", "", "tasks.0.role", "missing"),
        ("due_min: 30", "due_min: -1", "tasks.0.due_min", "at_least"),
        ("en: Pump", "en: ' '", "tasks.0.title.en", "text"),
        ("{zh: 抽水, en: Pump}", "Pump", "tasks.0.title", "no_map"),
        ("areas:", "colour: red\nareas:", "colour", "unknown_field"),
    ],
)
def test_a_fault_is_refused_with_where_and_what_it_is(
    was: str, becomes: str, where: str, fault: str
) -> None:
    with pytest.raises(PlanFaultError) as refused:
        read_plan(WHOLE.replace(was, becomes))
    assert (refused.value.details["where"], refused.value.details["fault"]) == (where, fault)


@pytest.mark.parametrize(
    "text",
    [
        "key: [",
        "- a",
        "",
        "a: &x [1]\nb: *x",
        "key: a\nkey: b",
        "!!python/object/apply:os.system ['true']",
        "[" * 5000,
        "x" * (LARGEST + 1),
    ],
)
def test_what_is_no_plain_yaml_is_refused(text: str) -> None:
    with pytest.raises(PlanFaultError):
        read_plan(text)
