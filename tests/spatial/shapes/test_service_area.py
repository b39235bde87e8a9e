"""Places outside the service area are refused, with a word on the likely slip."""

import math
import os
import subprocess
import sys
from dataclasses import FrozenInstanceError
from typing import Any

import numpy as np
import pytest
import shapely

from spatial.errors import CoordinateError, OutsideServiceAreaError, ShapeError
from spatial.shapes import ServiceArea

WUHAN = ServiceArea(shapely.box(113.6, 29.9, 115.1, 31.4), "Wuhan")
# Around (30, 20): swapping falls inside a box that is wide enough.
BOX = ServiceArea(shapely.box(15, 25, 25, 35), "Box")


def test_place_inside_is_returned() -> None:
    assert WUHAN.check(114.3, 30.6) == (114.3, 30.6)


def test_border_belongs_to_the_area() -> None:
    assert WUHAN.check(113.6, 30.0) == (113.6, 30.0)


def test_hole_does_not_belong_to_the_area() -> None:
    ring = ServiceArea(
        shapely.Polygon(shapely.box(0, 0, 9, 9).exterior, [shapely.box(3, 3, 6, 6).exterior]),
        "ring",
    )
    with pytest.raises(OutsideServiceAreaError):
        ring.check(4.5, 4.5)


@pytest.mark.parametrize(
    ("lon", "lat", "hint"),
    [
        (30.0, 20.0, "lon and lat swapped"),
        (-20.0, 30.0, "western hemisphere"),
        (20.0, -30.0, "southern hemisphere"),
        (-20.0, -30.0, "signs of both"),
    ],
)
def test_likely_slip_is_told(lon: float, lat: float, hint: str) -> None:
    with pytest.raises(OutsideServiceAreaError, match=f"outside Box; .*{hint}") as refusal:
        BOX.check(lon, lat)
    assert refusal.value.code == "outside_service_area"


def test_place_elsewhere_is_refused_without_a_guess() -> None:
    with pytest.raises(OutsideServiceAreaError, match=r"outside Wuhan$"):
        WUHAN.check(116.4, 39.9)


def test_swapped_wuhan_is_not_even_on_the_globe_and_is_refused_as_that() -> None:
    with pytest.raises(CoordinateError) as refusal:
        WUHAN.check(30.6, 114.3)
    assert refusal.value.field == "lat"


@pytest.mark.parametrize("bad", [(math.nan, 30.0), (114.0, math.inf), (540.0, 30.0)])
def test_what_is_no_place_is_refused_as_that(bad: tuple[float, float]) -> None:
    with pytest.raises(CoordinateError):
        WUHAN.check(*bad)


def test_many_places_are_told_apart_like_single_ones() -> None:
    points = np.random.default_rng(4).uniform((113, 29), (116, 32), (500, 2))
    inside = [WUHAN.geometry.covers(shapely.Point(point)) for point in points]
    assert WUHAN.holds(points).tolist() == inside
    assert WUHAN.holds([]).tolist() == []


def test_area_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        WUHAN.name = "elsewhere"  # type: ignore[misc] # what is tested


def test_unsound_area_is_refused(unsound: Any) -> None:
    if unsound.name == "one vertex too many":
        assert ServiceArea(unsound.geometry, "detailed").check(114.3, 30.6) == (114.3, 30.6)
        return
    with pytest.raises(ShapeError):
        ServiceArea(unsound.geometry, "unsound")


@pytest.mark.parametrize("shape", [shapely.Point(1, 1), shapely.LineString([(0, 0), (1, 1)])])
def test_area_must_be_a_polygon(shape: Any) -> None:
    with pytest.raises(ShapeError):
        ServiceArea(shape, "not an area")


_SHARED = """
import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import shapely
from spatial.shapes import ServiceArea

turn = np.linspace(0.0, 2.0 * np.pi, 20_000, endpoint=False)
reach = 1.0 + 0.01 * np.sin(50.0 * turn)
coast = shapely.Polygon(np.column_stack((reach * np.cos(turn), reach * np.sin(turn))))
for _ in range(10):
    area, together = ServiceArea(coast, "round"), threading.Barrier(8)

    def ask(_):
        together.wait()
        for _ in range(50):
            area.check(0.1, 0.1)
            assert area.holds([(0.0, 0.1), (2.0, 0.0)]).tolist() == [True, False]

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(ask, range(8)))
"""


def test_threads_share_an_area() -> None:
    """In a process of its own: two threads inside GEOS at once would end it."""
    done = subprocess.run(
        [sys.executable, "-c", _SHARED],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert (done.returncode, done.stderr) == (0, "")
