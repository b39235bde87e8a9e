"""Shapes that every function meets: sound ones, and one for each way to be unsound."""

import math
from dataclasses import dataclass

import numpy as np
import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from spatial.errors import ShapeFault


@dataclass(frozen=True)
class Specimen:
    """A shape of the zoo; `fault` is the rule that it breaks."""

    name: str
    geometry: BaseGeometry
    fault: ShapeFault | None = None


def circle(vertices: int) -> shapely.Polygon:
    """Return a circle of a tenth of a degree with so many vertices, the closing one included."""
    turn = np.linspace(0.0, 2.0 * np.pi, vertices)
    ring = np.column_stack([114.3 + 0.1 * np.cos(turn), 30.6 + 0.1 * np.sin(turn)])
    ring[-1] = ring[0]
    return shapely.Polygon(ring)


SOUND = [
    Specimen("point", shapely.Point(114.3, 30.6)),
    Specimen("points", shapely.MultiPoint([(114.3, 30.6), (114.4, 30.5)])),
    Specimen("line", shapely.LineString([(114.3, 30.6), (114.31, 30.62), (114.35, 30.6)])),
    Specimen(
        "lines", shapely.MultiLineString([[(114, 30), (114.01, 30)], [(115, 31), (115, 31.01)]])
    ),
    Specimen("polygon", shapely.box(114.3, 30.55, 114.33, 30.58)),
    Specimen(
        "polygon with hole",
        shapely.box(114.3, 30.55, 114.36, 30.61).difference(
            shapely.box(114.31, 30.56, 114.35, 30.6)
        ),
    ),
    Specimen(
        "polygons",
        shapely.union(shapely.box(114, 30, 114.02, 30.02), shapely.box(115, 31, 115.01, 31.01)),
    ),
    Specimen(
        "cut at the antimeridian",
        shapely.MultiPolygon(
            [shapely.box(179.98, 10, 180, 10.02), shapely.box(-180, 10, -179.98, 10.02)]
        ),
    ),
    Specimen("tiny", shapely.box(114.3, 30.6, 114.3 + 1e-9, 30.6 + 1e-9)),
    Specimen("thin", shapely.Polygon([(114, 30), (114.3, 30.3), (114.3, 30.3 + 1e-7)])),
    Specimen("at the pole", shapely.box(0, 89.9, 10, 90)),
    Specimen("as many vertices as allowed", circle(10_000)),
]

# GEOS compares while it builds, which numpy reports for ordinates that are no numbers.
with np.errstate(invalid="ignore"):
    NOT_A_NUMBER = shapely.LineString([(1, 1), (math.nan, 2)])
    INFINITE_RING = shapely.Polygon([(0, 0), (1, 0), (1, -math.inf)])

UNSOUND = [
    Specimen("empty point", shapely.Point(), ShapeFault.EMPTY),
    Specimen("empty polygon", shapely.Polygon(), ShapeFault.EMPTY),
    Specimen("empty collection of polygons", shapely.MultiPolygon(), ShapeFault.EMPTY),
    Specimen("bowtie", shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)]), ShapeFault.INVALID),
    Specimen(
        "spike",
        shapely.Polygon([(0, 0), (1, 0), (1, 1), (1, 3), (1, 1), (0, 1)]),
        ShapeFault.INVALID,
    ),
    Specimen("line of one place", shapely.LineString([(1, 1), (1, 1)]), ShapeFault.INVALID),
    Specimen(
        "hole outside",
        shapely.Polygon(shapely.box(0, 0, 1, 1).exterior, [shapely.box(2, 2, 3, 3).exterior]),
        ShapeFault.INVALID,
    ),
    Specimen(
        "polygons that overlap",
        shapely.MultiPolygon([shapely.box(0, 0, 2, 2), shapely.box(1, 1, 3, 3)]),
        ShapeFault.INVALID,
    ),
    Specimen("not a number", NOT_A_NUMBER, ShapeFault.NOT_FINITE),
    Specimen("point not a number", shapely.Point(math.nan, 2), ShapeFault.NOT_FINITE),
    Specimen("infinite", shapely.Point(math.inf, 2), ShapeFault.NOT_FINITE),
    Specimen("infinite ring", INFINITE_RING, ShapeFault.NOT_FINITE),
    Specimen("latitude 91", shapely.Point(114, 91), ShapeFault.OUT_OF_RANGE),
    Specimen("longitude 540", shapely.LineString([(114, 30), (540, 30)]), ShapeFault.OUT_OF_RANGE),
    Specimen("one vertex too many", circle(10_001), ShapeFault.TOO_MANY_VERTICES),
    Specimen("with height", shapely.Point(114, 30, 12), ShapeFault.WRONG_KIND),
    Specimen("mixed", shapely.GeometryCollection([shapely.Point(1, 1)]), ShapeFault.WRONG_KIND),
    Specimen("ring", shapely.LinearRing([(0, 0), (1, 0), (1, 1)]), ShapeFault.WRONG_KIND),
]


@pytest.fixture(params=SOUND, ids=lambda specimen: specimen.name)
def sound(request: pytest.FixtureRequest) -> Specimen:
    """A shape that may be stored, measured and covered."""
    specimen = request.param
    assert isinstance(specimen, Specimen)
    return specimen


@pytest.fixture(params=UNSOUND, ids=lambda specimen: specimen.name)
def unsound(request: pytest.FixtureRequest) -> Specimen:
    """A shape that must be refused, with the fault to be named."""
    specimen = request.param
    assert isinstance(specimen, Specimen)
    return specimen
