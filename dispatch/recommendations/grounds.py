"""Which units a place is theirs to serve, by their area of responsibility or by mutual aid."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from sqlalchemy.orm import Session

from data.areas.tree import AreaTree, load_area_tree
from dispatch.units.aid import Aid
from dispatch.units.aid_queries import aid_in_force
from dispatch.units.rules import home_area


class Based(Protocol):
    """A unit with where it belongs."""

    @property
    def kind(self) -> str: ...
    @property
    def skills(self) -> Collection[str]: ...
    @property
    def training(self) -> bool: ...
    @property
    def area_code(self) -> str | None: ...
    @property
    def responsibility(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Ground:
    """A place in the tree of areas.

    Parameters
    ----------
    areas
        Codes of the areas that hold it.
    tree
        All areas.
    aid
        The grants in force for it.
    """

    areas: frozenset[str]
    tree: AreaTree = field(compare=False, repr=False)
    aid: tuple[Aid, ...] = ()
    _foreign: dict[tuple[str, str | None, str | None], str | None] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def home(self, unit: Based) -> str | None:
        """Return the area that a unit is responsible for; None when it serves the whole city."""
        return home_area(self.tree, unit.kind, unit.area_code, unit.responsibility)

    def foreign(self, unit: Based) -> str | None:
        """Return the area that a unit is responsible for when the place is outside it."""
        key = unit.kind, unit.area_code, unit.responsibility
        try:
            return self._foreign[key]
        except KeyError:
            home = self.home(unit)
            found = None if home is None or home in self.areas else home
            return self._foreign.setdefault(key, found)

    def helps(self, unit: Based) -> Aid | None:
        """Return the grant by which a unit from elsewhere may serve the place, the oldest first."""
        if not self.aid or self.foreign(unit) is None:
            return None
        own = set(self.tree.chain(unit.area_code))
        for aid in self.aid:
            if aid.from_area in own and aid.covers(unit.kind, unit.skills, training=unit.training):
                return aid
        return None


def load_ground(session: Session, area_code: str, at: datetime) -> Ground | None:
    """Return the ground of a place in an area; None when the area is unknown: then all serve it."""
    tree = load_area_tree(session)
    areas = frozenset(tree.chain(area_code))
    if not areas:
        return None
    aid = tuple(one for one in aid_in_force(session, at) if one.to_area in areas)
    return Ground(areas, tree, aid)
