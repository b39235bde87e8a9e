"""Tasks over HTTP: made, found, done, given back; what their end does to the incident."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

import httpx
import pytest
from sqlalchemy import text

from data.access.tables import AccountKind
from data.store import Store
from data.store.actors import EVERYTHING, AccountId, Actor, ActorKind, process_actor
from dispatch.cases.commands import act
from dispatch.tracking.commands import record_fixes
from dispatch.tracking.rules import Fix
from dispatch.units.commands import NewUnit, create_unit
from dispatch.units.member_commands import NewMember, add_member
from dispatch.units.tables import UnitStatus
from dispatch.workflow.values import Command
from tests.api.asking import file_incident, new_key
from tests.api.conftest import give_roles, sign_in
from tests.api.reading import feed
from tests.api.serving import Serving
from tests.api.small_city import crossing

SETUP = process_actor("test")


def account_of(client: httpx.Client) -> AccountId:
    """Return the id of who is signed in."""
    return AccountId(client.get("/api/v1/session").json()["account"]["id"])


def add_member_at(store: Store, account_id: AccountId, at: tuple[float, float]) -> None:
    """Let an account be the member of a patrol that was at a place a moment ago."""
    now = datetime.now(UTC)
    with store.transaction(SETUP) as session:
        name = f"巡-{account_id}"
        unit = create_unit(
            session,
            NewUnit(
                code=name,
                kind="grid_patrol",
                name_zh=name,
                name_en=name,
                status=UnitStatus.AVAILABLE,
                training=True,
            ),
        )
        add_member(session, unit.id, NewMember(name, account_id=account_id))
        record_fixes(session, [Fix(unit.id, *at, now)], now=now)


def move(store: Store, account_id: AccountId, incident_id: int, action: str) -> None:
    """Do something with an incident by its law."""
    actor = Actor(account_id, "Desk", ActorKind.PERSON, EVERYTHING)
    with store.transaction(actor) as session:
        act(session, incident_id, Command(action))


@pytest.fixture
def member(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """A member on a patrol two crossings away, signed in."""
    with sign_in(served, store, "li", roles=("member",)) as client:
        add_member_at(store, account_of(client), crossing(3, 1))
        yield client


def post(client: httpx.Client, path: str, body: Mapping[str, object]) -> httpx.Response:
    """Send a command with a key of its own."""
    return client.post(f"/api/v1/{path}", json=body, headers=new_key())


def test_a_confirm_goes_to_the_nearest_along_roads_and_moves_the_incident(
    served: Serving, person: httpx.Client, member: httpx.Client, store: Store
) -> None:
    assert served.app.state.services.roads.wait(60)
    incident = file_incident(person, category="item:06012")
    # two 1.9 km blocks along avenues of class primary: 50 km/h, some turns: minutes, not seconds
    asked = {"incident_id": incident["id"], "kind": "confirm"}
    with feed(person) as events:
        events.next("snapshot")
        task = post(person, "tasks", asked).json()
        told = events.next("change").data
        while "task" not in told["body"]:
            told = events.next("change").data
    assert (told["topic"], told["body"]["task"]["id"]) == ("task.made", task["id"])
    assert task["account_id"] == account_of(member)
    assert task["choice"]["basis"] == "road"
    assert 120 < task["choice"]["travel_time_s"] < 900
    (mine,) = member.get("/api/v1/tasks/mine").json()["items"]
    assert mine["id"] == task["id"]
    twice = post(person, "tasks", asked)
    assert (twice.status_code, twice.json()["code"], twice.json()["task_id"]) == (
        409,
        "check_open",
        task["id"],
    )


def test_what_a_member_finds_goes_into_the_incident_s_story(
    served: Serving, person: httpx.Client, member: httpx.Client, store: Store
) -> None:
    incident = file_incident(person, category="item:06012")
    move(store, account_of(person), incident["id"], "request_confirmation")
    (task,) = member.get("/api/v1/tasks/mine").json()["items"]
    path = f"tasks/{task['id']}"
    detail = member.get(f"/api/v1/{path}").json()
    assert {"take", "start", "finish", "give_back"} <= set(detail["allowed"])
    assert post(member, f"{path}/done", {}).status_code == 422
    assert post(member, f"{path}/done", {"result": "passed"}).status_code == 422
    assert post(member, f"{path}/take", {}).json()["state"] == "taken"
    done = post(member, f"{path}/done", {"result": "real", "remark": "确有垃圾"})
    assert (done.status_code, done.json()["state"]) == (200, "done")
    with store.reading(SETUP) as session:
        marks = session.scalar(
            text("SELECT marks FROM incidents WHERE id = :id"), {"id": incident["id"]}
        )
        steps = session.scalars(
            text("SELECT action FROM incident_steps WHERE incident_id = :id ORDER BY id"),
            {"id": incident["id"]},
        ).all()
    assert "confirmed" in marks
    assert "confirming" not in marks
    assert steps[-1] == "confirm_real"
    again = post(member, f"{path}/done", {"result": "real"})
    assert (again.status_code, again.json()["code"]) == (409, "task_over")


def test_an_unreal_report_needs_words_and_nothing_is_half_done_without(
    person: httpx.Client, member: httpx.Client, store: Store
) -> None:
    incident = file_incident(person, category="item:06012")
    move(store, account_of(person), incident["id"], "request_confirmation")
    (task,) = member.get("/api/v1/tasks/mine").json()["items"]
    refused = post(member, f"tasks/{task['id']}/done", {"result": "unreal"})
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "reason")
    assert member.get(f"/api/v1/tasks/{task['id']}").json()["state"] == "open"


def test_one_key_ends_a_task_once(person: httpx.Client, member: httpx.Client, store: Store) -> None:
    incident = file_incident(person, category="item:06012")
    task = post(person, "tasks", {"incident_id": incident["id"], "kind": "confirm"}).json()
    key, body = new_key(), {"result": "real"}
    path = f"/api/v1/tasks/{task['id']}/done"
    first = member.post(path, json=body, headers=key)
    assert first.status_code == 200
    assert member.post(path, json=body, headers=key).json() == first.json()


def test_a_confirm_that_nobody_got_is_handed_to_a_chosen_member_who_was_off_duty(
    served: Serving, person: httpx.Client, store: Store
) -> None:
    with sign_in(served, store, "zhao", roles=("member",)) as client:
        account_id = account_of(client)
        add_member_at(store, account_id, crossing(3, 1))
        with store.transaction(SETUP) as session:
            session.execute(text("UPDATE members SET on_duty = false"))
        incident = file_incident(person, category="item:06012")
        task = post(person, "tasks", {"incident_id": incident["id"], "kind": "confirm"}).json()
        assert (task["account_id"], task["choice"]["basis"]) == (None, "nobody")
        (one,) = person.get(f"/api/v1/tasks/{task['id']}/candidates").json()["items"]
        assert (one["account_id"], one["unfit"]) == (account_id, "off_duty")
        assert one["distance_m"] > 0
        asked = {"reason": "电话通知到岗", "account_id": account_id}
        handed = post(person, f"tasks/{task['id']}/reassign", asked)
        assert handed.json()["account_id"] == account_id, handed.text
        (mine,) = client.get("/api/v1/tasks/mine").json()["items"]
        assert mine["id"] == task["id"]
        assert client.get(f"/api/v1/tasks/{task['id']}/candidates").status_code == 403


def test_only_field_checks_have_candidates_who_could_look_instead(
    person: httpx.Client, member: httpx.Client
) -> None:
    incident = file_incident(person, category="item:06012")
    task = post(person, "tasks", {"incident_id": incident["id"], "kind": "other"}).json()
    assert person.get(f"/api/v1/tasks/{task['id']}/candidates").json() == {"items": []}
    assert person.get("/api/v1/tasks/999999/candidates").status_code == 404


def test_reasons_for_giving_a_task_back_are_codes_that_the_city_changes(
    served: Serving, person: httpx.Client, member: httpx.Client, store: Store
) -> None:
    incident = file_incident(person, category="item:06012")
    task = post(person, "tasks", {"incident_id": incident["id"], "kind": "confirm"}).json()
    path = f"/api/v1/tasks/{task['id']}"

    def offered() -> list[str]:
        return [one["en"] for one in member.get(path).json()["reasons"]["give_back"]]

    assert "Too far away" in offered()
    ours = {
        "list_key": "reasons",
        "key": "reason:give_back.flood",
        "parent_key": "reason:give_back",
        "name_zh": "道路积水无法到达",
        "name_en": "The road is flooded",
        "usable": "no",
        "verified": "yes",
    }
    over = ours | {"key": "reason:give_back.1", "name_zh": "离现场太远"}
    over |= {"name_en": "Too far away", "ends_on": "2026-01-01"}
    with sign_in(served, store, "gui", roles=("planner",)) as planner:
        taken = post(planner, "codes/sheets/codes", {"rows": [ours, over]})
        assert taken.status_code == 200, taken.text
    assert "The road is flooded" in offered()
    assert "Too far away" not in offered()


def test_who_gives_tasks_is_the_dispatcher(
    person: httpx.Client, member: httpx.Client, store: Store
) -> None:
    incident = file_incident(person)
    asked = {"incident_id": incident["id"], "kind": "check"}
    assert post(member, "tasks", asked).status_code == 403
    task = post(person, "tasks", asked).json()
    for verb in ("rework", "supervise"):
        assert post(member, f"tasks/{task['id']}/{verb}", {"reason": "x"}).status_code == 403
    handed = post(
        member, f"tasks/{task['id']}/reassign", {"reason": "x", "account_id": account_of(member)}
    )
    assert (handed.status_code, handed.json()["code"]) == (403, "not_your_task")
    seen = post(person, f"tasks/{task['id']}/supervise", {"reason": "late"})
    assert seen.json()["supervised_at"] is not None
    assert post(person, f"tasks/{task['id']}/supervise", {"reason": " "}).status_code == 422


def test_tasks_that_there_are_not_are_404(person: httpx.Client) -> None:
    assert person.get("/api/v1/tasks/77").status_code == 404
    for verb, body in (("take", {}), ("done", {}), ("return", {"reason": "x"})):
        assert post(person, f"tasks/77/{verb}", body).status_code == 404
    nowhere = post(person, "tasks", {"incident_id": 77, "kind": "check"})
    assert (nowhere.status_code, nowhere.json()["code"]) == (404, "not_found")


def test_a_department_has_its_members_and_its_tasks(
    served: Serving, person: httpx.Client, store: Store
) -> None:
    with store.transaction(SETUP) as session:
        session.execute(
            text(
                "INSERT INTO departments (code, name_zh, name_en, area_code)"
                " VALUES ('water', '水务', 'Water', '4201')"
            )
        )
    other = give_roles(store, "wu", AccountKind.PERSON, ("department",))
    members = "departments/water/members"
    made = post(person, members, {"account_id": other, "leads": True})
    assert (made.status_code, made.json()["name"]) == (201, "Wu")
    assert post(person, members, {"account_id": other}).json()["code"] == "membership_exists"
    assert post(person, "departments/none/members", {"account_id": other}).status_code == 422
    incident = file_incident(person)
    asked = {"incident_id": incident["id"], "kind": "handle", "department": "water"}
    task = post(person, "tasks", {**asked, "items": [{"title_zh": "关阀"}]}).json()
    with sign_in(served, store, "wu", roles=("department",)) as wu:
        (mine,) = wu.get("/api/v1/tasks/mine").json()["items"]
        assert mine["id"] == task["id"]
        early = post(wu, f"tasks/{task['id']}/done", {})
        assert (early.json()["code"], early.json()["items"]) == ("items_open", [1])
        ticked = wu.put(
            f"/api/v1/tasks/{task['id']}/items/1", json={"done": True}, headers=new_key()
        )
        assert ticked.json()["items"][0]["done_by"] == "Wu"
        assert post(wu, f"tasks/{task['id']}/done", {}).json()["state"] == "done"
    again = post(person, f"tasks/{task['id']}/rework", {"reason": "漏水"})
    assert (again.status_code, again.json()["round"]) == (201, 2)
    listed = person.get("/api/v1/tasks", params={"department": "water"}).json()["items"]
    assert [one["id"] for one in listed] == [again.json()["id"]]
    gone = person.delete(f"/api/v1/{members}/{made.json()['id']}", headers=new_key())
    assert gone.json()["ends_at"] is not None
    assert person.get(f"/api/v1/{members}").json()["items"] == []
