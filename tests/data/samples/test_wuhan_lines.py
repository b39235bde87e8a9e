"""Lines of the sample's roads run from the node that is named first."""

import numpy as np
import shapely

from data.samples.wuhan.roads import drawn_from_start


def test_lines_drawn_backwards_are_turned_round() -> None:
    # A T: 1 at (0, 0), 2 at (1, 0), 3 at (2, 0), 4 at (1, 1). Node 2 has an end of every line at
    # (1, 0), which settles where 1, 3 and 4 are.
    lines = np.array(
        [
            shapely.LineString([(1, 0), (0, 0)]),
            shapely.LineString([(1, 0), (2, 0)]),
            shapely.LineString([(1, 0), (1, 1)]),
        ]
    )
    drawn = drawn_from_start(lines, np.array([1, 2, 4]), np.array([2, 3, 2]))
    assert [list(line.coords) for line in drawn] == [
        [(0, 0), (1, 0)],
        [(1, 0), (2, 0)],
        [(1, 1), (1, 0)],
    ]


def test_two_lines_between_the_same_lonely_nodes_agree_where_these_are() -> None:
    lines = np.array([shapely.LineString([(1, 0), (0, 0)]), shapely.LineString([(0, 0), (1, 0)])])
    drawn = drawn_from_start(lines, np.array([7, 9]), np.array([9, 7]))
    assert drawn[0].coords[0] == drawn[1].coords[-1]
    assert drawn[0].coords[-1] == drawn[1].coords[0]
