"""What can be done: the closed list that routes declare and roles are made of."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from data.store.actors import Grade


class Action(StrEnum):
    """Something that a role lets an account do; `thing.verb`."""

    AREAS_READ = "areas.read"
    PLACES_READ = "places.read"
    CATEGORIES_READ = "categories.read"
    INCIDENTS_READ = "incidents.read"
    INCIDENTS_FILE = "incidents.file"
    INCIDENTS_CHANGE = "incidents.change"
    INCIDENTS_CLOSE = "incidents.close"
    INCIDENTS_ACT = "incidents.act"
    INCIDENTS_ASSIGN = "incidents.assign"
    INCIDENTS_VERIFY = "incidents.verify"
    INCIDENTS_SUPERVISE = "incidents.supervise"
    TASKS_READ = "tasks.read"
    TASKS_CHANGE = "tasks.change"
    MESSAGES_READ = "messages.read"
    MESSAGES_SEND = "messages.send"
    PLANS_READ = "plans.read"
    PLANS_START = "plans.start"
    PLANS_CHANGE = "plans.change"
    UNITS_READ = "units.read"
    UNITS_MAKE = "units.make"
    UNITS_CHANGE = "units.change"
    UNITS_STATUS = "units.status"
    MEMBERS_READ = "members.read"
    MEMBERS_CHANGE = "members.change"
    SHIFTS_READ = "shifts.read"
    SHIFTS_PLAN = "shifts.plan"
    MUTUAL_AID_READ = "mutual_aid.read"
    MUTUAL_AID_GRANT = "mutual_aid.grant"
    ASSIGNMENTS_READ = "assignments.read"
    ASSIGNMENTS_MAKE = "assignments.make"
    ASSIGNMENTS_PROGRESS = "assignments.progress"
    RECOMMENDATIONS_READ = "recommendations.read"
    ALLOCATIONS_PLAN = "allocations.plan"
    ALERTS_READ = "alerts.read"
    ALERTS_ACKNOWLEDGE = "alerts.acknowledge"
    POSITIONS_REPORT = "positions.report"
    ROUTES_READ = "routes.read"
    CLOSURES_READ = "closures.read"
    CLOSURES_MAKE = "closures.make"
    COVERAGE_READ = "coverage.read"
    REPLAY_READ = "replay.read"
    LAYERS_READ = "layers.read"
    LOAD_READ = "load.read"
    INDICATORS_READ = "indicators.read"
    ANALYSIS_READ = "analysis.read"
    ANALYSIS_CHANGE = "analysis.change"
    ANALYSIS_IMPORT = "analysis.import"
    FEED_READ = "feed.read"
    LAWS_READ = "laws.read"
    LAWS_DRAFT = "laws.draft"
    LAWS_TRY = "laws.try"
    LAWS_PUBLISH = "laws.publish"
    CALENDARS_CHANGE = "calendars.change"
    CODES_READ = "codes.read"
    SCORES_CHANGE = "scores.change"
    CODES_CHANGE = "codes.change"
    METRICS_READ = "metrics.read"
    PERSONAL_REVEAL = "personal.reveal"
    PERSONAL_ERASE = "personal.erase"
    EXPORTS_MAKE = "exports.make"
    ACCOUNTS_READ = "accounts.read"
    ACCOUNTS_CHANGE = "accounts.change"
    KEYS_READ = "keys.read"
    KEYS_CHANGE = "keys.change"
    ROLES_READ = "roles.read"
    GRANTS_READ = "grants.read"
    GRANTS_CHANGE = "grants.change"
    ELEMENTS_READ = "elements.read"
    ELEMENTS_CHANGE = "elements.change"
    AUDIT_READ = "audit.read"
    AUDIT_VERIFY = "audit.verify"


class Reach(StrEnum):
    """Which rows an action is about."""

    PLACED = "yes"  # rows that lie in areas: where somebody may do it matters
    OPEN = "no"  # what is the same for everybody, wherever they may do it
    WHOLE = "whole"  # rows of the installation, which lie in no area: accounts, the audit


@dataclass(frozen=True, slots=True)
class ActionRow:
    """What is said of an action in `files/actions.csv`.

    Parameters
    ----------
    reach
        Which rows it is about.
    step_up
        Whether a second factor must have been proved a moment ago.
    grades
        Up to which grade it is open, by the key of each role that has it.
    """

    action: Action
    name_zh: str
    name_en: str
    reach: Reach
    step_up: bool
    grades: Mapping[str, Grade]


@cache
def action_rows() -> Mapping[Action, ActionRow]:
    """Return all actions, in the order of the file."""
    text = files("data.access").joinpath("files/actions.csv").read_text(encoding="utf-8")
    return MappingProxyType(
        {row.action: row for row in map(_row, csv.DictReader(text.split("\n")))}
    )


def _row(said: dict[str, str]) -> ActionRow:
    own = {"key", "name_zh", "name_en", "placed", "step_up"}
    grades = {role: Grade[given] for role, given in said.items() if role not in own and given}
    return ActionRow(
        action=Action(said["key"]),
        name_zh=said["name_zh"],
        name_en=said["name_en"],
        reach=Reach(said["placed"]),
        step_up=said["step_up"] == "yes",
        grades=MappingProxyType(grades),
    )
