"""Reach of a place as the interface shows it."""

from collections.abc import Iterator

import numpy as np
import pytest
import shapely

from dispatch.coverage.ground import Ground
from dispatch.coverage.isochrones import ReachView, reach_of
from dispatch.coverage.outlines import outline_of
from dispatch.roads import LiveNetwork
from spatial.cells import cell_at, cell_int, disk, parent
from spatial.network import Conditions, TooFarFromRoadError
from spatial.network.reach import Direction
from tests.spatial.network.towns import at, grid

RESOLUTION = 10  # cells of about 130 m


@pytest.fixture
def live() -> Iterator[LiveNetwork]:
    """A road of thirty blocks of 100 m, 10 s each."""
    opened = LiveNetwork.over(grid(31, 1).network())
    yield opened
    opened.close()


def reach(live: LiveNetwork, ground: Ground, *bands_s: float, start_m: float = 0) -> ReachView:
    """Return the reach of a place on the road."""
    return reach_of(live, ground, at(start_m, 0), bands_s=bands_s or (60.0,), resolution=RESOLUTION)


def test_cells_within_the_limit_are_told_soonest_first(live: LiveNetwork) -> None:
    view = reach(live, Ground(), 60.0)
    times = [seconds for _, seconds in view.cells]
    assert times == sorted(times)
    assert times[-1] <= 60.0
    # 600 m of road in 60 s: the cell of the road's point at 500 m is reached, that at 800 m is not.
    reached = {cell for cell, _ in view.cells}
    assert _cell(500) in reached
    assert _cell(800) not in reached
    assert view.network_version == live.version


def test_bands_hold_each_other_and_their_cells(live: LiveNetwork) -> None:
    view = reach(live, Ground(), 30.0, 60.0)
    inner, outer = (shapely.geometry.shape(band.outline.model_dump()) for band in view.bands)
    assert [band.cells for band in view.bands] == [
        sum(seconds <= limit for _, seconds in view.cells) for limit in (30.0, 60.0)
    ]
    assert inner.is_valid
    assert outer.is_valid
    assert outer.buffer(1e-6).contains(inner)
    assert outer.contains(shapely.Point(at(400, 0)))


def test_time_to_a_cell_is_that_of_a_route_to_its_road_point(live: LiveNetwork) -> None:
    ground = Ground()
    view = reach(live, ground, 120.0, start_m=250)
    points = ground.points(ground.reach(live), RESOLUTION)
    rows = {cell: row for row, cell in enumerate(points.cells.tolist())}
    for cell, seconds in view.cells:
        row = rows[cell_int(cell)]
        route = live.route(at(250, 0), (float(points.lon[row]), float(points.lat[row])))
        assert route.travel_time_s == pytest.approx(seconds, abs=0.06)


def test_closure_cuts_reach_off_at_once(live: LiveNetwork) -> None:
    ground = Ground()
    before = reach(live, ground, 200.0)
    place = live.stand_at(*at(550, 0), live.conditions, arriving=True)
    closed = np.isin(np.arange(live.arcs), place.arc)
    live.put_in_force(Conditions(closed, live.conditions.factor))
    after = reach(live, ground, 200.0)
    assert _cell(1000) in {cell for cell, _ in before.cells}
    assert _cell(1000) not in {cell for cell, _ in after.cells}
    assert after.network_version != before.network_version


def test_back_to_the_place_is_as_far_as_from_it_on_two_way_roads(live: LiveNetwork) -> None:
    ground = Ground()
    there = reach(live, ground, 60.0)
    back = reach_of(
        live,
        ground,
        at(0, 0),
        bands_s=(60.0,),
        direction=Direction.TO,
        resolution=RESOLUTION,
    )
    assert back.direction is Direction.TO
    assert [cell for cell, _ in back.cells] == [cell for cell, _ in there.cells]


def test_place_far_from_any_road_is_refused(live: LiveNetwork) -> None:
    with pytest.raises(TooFarFromRoadError):
        reach_of(live, Ground(), at(0, 900), bands_s=(60.0,))


def test_outline_of_a_disk_of_cells_is_one_ring_and_of_its_rim_has_a_hole() -> None:
    middle = cell_at(114.3, 30.6, 8)
    whole = disk(middle, 1)
    (polygon,) = outline_of(whole).coordinates
    assert len(polygon) == 1
    # Seven hexagons in a flower: 18 corners on the outside, and the first again.
    assert len(polygon[0]) == 19
    (rim,) = outline_of(whole[whole != middle]).coordinates
    assert [len(ring) for ring in rim] == [19, 7]
    assert outline_of(whole[:0]).coordinates == []


def _cell(along_m: float) -> str:
    return f"{parent(cell_at(*at(along_m, 0)), RESOLUTION):015x}"
