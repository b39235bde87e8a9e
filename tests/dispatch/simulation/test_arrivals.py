"""What happens in a training city, and what its dispatcher does about it."""

import math
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from dispatch.simulation.arrivals import (
    BY_HOUR,
    CLOSE_AFTER_S,
    DISPATCH_AFTER_S,
    DOORS,
    GIVE_UP_AFTER_S,
    LEAST_OPEN,
    MOST_OPEN,
    PER_MINUTE,
    Category,
    Close,
    Dispatch,
    OpenIncident,
    Step,
    arrivals,
    decide,
    poisson,
    report_number,
    scenery,
)
from dispatch.simulation.movement import distance_m

NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
GRID = [(114.0 + x / 50, 30.0 + y / 50) for x in range(20) for y in range(20)]
CATEGORIES = [Category("worst", "火灾", "Fire", 1), Category("common", "暴露垃圾", "Rubbish", 3)]


def incident(waited_s: float, *, stage: str = "report", training: bool = True) -> OpenIncident:
    """Return an incident that nobody is on, in its stage for so long."""
    return OpenIncident(1, training, stage, NOW - timedelta(seconds=waited_s), units=0)


def test_a_poisson_draw_by_inversion_has_the_probabilities_of_the_law() -> None:
    # P(0) = e^-2 = 0.1353, P(1) = 2 e^-2 = 0.2707, so their sum is 0.4060
    assert poisson(0.135, 2.0) == 0
    assert poisson(0.136, 2.0) == 1
    assert poisson(0.4060, 2.0) == 1
    assert poisson(0.4061, 2.0) == 2
    assert poisson(0.999999, 0.0) == 0


def test_the_mean_of_arrivals_is_the_rate_of_the_hour() -> None:
    ticks, hour = 20_000, 17
    drawn = [
        arrivals(3, tick, open_count=LEAST_OPEN, city_hour=hour, elapsed_s=10.0)
        for tick in range(ticks)
    ]
    mean = PER_MINUTE / 6 * BY_HOUR[hour]
    deviation = math.sqrt(mean / ticks)  # of the mean of Poisson draws
    assert sum(drawn) / ticks == pytest.approx(mean, abs=4 * deviation)


def test_few_open_incidents_are_filled_up_and_many_stop_the_arrivals() -> None:
    assert arrivals(3, 1, open_count=LEAST_OPEN - 3, city_hour=3, elapsed_s=0.0) == 3
    assert arrivals(3, 1, open_count=MOST_OPEN, city_hour=17, elapsed_s=1e6) == 0


def test_the_hours_of_a_day_average_to_one() -> None:
    assert len(BY_HOUR) == 24
    assert sum(BY_HOUR) / 24 == pytest.approx(1.0, abs=0.05)


def test_incidents_gather_at_hot_spots() -> None:
    where = scenery(3, GRID)
    hottest = max(zip(where.weights, where.places, strict=True))[1]
    reports = [report_number(3, number, where, CATEGORIES) for number in range(2_000)]
    near = sum(1 for r in reports if r is not None and distance_m((r.lon, r.lat), hottest) < 1_500)
    cells_within = sum(1 for place in GRID if distance_m(place, hottest) < 1_500)
    assert near > 2 * 2_000 * cells_within / len(GRID)  # at least twice its even share


def test_the_worst_is_rarer_than_the_common() -> None:
    where = scenery(3, GRID)
    seen = Counter(
        report.category
        for number in range(2_000)
        if (report := report_number(3, number, where, CATEGORIES)) is not None
    )
    assert seen["common"] / seen["worst"] == pytest.approx(3.0, rel=0.2)  # weights 3 and 1


def test_the_same_number_is_the_same_report() -> None:
    where = scenery(3, GRID)
    assert report_number(3, 9, where, CATEGORIES) == report_number(3, 9, where, CATEGORIES)
    assert report_number(3, 9, where, CATEGORIES) != report_number(4, 9, where, CATEGORIES)


def test_every_report_can_be_read_in_both_languages() -> None:
    where = scenery(3, GRID)
    reports = [report_number(3, number, where, CATEGORIES) for number in range(200)]
    doors = {(door.source, door.said_zh, door.said_en) for door in DOORS}
    names = {category.key: category for category in CATEGORIES}
    seen = set()
    for report in reports:
        assert report is not None
        chinese, english = report.description.split(" · ")
        (said_zh, name_zh), (said_en, name_en) = chinese.split("："), english.split(": ")
        category = names[report.category]
        assert (name_zh, name_en) == (category.name_zh, category.name_en)
        seen.add((report.source, said_zh, said_en))
    assert seen == doors


def test_nothing_happens_where_there_is_nothing() -> None:
    assert report_number(3, 1, scenery(3, []), CATEGORIES) is None
    assert report_number(3, 1, scenery(3, GRID), []) is None


def test_an_incident_waits_one_to_four_minutes_for_the_training_dispatcher() -> None:
    assert decide(3, [incident(DISPATCH_AFTER_S[0] - 1)], NOW) == []
    assert decide(3, [incident(DISPATCH_AFTER_S[1])], NOW) == [Dispatch(1)]


def test_an_incident_that_nobody_could_be_sent_to_is_given_up() -> None:
    (wish,) = decide(3, [incident(GIVE_UP_AFTER_S)], NOW)
    assert isinstance(wish, Close)


def test_what_is_done_is_closed_one_to_three_minutes_later() -> None:
    assert decide(3, [incident(CLOSE_AFTER_S[0] - 1, stage="feedback")], NOW) == []
    (wish,) = decide(3, [incident(CLOSE_AFTER_S[1], stage="feedback")], NOW)
    assert isinstance(wish, Close)


@pytest.mark.parametrize("stage", ["report", "assign", "handle", "feedback", "verify"])
def test_a_persons_incident_is_never_touched(stage: str) -> None:
    assert decide(3, [incident(1e6, stage=stage, training=False)], NOW) == []


@pytest.mark.parametrize("stage", ["assign", "feedback", "verify"])
def test_what_a_trainee_gave_to_a_department_is_the_trainees_to_end(stage: str) -> None:
    given = replace(incident(7_200, stage=stage), law="city_management", given=True)
    assert decide(3, [given], NOW) == []
    assert decide(3, [replace(given, given=False)], NOW) != []


def test_an_incident_with_a_unit_on_it_is_left_alone() -> None:
    busy = OpenIncident(
        1, training=True, stage="handle", stage_at=NOW - timedelta(hours=9), units=1
    )
    assert decide(3, [busy], NOW) == []


@pytest.mark.parametrize(
    ("stage", "first"),
    [
        ("feedback", [Step(1, "request_verification")]),
        ("verify", [Step(1, "verify_passed")]),
    ],
)
def test_a_matter_of_city_management_is_verified_before_it_is_closed(
    stage: str, first: list[object]
) -> None:
    seen: list[object] = []
    for waited_s in range(0, 3 * 180 + 1, 10):
        waits = OpenIncident(
            *(1, True, stage, NOW - timedelta(seconds=waited_s), 0),
            law="city_management",
        )
        wishes = ["close" if isinstance(wish, Close) else wish for wish in decide(1, [waits], NOW)]
        if not seen or wishes != seen[-1]:
            seen.append(wishes)
    assert seen == [[], first, ["close"]]


def test_what_is_verified_is_closed_without_more_waiting_than_usual() -> None:
    at = NOW - timedelta(seconds=180)
    waits = OpenIncident(*(1, True, "verify", at, 0), law="city_management", verified=True)
    assert [type(wish) for wish in decide(1, [waits], NOW)] == [Close]
