"""Hot cells of incidents in a database: values worked by hand, what is kept, what is refused."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import numpy as np
import orjson
import pytest
from scipy.stats import binom
from sqlalchemy import func, select, text

from data.store import Store
from data.store.actors import process_actor
from data.store.outbox import OutboxRow
from layers.hotspots.asking import Denominator, Question
from layers.hotspots.comparing import ComparedBy, compare
from layers.hotspots.computing import Made, ask, stand
from layers.hotspots.details import read_cell, read_study_area
from layers.hotspots.errors import HotspotsRefusedError
from layers.hotspots.forecasting import forecast_of
from layers.hotspots.queries import encode_cells, list_hotspots, read_hotspots
from layers.hotspots.standing import AT_LEAST_EVERY_S, StandingRounds
from layers.hotspots.steps import Step
from layers.hotspots.tables import ForecastShown, HotspotsRow, StudyAreaRow
from layers.hotspots.trending import trends_of
from tests.api.small_city import CENTRE, EAST, MARGIN, NORTH, SIDE, build_small_city, crossing
from tests.layers.hotspots.reported import Reported, write_reported

NOW: Final = datetime(2026, 4, 2, tzinfo=UTC)
FOUR_WEEKS: Final = Question(area="4201", days=28, resolution=9)
TESTER: Final = process_actor("test")


def at_crossings(each: int, at: datetime, **more: Any) -> list[Reported]:
    """Return as many incidents at each of the sixteen crossings."""
    places = [crossing(column, row) for column in range(SIDE) for row in range(SIDE)]
    return [Reported(*place, at, **more) for place in places for _ in range(each)]


def at_centre(many: int, at: datetime, **more: Any) -> list[Reported]:
    """Return incidents at the second crossing of the second row."""
    return [Reported(*CENTRE, at, **more)] * many


class Desk:
    """Writes incidents and asks about them."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._written = 0

    def report(self, reported: Sequence[Reported]) -> None:
        """Write incidents."""
        write_reported(self.store, reported, self._written + 1)
        self._written += len(reported)

    def ask(self, question: Question = FOUR_WEEKS, now: datetime = NOW) -> Made:
        """Return the result of a question."""
        with self.store.transaction(TESTER) as session:
            return ask(session, question, now)

    def refusal(self, question: Question, now: datetime = NOW) -> HotspotsRefusedError:
        """Return why a question is refused."""
        with pytest.raises(HotspotsRefusedError) as refused:
            self.ask(question, now)
        return refused.value

    def cells(self, result: Made, *, every: bool = True) -> dict[str, Any]:
        """Return the cells of a result."""
        with self.store.reading(TESTER) as session:
            told: dict[str, Any] = orjson.loads(
                encode_cells(session, result.id, every=every, hidden=False)
            )
            return told


@pytest.fixture
def desk(store: Store) -> Desk:
    """A desk of the city of sixteen crossings."""
    build_small_city(store)
    return Desk(store)


LAST_WEEK: Final = NOW - timedelta(days=5)


def test_a_hot_disk_is_as_likely_as_to_draw_the_one_hot_cell(desk: Desk) -> None:
    desk.report([*at_crossings(3, LAST_WEEK), *at_centre(40, LAST_WEEK)])
    result = desk.ask()
    cells = desk.cells(result)
    n = len(cells["cells"])
    hot = int(np.argmax(cells["counts"]))
    assert cells["counts"][hot] == 43
    # No m cells without it hold 43: m of the others hold 3 each at most, and m is 7 at most. So as
    # much in a disk of m is as likely as that the hot cell is among m drawn of n: m / n.
    assert cells["disks"][hot] == 43
    size = round(cells["expected"][hot] / (88 / n))
    assert cells["p"][hot] == pytest.approx(size / n, rel=5e-3)
    with desk.store.reading(TESTER) as session:
        told = read_hotspots(session, result.id)
    assert (told.incidents, told.cells, told.cells_with) == (88, n, 16)
    assert told.method == "gi_star_exact"
    assert told.hot.raw == sum(degree >= 1 for degree in cells["significance"])
    assert [notice.code for notice in told.warnings] == ["sparse"]
    assert told.warnings[0].values["per_cell"] == pytest.approx(88 / n, abs=5e-4)


def test_the_same_question_is_found_again_until_something_has_changed(desk: Desk) -> None:
    desk.report(at_crossings(3, LAST_WEEK))
    first = desk.ask()
    assert desk.ask(now=NOW + timedelta(minutes=5)) == Made(first.id, found=True)
    assert not desk.ask(replace(FOUR_WEEKS, k=2)).found
    desk.report(at_centre(1, LAST_WEEK))
    again = desk.ask()
    assert again.id != first.id
    assert not again.found


def test_practice_is_never_counted_with_what_is_real(desk: Desk) -> None:
    desk.report([*at_crossings(1, LAST_WEEK), *at_crossings(3, LAST_WEEK, training=True)])
    refused = desk.refusal(FOUR_WEEKS)
    assert refused.code == "too_few_incidents"
    assert (refused.details["incidents"], refused.details["practice"]) == (16, 48)
    practised = desk.ask(replace(FOUR_WEEKS, training=True))
    with desk.store.reading(TESTER) as session:
        told = read_hotspots(session, practised.id)
    assert (told.incidents, told.training) == (48, True)
    assert "training" in {notice.code for notice in told.warnings}


def test_what_is_graded_above_the_daily_work_is_in_no_map(desk: Desk) -> None:
    desk.report([*at_crossings(2, LAST_WEEK), *at_centre(9, LAST_WEEK, grade=3)])
    assert max(desk.cells(desk.ask())["counts"]) == 2


def test_merged_reports_are_counted_once_and_that_is_said(desk: Desk) -> None:
    desk.report(at_crossings(3, LAST_WEEK))
    with desk.store.transaction(TESTER) as session:
        session.execute(text("UPDATE incidents SET merged_into = 1 WHERE id IN (2, 3)"))
    with desk.store.transaction(TESTER) as session:
        told = read_hotspots(session, ask(session, FOUR_WEEKS, NOW).id)
    assert (told.incidents, told.inputs.merged) == (46, 2)
    assert "merged_left_out" in {notice.code for notice in told.warnings}


def test_an_incident_off_the_roads_makes_the_study_area_another(desk: Desk) -> None:
    desk.report(at_crossings(3, LAST_WEEK))
    first = desk.ask()
    desk.report([Reported(EAST + MARGIN * 0.8, NORTH + MARGIN * 0.8, LAST_WEEK)])
    second = desk.ask()
    with desk.store.reading(TESTER) as session:
        before, after = (read_hotspots(session, one.id) for one in (first, second))
        areas = session.scalars(select(StudyAreaRow).order_by(StudyAreaRow.id)).all()
    assert after.cells == before.cells + 1
    assert before.study_area != after.study_area
    assert [row.sha256 for row in areas] == [before.study_area, after.study_area]


def test_a_study_area_holds_the_cells_of_roads_and_their_metres(desk: Desk) -> None:
    with desk.store.transaction(TESTER) as session:
        told = read_study_area(session, "4201", 9, training=False, now=NOW)
        length_km = session.scalar(text("SELECT sum(length_m) / 1000 FROM roads"))
    assert told.road_km == pytest.approx(length_km, rel=1e-4)
    assert (told.with_roads, told.with_incidents, told.people) == (told.cells, 0, None)
    with desk.store.transaction(TESTER) as session:
        session.execute(text("DELETE FROM roads WHERE id IN (SELECT max(id) FROM roads)"))
    with desk.store.transaction(TESTER) as session:
        fewer = read_study_area(session, "4201", 9, training=False, now=NOW)
    assert fewer.sha256 != told.sha256
    assert fewer.cells < told.cells
    with desk.store.transaction(TESTER) as session:
        session.execute(text("DELETE FROM roads"))
    refused = desk.refusal(FOUR_WEEKS)
    assert (refused.code, refused.details["area"]) == ("area_empty", "4201")


REFUSED: Final[Sequence[tuple[dict[str, Any], str, dict[str, object]]]] = (
    ({"denominator": Denominator.PEOPLE}, "people_unknown", {"field": "denominator"}),
    (
        {"denominator": Denominator.ALL_INCIDENTS},
        "denominator_is_everything",
        {"field": "categories"},
    ),
    ({"resolution": 15}, "too_many_cells", {"take": 10, "most": 2_000_000}),
    ({"resolution": 11}, "resolution_too_fine", {"take": 10}),
    ({"resolution": 5}, "resolution_too_coarse", {"take": 6}),
    ({"resolution": 6}, "too_few_cells", {"fewest": 14}),
    ({"categories": ("item:99",)}, "too_few_incidents", {"incidents": 0, "fewest": 30}),
    (
        {"days": None, "since": NOW + timedelta(days=1), "until": NOW + timedelta(days=2)},
        "period_ahead",
        {"field": "since"},
    ),
    (
        {"days": None, "since": LAST_WEEK, "until": LAST_WEEK},
        "period_too_short",
        {"field": "until"},
    ),
    (
        {"days": None, "since": NOW - timedelta(days=4000), "until": NOW},
        "period_too_long",
        {"most": 3660},
    ),
)


def test_what_has_no_honest_answer_is_refused_with_what_to_do(desk: Desk) -> None:
    desk.report(at_crossings(3, LAST_WEEK))
    for changes, code, values in REFUSED:
        refused = desk.refusal(replace(FOUR_WEEKS, **changes))
        assert refused.code == code
        assert values.items() <= dict(refused.details).items()


def test_incidents_that_all_lie_in_one_cell_are_refused(desk: Desk) -> None:
    desk.report(at_centre(40, LAST_WEEK))
    assert desk.refusal(FOUR_WEEKS).code == "all_in_one_cell"


def test_a_period_that_ends_in_the_future_is_cut_and_that_is_said(desk: Desk) -> None:
    desk.report(at_crossings(3, LAST_WEEK))
    ahead = replace(
        FOUR_WEEKS, days=None, since=NOW - timedelta(days=9), until=NOW + timedelta(days=9)
    )
    with desk.store.transaction(TESTER) as session:
        told = read_hotspots(session, ask(session, ahead, NOW).id)
    assert told.until == NOW
    assert told.warnings[0].code == "period_cut"


def test_a_cell_opens_to_its_incidents_hours_categories_and_neighbours(desk: Desk) -> None:
    monday = datetime(2026, 3, 30, 1, tzinfo=UTC)  # nine o'clock in the city
    desk.report(
        [
            *at_crossings(3, LAST_WEEK),
            *at_centre(4, monday, category="item:06020"),
            *at_centre(2, monday + timedelta(hours=16)),  # one o'clock on Tuesday
        ]
    )
    result = desk.ask()
    hot = desk.cells(result)["cells"][int(np.argmax(desk.cells(result)["counts"]))]
    with desk.store.reading(TESTER) as session:
        opened = read_cell(session, result.id, hot, limit=5, after=None)
        rest = read_cell(session, result.id, hot, limit=5, after=int(opened.next or 0))
    assert opened.count == 9
    assert (opened.hours[0][9], opened.hours[1][1]) == (4, 2)
    assert sum(map(sum, opened.hours)) == 9
    assert [(one.key, one.count) for one in opened.categories] == [
        ("item:06010", 5),
        ("item:06020", 4),
    ]
    listed = [one.id for one in (*opened.incidents, *rest.incidents)]
    assert len(set(listed)) == 9
    assert rest.next is None
    assert [one.reported_at for one in opened.incidents] == sorted(
        (one.reported_at for one in opened.incidents), reverse=True
    )
    assert 1 <= len(opened.neighbours) <= 6
    assert opened.disk == opened.count + sum(one.count for one in opened.neighbours)


def test_a_disk_that_had_ten_and_has_thirty_is_judged_by_the_binomial(desk: Desk) -> None:
    before, after = NOW - timedelta(days=40), LAST_WEEK
    desk.report([*at_crossings(2, before), *at_centre(8, before)])
    desk.report([*at_crossings(2, after), *at_centre(28, after)])
    then = desk.ask(now=NOW - timedelta(days=28))
    now = desk.ask()
    with desk.store.reading(TESTER) as session:
        told = compare(session, now.id, then.id, ComparedBy.RATE)
        shares = compare(session, now.id, then.id, ComparedBy.SHARE)
    at = int(np.argmax(told.counts_after))
    assert (told.disks_before[at], told.disks_after[at], told.ratio[at]) == (10, 30, 3.0)
    # Of forty incidents thirty or more after by the toss of a coin, either way round.
    assert told.p[at] == pytest.approx(2 * binom.sf(29, 40, 0.5), rel=5e-3)
    assert told.direction[at] == 1
    same = [p for p, d in zip(told.p, told.direction, strict=True) if d == 0]
    assert same
    assert set(same) == {1.0}
    assert shares.p[at] > told.p[at]


def test_results_of_other_cells_are_not_compared(desk: Desk) -> None:
    desk.report(at_crossings(3, LAST_WEEK))
    fine, wide = desk.ask(), desk.ask(replace(FOUR_WEEKS, k=2))
    with desk.store.reading(TESTER) as session, pytest.raises(HotspotsRefusedError) as refused:
        compare(session, fine.id, wide.id, ComparedBy.RATE)
    assert (refused.value.code, refused.value.details["differs"]) == ("not_comparable", ["k"])


def test_a_cell_that_is_hot_in_the_last_period_only_is_new(desk: Desk) -> None:
    desk.report(
        [one for week in range(10) for one in at_crossings(1, NOW - timedelta(days=7 * week + 2))]
    )
    around = [
        Reported(CENTRE[0] + east * 0.004, CENTRE[1] + north * 0.004, LAST_WEEK)
        for east in (-1, 0, 1)
        for north in (-1, 0, 1)
    ]
    desk.report([one for one in around if 0 in (one.lon - CENTRE[0], one.lat - CENTRE[1])] * 12)
    result = desk.ask()
    with desk.store.reading(TESTER) as session:
        told = trends_of(session, result.id, Step.WEEK, 10)
        with pytest.raises(HotspotsRefusedError, match="too few for a trend"):
            trends_of(session, result.id, Step.WEEK, 9)
    assert [period.incidents for period in told.periods] == [16] * 9 + [16 + 60]
    assert set(told.classes) == {"new"}
    assert told.periods[-1].hot == len(told.cells) > 0
    assert [notice.code for notice in told.warnings] == ["few_periods"]


def test_a_forecast_learns_from_calls_and_not_from_patrols(desk: Desk) -> None:
    weeks = [NOW - timedelta(days=7 * week + 2) for week in range(20)]
    patrolled = crossing(3, 3)
    desk.report([one for at in weeks for one in (*at_crossings(1, at), *at_centre(5, at))])
    desk.report([Reported(*patrolled, at, source="patrol") for at in weeks for _ in range(50)])
    result = desk.ask()
    with desk.store.transaction(TESTER) as session:
        told = forecast_of(session, result.id, Step.WEEK, 0.05, NOW)
        again = forecast_of(session, result.id, Step.WEEK, 0.05, NOW)
    hot = desk.cells(result)
    centre = hot["cells"][hot["counts"].index(6 * 4)]
    assert told.cells[0] == centre
    assert told.trained.patrol_left_out == 20 * 50
    assert told.trained.incidents == 20 * 21
    assert (told.starts_at, told.ends_at) == (NOW, NOW + timedelta(days=7))
    assert told.shown == again.shown
    assert len(told.record) == 12
    # Sixteen crossings and five more calls at the centre in each week: the top places hold the
    # centre and, their own counts being higher than any empty cell's, only crossings beside it.
    top = len(told.cells)
    assert all(one.hits >= 6 for one in told.record)
    assert told.summary.hit_rate == pytest.approx(told.record[0].hits / 21, abs=5e-5)
    assert told.record[0].pai == pytest.approx(
        told.record[0].hit_rate / (top / len(hot["cells"])), rel=1e-3
    )
    interval = told.summary.hit_rate_interval
    assert interval is not None
    assert interval.low == interval.mean == interval.high
    with desk.store.reading(TESTER) as session:
        assert session.scalar(select(func.count()).select_from(ForecastShown)) == 1


def test_a_standing_result_is_computed_anew_when_incidents_arrive(desk: Desk) -> None:
    desk.report(at_crossings(3, LAST_WEEK))
    first = desk.ask()
    with desk.store.transaction(TESTER) as session:
        stand(session, first.id, standing=True)
    rounds = StandingRounds(desk.store)
    assert rounds.look(NOW, 0.0) == []  # nothing else than was asked
    desk.report(at_centre(30, LAST_WEEK))
    assert rounds.look(NOW, 1.0) == []  # nothing was told of: only the clock calls for a round
    made = rounds.look(NOW, AT_LEAST_EVERY_S)
    assert len(made) == 1
    with desk.store.reading(TESTER) as session:
        told = read_hotspots(session, made[0])
        listed = list_hotspots(session, standing=True)
        change = session.scalars(select(OutboxRow).where(OutboxRow.entity == "hotspots")).one()
    assert (told.incidents, told.standing, told.latest) == (78, True, made[0])
    assert [one.id for one in listed.items] == [made[0]]
    assert (change.topic, change.entity_id) == ("hotspots.computed", str(made[0]))
    assert (change.body["hotspots"]["before"], change.body["hotspots"]["incidents"]) == (
        first.id,
        78,
    )
    assert rounds.look(NOW, AT_LEAST_EVERY_S + 1.0) == []


def test_old_results_of_the_worker_go_and_those_that_were_asked_for_stay(desk: Desk) -> None:
    desk.report(at_crossings(3, LAST_WEEK))
    kept = desk.ask()
    with desk.store.transaction(TESTER) as session:
        stand(session, kept.id, standing=True)
        session.execute(text("UPDATE standing_hotspots SET account_id = NULL"))
    rounds = StandingRounds(desk.store)
    made = []
    for number in range(3):
        desk.report(at_centre(1, LAST_WEEK))
        made += rounds.look(NOW, number * AT_LEAST_EVERY_S)
    rounds.look(datetime.now(UTC) + timedelta(days=2), 9 * AT_LEAST_EVERY_S)
    with desk.store.reading(TESTER) as session:
        left = set(session.scalars(select(HotspotsRow.id)))
    assert made[-1] in left
    assert made[0] not in left


def test_results_follow_their_area_when_the_tree_is_numbered_anew(desk: Desk) -> None:
    desk.report(at_crossings(3, LAST_WEEK))
    result = desk.ask()
    with desk.store.transaction(TESTER) as session:
        stand(session, result.id, standing=True)
        session.execute(text("UPDATE areas SET leaf_from = leaf_from + 7, leaf_to = leaf_to + 7"))
    with desk.store.reading(TESTER) as session:
        number = session.scalar(text("SELECT leaf_from FROM areas WHERE code = '4201'"))
        for table in ("study_areas", "hotspots", "standing_hotspots"):
            leaves = session.scalars(text(f"SELECT leaf FROM {table}")).all()
            assert set(leaves) == {number}, table
