"""Who sees what of the feed: the rule of the rows' policies, applied to what is told of them.

An audience is everybody with the same scope. Units are seen where they serve, by responsibility or
lent, and so are their shifts; incidents and alerts in their area; an assignment with its incident,
and with one's own unit elsewhere; closures, speeds and mutual aid by everybody
(`data/store/row_rules.csv`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from data.store import Change
from data.store.actors import EVERY_AREA, EVERYTHING, Grade, NumberRange, Scope
from dispatch.tracking.queries import Position
from layers.live.frames import EtaRow
from layers.live.state import LiveState

View = Mapping[str, Any]

ORDINARY: Final = Grade.L2
"""Of units, alerts and assignments, and of an incident that says nothing else (`Places.grades`)."""

BARE: Final = "unit without assignment"
"""No view: says which form of a unit an audience gets."""

NOWHERE: Final[NumberRange] = (0, 0)
NOTHING_SERVED: Final[NumberRange] = (0, -1)

_FOR_ALL: Final = frozenset({"closure", "speed", "mutual_aid"})
_OF_AREA: Final = frozenset(
    {"alert", "attachment", "hotspots", "message", "message_read", "notice", "plan_run", "task"}
)


@dataclass(slots=True)
class Places:
    """What is known of rows beside their views: numbers of areas, grades of incidents."""

    areas: dict[str, NumberRange] = field(default_factory=dict)
    grades: dict[int, int] = field(default_factory=dict)

    def leaf(self, area_code: str | None) -> int:
        """Return the number of an area, 0 for none and for one that is not known."""
        return self.areas.get(area_code or "", NOWHERE)[0]

    def served(self, unit: View) -> NumberRange:
        """Return the numbers of what a unit is responsible for: of everything for the whole city.

        Nothing for an area that is not known.
        """
        code = unit.get("serves")
        return EVERY_AREA if code is None else self.areas.get(code, NOTHING_SERVED)


@dataclass(frozen=True, slots=True)
class Audience:
    """Everybody with one scope."""

    scope: Scope
    places: Places = field(compare=False)
    state: LiveState = field(compare=False)

    @property
    def sees_everything(self) -> bool:
        """Whether no row is left out."""
        return EVERYTHING.areas[0] in self.scope.at(Grade.L4).areas

    def unit(self, view: View) -> bool:
        """Return whether a unit is seen: it serves in one's areas, or is lent to them."""
        leaf, own = self.places.leaf(view.get("area_code")), self.scope.at(ORDINARY)
        return (
            _overlap(self.places.served(view), own.areas)
            or _within(leaf, own.areas)
            or _within(leaf, own.lent)
        )

    def unit_of(self, unit_id: int) -> bool:
        """Return whether a unit that is known by its id is seen."""
        unit = self.state.units.get(unit_id)
        return unit is not None and self.unit(unit)

    def own_unit(self, unit_id: int) -> bool:
        """Return whether a unit is of one's own areas."""
        unit = self.state.units.get(unit_id)
        return unit is not None and _within(
            self.places.leaf(unit.get("area_code")), self.scope.at(ORDINARY).areas
        )

    def incident(self, view: View) -> bool:
        """Return whether an incident is seen."""
        areas = view.get("areas") or ()
        leaf = self.places.leaf(areas[-1]["code"] if areas else None)
        grade = self.places.grades.get(view["id"], ORDINARY)
        return _within(leaf, self.scope.at(grade).areas)

    def alert(self, view: View) -> bool:
        """Return whether an alert, task, message or photo is seen: each says its area."""
        return _within(self.places.leaf(view.get("area_code")), self.scope.at(ORDINARY).areas)

    def assignment(self, view: View) -> bool:
        """Return whether an assignment is seen: with its incident, or with one's own unit."""
        incident = self.state.incidents.get(view["incident_id"])
        seen = incident is not None and self.incident(incident)
        return seen or self.own_unit(view["unit_id"])

    def shown(self, unit: View) -> View:
        """Return a unit that is seen, without an assignment whose incident is not."""
        of = unit.get("assignment")
        if of is None:
            return unit
        incident = self.state.incidents.get(of["incident_id"])
        if incident is not None and self.incident(incident):
            return unit
        return {**unit, "assignment": None}

    def kept(self, change: Change) -> frozenset[str] | None:
        """Return which views of a change are told; None for a change that is not told at all.

        `BARE` is among them when the unit is told without its assignment. `state` is as it is after
        the change.
        """
        if not change.body:
            return frozenset()
        names = {name for name, view in change.body.items() if self._tells(name, view)}
        if "incident" in names and "assignment" in change.body:
            names.add("assignment")
        if "unit" in names and self.shown(change.body["unit"]) is not change.body["unit"]:
            names.add(BARE)
        return frozenset(names) or None

    def loses(self, change: Change, before: Mapping[str, View | None]) -> bool:
        """Return whether a row that was seen is seen no more: it must vanish from screens.

        Parameters
        ----------
        before
            What was known of unit, incident and alert before the change.
        """
        return any(
            was is not None and self._tells(name, was) and not self._tells(name, change.body[name])
            for name, was in before.items()
        )

    def positions(self, found: Iterable[Position]) -> list[Position]:
        """Return the positions of units that are seen."""
        units = self.state.units
        return [
            at for at in found if (unit := units.get(at.unit_id)) is not None and self.unit(unit)
        ]

    def etas(self, rows: Iterable[EtaRow]) -> list[EtaRow]:
        """Return the arrivals of assignments that are seen."""
        seen = self._assignments()
        return [row for row in rows if row[0] in seen]

    def _assignments(self) -> set[int]:
        found = set()
        for incident in self.state.incidents.values():
            seen = self.incident(incident)
            for unit in incident["units"]:
                if seen or self.own_unit(unit["unit_id"]):
                    found.add(unit["assignment_id"])
        return found

    def _tells(self, name: str, view: Any) -> bool:
        match name:
            case "unit":
                return self.unit(view)
            case "incident":
                return self.incident(view)
            case "assignment":
                return self.assignment(view)
            case "shift":
                return self.unit_of(view["unit_id"])
        return self.alert(view) if name in _OF_AREA else name in _FOR_ALL


def _within(leaf: int, ranges: Iterable[NumberRange]) -> bool:
    return any(first <= leaf <= last for first, last in ranges)


def _overlap(one: NumberRange, ranges: Iterable[NumberRange]) -> bool:
    return any(one[0] <= last and first <= one[1] for first, last in ranges)
