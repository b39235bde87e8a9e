"""What is made of hot cells: comparison of periods, trends, forecasts, densities."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import FiniteFloat

from api.deps import ServicesDep
from api.routers.fields import PathId
from api.routers.hotspots import Reader, check_cleared, looking
from layers.hotspots.comparing import ComparedBy, compare
from layers.hotspots.densities import On, density_of
from layers.hotspots.forecasting import forecast_of, forecasts_shown
from layers.hotspots.steps import Step
from layers.hotspots.trending import BETTER_PERIODS, trends_of
from layers.hotspots.views import (
    ComparisonView,
    DensityView,
    ForecastsShown,
    ForecastView,
    TrendsView,
)

router = APIRouter(prefix="/hotspots/{hotspots_id}", tags=["hot cells"])

MOST_PERIODS = 104

OtherId = PathId
Periods = Annotated[int, Query(ge=2, le=MOST_PERIODS, description="Ten at least")]
Share = Annotated[FiniteFloat, Query(ge=0.001, le=0.5, description="Of the study area")]
Bandwidth = Annotated[FiniteFloat, Query(ge=100, le=1000, description="Metres")]


@router.get("/compare/{other}", summary="Compare two periods")
def compare_periods(
    services: ServicesDep,
    caller: Reader,
    hotspots_id: PathId,
    other: OtherId,
    of: ComparedBy = ComparedBy.RATE,
) -> ComparisonView:
    """Return where there is more or less than in the period of another result, judged exactly."""
    with services.store.reading(looking(caller)) as session:
        check_cleared(session, caller, hotspots_id)
        check_cleared(session, caller, other)
        return compare(session, hotspots_id, other, of)


@router.get("/trends", summary="How hot cells came to be")
def read_trends(
    services: ServicesDep,
    caller: Reader,
    hotspots_id: PathId,
    step: Step = Step.WEEK,
    periods: Periods = BETTER_PERIODS,
) -> TrendsView:
    """Return the class of each cell that was ever hot: new, persistent, sporadic and so on."""
    with services.store.reading(looking(caller)) as session:
        check_cleared(session, caller, hotspots_id)
        return trends_of(session, hotspots_id, step, periods)


@router.get("/forecast", summary="Where the next incidents are likeliest")
def read_forecast(
    services: ServicesDep,
    caller: Reader,
    hotspots_id: PathId,
    step: Step = Step.WEEK,
    share: Share = 0.05,
) -> ForecastView:
    """Return the likeliest cells of the next period, beside the record; it is kept who saw it."""
    with services.store.transaction(looking(caller)) as session:
        check_cleared(session, caller, hotspots_id)
        return forecast_of(session, hotspots_id, step, share, services.clock())


@router.get("/forecasts", summary="Forecasts that were shown to oneself")
def read_shown(services: ServicesDep, caller: Reader, hotspots_id: PathId) -> ForecastsShown:
    """Return which forecasts of a result one was shown, with what came since."""
    with services.store.reading(looking(caller)) as session:
        check_cleared(session, caller, hotspots_id)
        return forecasts_shown(session, hotspots_id, services.clock())


@router.get("/density", summary="Kernel density of a result's incidents")
def read_density(
    services: ServicesDep,
    caller: Reader,
    hotspots_id: PathId,
    on: On = On.PLANE,
    bandwidth_m: Bandwidth = 500.0,
) -> DensityView:
    """Return how densely incidents lie: for each km², or for each km of road along roads."""
    with services.store.reading(looking(caller)) as session:
        check_cleared(session, caller, hotspots_id)
        return density_of(session, hotspots_id, on, bandwidth_m)
