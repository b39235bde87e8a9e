"""Who could confirm or verify an incident, and who handled it: read beyond what the actor sees.

Whoever ends the work reaches their own area and no roles of others; who is nearest must not depend
on that. So these look with the reach of an own process and tell of it no more than the choice.
"""

from collections.abc import Collection
from datetime import datetime
from importlib.resources import files
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.access.actions import Action
from data.access.roles import roles
from data.store.actors import process_actor
from data.store.engine import reaching
from dispatch.incidents.sites import Site
from dispatch.tasks.nearest import WAYS, Choice, Member, Standing, Ways, choose, standings
from dispatch.tasks.tables import TaskKind
from dispatch.units.shift_rules import ROSTER_KEPT
from dispatch.units.tables import UnitStatus

LOOKING: Final = process_actor("tasks")
_CANDIDATES = text(files("dispatch.tasks").joinpath("candidates.sql").read_text(encoding="utf-8"))
_HANDLERS = text(
    "SELECT m.account_id FROM assignments a JOIN members m ON m.unit_id = a.unit_id"
    " WHERE a.incident_id = :incident_id AND m.account_id IS NOT NULL"
    " AND (a.outcome IS NULL OR a.outcome = 'done')"
    " UNION SELECT account_id FROM tasks WHERE incident_id = :incident_id AND kind = 'handle'"
    " AND account_id IS NOT NULL AND state <> 'cancelled'"
    " UNION SELECT ended_by_account FROM tasks WHERE incident_id = :incident_id"
    " AND kind = 'handle' AND state = 'done' AND ended_by_account IS NOT NULL"
    " UNION SELECT d.account_id FROM department_members d JOIN tasks t"
    " ON t.department_code = d.department_code AND t.incident_id = :incident_id"
    " AND t.kind = 'handle' AND t.state <> 'cancelled'"
    " WHERE d.starts_at <= :now AND (d.ends_at IS NULL OR d.ends_at > t.made_at)"
)
_GAVE_BACK = text(
    "SELECT s.account_id FROM task_steps s JOIN tasks t ON t.id = s.task_id"
    " WHERE t.incident_id = :incident_id AND t.kind = :kind AND t.ended_at IS NULL"
    " AND s.kind = 'returned' AND s.account_id IS NOT NULL"
)


def handlers_of(session: Session, incident_id: int, at: datetime) -> frozenset[int]:
    """Return the accounts that handled an incident or belong to who did.

    The members of units that were sent, whoever has or had a task to handle it, and the departments
    that were given one.
    """
    with reaching(session, LOOKING):
        found = session.scalars(_HANDLERS, {"incident_id": incident_id, "now": at})
        return frozenset(found)


def who_gave_back(session: Session, incident_id: int, kind: TaskKind) -> frozenset[int]:
    """Return the accounts that have given the open task of a kind back."""
    found = session.scalars(_GAVE_BACK, {"incident_id": incident_id, "kind": kind.value})
    return frozenset(found)


def find_nearest(
    session: Session,
    site: Site,
    at: datetime,
    *,
    excluded: Collection[int] = (),
    ways: Ways | None = None,
) -> Choice:
    """Return the nearest member who may check an incident and did not handle it.

    Parameters
    ----------
    excluded
        Accounts that are not asked, beside those that handled it.
    ways
        Knows travel times along roads; what the session carries where None. Without either,
        distances are through the air.
    """
    members = _members(session, site, at)
    not_asked = frozenset(excluded) | handlers_of(session, site.id, at)
    known = session.info.get(WAYS) if ways is None else ways
    return choose(members, (site.lon, site.lat), at, excluded=not_asked, ways=known)


def list_standings(
    session: Session, site: Site, at: datetime, *, ways: Ways | None = None
) -> list[Standing]:
    """Return the members who may check an incident and did not handle it, whom to ask first first.

    Those too whom something speaks against: somebody may know better.
    """
    members = _members(session, site, at)
    handled = handlers_of(session, site.id, at)
    return standings(members, (site.lon, site.lat), at, excluded=handled, ways=ways)


def _members(session: Session, site: Site, at: datetime) -> list[Member]:
    values = {
        "now": at,
        "roster_since": at - ROSTER_KEPT,
        "training": site.training,
        "leaf": site.leaf,
        "grade": site.grade,
        "roles": checking_roles(),
    }
    with reaching(session, LOOKING):
        rows = session.execute(_CANDIDATES, values).all()
    return [Member(*row)._replace(status=UnitStatus(row.status)) for row in rows]


def checking_roles() -> list[str]:
    """Return the keys of the roles that confirm and verify."""
    return [key for key, role in roles().items() if Action.INCIDENTS_VERIFY in role.grades]
