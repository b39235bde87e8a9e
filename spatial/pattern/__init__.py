"""Patterns of incidents over the cells of a study area: where they gather, and how sure that is.

Values in, values out. A study area holds all cells in which something could have happened, zeros
included; every result is judged over it, and carries its digest.
"""

from spatial.pattern.changes import DiskChanges, changes_of_rate, changes_of_share
from spatial.pattern.drawn import lower_chances, upper_chances
from spatial.pattern.errors import PatternError
from spatial.pattern.forecast_scores import (
    ForecastScore,
    Interval,
    difference_over_periods,
    score_forecast,
)
from spatial.pattern.forecasts import last_period, long_run, own_and_disk, top_places
from spatial.pattern.hot import LocalSums, gi, gi_star
from spatial.pattern.hot_cells import (
    FEWEST_INCIDENTS,
    SPARSE_PER_CELL,
    HotCells,
    hot_cells,
    is_sparse,
)
from spatial.pattern.kernel import RoadPieces, cut_roads, network_density, plane_density
from spatial.pattern.moran import MoranI, local_moran, moran_i
from spatial.pattern.near_repeats import KnoxTable, knox
from spatial.pattern.rates import DiskRates, rates_of_all, rates_of_exposure
from spatial.pattern.significance import LEVEL, Significance, fdr_threshold, significance
from spatial.pattern.study_area import (
    MOST_CELLS,
    Counts,
    StudyArea,
    Weights,
    area_within,
    study_area,
)
from spatial.pattern.trends import Trend, mann_kendall, trends

__all__ = [
    "FEWEST_INCIDENTS",
    "LEVEL",
    "MOST_CELLS",
    "SPARSE_PER_CELL",
    "Counts",
    "DiskChanges",
    "DiskRates",
    "ForecastScore",
    "HotCells",
    "Interval",
    "KnoxTable",
    "LocalSums",
    "MoranI",
    "PatternError",
    "RoadPieces",
    "Significance",
    "StudyArea",
    "Trend",
    "Weights",
    "area_within",
    "changes_of_rate",
    "changes_of_share",
    "cut_roads",
    "difference_over_periods",
    "fdr_threshold",
    "gi",
    "gi_star",
    "hot_cells",
    "is_sparse",
    "knox",
    "last_period",
    "local_moran",
    "long_run",
    "lower_chances",
    "mann_kendall",
    "moran_i",
    "network_density",
    "own_and_disk",
    "plane_density",
    "rates_of_all",
    "rates_of_exposure",
    "score_forecast",
    "significance",
    "study_area",
    "top_places",
    "trends",
    "upper_chances",
]
