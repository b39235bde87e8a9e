"""The cover of a group at a past moment, worked out when it is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from data.codes import CoverageGroup, coverage_groups
from data.store.errors import NotFoundError
from dispatch.coverage.past import Wanted, past_cover
from dispatch.coverage.watching import DEFAULT_RESOLUTION
from dispatch.roads import LiveNetwork
from dispatch.tracking.history import PastFix
from layers.coverage.views import CoverCells, cover_cells


@dataclass(frozen=True, eq=False, slots=True)
class AskedCover:
    """Whose cover, over which roads."""

    group: CoverageGroup
    live: LiveNetwork

    def cells(
        self, session: Session, at: datetime, there: Mapping[int, PastFix], *, training: bool
    ) -> CoverCells:
        """Return how each cell with a road was covered by units that were free."""
        wanted = Wanted(self.group, at, DEFAULT_RESOLUTION, training)
        picture, cover = past_cover(session, self.live, wanted, there)
        return cover_cells(picture, cover)


def find_group(key: str) -> CoverageGroup:
    """Return a group by its key.

    Raises
    ------
    NotFoundError
        When there is none.
    """
    group = coverage_groups().get(key)
    if group is None:
        known = ", ".join(coverage_groups())
        raise NotFoundError(f"there is no group {key!r}; groups are {known}", field="coverage")
    return group
