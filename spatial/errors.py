"""What can be wrong with a place or a shape.

SpatialError (a ValueError)
├── CoordinateError            not a number, not finite, out of range; names the field
├── OutsideServiceAreaError    a sound place, but not where this city is served
├── ShapeError                 a geometry that is refused; `fault` says which rule it breaks
├── CellError                  not an H3 cell, or not of the resolution that is asked for
├── TooManyCellsError          the shape would be covered by more cells than allowed
├── UnknownCrsError            no such coordinate reference system
└── NotProjectedError          a measure was asked for in degrees

Every error has a stable `code` for programs, the `field` at fault as the caller knows it and a
`message` in one line.
"""

from enum import StrEnum


class SpatialError(ValueError):
    """Anything that is refused about a place or a shape.

    Parameters
    ----------
    message
        What is wrong, in one line.
    field
        The field at fault.
    index
        The position of the first row at fault when many were given at once, else None.
    """

    code: str = "spatial"

    def __init__(self, message: str, *, field: str = "geometry", index: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field
        self.index = index


class CoordinateError(SpatialError):
    """A coordinate that is not a number, not finite or out of its range."""

    code = "coordinate_invalid"


class OutsideServiceAreaError(SpatialError):
    """A place on earth that lies outside the service area."""

    code = "outside_service_area"


class ShapeFault(StrEnum):
    """The rule that a refused geometry breaks."""

    MALFORMED = "malformed"
    WRONG_KIND = "wrong_kind"
    TOO_MANY_VERTICES = "too_many_vertices"
    NOT_FINITE = "not_finite"
    EMPTY = "empty"
    OUT_OF_RANGE = "out_of_range"
    INVALID = "invalid"


class ShapeError(SpatialError):
    """A geometry that is refused as it stands; nothing is repaired.

    Parameters
    ----------
    message
        What is wrong, in one line; for an invalid geometry with the reason and place from GEOS.
    fault
        Which rule it breaks.
    field
        The field at fault.
    """

    code = "shape_invalid"

    def __init__(self, message: str, *, fault: ShapeFault, field: str = "geometry") -> None:
        super().__init__(message, field=field)
        self.fault = fault


class CellError(SpatialError):
    """Not an H3 cell, or a cell of another resolution than is needed."""

    code = "cell_invalid"

    def __init__(self, message: str, *, field: str = "cell", index: int | None = None) -> None:
        super().__init__(message, field=field, index=index)


class TooManyCellsError(SpatialError):
    """The shape would be covered by more cells than allowed.

    Parameters
    ----------
    count
        The number of cells, estimated from the area when nothing was filled yet.
    cap
        The largest number allowed.
    resolution
        The H3 resolution asked for.
    """

    code = "too_many_cells"

    def __init__(self, count: int, *, cap: int, resolution: int, field: str = "geometry") -> None:
        super().__init__(
            f"about {count} cells of resolution {resolution} cover this shape; the most is {cap}:"
            " take a smaller shape or a coarser resolution",
            field=field,
        )
        self.count = count
        self.cap = cap
        self.resolution = resolution


class UnknownCrsError(SpatialError):
    """A coordinate reference system that is not known here."""

    code = "crs_unknown"

    def __init__(self, message: str, *, field: str = "crs") -> None:
        super().__init__(message, field=field)


class NotProjectedError(SpatialError):
    """A measure in metres was asked for in a system whose unit is not the metre."""

    code = "crs_not_projected"

    def __init__(self, message: str, *, field: str = "crs") -> None:
        super().__init__(message, field=field)
