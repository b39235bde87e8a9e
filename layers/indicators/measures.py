"""Times that incidents took, as SQL over `facts`: in seconds, null where there is none."""

from collections.abc import Iterator
from typing import Final

from layers.indicators.definitions import Indicator, Kind, Measure
from layers.indicators.statements import counted_sql

STAYS: Final = (
    Measure.ACCEPTANCE,
    Measure.ASSIGNMENT,
    Measure.HANDLING,
    Measure.VERIFICATION,
    Measure.WHOLE,
)
"""In `facts`."""

TIMES: Final = """CROSS JOIN LATERAL (
    SELECT CAST(NULL AS float8) AS answer,
      extract(epoch FROM min(assigned_at) - facts.reported_at)::float8 AS sent,
      (array_agg(extract(epoch FROM en_route_at - assigned_at)::float8
        ORDER BY assigned_at, assignments.id))[1] AS turnout,
      (array_agg(extract(epoch FROM on_scene_at - en_route_at)::float8
        ORDER BY on_scene_at, assignments.id))[1] AS travel
    FROM assignments WHERE incident_id = facts.id
  ) AS times"""
"""Of the units sent to an incident: when the first was sent after the report, how long that one
took to get under way, and how long the first on scene travelled. No exchange of telephones tells
when a call was answered."""


def stay_sums() -> str:
    """Return columns with the sum of each stay and how many incidents have it."""
    return ", ".join(f'sum("{stay}") AS "{stay}", count("{stay}") AS "{stay}_n"' for stay in STAYS)


def mean_columns(one: Indicator, *, raw: bool) -> Iterator[str]:
    """Yield the columns of a mean over rows with `stay_sums`: the sum in s, how many."""
    counted = counted_sql(one, raw=raw)
    yield f'sum("{one.measure}") FILTER (WHERE {counted}) AS "{one.key}_sum"'
    yield f'sum("{one.measure}_n") FILTER (WHERE {counted}) AS "{one.key}"'


def percentile_columns(one: Indicator, *, raw: bool) -> Iterator[str]:
    """Yield the columns of a percentile over `facts` with `TIMES`: the time in s, how many."""
    counted = counted_sql(one, raw=raw)
    yield (
        f'percentile_disc(0.9) WITHIN GROUP (ORDER BY "{one.measure}")'
        f' FILTER (WHERE {counted} AND "{one.measure}" IS NOT NULL) AS "{one.key}_p90"'
    )
    yield f'count("{one.measure}") FILTER (WHERE {counted}) AS "{one.key}"'


def measured_sql(one: Indicator) -> str:
    """Return the condition that a row has what an indicator measures."""
    return "" if one.kind in {Kind.COUNT, Kind.RATE} else f'AND "{one.measure}" IS NOT NULL'
