"""Laws and the working calendar over HTTP."""

from collections.abc import Iterator
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import httpx
import pytest

from data.store import Store
from data.store.actors import process_actor
from dispatch.workflow.commands import publish_shipped
from dispatch.workflow.loading import shipped_text
from tests.api.asking import file_incident, new_key
from tests.api.conftest import sign_in
from tests.api.serving import Serving
from tests.api.test_personal_data import run

PATH = "/api/v1/laws"
CITY = shipped_text("city_management")
LONGER = CITY.replace("limit: {minutes: 15, kind: urgent}", "limit: {minutes: 20, kind: urgent}", 1)
DRAFT = {"text": LONGER, "note": "受理时限放宽"}


@pytest.fixture(autouse=True)
def shipped(store: Store) -> None:
    """Publish what ships, as the set-up does."""
    with store.transaction(process_actor("test")) as session:
        publish_shipped(session, now=datetime.now(UTC))


@pytest.fixture
def planner(served: Serving, store: Store) -> Iterator[httpx.Client]:
    with sign_in(served, store, "li", ("planner",)) as client:
        yield client


@pytest.fixture
def administrator(served: Serving, store: Store) -> Iterator[httpx.Client]:
    with sign_in(served, store, "root", ("system_administrator",)) as client:
        yield client


def put_draft(client: httpx.Client, **change: str) -> httpx.Response:
    return client.put(f"{PATH}/city_management/draft", json={**DRAFT, **change}, headers=new_key())


def publish(client: httpx.Client, **asked: object) -> httpx.Response:
    path = f"{PATH}/city_management/draft/publish"
    return client.post(path, json=asked, headers=new_key())


def put_tried_draft(client: httpx.Client, **change: str) -> str:
    """Draft a law and run it over the past, which is empty; return its digest."""
    digest: str = put_draft(client, **change).json()["digest"]
    tried = client.post(f"{PATH}/city_management/draft/try", json={})
    assert tried.status_code == 200, tried.text
    return digest


def test_what_ships_is_published_as_the_first_versions(planner: httpx.Client) -> None:
    laws = planner.get(PATH).json()["items"]
    assert [(one["key"], one["in_force"]) for one in laws] == [
        ("city_management", 1),
        ("emergency", 1),
    ]
    assert laws[0]["label"] == {"zh": "城市管理", "en": "City management"}
    detail = planner.get(f"{PATH}/city_management/versions/1").json()
    assert detail["text"] == CITY
    stages = [one["stage"] for one in detail["definition"]["stages"]]
    assert stages == ["report", "accept", "assign", "handle", "feedback", "verify", "archive"]


def test_a_draft_takes_the_place_of_the_one_that_it_was_made_from_alone(
    planner: httpx.Client,
) -> None:
    first = put_draft(planner, replaces="")
    assert first.status_code == 200, first.text
    mine = put_draft(planner, text=CITY, replaces=first.json()["digest"])
    assert mine.status_code == 200, mine.text
    for made_from in ("", first.json()["digest"]):
        late = put_draft(planner, text=LONGER, replaces=made_from)
        assert (late.status_code, late.json()["code"]) == (409, "version_conflict")
        assert late.json()["digest"] == mine.json()["digest"]
    assert planner.get(f"{PATH}/city_management/versions/draft").json()["text"] == CITY
    assert put_draft(planner).status_code == 200


def test_a_fault_says_in_which_line_it_is(planner: httpx.Client) -> None:
    text = CITY.replace(
        "notify: {rule: task, to: assignees}", "notify: {rule: tusk, to: assignees}", 1
    )
    faults = planner.post(f"{PATH}/check", json={"text": text}).json()["faults"]
    assert [one["code"] for one in faults] == ["unknown_argument"]
    assert "tusk" in text.splitlines()[faults[0]["line"] - 1]


def test_a_draft_is_compared_published_and_then_in_force(
    planner: httpx.Client, administrator: httpx.Client
) -> None:
    drafted = put_draft(planner)
    assert drafted.status_code == 200, drafted.text
    params = {"base": "1", "other": "draft"}
    compared = planner.get(f"{PATH}/city_management/compare", params=params).json()
    assert compared["changes"] == [
        {"path": "clocks.accept.limit.amount", "before": "0.25", "after": str(20 / 60)}
    ]
    assert publish(planner, digest=drafted.json()["digest"]).status_code == 403
    untried = publish(administrator, digest=drafted.json()["digest"])
    assert (untried.status_code, untried.json()["code"]) == (409, "trial_missing")
    assert planner.get(PATH).json()["items"][0]["in_force"] == 1
    assert planner.post(f"{PATH}/city_management/draft/try", json={}).status_code == 200
    published = publish(administrator, digest=drafted.json()["digest"])
    assert (published.status_code, published.json()["version"]) == (200, 2), published.text
    law = planner.get(PATH).json()["items"][0]
    assert law["in_force"] == 2
    assert [one["version"] for one in law["versions"]] == [2, 1]
    again = publish(administrator, digest=drafted.json()["digest"])
    assert (again.status_code, again.json()["code"]) == (409, "draft_missing")


def test_a_version_for_later_is_not_in_force_yet(
    planner: httpx.Client, administrator: httpx.Client
) -> None:
    digest = put_tried_draft(planner)
    answer = publish(administrator, digest=digest, starts_at="2099-01-01T00:00:00+08:00")
    assert answer.status_code == 200, answer.text
    assert planner.get(PATH).json()["items"][0]["in_force"] == 1
    digest = put_tried_draft(planner)
    early = publish(administrator, digest=digest, starts_at="2098-01-01T00:00:00+08:00")
    assert (early.status_code, early.json()["errors"][0]["field"]) == (422, "starts_at")


def test_a_draft_that_was_changed_meanwhile_is_not_published(
    planner: httpx.Client, administrator: httpx.Client
) -> None:
    digest = put_draft(planner).json()["digest"]
    put_draft(planner, text=CITY)
    answer = publish(administrator, digest=digest)
    assert (answer.status_code, answer.json()["code"]) == (409, "version_conflict")


def test_publishing_needs_a_fresh_second_factor(
    planner: httpx.Client, administrator: httpx.Client, store: Store, served: Serving
) -> None:
    digest = put_draft(planner).json()["digest"]
    run(store, "UPDATE sign_in_sessions SET second_factor_at = now() - interval '6 minutes'")
    ((account_id,),) = run(store, "SELECT id FROM accounts WHERE sign_in_name = 'root'")
    served.app.state.services.sessions.forget(account_id)
    answer = publish(administrator, digest=digest)
    assert (answer.status_code, answer.json()["code"]) == (403, "step_up_required")


def test_a_law_with_an_unreachable_stage_can_be_drafted_and_is_not_published(
    planner: httpx.Client, administrator: httpx.Client
) -> None:
    cut = CITY.replace("    to: accept\n    roles: [acceptor, dispatcher]", "    roles: [acceptor]")
    cut = cut.replace("    from: [assign]\n    to: accept", "    from: [assign]\n    to: report")
    checked = planner.post(f"{PATH}/check", json={"text": cut}).json()
    assert ("unreachable_stage", "stages.accept") in {
        (one["code"], one["path"]) for one in checked["faults"]
    }
    digest = put_draft(planner, text=cut).json()["digest"]
    answer = publish(administrator, digest=digest)
    assert (answer.status_code, answer.json()["code"]) == (422, "definition_faulty")
    assert answer.json()["faults"][0]["zh"]
    shown = planner.get(f"{PATH}/city_management/versions/draft").json()
    assert shown["faults"] == checked["faults"]
    assert planner.get(PATH).json()["items"][0]["in_force"] == 1


def test_a_text_that_is_no_law_is_refused_with_its_line(planner: httpx.Client) -> None:
    wrong = CITY.replace("first: report", "first: begin")
    line = CITY[: CITY.index("first: report")].count("\n") + 1
    for answer in (
        planner.post(f"{PATH}/check", json={"text": wrong}),
        put_draft(planner, text=wrong),
    ):
        assert (answer.status_code, answer.json()["code"]) == (422, "definition_unreadable")
        assert (answer.json()["line"], answer.json()["path"]) == (line, "first")


def test_a_law_of_another_key_or_name_is_refused(planner: httpx.Client) -> None:
    other = put_draft(planner, text=shipped_text("emergency"))
    assert other.json()["code"] == "definition_unreadable"
    unknown = planner.put(f"{PATH}/mining/draft", json=DRAFT, headers=new_key())
    assert unknown.status_code == 404
    assert planner.get(f"{PATH}/city_management/versions/9").status_code == 404
    assert planner.get(f"{PATH}/city_management/versions/draft").status_code == 404


def test_a_draft_is_thrown_away(planner: httpx.Client) -> None:
    put_draft(planner)
    path = f"{PATH}/city_management/draft/discard"
    assert planner.post(path, json={}, headers=new_key()).status_code == 200
    gone = planner.post(path, json={}, headers=new_key())
    assert (gone.status_code, gone.json()["code"]) == (409, "draft_missing")


def test_a_law_is_drawn_with_a_title_to_be_read_out(planner: httpx.Client) -> None:
    path = f"{PATH}/city_management/versions/1/diagram"
    diagram = planner.get(path).json()
    boxes = [(one["x"], one["y"], one["width"], one["height"]) for one in diagram["nodes"]]
    assert len(boxes) == 7
    assert all(x >= 0 and x + w <= diagram["width"] for x, _, w, _ in boxes)
    assert all(boxes[n][0] + boxes[n][2] < boxes[n + 1][0] for n in range(6))
    picture = planner.get(f"{path}.svg", params={"lang": "zh"})
    assert picture.headers["content-type"].startswith("image/svg+xml")
    root = ET.fromstring(picture.content)  # noqa: S314 (our own picture)
    names = {child.get("id"): child.text for child in root if child.get("id")}
    assert names["title"] == "城市管理"
    assert "受理" in (names["summary"] or "")
    assert root.get("aria-labelledby") == "title summary"


def test_names_in_a_law_do_no_harm_in_its_picture(planner: httpx.Client) -> None:
    put_draft(planner, text=CITY.replace("en: Report, clock", 'en: "<script>x</script>", clock'))
    path = f"{PATH}/city_management/versions/draft/diagram.svg"
    picture = planner.get(path, params={"lang": "en"}).text
    assert "<script>" not in picture
    assert "&lt;script&gt;" in picture


def test_the_calendar_is_read_and_a_year_is_loaded(planner: httpx.Client) -> None:
    path = "/api/v1/calendars/working"
    calendar = planner.get(path).json()
    assert calendar["periods"] == [["08:00", "12:00"], ["14:00", "18:00"]]
    assert [one["year"] for one in calendar["years"]] == [2025, 2026]
    assert planner.get(f"{path}/2027").status_code == 404
    text = "year,day,kind,name_zh,name_en\n2027,2027-01-01,holiday,元旦,New Year's Day\n"
    loaded = planner.put(
        f"{path}/2027", json={"csv": text, "source": "市政府通知"}, headers=new_key()
    )
    assert loaded.status_code == 200, loaded.text
    assert loaded.json()["deadlines_moved"] == 0
    assert loaded.json()["working_days"] == 260  # 261 weekdays of 2027 but the first of January
    assert planner.get(f"{path}/2027/file").text == text
    wrong = {"csv": text.replace("holiday", "feast"), "source": "x"}
    refused = planner.put(f"{path}/2027", json=wrong, headers=new_key())
    assert (refused.status_code, refused.json()["code"]) == (422, "calendar_unreadable")
    assert (refused.json()["line"], refused.json()["fault"]) == (2, "calendar_day")
    other = planner.put(f"{path}/2028", json={"csv": text, "source": "x"}, headers=new_key())
    assert (other.status_code, other.json()["line"]) == (422, 2)
    named = {"day": "2027-01-01", "year": 2027, "wanted": 2028}
    assert (other.json()["fault"], other.json()["parameters"]) == ("other_year", named)


def test_who_only_works_under_the_law_reads_it_and_changes_nothing(
    served: Serving, store: Store
) -> None:
    with sign_in(served, store, "wang", ("department",)) as client:
        assert client.get(PATH).status_code == 200
        assert put_draft(client).status_code == 403
        assert client.post(f"{PATH}/check", json={"text": CITY}).status_code == 403
        path = "/api/v1/calendars/working"
        assert client.get(path).status_code == 200
        file = {"csv": "", "source": "x"}
        assert client.put(f"{path}/2027", json=file, headers=new_key()).status_code == 403


def test_a_draft_is_tried_over_past_incidents_and_keeps_its_report(
    person: httpx.Client, planner: httpx.Client
) -> None:
    filed = [file_incident(person, category="item:06013") for _ in range(3)]
    for incident in filed:
        path = f"/api/v1/incidents/{incident['id']}/close"
        closed = person.post(path, json={"reason": "试点"}, headers=new_key())
        assert closed.status_code == 200, closed.text
    before, after = "guards: [no_units]", "guards: [no_units, has_mark: opened]"
    effects = "\n    effects: [{set: forced}"
    put_draft(planner, text=CITY.replace(before + effects, after + effects))
    path = f"{PATH}/city_management/draft/try"
    tried = planner.post(path, json={"incidents": 100})
    assert tried.status_code == 200, tried.text
    report = tried.json()
    assert report["incidents"] == 3
    (refused,) = report["refused"]
    assert (refused["action"], refused["code"], refused["count"]) == ("force_close", "has_mark", 3)
    assert set(refused["examples"]) == {incident["number"] for incident in filed}
    draft = planner.get(f"{PATH}/city_management/versions/draft").json()
    assert draft["trial"] == report
    put_draft(planner)
    assert planner.get(f"{PATH}/city_management/versions/draft").json()["trial"] is None


def test_the_same_text_again_keeps_its_report_and_another_needs_one_of_its_own(
    planner: httpx.Client, administrator: httpx.Client
) -> None:
    digest = put_tried_draft(planner)
    put_draft(planner, note="同一文本")
    other = CITY.replace(
        "limit: {minutes: 15, kind: urgent}", "limit: {minutes: 25, kind: urgent}", 1
    )
    changed = put_draft(planner, text=other).json()["digest"]
    refused = publish(administrator, digest=changed)
    assert (refused.status_code, refused.json()["code"]) == (409, "trial_missing")
    put_draft(planner)
    back = publish(administrator, digest=digest)
    assert back.json()["code"] == "trial_missing"  # the report went with the text between
    assert put_tried_draft(planner) == digest
    put_draft(planner, note="同一文本")
    assert publish(administrator, digest=digest).status_code == 200


def test_only_a_draft_without_faults_is_tried(planner: httpx.Client) -> None:
    path = f"{PATH}/city_management/draft/try"
    assert planner.post(path, json={}).status_code == 404
    put_draft(planner, text=CITY.replace("roles: [acceptor, dispatcher]", "roles: [king]"))
    faulty = planner.post(path, json={})
    assert (faulty.status_code, faulty.json()["code"]) == (422, "definition_faulty")
