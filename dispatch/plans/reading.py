"""Plans as data: read from YAML and checked, each fault with where it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Annotated, Any, Final

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from data.access.roles import roles
from data.codes import incident_categories, unit_kinds
from dispatch.plans.errors import PlanFaultError

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


def read_plan(text: str) -> Plan:
    """Return the plan that a YAML text holds.

    Raises
    ------
    PlanFaultError
        When it is none, or names what there is not: with `where`.
    """
    if len(text.encode()) > LARGEST:
        raise PlanFaultError("a plan has at most 64 KiB", field="text", where="")
    try:
        said = yaml.load(text, Loader=_PlainLoader)  # noqa: S506 (a safe loader)
    except (yaml.YAMLError, RecursionError) as error:
        raise PlanFaultError(f"this is no YAML: {error}"[:300], field="text", where="") from error
    return plan_of(said)


def plan_of(said: Any) -> Plan:
    """Return a plan from plain values.

    Raises
    ------
    PlanFaultError
    """
    try:
        plan = Plan.model_validate(said)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise PlanFaultError(f"{where}: {first['msg']}", field="text", where=where) from error
    for where, fault in _faults(plan):
        raise PlanFaultError(f"{where}: {fault}", field="text", where=where)
    return plan


def _faults(plan: Plan) -> list[tuple[str, str]]:
    faults = [
        (f"trigger.categories.{number}", f"no category {category}")
        for number, category in enumerate(plan.trigger.categories)
        if category not in incident_categories()
    ]
    return faults + _faults_of_roles(plan) + _faults_of_work(plan)


def _faults_of_roles(plan: Plan) -> list[tuple[str, str]]:
    faults = []
    for key, role in plan.roles.items():
        if (role.holder is None) is (role.department is None):
            faults.append((f"roles.{key}", "has a holder or a department"))
        elif role.holder is not None and role.holder not in roles():
            faults.append((f"roles.{key}.holder", f"no role {role.holder}"))
    return faults


def _faults_of_work(plan: Plan) -> list[tuple[str, str]]:
    faults = []
    for number, resource in enumerate(plan.resources):
        if resource.kind not in unit_kinds():
            faults.append((f"resources.{number}.kind", f"no kind of units {resource.kind}"))
    kinds = [resource.kind for resource in plan.resources]
    if len(set(kinds)) < len(kinds):
        faults.append(("resources", "a kind comes twice"))
    keys = [task.key for task in plan.tasks]
    if len(set(keys)) < len(keys):
        faults.append(("tasks", "a key comes twice"))
    for number, task in enumerate(plan.tasks):
        if task.role not in plan.roles:
            faults.append((f"tasks.{number}.role", f"no role {task.role} in this plan"))
    return faults


class _PlainLoader(yaml.SafeLoader):
    """Reads plain values: no aliases (a few lines would hold gigabytes), no key twice."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        """Refuse an alias."""
        if self.check_event(yaml.events.AliasEvent):
            raise yaml.constructor.ConstructorError(None, None, "aliases are not taken", None)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:  # noqa: FBT001, FBT002 (its own)
        """Refuse a key that comes twice."""
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        twice = [key for key in keys if keys.count(key) > 1]
        if twice:
            raise yaml.constructor.ConstructorError(None, None, f"{twice[0]} comes twice", None)
        return super().construct_mapping(node, deep=deep)
