"""Indicators held against a reference in plain Python, and against values worked by hand."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.orm import Session

from data.store import Store
from data.store.actors import process_actor
from data.store.errors import NotFoundError, RefusedError
from dispatch.incidents.tables import Source
from layers.indicators.asking import Asked, Dimension
from layers.indicators.counting import Number, count_all
from layers.indicators.definitions import Kind, definitions
from layers.indicators.periods import PeriodKind, period_of
from layers.indicators.rows import Of, Page, list_counted
from tests.api.small_city import SmallCity
from tests.layers.indicators.history import Case, Step, write, written
from tests.layers.indicators.reference import Expected, expected
from tests.layers.indicators.worked import closed, minutes, small_history, whole_course

MARCH: Final = period_of(PeriodKind.MONTH, date(2026, 3, 1))
SINCE: Final = datetime(2026, 2, 28, 16, tzinfo=UTC)
"""1 March in the city, which is 8 hours ahead."""
UNTIL: Final = datetime(2026, 3, 31, 16, tzinfo=UTC)
NOW: Final = datetime(2026, 4, 2, tzinfo=UTC)

STAGES: Final = ("report", "accept", "assign", "handle", "feedback", "verify", "archive")
ACTIONS: Final = (
    "accept",
    "open",
    "assign",
    "send_units",
    "follow_units",
    "report_done",
    "rework",
    "return_to_dispatcher",
    "void",
    "merge",
    "return_to_acceptor",
    "force_close",
    "archive",
    "dispute",
    "split",
    "appeal",
    "supervise",
)
OUTCOMES: Final = {"void": "voided", "merge": "merged", "force_close": "forced"}


def steps_of(reported_at: datetime, drawn: list[tuple[int, str, str, bool | None]]) -> list[Step]:
    """Return drawn steps in a row: each leaves the stage that the one before reached."""
    at, stage = reported_at, "report"
    steps: list[Step] = []
    for hours, action, to, on_time in drawn:
        at += timedelta(hours=hours, minutes=len(steps))
        judged = on_time if stage not in {to, "archive"} else None
        steps.append(Step(at, action, stage, to, judged))
        stage = to
    return steps


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Draw an incident of some weeks around March with any steps, lawful or not."""
    reported_at = SINCE + timedelta(hours=draw(st.integers(-24 * 20, 24 * 34)))
    step = st.tuples(
        st.integers(0, 200),
        st.sampled_from(ACTIONS),
        st.sampled_from(STAGES),
        st.sampled_from([True, False, None]),
    )
    steps = steps_of(reported_at, draw(st.lists(step, max_size=7)))
    archived = bool(steps) and steps[-1].to == "archive"
    return Case(
        number="",
        reported_at=reported_at,
        category=draw(st.sampled_from(["item:06010", "item:09005", "emergency:fire"])),
        source=draw(st.sampled_from([one.value for one in Source])),
        law=draw(st.sampled_from(["city_management", "emergency"])),
        area=draw(st.sampled_from(["4201", "420101"])),
        department=draw(st.sampled_from([None, "a", "b"])),
        cell=draw(st.integers(1, 2)),
        outcome=OUTCOMES.get(steps[-1].action, "done") if archived else None,
        closed_at=steps[-1].at if archived else None,
        due_at=reported_at + timedelta(hours=draw(st.integers(-100, 900))),
        marks=draw(st.frozensets(st.sampled_from(["opened", "exempted", "appealed"]))),
        reworks=draw(st.integers(0, 1)),
        bounces=draw(st.integers(0, 1)),
        disputes=draw(st.integers(0, 1)),
        steps=tuple(steps),
    )


def numbered(drawn: list[Case]) -> list[Case]:
    """Give each incident a number of its own."""
    return [replace(case, number=f"n{serial}") for serial, case in enumerate(drawn)]


def check(numbers: Mapping[str, Number], wanted: Mapping[str, Expected]) -> None:
    """Compare every indicator but the percentiles with the reference."""
    for key, one in definitions().indicators.items():
        if one.kind is Kind.P90:
            continue
        found, want = numbers[key], wanted[key]
        assert found.counted == len(want.counted), key
        if one.kind is Kind.RATE:
            assert want.whole is not None
            assert want.counted <= want.whole, key
            assert found.whole == len(want.whole), key
            share = len(want.counted) / len(want.whole) if want.whole else None
            assert found.value == share, key
        elif one.kind is Kind.MEAN:
            assert found.value == (None if want.mean is None else pytest.approx(want.mean)), key
        else:
            assert found.value == len(want.counted), key


@settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(drawn=st.lists(cases(), max_size=12), raw=st.booleans(), data=st.data())
def test_every_number_is_that_of_the_reference_and_drills_down_to_exactly_its_incidents(
    store: Store,
    small_city: SmallCity,
    drawn: list[Case],
    raw: bool,  # noqa: FBT001 (drawn)
    data: st.DataObject,
) -> None:
    history = numbered(drawn)
    wanted = expected(history, SINCE, UNTIL, NOW, raw)
    asked = Asked(MARCH, raw=raw)
    with written(store, history) as (session, _):
        check(count_all(session, asked, NOW)[""], wanted)
        for key in data.draw(st.lists(st.sampled_from(sorted(wanted)), max_size=3, unique=True)):
            check_rows(session, key, asked, wanted[key])


def check_rows(session: Session, key: str, asked: Asked, want: Expected) -> None:
    """Compare the incidents behind an indicator with those of the reference."""
    rows = list_counted(session, key, asked, NOW)
    assert {row.number for row in rows.items} == want.counted, key
    assert rows.count == len(want.counted), key
    if want.whole is not None:
        rows = list_counted(session, key, asked, NOW, of=Of.WHOLE)
        assert {row.number for row in rows.items} == want.whole, key


@settings(
    max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(drawn=st.lists(cases(), min_size=4, max_size=12))
def test_the_parts_of_a_dimension_are_what_the_reference_finds_for_each(
    store: Store, small_city: SmallCity, drawn: list[Case]
) -> None:
    history = numbered(drawn)
    with written(store, history) as (session, _):
        by_source = count_all(session, Asked(MARCH, Dimension.SOURCE), NOW)
        by_district = count_all(session, Asked(MARCH, Dimension.DISTRICT), NOW)
    for source, numbers in by_source.items():
        of_it = {case.number for case in history if case.source == source}
        check(numbers, expected(history, SINCE, UNTIL, NOW, only=of_it))
    for area, numbers in by_district.items():
        of_it = {case.number for case in history if case.area == (area or "4201")}
        check(numbers, expected(history, SINCE, UNTIL, NOW, only=of_it))


BY_HAND: Final[Mapping[str, tuple[int, int | None]]] = {
    "reported": (9, None),
    "report_valid_rate": (6, 8),  # the appealed one is left out; not merged, voided
    "accepted": (8, None),  # all but merged
    "opened": (8, None),
    "accurate_opening_rate": (6, 7),  # voided is not
    "assigned": (7, None),
    "assigned_on_time": (5, None),  # bounced was late the second time, appealed left out
    "accurate_assignment_rate": (5, 6),  # rework is not
    "bounced": (1, None),
    "handled": (5, None),
    "handling_due": (5, None),  # plain, late, rework, disputed, waiting
    "handling_rate": (4, 5),
    "handled_on_time": (3, None),  # plain, rework, disputed
    "handling_on_time_rate": (3, 5),
    "reworked": (1, None),
    "rework_rate": (1, 4),
    "closed": (5, None),  # disputed was closed too
    "closed_on_time": (3, None),
    "closing_on_time_rate": (3, 5),  # waiting is due and open
    "disputed": (1, None),
    "dispute_rate": (1, 4),
    "voided": (1, None),
    "repeated": (1, None),
    "repeat_rate": (1, 8),
    "missed": (1, None),  # voided was opened and came by telephone; merged never was opened
    "appealed": (1, None),
    "exempted": (1, None),
}


def test_a_small_history_gives_the_numbers_worked_by_hand(
    store: Store, small_city: SmallCity
) -> None:
    with written(store, small_history()) as (session, _):
        numbers = count_all(session, Asked(MARCH), NOW)[""]
        found = {key: (numbers[key].counted, numbers[key].whole) for key in BY_HAND}
    assert found == dict(BY_HAND)


def test_mean_times_are_those_between_the_steps(store: Store, small_city: SmallCity) -> None:
    # Handling: 270 min for plain, late and disputed; rework 270 and 70. The appealed is left out.
    with written(store, small_history()) as (session, _):
        numbers = count_all(session, Asked(MARCH), NOW)[""]
    assert numbers["mean_handling_time"].value == pytest.approx((3 * 270 + 340) / 4 * 60)
    assert numbers["mean_acceptance_time"].value == pytest.approx(20 * 60)
    # From report to close: 420 min for three, 520 for rework.
    assert numbers["mean_closing_time"].value == pytest.approx((3 * 420 + 520) / 4 * 60)


def test_a_granted_appeal_exempts_from_rates_and_keeps_the_raw_fact(
    store: Store, small_city: SmallCity
) -> None:
    with written(store, small_history()) as (session, _):
        kept = count_all(session, Asked(MARCH, raw=True), NOW)[""]
    assert (kept["handling_on_time_rate"].counted, kept["handling_on_time_rate"].whole) == (3, 6)


def test_each_department_has_what_it_did_itself(store: Store, small_city: SmallCity) -> None:
    with written(store, small_history()) as (session, _):
        parts = count_all(session, Asked(MARCH, Dimension.DEPARTMENT), NOW)
        own = count_all(session, Asked(MARCH, department="b"), NOW)[""]
    assert set(parts) == {"", "a", "b"}
    assert parts["a"]["bounced"].counted == 1
    assert parts["b"]["bounced"].counted == 0
    assert parts["b"]["assigned"].counted == 1
    assert parts["b"]["assigned_on_time"].counted == 0
    assert own == parts["b"]


def test_a_recurrence_is_the_same_category_in_the_same_cell_after_it_was_closed(
    store: Store, small_city: SmallCity
) -> None:
    first = closed(whole_course("first", 2), 300)
    again = Case("again", minutes(20))
    elsewhere = Case("elsewhere", minutes(20), cell=2)
    other = Case("other", minutes(20), category="item:09005")
    with written(store, [first, again, elsewhere, other]) as (session, _):
        rows = list_counted(session, "recurred", Asked(MARCH), NOW)
    assert [row.number for row in rows.items] == ["again"]


def test_an_incident_late_before_the_period_is_not_closed_in_time_in_it(
    store: Store, small_city: SmallCity
) -> None:
    case = Case("old", SINCE - timedelta(days=2))
    case = case.then(60, "accept", "accept", on_time=False)
    case = case.then(90, "open", "assign", on_time=True).then(91, "assign", "handle", on_time=True)
    with written(store, [closed(case, 60 * 24 * 3)]) as (session, _):
        numbers = count_all(session, Asked(MARCH), NOW)[""]
    assert (numbers["closed"].counted, numbers["closed_on_time"].counted) == (1, 0)


def test_pages_go_through_all_rows_once(store: Store, small_city: SmallCity) -> None:
    with written(store, small_history()) as (session, _):
        seen: list[str] = []
        after: str | None = None
        while True:
            page = list_counted(session, "reported", Asked(MARCH), NOW, page=Page(4, after))
            assert page.count == 9
            seen += [row.number for row in page.items]
            if (after := page.next) is None:
                break
        with pytest.raises(RefusedError):
            list_counted(session, "reported", Asked(MARCH), NOW, page=Page(4, "no"))
    assert len(seen) == len(set(seen)) == 9


def test_rows_of_a_part_are_those_of_its_number(store: Store, small_city: SmallCity) -> None:
    asked = Asked(MARCH, Dimension.MAJOR)
    with written(store, small_history()) as (session, _):
        for part, numbers in count_all(session, asked, NOW).items():
            for key in ("handled_on_time", "closing_rate", "mean_handling_time"):
                rows = list_counted(session, key, asked, NOW, part=part)
                assert rows.count == numbers[key].counted


def test_an_area_or_category_that_there_is_not_is_not_found(
    store: Store, small_city: SmallCity
) -> None:
    with store.reading(process_actor("test")) as session:
        with pytest.raises(NotFoundError):
            count_all(session, Asked(MARCH, area="nowhere"), NOW)
        with pytest.raises(NotFoundError):
            count_all(session, Asked(MARCH, category="item:none"), NOW)
        with pytest.raises(NotFoundError):
            list_counted(session, "none", Asked(MARCH), NOW)


def test_nothing_happened_gives_zeros_and_no_rates(store: Store, small_city: SmallCity) -> None:
    with store.reading(process_actor("test")) as session:
        numbers = count_all(session, Asked(MARCH), NOW)[""]
    assert numbers["reported"] == Number(0.0, 0)
    assert numbers["closing_rate"] == Number(None, 0, 0)


def test_the_first_units_are_measured_against_the_standards_of_the_trade(
    store: Store, small_city: SmallCity
) -> None:
    # Ten fires: sent 10, 20, … 100 s after the report: 90 % do not exceed 90 s.
    fires = [
        Case(f"fire{serial}", minutes(3), category="emergency:fire", law="emergency").then(
            serial / 6, "send_units", "assign", on_time=True
        )
        for serial in range(1, 11)
    ]
    with written(store, fires) as (session, ids):
        for serial in range(1, 11):
            sent = minutes(3) + timedelta(seconds=10 * serial)
            session.execute(
                text(
                    "INSERT INTO assignments (incident_id, unit_id, assigned_at, assigned_by,"
                    " en_route_at, on_scene_at, ended_at, outcome, training)"
                    " VALUES (:incident, :unit, :sent, 'x', :left, :there, :there, 'done', false)"
                ),
                {
                    "incident": ids[f"fire{serial}"],
                    "unit": small_city.unit_ids[0],
                    "sent": sent,
                    "left": sent + timedelta(seconds=70),
                    "there": sent + timedelta(seconds=70 + 200 + serial),
                },
            )
        numbers = count_all(session, Asked(MARCH), NOW)[""]
        rows = list_counted(session, "sent_p90", Asked(MARCH), NOW)
    assert numbers["sent_p90"] == Number(90.0, 10)
    assert numbers["turnout_fire_p90"] == Number(70.0, 10)
    assert numbers["turnout_medical_p90"] == Number(None, 0)
    assert numbers["travel_p90"] == Number(209.0, 10)
    assert numbers["answer_p90"] == Number(None, 0)
    assert sorted(row.measured_s or 0 for row in rows.items) == [10.0 * one for one in range(1, 11)]


def test_the_database_writes_when_the_stage_that_a_step_leaves_began(
    store: Store, small_city: SmallCity
) -> None:
    case = whole_course("one", 2).then(40, "appeal", "handle").then(50, "report_done", "feedback")
    with store.transaction(process_actor("test")) as session:
        write(session, [case])
        found = session.execute(text("SELECT action, since FROM incident_steps ORDER BY id")).all()
        assert [(action, since) for action, since in found] == [
            ("report", None),
            ("accept", minutes(2)),
            ("open", minutes(2) + timedelta(minutes=10)),
            ("assign", minutes(2) + timedelta(minutes=20)),
            ("appeal", None),
            ("report_done", minutes(2) + timedelta(minutes=30)),
        ]
