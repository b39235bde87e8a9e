"""Plans as data: read from YAML and checked, each fault with where it is."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Annotated, Any, Final

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from data.access.roles import roles
from data.codes import incident_categories, unit_kinds
from dispatch.plans.errors import Fault, PlanFaultError
from dispatch.plans.lines import PlainLoader, line_of, line_of_error

LARGEST: Final = 64 * 1024
SHIPPED: Final = ("urban_flooding", "gas_leak")

Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
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
        raise _fault(Fault.TOO_LARGE, "a plan has at most 64 KiB", "")
    try:
        said = yaml.load(text, Loader=PlainLoader)  # noqa: S506 (a safe loader)
    except (yaml.YAMLError, RecursionError) as error:
        message = f"this is no YAML: {error}"[:300]
        raise _fault(Fault.NO_YAML, message, "", line=line_of_error(error)) from error
    try:
        return plan_of(said, incident_categories() if categories is None else categories)
    except PlanFaultError as error:
        fault, where = Fault(str(error.details["fault"])), str(error.details["where"])
        raise _fault(fault, str(error), where, line=line_of(text, where)) from error


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
        where = ".".join(str(part) for part in first["loc"])
        kind = _KINDS.get(first["type"], Fault.VALUE)
        raise _fault(kind, f"{where}: {first['msg']}", where) from error
    for fault, where, message in _faults(plan, categories):
        raise _fault(fault, f"{where}: {message}", where)
    return plan


_KINDS: Final = MappingProxyType(
    {"missing": Fault.MISSING, "extra_forbidden": Fault.UNKNOWN_FIELD, "model_type": Fault.NO_MAP}
)
"""Of what pydantic finds; all else is a value that does not fit."""

_Found = tuple[Fault, str, str]


def _fault(fault: Fault, message: str, where: str, line: int | None = None) -> PlanFaultError:
    return PlanFaultError(message, field="text", fault=fault.value, where=where, line=line)


def _faults(plan: Plan, categories: Collection[str] | None) -> list[_Found]:
    faults = [
        (Fault.UNKNOWN_CATEGORY, f"trigger.categories.{number}", f"no category {category}")
        for number, category in enumerate(plan.trigger.categories)
        if categories is not None and category not in categories
    ]
    return faults + _faults_of_roles(plan) + _faults_of_work(plan)


def _faults_of_roles(plan: Plan) -> list[_Found]:
    faults = []
    for key, role in plan.roles.items():
        if (role.holder is None) is (role.department is None):
            faults.append((Fault.HOLDER, f"roles.{key}", "has a holder or a department"))
        elif role.holder is not None and role.holder not in roles():
            faults.append((Fault.UNKNOWN_HOLDER, f"roles.{key}.holder", f"no role {role.holder}"))
    return faults


def _faults_of_work(plan: Plan) -> list[_Found]:
    faults = []
    for number, resource in enumerate(plan.resources):
        if resource.kind not in unit_kinds():
            where = f"resources.{number}.kind"
            faults.append((Fault.UNKNOWN_KIND, where, f"no kind of units {resource.kind}"))
    kinds = [resource.kind for resource in plan.resources]
    if len(set(kinds)) < len(kinds):
        faults.append((Fault.TWICE, "resources", "a kind comes twice"))
    keys = [task.key for task in plan.tasks]
    if len(set(keys)) < len(keys):
        faults.append((Fault.TWICE, "tasks", "a key comes twice"))
    for number, task in enumerate(plan.tasks):
        if task.role not in plan.roles:
            where = f"tasks.{number}.role"
            faults.append((Fault.UNKNOWN_ROLE, where, f"no role {task.role} in this plan"))
    return faults
