"""GeoJSON from outside is checked before it is built."""

import math
from typing import Any

import pytest
import shapely

from spatial.errors import ShapeError, ShapeFault, SpatialError, UnknownCrsError
from spatial.shapes import parse_geojson

RING = [[0, 0], [1, 0], [1, 1], [0, 0]]


def test_sound_shape_comes_back_from_its_geojson(sound: Any) -> None:
    parsed = parse_geojson(shapely.geometry.mapping(sound.geometry))
    assert parsed.equals_exact(sound.geometry, 0.0)


def test_feature_gives_its_geometry() -> None:
    feature = {
        "type": "Feature",
        "properties": {},
        "geometry": {"type": "Point", "coordinates": [1, 2]},
    }
    assert parse_geojson(feature) == shapely.Point(1, 2)


def test_height_is_dropped() -> None:
    parsed = parse_geojson({"type": "LineString", "coordinates": [[1, 2, 30], [2, 3, 31]]})
    assert parsed.equals_exact(shapely.LineString([(1, 2), (2, 3)]), 0.0)
    assert not parsed.has_z


@pytest.mark.parametrize(
    ("mapping", "fault"),
    [
        ({}, ShapeFault.MALFORMED),
        ({"type": "Point"}, ShapeFault.MALFORMED),
        ({"type": "Point", "coordinates": None}, ShapeFault.MALFORMED),
        ({"type": "Point", "coordinates": []}, ShapeFault.MALFORMED),
        ({"type": "Point", "coordinates": [1]}, ShapeFault.MALFORMED),
        ({"type": "Point", "coordinates": [1, 2, 3, 4]}, ShapeFault.MALFORMED),
        ({"type": "Point", "coordinates": ["1", "2"]}, ShapeFault.MALFORMED),
        ({"type": "Point", "coordinates": [True, 2]}, ShapeFault.MALFORMED),
        ({"type": "Point", "coordinates": [[1, 2]]}, ShapeFault.MALFORMED),
        ({"type": "Point", "coordinates": [10**400, 2]}, ShapeFault.NOT_FINITE),
        ({"type": "Point", "coordinates": {"lon": 1, "lat": 2}}, ShapeFault.MALFORMED),
        ({"type": "LineString", "coordinates": [[1, 2]]}, ShapeFault.MALFORMED),
        ({"type": "LineString", "coordinates": [1, 2]}, ShapeFault.MALFORMED),
        ({"type": "LineString", "coordinates": []}, ShapeFault.EMPTY),
        ({"type": "Polygon", "coordinates": []}, ShapeFault.EMPTY),
        ({"type": "Polygon", "coordinates": [RING[:3]]}, ShapeFault.MALFORMED),
        ({"type": "Polygon", "coordinates": [[*RING[:3], [0, 5]]]}, ShapeFault.MALFORMED),
        ({"type": "Polygon", "coordinates": RING}, ShapeFault.MALFORMED),
        ({"type": "MultiPolygon", "coordinates": [[RING], []]}, ShapeFault.EMPTY),
        ({"type": "Point", "coordinates": [float("nan"), 2]}, ShapeFault.NOT_FINITE),
        ({"type": "Point", "coordinates": [1e400, 2]}, ShapeFault.NOT_FINITE),
        ({"type": "Point", "coordinates": [1, 91]}, ShapeFault.OUT_OF_RANGE),
        ({"type": "GeometryCollection", "geometries": []}, ShapeFault.WRONG_KIND),
        ({"type": "Circle", "coordinates": [1, 2]}, ShapeFault.WRONG_KIND),
        ({"type": 5, "coordinates": [1, 2]}, ShapeFault.MALFORMED),
        ({"type": "Feature", "geometry": None}, ShapeFault.EMPTY),
        ([1, 2], ShapeFault.MALFORMED),
        ("POINT (1 2)", ShapeFault.MALFORMED),
    ],
)
def test_what_is_no_sound_geojson_is_refused_with_its_fault(
    mapping: Any, fault: ShapeFault
) -> None:
    with pytest.raises(ShapeError) as refusal:
        parse_geojson(mapping, field="geometry")
    assert refusal.value.fault == fault
    assert refusal.value.field == "geometry"


def test_deep_nesting_is_refused_without_following_it() -> None:
    nested: list[Any] = []
    for _ in range(100_000):
        nested = [nested]
    for kind in ("Point", "LineString", "Polygon", "MultiPolygon"):
        with pytest.raises(ShapeError) as refusal:
            parse_geojson({"type": kind, "coordinates": nested})
        assert refusal.value.fault == ShapeFault.MALFORMED


@pytest.mark.parametrize(
    "coordinates",
    [[[[0, 0]] * 10_001], [RING] * 10_001, [[]] * 10_001],
    ids=["positions", "rings of four", "empty rings"],
)
def test_too_many_positions_are_refused_before_they_are_built(coordinates: Any) -> None:
    with pytest.raises(ShapeError) as refusal:
        parse_geojson({"type": "Polygon", "coordinates": coordinates})
    assert refusal.value.fault == ShapeFault.TOO_MANY_VERTICES


def test_other_system_than_wgs84_is_refused() -> None:
    point: dict[str, object] = {"type": "Point", "coordinates": [1, 2]}
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}
    with pytest.raises(UnknownCrsError, match="3857"):
        parse_geojson({**point, "crs": crs})
    wgs84 = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    assert parse_geojson({**point, "crs": wgs84}) == shapely.Point(1, 2)


def test_unsound_shape_is_refused_or_dropped_to_two_ordinates(unsound: Any) -> None:
    mapping = shapely.geometry.mapping(unsound.geometry)
    if unsound.name == "with height":
        assert not parse_geojson(mapping).has_z
        return
    with pytest.raises(SpatialError):
        parse_geojson(mapping)


@pytest.mark.parametrize("height", [math.nan, math.inf, "5", None, True])
def test_a_height_that_is_no_number_is_refused(height: object) -> None:
    with pytest.raises(ShapeError):
        parse_geojson({"type": "Point", "coordinates": [114.3, 30.6, height]})


@pytest.mark.parametrize(
    ("kind", "coordinates"),
    [
        ("LineString", [[179, 30], [-179, 31]]),
        ("Polygon", [[[179, 30], [-179, 30], [-179, 31], [179, 31], [179, 30]]]),
        ("MultiPolygon", [[[[170, 0], [-170, 0], [-170, 1], [170, 0]]]]),
    ],
)
def test_what_crosses_the_antimeridian_uncut_is_refused(
    kind: str, coordinates: list[object]
) -> None:
    # RFC 7946, 3.1.9: such geometry should be cut in two; taken as it is it covers all the rest.
    with pytest.raises(ShapeError, match="antimeridian") as refusal:
        parse_geojson({"type": kind, "coordinates": coordinates})
    assert refusal.value.fault is ShapeFault.MALFORMED


def test_the_whole_globe_is_a_polygon() -> None:
    around = [[-180, -90], [180, -90], [180, 90], [-180, 90], [-180, -90]]
    assert parse_geojson({"type": "Polygon", "coordinates": [around]}).area == 360 * 180
