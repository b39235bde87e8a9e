"""The tree of areas in memory: who is above whom, without asking the database for each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.areas.queries import city_state
from data.areas.tables import Area, AreaLevel
from data.store.engine import once

_KEPT_VERSIONS = 4
_trees: dict[str, "AreaTree"] = {}


@dataclass(frozen=True, slots=True)
class AreaTree:
    """Areas with what holds them.

    Parameters
    ----------
    areas
        Code of the parent (None for a root) and level, by code.
    """

    areas: Mapping[str, tuple[str | None, AreaLevel]]
    _at_level: dict[tuple[str, AreaLevel], str | None] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def chain(self, code: str | None) -> Iterator[str]:
        """Yield an area and all that hold it, smallest first; nothing when it is unknown."""
        while code is not None and code in self.areas:
            yield code
            code = self.areas[code][0]

    def at_level(self, code: str | None, level: AreaLevel) -> str | None:
        """Return the area of a level that holds an area; a wider one is itself, None when unknown.

        Where the tree leaves the level out, the next wider one is returned.
        """
        if code is None:
            return None
        if (code, level) not in self._at_level:
            self._at_level[code, level] = self._find_at_level(code, level)
        return self._at_level[code, level]

    def _find_at_level(self, code: str, level: AreaLevel) -> str | None:
        order = list(AreaLevel)
        found = None
        for found in self.chain(code):
            if order.index(self.areas[found][1]) <= order.index(level):
                break
        return found


def load_area_tree(session: Session) -> AreaTree:
    """Return the tree of all areas, kept in memory by the version of the city."""
    return once(session, "area_tree", lambda: _load(session))


def _load(session: Session) -> AreaTree:
    state = city_state(session)
    version = None if state is None else state.version
    known = None if version is None else _trees.get(version)
    if known is not None:
        return known
    rows = session.execute(select(Area.code, Area.parent_code, Area.level))
    tree = AreaTree({code: (parent, AreaLevel(level)) for code, parent, level in rows})
    if version is not None:
        for old in list(_trees)[: 1 - _KEPT_VERSIONS]:
            _trees.pop(old, None)
        _trees[version] = tree
    return tree
