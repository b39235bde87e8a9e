"""Coordinate systems by name: to WGS 84 and back, to metres and back, distance and bearing."""

from spatial.crs.coordinates import FloatArray, checked_degrees, checked_pairs
from spatial.crs.foreign import epsg_of, epsg_to_wgs84
from spatial.crs.measures import air_distance_m, bearing_deg
from spatial.crs.projected import (
    EpsgCode,
    project,
    project_point,
    projected_for,
    require_metres,
    unproject,
)
from spatial.crs.systems import (
    SHIFTED_RECTANGLE,
    CoordinateSystem,
    from_wgs84,
    gcj02_twin,
    system_named,
    to_wgs84,
)

__all__ = [
    "SHIFTED_RECTANGLE",
    "CoordinateSystem",
    "EpsgCode",
    "FloatArray",
    "air_distance_m",
    "bearing_deg",
    "checked_degrees",
    "checked_pairs",
    "epsg_of",
    "epsg_to_wgs84",
    "from_wgs84",
    "gcj02_twin",
    "project",
    "project_point",
    "projected_for",
    "require_metres",
    "system_named",
    "to_wgs84",
    "unproject",
]
