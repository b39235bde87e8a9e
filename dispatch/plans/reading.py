"""Plans as data: read from YAML and checked, each fault with where it is."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Annotated, Any, Final

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from data.access.roles import roles
from data.codes import incident_categories, unit_kinds
from data.store.faults import Wrong, wrong
from dispatch.plans.errors import PlanFaultError
from dispatch.plans.lines import PlainLoader, line_of, line_of_error

LARGEST: Final = 64 * 1024
SHIPPED: Final = ("urban_flooding", "gas_leak")

KEY: Final = r"^[a-z][a-z0-9_]{0,39}$"
Key = Annotated[str, Field(pattern=KEY)]
Words = Annotated[str, Field(min_length=1, max_length=100, pattern=r"\S")]
Minutes = Annotated[int, Field(ge=1, le=7 * 24 * 60)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Named(_Part):
    """A name in both languages."""

    zh: Words
    en: Words


class Trigger(_Part):
    """For which incidents a plan is offered."""

    categories: Annotated[list[str], Field(min_length=1, max_length=50)]
    priorities: Annotated[list[Annotated[int, Field(ge=1, le=3)]], Field(min_length=1)]


class PlanRole(Named):
    """Who answers: accounts that hold a role, or a department."""

    holder: str | None = None
    department: str | None = None


class Resource(_Part):
    """How many units of a kind are sent, and within which time they should be there."""

    kind: str
    count: Annotated[int, Field(ge=1, le=50)]
    within_min: Minutes


class PlanTask(_Part):
    """What a role does, and by when."""

    key: Key
    role: Key
    title: Named
    due_min: Minutes
    items: Annotated[list[Named], Field(max_length=50)] = []


class Plan(_Part):
    """An emergency plan; in the whole city where it names no areas."""

    key: Key
    title: Named
    trigger: Trigger
    areas: Annotated[list[str], Field(max_length=100)] = []
    roles: Annotated[dict[Key, PlanRole], Field(min_length=1, max_length=50)]
    resources: Annotated[list[Resource], Field(max_length=50)] = []
    tasks: Annotated[list[PlanTask], Field(min_length=1, max_length=100)]

    def fits(self, category: str, priority: int, areas: frozenset[str]) -> bool:
        """Return whether the plan is for an incident that lies in these areas."""
        wanted = self.trigger
        here = not self.areas or bool(areas & frozenset(self.areas))
        return here and category in wanted.categories and priority in wanted.priorities


@dataclass(frozen=True, slots=True)
class Shipped:
    """A plan that ships with Muster: version 1 until another is published."""

    plan: Plan
    text: str


@cache
def shipped_plans() -> Mapping[str, Shipped]:
    """Return the sample plans by key."""
    found = {}
    for key in SHIPPED:
        source = files("dispatch.plans").joinpath("files", f"{key}.yaml")
        text = source.read_text(encoding="utf-8")
        found[key] = Shipped(read_plan(text), text)
    return MappingProxyType(found)


def read_plan(text: str, categories: Collection[str] | None = None) -> Plan:
    """Return the plan that a YAML text holds; its trigger names `categories` only.

    None: those that are shipped.

    Raises
    ------
    PlanFaultError
        When it is none, or names what there is not: with `fault`, `where` and `line`.
    """
    if len(text.encode()) > LARGEST:
        raise _fault(wrong("too_large", most_kib=LARGEST // 1024), "")
    try:
        said = yaml.load(text, Loader=PlainLoader)  # noqa: S506 (a safe loader)
    except (yaml.YAMLError, RecursionError) as error:
        cause = str(getattr(error, "problem", None) or "")
        raise _fault(wrong("no_yaml", cause=cause), "", line=line_of_error(error)) from error
    try:
        return plan_of(said, incident_categories() if categories is None else categories)
    except PlanFaultError as error:
        line = line_of(text, str(error.details["where"]))
        details: dict[str, Any] = {**error.details, "line": line}
        raise PlanFaultError(str(error), **details) from error


def write_plan(plan: Plan) -> str:
    """Return a plan as YAML that `read_plan` reads as the same plan."""
    plain = plan.model_dump(mode="json", exclude_none=True)
    return yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=100)


def plan_of(said: Any, categories: Collection[str] | None = None) -> Plan:
    """Return a plan from plain values; its trigger names `categories` only, anything when None.

    A plan that is kept was checked when it was published: an edition may be over by now.

    Raises
    ------
    PlanFaultError
    """
    try:
        plan = Plan.model_validate(said)
    except ValidationError as error:
        first = error.errors()[0]
        raise _fault(_misfit(first), ".".join(map(str, first["loc"]))) from error
    for where, cause in _faults(plan, categories):
        raise _fault(cause, where)
    return plan


_KINDS: Final = MappingProxyType(
    {
        "model_type": "no_map",
        "dict_type": "no_map",
        "list_type": "list",
        "string_type": "text",
        "string_too_short": "text",
        "int_type": "whole",
    }
)
"""Of what pydantic finds: faults without parameters."""

_BOUNDS: Final = MappingProxyType(
    {
        "string_too_long": ("long", "most", "max_length"),
        "greater_than_equal": ("at_least", "least", "ge"),
        "less_than_equal": ("at_most", "most", "le"),
        "too_short": ("few", "least", "min_length"),
        "too_long": ("many", "most", "max_length"),
    }
)
"""Of what pydantic finds: faults with a bound, and what pydantic calls it."""


def _misfit(found: ErrorDetails) -> Wrong:
    """Return what pydantic found as a fault of a plan."""
    kind, last = found["type"], str(found["loc"][-1]) if found["loc"] else ""
    if kind in _KINDS:
        return wrong(_KINDS[kind])
    if kind in _BOUNDS:
        code, name, bound = _BOUNDS[kind]
        return wrong(code, **{name: int(found["ctx"][bound])})
    if kind == "string_pattern_mismatch":
        return wrong("plan_key" if found["ctx"]["pattern"] == KEY else "text")
    named = {"missing": "missing", "extra_forbidden": "unknown_field"}
    return wrong(named[kind], name=last) if kind in named else wrong("value", cause=found["msg"])


_Found = tuple[str, Wrong]


def _fault(cause: Wrong, where: str, line: int | None = None) -> PlanFaultError:
    message = f"{where}: {cause}" if where else str(cause)
    return PlanFaultError(message, field="text", where=where, line=line, **cause.as_details())


def _faults(plan: Plan, categories: Collection[str] | None) -> list[_Found]:
    faults = [
        (f"trigger.categories.{number}", wrong("unknown_category", category=category))
        for number, category in enumerate(plan.trigger.categories)
        if categories is not None and category not in categories
    ]
    return faults + _faults_of_roles(plan) + _faults_of_work(plan)


def _faults_of_roles(plan: Plan) -> list[_Found]:
    faults = []
    for key, role in plan.roles.items():
        if (role.holder is None) is (role.department is None):
            faults.append((f"roles.{key}", wrong("holder")))
        elif role.holder is not None and role.holder not in roles():
            faults.append((f"roles.{key}.holder", wrong("unknown_holder", holder=role.holder)))
    return faults


def _faults_of_work(plan: Plan) -> list[_Found]:
    faults = []
    for number, resource in enumerate(plan.resources):
        if resource.kind not in unit_kinds():
            where = f"resources.{number}.kind"
            faults.append((where, wrong("unknown_kind", kind=resource.kind)))
    kinds = [resource.kind for resource in plan.resources]
    if len(set(kinds)) < len(kinds):
        faults.append(("resources", wrong("twice")))
    keys = [task.key for task in plan.tasks]
    if len(set(keys)) < len(keys):
        faults.append(("tasks", wrong("twice")))
    for number, task in enumerate(plan.tasks):
        if task.role not in plan.roles:
            faults.append((f"tasks.{number}.role", wrong("unknown_role", role=task.role)))
    return faults
