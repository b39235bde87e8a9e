"""The way of a city-management incident to its archive, past the screens that it has."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.sync_api import Browser, Page

from benchmarks import instance
from tests.dispatch.attachments.shots import jpeg
from tests.journeys.desks import Desk, address_of
from tests.journeys.office import link_for

DEPARTMENT = "roads"
"""One of the sample's departments, for the whole city."""


def act(sitting: Desk, incident_id: int, action: str, **more: Any) -> None:
    """Do something with an incident by its law."""
    sitting.post(f"/incidents/{incident_id}/actions", {"action": action, **more})


def incident_of(sitting: Desk, number: str) -> dict[str, Any]:
    """Return an incident by its number."""
    (found,) = sitting.get("/incidents", state="all", text=number)["items"]
    incident: dict[str, Any] = found
    return incident


def give_to_department(sitting: Desk, incident_id: int) -> None:
    """Accept and open an incident, and assign it to the department."""
    for action in ("accept", "open"):
        act(sitting, incident_id, action)
    act(sitting, incident_id, "assign", department=DEPARTMENT)


def person(city: instance.Running, page: Page, name: str, role: str) -> tuple[Desk, int]:
    """Sign somebody in with a role alone; return them with the number of their account."""
    page.goto(link_for(city, name, role))
    page.locator("tasks-view, duty-view, desk-view").first.wait_for(state="attached")
    sitting = Desk(page)
    return sitting, int(sitting.get("/session")["account"]["id"])


def send_photo(sitting: Desk, incident: dict[str, Any], kind: str = "after") -> None:
    """Send a photo that the camera placed at the incident a moment ago."""
    place = (incident["lon"], incident["lat"])
    at = datetime.now(UTC) - timedelta(seconds=1)
    headers = {
        "X-CSRF-Token": str(sitting.get("/session")["csrf_token"]),
        "Idempotency-Key": uuid.uuid4().hex,
        "Content-Type": "image/jpeg",
    }
    sent = sitting.page.request.post(
        f"{address_of(sitting.page)}/api/v1/incidents/{incident['id']}/photos",
        params={"kind": kind},
        data=jpeg((640, 480), place=place, at=at, offset="+00:00"),
        headers=headers,
    )
    assert sent.ok, sent.text()


def deal_with(
    city: instance.Running, browser: Browser, dispatcher: Desk, incident: dict[str, Any]
) -> None:
    """Bring an incident to its archive: a department deals with it, a member verifies it."""
    give_to_department(dispatcher, incident["id"])
    crew, crew_id = person(city, browser.new_context().new_page(), "Lu Qiao", "department")
    known = dispatcher.get(f"/departments/{DEPARTMENT}/members")["items"]
    if crew_id not in {one["account_id"] for one in known}:
        dispatcher.post(f"/departments/{DEPARTMENT}/members", {"account_id": crew_id})
    (task,) = dispatcher.get("/tasks", incident_id=incident["id"], kind="handle")["items"]
    crew.post(f"/tasks/{task['id']}/take", {})
    send_photo(crew, incident)
    crew.post(f"/tasks/{task['id']}/done", {"remark": "已修复"})
    act(dispatcher, incident["id"], "request_verification")
    member, member_id = person(city, browser.new_context().new_page(), "He Cha", "member")
    (check,) = dispatcher.get("/tasks", incident_id=incident["id"], kind="verify")["items"]
    if check["account_id"] != member_id:
        to = {"reason": "就近", "account_id": member_id}
        dispatcher.post(f"/tasks/{check['id']}/reassign", to)
    member.post(f"/tasks/{check['id']}/done", {"result": "passed"})
    act(dispatcher, incident["id"], "archive")
