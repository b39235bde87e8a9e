"""Which area holds a place, for many places at once."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import shapely

from data.areas.tables import AreaLevel


class AreaIndex:
    """Finds the smallest area that holds each of many points.

    Parameters
    ----------
    codes, levels, shapes
        One entry per area: its code, its level, its polygon in EPSG:4326 lon/lat.
    """

    def __init__(
        self, codes: Sequence[str], levels: Sequence[AreaLevel], shapes: Sequence[shapely.Geometry]
    ) -> None:
        self._codes: list[str] = []
        self._steps: list[tuple[int, shapely.STRtree]] = []
        for level in reversed(AreaLevel):
            rows = sorted((i for i, of in enumerate(levels) if of == level), key=codes.__getitem__)
            if rows:
                tree = shapely.STRtree([shapes[i] for i in rows])
                self._steps.append((len(self._codes), tree))
                self._codes.extend(codes[i] for i in rows)

    def codes_at(self, points: npt.NDArray[np.float64]) -> list[str | None]:
        """Return the code of the smallest area that holds each point, None where none does.

        Parameters
        ----------
        points
            `(n, 2)` float64, EPSG:4326 lon/lat. On a border between two areas the one with the
            lower code is taken, so that the answer is always the same.
        """
        found = np.full(len(points), -1, dtype=np.int64)
        for first, tree in self._steps:
            open_rows = np.flatnonzero(found < 0)
            if not len(open_rows):
                break
            rows, hits = tree.query(shapely.points(points[open_rows]), predicate="intersects")
            best = np.full(len(open_rows), np.iinfo(np.int64).max, dtype=np.int64)
            np.minimum.at(best, rows, hits + first)
            held = best < np.iinfo(np.int64).max
            found[open_rows[held]] = best[held]
        return [self._codes[i] if i >= 0 else None for i in found.tolist()]
