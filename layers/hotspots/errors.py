"""Why a map of hot cells is refused: each with a code and the values that its words need."""

from data.store.errors import RefusedError


class HotspotsRefusedError(RefusedError):
    """A question about hot cells that has no honest answer; the message says what to do instead."""

    code = "hotspots_refused"


class TooFewIncidentsError(HotspotsRefusedError):
    """Fewer incidents than a map can be judged by."""

    code = "too_few_incidents"


class AllInOneCellError(HotspotsRefusedError):
    """Every incident lies in the same cell."""

    code = "all_in_one_cell"


class TooFewCellsError(HotspotsRefusedError):
    """Fewer cells than two disks hold."""

    code = "too_few_cells"


class EmptyAreaError(HotspotsRefusedError):
    """A study area without a road and without an incident."""

    code = "area_empty"


class TooManyCellsError(HotspotsRefusedError):
    """A resolution that would make more cells than can be judged; says which to take."""

    code = "too_many_cells"


class ResolutionTooFineError(HotspotsRefusedError):
    """A resolution finer than places of incidents are good for."""

    code = "resolution_too_fine"


class ResolutionTooCoarseError(HotspotsRefusedError):
    """A resolution that no city has enough cells of."""

    code = "resolution_too_coarse"


class PeriodAheadError(HotspotsRefusedError):
    """A period that begins in the future."""

    code = "period_ahead"


class PeriodTooLongError(HotspotsRefusedError):
    """A period of more than ten years."""

    code = "period_too_long"


class PeriodTooShortError(HotspotsRefusedError):
    """A period of less than an hour, or one that ends before it begins."""

    code = "period_too_short"


class PeopleUnknownError(HotspotsRefusedError):
    """There is no count of people by place."""

    code = "people_unknown"


class DenominatorIsEverythingError(HotspotsRefusedError):
    """All incidents as the denominator of all incidents."""

    code = "denominator_is_everything"


class NotComparableError(HotspotsRefusedError):
    """Two results of other areas, cells, disks or kinds of incidents."""

    code = "not_comparable"


class TooFewPeriodsError(HotspotsRefusedError):
    """Fewer periods than a trend or a forecast needs."""

    code = "too_few_periods"


class WholePeriodsOnlyError(HotspotsRefusedError):
    """A reader who is cleared for L1 only is told fixed whole days."""

    code = "told_in_whole_periods"
