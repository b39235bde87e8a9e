"""Validity, limits and measures of shapes."""

from spatial.shapes.geojson import parse_geojson
from spatial.shapes.measures import area_m2, length_m, projected
from spatial.shapes.service_area import ServiceArea
from spatial.shapes.tangles import check_line
from spatial.shapes.validity import MAX_VERTICES, STORED_KINDS, check_point, check_shape

__all__ = [
    "MAX_VERTICES",
    "STORED_KINDS",
    "ServiceArea",
    "area_m2",
    "check_line",
    "check_point",
    "check_shape",
    "length_m",
    "parse_geojson",
    "projected",
]
