"""Who reads more in one area than in others sees each row as it is read where the row lies."""

from datetime import UTC, datetime
from typing import Any

import httpx

from api.deps.callers import by_area
from data.access.tables import AccountKind
from data.privacy.clearance import read_as, reader_sees, reading_as, shown
from data.store import Store
from data.store.actors import Grade, Part, Scope
from dispatch.messages.tables import Side
from dispatch.messages.views import MessageView
from tests.api.asking import file_incident
from tests.api.conftest import give_roles, sign_in
from tests.api.serving import Serving
from tests.api.test_attachments import send, shot
from tests.api.test_tasks import post

EAST, WEST = (2, 5), (6, 9)
MIXED = Scope(
    (EAST, WEST), grade=Grade.L3, parts=(Part(Grade.L1, (EAST, WEST)), Part(Grade.L3, (EAST,)))
)


NUMBERS = {"420101": EAST, "420101001": (3, 3), "420102": WEST, "4201": (1, 9)}


def test_the_grade_is_that_of_the_rows_own_area() -> None:
    grade = by_area(NUMBERS, MIXED)
    found = {code: grade(code) for code in ("420101", "420101001", "420102", "4201", "unknown")}
    assert found == {
        "420101": Grade.L3,
        "420101001": Grade.L3,
        "420102": Grade.L1,
        "4201": Grade.L1,  # above both: only what is told everywhere
        "unknown": Grade.L1,
    }


def test_a_row_that_says_no_area_is_read_as_everywhere() -> None:
    with reading_as(Grade.L2):
        read_as(MIXED.lowest, by_area(NUMBERS, MIXED))
        assert shown("incidents.description", "楼道冒烟", "420101") == "楼道冒烟"
        assert shown("incidents.description", "楼道冒烟", "420102") == "***"
        assert shown("incidents.description", "楼道冒烟") == "***"
        assert not reader_sees("incidents.reporter_phone", "420101")  # of L3: by a reveal only
    with reading_as(Grade.L2):
        assert shown("incidents.description", "楼道冒烟", "420102") == "楼道冒烟"


def test_a_lower_grade_elsewhere_masks_nothing_at_home(served: Serving, store: Store) -> None:
    give_roles(store, "zhou", AccountKind.PERSON, ["operator"], "420101", Grade.L2)
    give_roles(store, "zhou", AccountKind.PERSON, ["planner"], None, Grade.L1)
    with sign_in(served, store) as person, sign_in(served, store, "zhou", ()) as mixed:
        filed = file_incident(person)
        seen = mixed.get(f"/api/v1/incidents/{filed['id']}").json()
    assert (seen["description"], seen["lon"]) == (filed["description"], filed["lon"])


def test_what_is_said_is_masked_by_the_area_of_its_incident() -> None:
    said = {
        area: MessageView(
            id=1,
            incident_id=1,
            area_code=area,
            side=Side.FIELD,
            text="三楼还有一位老人",
            attachment_id=None,
            attachment_kind=None,
            duration_s=None,
            sent_at=datetime.now(UTC),
            sent_by="Li",
            account_id=1,
            training=False,
        )
        for area in ("420101", "420102")
    }
    with reading_as(Grade.L2):
        read_as(MIXED.lowest, by_area(NUMBERS, MIXED))
        shown_texts = {area: one.model_dump()["text"] for area, one in said.items()}
    assert shown_texts == {"420101": "三楼还有一位老人", "420102": "***"}


def test_tasks_talk_plans_and_stories_are_masked_by_their_area(
    served: Serving, store: Store
) -> None:
    give_roles(store, "zhou", AccountKind.PERSON, ["dispatcher"], "420101", Grade.L2)
    give_roles(store, "zhou", AccountKind.PERSON, ["operator"], None, Grade.L1)
    with (
        sign_in(served, store) as person,
        sign_in(served, store, "zhou", ()) as mixed,
        sign_in(served, store, "sun", ("dispatcher", "planner")) as planner,
    ):
        paths = _something_of_everything(person, planner)
        for path in paths:
            seen, known = (
                client.get(f"/api/v1/{path}").raise_for_status().json()
                for client in (mixed, person)
            )
            for of_the_moment in ("allowed", "unread", "report"):
                seen.pop(of_the_moment, None)
                known.pop(of_the_moment, None)
            assert seen == known, path
            assert "***" not in str(seen), path


def _something_of_everything(person: httpx.Client, planner: httpx.Client) -> list[str]:
    """Let there be a task, talk, a photo and a plan of an incident; return where they are read."""
    incident = file_incident(person, category="emergency:gas_leak")["id"]
    like = file_incident(person, category="emergency:gas_leak")["id"]
    items = [{"title_zh": "关阀", "title_en": "Close the valve", "required": False}]
    made: dict[str, Any] = {"incident_id": incident, "kind": "other", "title_zh": "疏散"}
    task = post(person, "tasks", {**made, "note": "先疏散二单元", "items": items}).json()
    post(person, f"tasks/{task['id']}/supervise", {"reason": "重点案件"}).raise_for_status()
    send(planner, incident, shot(), kind="scene").raise_for_status()
    post(person, f"incidents/{incident}/messages", {"text": "三楼有人"}).raise_for_status()
    started = post(planner, f"incidents/{incident}/plan-runs", {"plan": "gas_leak", "drill": True})
    post(person, f"incidents/{incident}/answer", {"answer": "已派抢修"}).raise_for_status()
    return [
        f"tasks/{task['id']}",
        f"tasks?incident_id={incident}",
        f"incidents/{incident}/messages",
        f"incidents/{incident}/attachments",
        f"incidents/{incident}/reporters",
        f"incidents/{incident}/story",
        f"incidents/{like}/duplicates",
        f"plan-runs/{started.json()['id']}",
    ]
