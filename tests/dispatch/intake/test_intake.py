"""Reports taken in, duplicates offered, departments proposed, reporters answered."""

import math
import threading
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from data.codes.commands import change_rows, ensure_codes
from data.codes.errors import CategoryNotInForceError
from data.privacy.vault import Vault
from data.store import Store
from data.store.actors import EVERYTHING, Actor, ActorKind, Grade, Scope
from data.store.errors import NotFoundError, RefusedError
from dispatch.incidents.commands import NewIncident, report
from dispatch.incidents.reporters import Reporter
from dispatch.incidents.tables import Incident, Source
from dispatch.incidents.views import IncidentView
from dispatch.intake.commands import CODE_LENGTH, Door, TakenIn, answer_reporter, new_code, take_in
from dispatch.intake.duplicates import NEAR_M, Happening, find_duplicates
from dispatch.intake.queries import (
    Question,
    find_own_report,
    list_reporters,
    proposal_for,
    propose,
)
from dispatch.intake.tables import IncidentReport
from spatial.cells import cell_at, disk, parent
from spatial.crs import air_distance_m
from tests.dispatch.scenes import NOON, person, write_trial_city

LON, LAT = 114.31, 30.61
A_METRE = 1 / 111_200
"""Degrees of latitude, near enough."""


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault.open(tmp_path / "keys")


def file(store: Store, text: str, **more: Any) -> IncidentView:
    """Report something at the same place, or `north_m` of it, `minutes` after noon."""
    north_m, minutes = more.pop("north_m", 0.0), more.pop("minutes", 0)
    new = NewIncident(
        more.pop("category", "item:06010"), text, LON, LAT + north_m * A_METRE, **more
    )
    with store.transaction(person("Wang")) as session:
        return report(session, new, now=NOON + timedelta(minutes=minutes))


def duplicates(store: Store, text: str, **more: Any) -> list[str]:
    """Return the descriptions that are offered for a report at the place, an hour after noon."""
    one = Happening(
        more.pop("category", "item:06010"),
        *(text, LON, LAT, NOON + timedelta(hours=1)),
        training=False,
        **more,
    )
    with store.reading(person("Wang")) as session:
        return [view.description for view in find_duplicates(session, one)]


@settings(max_examples=200)
@given(
    st.floats(-60, 60),
    st.floats(-170, 170),
    st.floats(0, 6.283),
)
def test_two_rings_of_cells_hold_all_that_is_near(lat: float, lon: float, angle: float) -> None:
    north = NEAR_M * math.cos(angle) / 111_200
    east = NEAR_M * math.sin(angle) / (111_200 * math.cos(math.radians(lat)))
    ring = disk([parent(cell_at(lon, lat), 9)], 2)
    assert parent(cell_at(lon + east, lat + north), 9) in set(ring.tolist())


def test_the_likest_of_what_is_near_in_place_and_time_comes_first(store: Store) -> None:
    file(store, "小区东门垃圾堆成山，臭得很")
    file(store, "店铺垃圾乱倒在路边", north_m=100)
    file(store, "小区东门垃圾没人清", north_m=200)
    file(store, "小区东门垃圾堆成山", north_m=NEAR_M + 60)
    file(store, "小区东门的井盖", category="component:01001")
    found = duplicates(store, "小区东门垃圾成山没人清理")
    assert found[-1] == "店铺垃圾乱倒在路边"
    assert set(found[:2]) == {"小区东门垃圾堆成山，臭得很", "小区东门垃圾没人清"}
    assert len(found) == 3


def test_five_are_offered_at_most_and_never_the_incident_itself(store: Store) -> None:
    own = file(store, "垃圾")
    for number in range(7):
        file(store, f"垃圾 {number}", north_m=number)
    found = duplicates(store, "垃圾", incident_id=own.id)
    assert len(found) == 5
    assert "垃圾" not in found


def test_what_was_filed_under_the_edition_before_is_compared_by_the_crosswalk(
    store: Store,
) -> None:
    one = file(store, "路边垃圾")
    with store.transaction(person("Wang")) as session:
        session.execute(
            update(Incident).where(Incident.id == one.id).values(category="incident:0102")
        )
    assert duplicates(store, "路边垃圾") == ["路边垃圾"]
    assert duplicates(store, "路边垃圾", category="item:09005") == []


def test_what_is_merged_or_long_ago_or_practice_is_not_offered(store: Store) -> None:
    main = file(store, "主")
    joined = file(store, "并")
    file(store, "旧", minutes=-8 * 24 * 60)
    file(store, "练", training=True)
    with store.transaction(person("Wang")) as session:
        session.execute(
            update(Incident).where(Incident.id == joined.id).values(merged_into=main.id)
        )
    assert duplicates(store, "垃圾") == ["主"]


def test_who_may_not_see_an_incident_is_not_offered_it(store: Store) -> None:
    write_trial_city(store, training=False)
    file(store, "垃圾")
    stranger = Actor(None, "x", ActorKind.PERSON, Scope(((1, 1),), grade=Grade.L2))
    one = Happening("item:06010", "垃圾", LON, LAT, NOON, training=False)
    with store.reading(stranger) as session:
        assert find_duplicates(session, one) == []


def take(store: Store, vault: Vault, *, by: Actor | None = None, **more: Any) -> TakenIn:
    door = Door(
        more.pop("reporter", Reporter()), more.pop("foreign_id", None), more.pop("with_code", False)
    )
    new = NewIncident("item:06010", "垃圾", LON, LAT, source=more.pop("source", Source.SENSOR))
    with store.transaction(by or person("Bin 7")) as session:
        return take_in(session, vault, new, door, now=NOON)


def test_a_report_with_an_id_of_its_sender_is_taken_in_once(store: Store, vault: Vault) -> None:
    first = take(store, vault, foreign_id="bin-7/2026-11-22/3")
    again = take(store, vault, foreign_id="bin-7/2026-11-22/3")
    assert again.repeated
    assert again.incident.id == first.incident.id
    assert not take(store, vault, foreign_id="bin-7/2026-11-22/4").repeated
    assert not take(
        store, vault, by=person("Other", account_id=2), foreign_id="bin-7/2026-11-22/3"
    ).repeated


def test_of_two_same_reports_at_once_one_is_taken_in(store: Store, vault: Vault) -> None:
    found: list[TakenIn] = []
    start = threading.Barrier(2)

    def send() -> None:
        start.wait()
        found.append(take(store, vault, foreign_id="once"))

    threads = [threading.Thread(target=send) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(one.repeated for one in found) == [False, True]
    assert len({one.incident.id for one in found}) == 1


def test_a_report_is_told_to_its_number_with_its_code_and_to_nothing_else(
    store: Store, vault: Vault
) -> None:
    taken = take(store, vault, with_code=True)
    other = take(store, vault, with_code=True)
    assert taken.code is not None
    assert other.code is not None
    with store.reading(person("Nobody")) as session:
        own = find_own_report(session, vault, taken.incident.number, taken.code.lower())
        assert own.report.id == taken.incident.id
        assert not own.disputable
        for number, code in (
            (taken.incident.number, other.code),
            (taken.incident.number, "0" * CODE_LENGTH),
            ("261122-9999", taken.code),
        ):
            with pytest.raises(NotFoundError):
                find_own_report(session, vault, number, code)
        stored = session.scalars(select(IncidentReport.code_index)).all()
    assert all(taken.code not in (index or "") for index in stored)


def test_codes_have_ten_signs_and_do_not_come_twice() -> None:
    codes = {new_code() for _ in range(2_000)}
    assert len(codes) == 2_000
    assert {len(code) for code in codes} == {CODE_LENGTH}


def test_all_who_reported_a_thing_are_kept_when_it_is_merged_and_each_is_answered(
    store: Store, vault: Vault
) -> None:
    main = take(store, vault, reporter=Reporter("王芳", "13812345678"), source=Source.PHONE)
    other = take(store, vault, reporter=Reporter("李雷", None), with_code=True)
    with store.transaction(person("Chen")) as session:
        session.execute(
            update(Incident)
            .where(Incident.id == other.incident.id)
            .values(merged_into=main.incident.id)
        )
        before = list_reporters(session, vault, main.incident.id)
        assert [(str(one.name), one.merged) for one in before.items] == [
            ("王*", False),
            ("李*", True),
        ]
        assert before.unanswered == 2
    with store.transaction(person("Chen")) as session:
        told = answer_reporter(
            session, vault, main.incident.id, "今天已清理", everybody=True, now=NOON
        )
    assert told.unanswered == 0
    assert {one.answer for one in told.items} == {"今天已清理"}
    with store.reading(person("Nobody")) as session:
        own = find_own_report(session, vault, other.incident.number, other.code or "")
        assert own.answer == "今天已清理"
        assert own.main.id == main.incident.id
    with store.transaction(person("Chen")) as session:
        session.execute(
            update(Incident).where(Incident.id == other.incident.id).values(merged_into=None)
        )
        split = list_reporters(session, vault, main.incident.id)
    assert [one.number for one in split.items] == [main.incident.number]


def test_an_answer_needs_words(store: Store, vault: Vault) -> None:
    taken = take(store, vault)
    with (
        pytest.raises(RefusedError) as refused,
        store.transaction(person("Chen")) as session,
    ):
        answer_reporter(session, vault, taken.incident.id, "  ")
    assert refused.value.field == "answer"


def test_a_place_leads_to_its_areas_department_and_standards(store: Store) -> None:
    write_trial_city(store, training=False)
    rows = {
        "departments": [
            {"code": "city", "name_zh": "市", "name_en": "City"},
            {"code": "east", "name_zh": "东", "name_en": "East", "area_code": "420102"},
        ],
        "responsibilities": [
            {"key": "a", "category": "*", "department_code": "city", "priority": "900"},
            {
                "key": "b",
                "category": "item:09",
                "area_code": "420102",
                "department_code": "east",
                "priority": "100",
            },
        ],
    }
    with store.transaction(person("Planner")) as session:
        ensure_codes(session, samples=False)
        for sheet, some in rows.items():
            change_rows(session, sheet, some, today=NOON.date())
    with store.reading(person("Chen")) as session:
        east = propose(session, Question("item:09005", 114.4, 30.5), NOON)
        west = propose(session, Question("item:09005", 114.2, 30.5), NOON)
    assert [one.code for one in east.departments] == ["east", "city"]
    assert [one.code for one in west.departments] == ["city"]
    assert [area.code for area in east.areas] == ["4201", "420102", "420102001"]
    assert [one.key for one in east.standards] == ["shop-outside"]
    filed = file(store, "店外经营", category="item:09005")
    with store.reading(person("Chen")) as session:
        again = proposal_for(session, filed.id)
    assert [one.code for one in again.departments] == ["east", "city"]


def test_words_of_danger_raise_the_priority_of_a_report_unless_it_is_said(store: Store) -> None:
    assert file(store, "垃圾").priority == 3
    assert file(store, "垃圾堆着火了").priority == 1
    assert file(store, "垃圾堆着火了", priority=2).priority == 2


def test_nothing_is_filed_under_an_edition_that_is_over(store: Store) -> None:
    with pytest.raises(CategoryNotInForceError) as refused:
        file(store, "垃圾", category="incident:0102")
    assert refused.value.field == "category"
    with store.reading(Actor(None, "x", ActorKind.PROCESS, EVERYTHING)) as session:
        assert session.scalars(select(Incident.id)).all() == []
    early = NewIncident("incident:0102", "垃圾", LON, LAT)
    with store.transaction(person("Wang")) as session:
        assert report(session, early, now=NOON - timedelta(days=200)).category == "incident:0102"


def test_near_is_measured_on_the_ground() -> None:
    assert air_distance_m(LON, LAT, LON, LAT + 100 * A_METRE) == pytest.approx(100, rel=0.01)
