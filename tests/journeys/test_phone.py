"""A member's phone page: work goes on without a network, and arrives once when it is back."""

import io
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect

from benchmarks import instance
from tests.dispatch.attachments.shots import png_header
from tests.journeys.desks import address_of
from tests.journeys.office import link_for
from tests.journeys.test_accessibility import AXE, faults_of

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.timeout(600)]

PLACE = {"lon": 114.2865, "lat": 30.5876}
"""In the middle of the sample city."""

ZIP = b"PK\x03\x04" + bytes(40)
VAST = png_header(50_000, 50_000)

KEPT_SHELL = """async () => {
  await navigator.serviceWorker.ready;
  return (await caches.keys()).filter((name) => name.startsWith("muster-shell-")).length;
}"""
IN_STORE = """async (name) => {
  const done = (asked) => new Promise((resolve) => (asked.onsuccess = () => resolve(asked.result)));
  const database = await done(indexedDB.open("muster"));
  const count = await done(database.transaction(name).objectStore(name).count());
  database.close();
  return count;
}"""


def new_photo(colour: str) -> bytes:
    """Return a photo of one colour without any EXIF: the phone says where it was taken."""
    file = io.BytesIO()
    Image.new("RGB", (640, 480), colour).save(file, "JPEG")
    return file.getvalue()


NO_PHOTOS = (
    (new_photo("red"), "40 km"),
    (ZIP, "文件不是 JPEG、PNG 或 WebP 照片"),
    (VAST, "照片像素太多"),
)
"""What is no photo of the incident when the phone is 40 km away, and what is said of it."""


class Caller:
    """Somebody who speaks with the server past any screen."""

    def __init__(self, address: str, link: str) -> None:
        self._client = httpx.Client(base_url=f"{address}/api/v1", timeout=60)
        answer = self._client.post("/session", json={"token": link.partition("#sign-in=")[2]})
        answer.raise_for_status()
        self.account: int = answer.json()["account"]["id"]
        self._csrf: str = answer.json()["csrf_token"]

    def close(self) -> None:
        """End what is open to the server."""
        self._client.close()

    def get(self, path: str) -> Any:
        answer = self._client.get(path)
        assert answer.is_success, answer.text
        return answer.json()

    def post(self, path: str, body: object) -> Any:
        headers = {"X-CSRF-Token": self._csrf, "Idempotency-Key": uuid.uuid4().hex}
        answer = self._client.post(path, json=body, headers=headers)
        assert answer.is_success, answer.text
        return answer.json()

    def incident(self, description: str) -> int:
        """File an incident of city management in the middle of the city."""
        body = {"category": "item:06010", "description": description, "address": "江汉路 12 号"}
        return int(self.post("/incidents", {**body, **PLACE})["incident"]["id"])

    def task(self, incident: int, account: int, kind: str, **more: object) -> int:
        """Give somebody a task with a deadline in an hour."""
        due = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
        to = {"incident_id": incident, "account_id": account, "kind": kind, "due_at": due}
        return int(self.post("/tasks", {**to, **more})["id"])

    def steps(self, task: int) -> Counter[str]:
        """Count what happened to a task, by kind."""
        return Counter(step["kind"] for step in self.get(f"/tasks/{task}")["steps"])


@contextmanager
def phone_of(browser: Browser, locale: str) -> Iterator[BrowserContext]:
    """Yield a phone that stands where the incidents are; an error of a page fails the journey."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844},
        has_touch=True,
        is_mobile=True,
        locale=locale,
        timezone_id="Asia/Shanghai",
        geolocation={"longitude": PLACE["lon"], "latitude": PLACE["lat"]},
        permissions=["geolocation"],
    )
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert errors == []


def shoot(page: Page, kind: str, photo: bytes) -> None:
    """Take a photo with the camera of the phone, or hand over what is called one."""
    page.set_input_files(
        f"duty-evidence input[data-kind={kind}]",
        {"name": f"{kind}.jpg", "mimeType": "image/jpeg", "buffer": photo},
    )


def take(page: Page, task: int) -> None:
    """Open a task, take it, and photograph what is to be done."""
    page.locator(f"duty-list li[data-task='{task}'] a").tap()
    page.locator("duty-ending .next", has_text="Take").tap()
    expect(page.locator(".task-state")).to_contain_text("taken")
    shoot(page, "before", new_photo("brown"))
    expect(page.locator("duty-evidence .shots img[src*=thumbnail]")).to_have_count(1)


def work_on(page: Page) -> None:
    """Begin the task that is open, tick it off, take the photo, finish, and go back."""
    expect(page.locator(".duty-top .net")).to_contain_text("No network")
    page.locator("duty-ending .next", has_text="Begin").tap()
    page.locator(".checklist input").check()
    shoot(page, "after", new_photo("green"))
    expect(page.locator("duty-evidence .shots .waits")).to_have_count(1)
    page.locator("duty-ending .next", has_text="Finish").tap()
    page.locator("duty-ending textarea").fill("已清运")
    page.locator("duty-ending form .next").tap()
    page.locator(".duty-top .back").tap()


def leave(page: Page) -> None:
    """Let what was refused go, sign out, and see that nothing stays in the browser."""
    page.locator("duty-waiting li.refused button", has_text="let it go").tap()
    expect(page.locator("duty-waiting .empty")).to_have_text("All is sent.")
    page.locator(".duty-tabs a", has_text="Me").tap()
    page.locator(".elsewhere button", has_text="Sign out").tap()
    expect(page.locator("muster-sign-in")).to_be_visible()
    assert [page.evaluate(IN_STORE, name) for name in ("kept", "waiting", "bytes")] == [0, 0, 0]


def test_work_without_a_network_arrives_once_and_a_refusal_is_told(
    city: instance.Running, browser: Browser
) -> None:
    with (
        closing(Caller(city.address, instance.new_link(city, "Zhi Hui"))) as centre,
        closing(Caller(city.address, link_for(city, "Qiao Shi", "member"))) as other,
        phone_of(browser, "en-GB") as phone,
    ):
        page = phone.new_page()
        page.goto(link_for(city, "Lin Jiu", "member"))
        expect(page.locator("duty-list .empty")).to_contain_text("No tasks")
        here = address_of(page)
        expect(page).to_have_url(f"{here}/duty")
        me = page.request.get(f"{here}/api/v1/session").json()["account"]["id"]
        incident = centre.incident("人行道上堆放垃圾")
        items = [{"title_zh": "清运", "title_en": "Take it away", "required": True}]
        clean = centre.task(incident, me, "handle", items=items)
        look = centre.task(incident, me, "check")
        expect(page.locator("duty-list li[data-task]")).to_have_count(2)
        page.goto(f"{here}/duty")  # as from the home screen: the worker has the page now
        assert page.evaluate(KEPT_SHELL) == 1

        take(page, clean)
        phone.set_offline(True)
        work_on(page)
        page.locator(f"duty-list li[data-task='{look}'] a").tap()
        page.locator("duty-ending .next", has_text="Take").tap()
        expect(page.locator(".strip")).to_contain_text("5 waiting")

        page.reload()
        expect(page.locator(".strip")).to_contain_text("5 waiting")
        expect(page.locator("duty-task h1")).to_contain_text("Check on site")
        page.locator(".duty-top .back").tap()
        expect(page.locator(f"duty-list li[data-task='{clean}']")).to_contain_text("done")
        if AXE.is_file():
            assert faults_of(page) == []
        second = phone.new_page()
        second.goto(f"{here}/duty")
        expect(second.locator(".strip")).to_contain_text("5 waiting")
        moved = {"reason": "就近", "account_id": other.account}
        centre.post(f"/tasks/{look}/reassign", moved)
        assert centre.steps(clean) == {"made": 1, "taken": 1}

        phone.set_offline(False)
        expect(page.locator(".strip")).to_have_text("1 was not done")
        expect(second.locator(".strip")).to_have_text("1 was not done")
        assert centre.steps(clean) == {"made": 1, "taken": 1, "started": 1, "item": 1, "done": 1}
        assert "taken" not in centre.steps(look)
        sent = centre.get(f"/incidents/{incident}/attachments")["items"]
        assert [(one["kind"], one["in_place"], one["in_time"]) for one in sent] == [
            ("before", True, True),
            ("after", True, True),
        ]
        second.close()
        page.locator("a.strip").tap()
        refused = page.locator("duty-waiting li.refused")
        expect(refused).to_contain_text("somebody else's now")
        expect(refused.locator(".now")).to_contain_text("Qiao Shi")
        if AXE.is_file():
            assert faults_of(page) == []
        leave(page)


def test_a_member_verifies_with_two_taps_and_a_photo_from_elsewhere_is_refused(
    city: instance.Running, browser: Browser
) -> None:
    with (
        closing(Caller(city.address, instance.new_link(city, "Zhi Hui"))) as centre,
        phone_of(browser, "zh-CN") as phone,
    ):
        page = phone.new_page()
        page.goto(link_for(city, "Sun Ba", "member"))
        expect(page.locator("duty-list .empty")).to_be_visible()
        me = page.request.get(f"{address_of(page)}/api/v1/session").json()["account"]["id"]
        incident = centre.incident("墙面小广告")
        verify = centre.task(incident, me, "verify")
        page.locator(f"duty-list li[data-task='{verify}'] a").tap()
        phone.set_geolocation({"longitude": 114.7, "latitude": 30.5876})  # 0.4135° east: 39.6 km
        refused = page.locator("duty-evidence .shots .refused")
        for n, (file, why) in enumerate(NO_PHOTOS, start=1):
            shoot(page, "after", file)
            expect(refused.nth(n - 1)).to_contain_text(why)
            expect(refused).to_have_count(n)
        assert centre.get(f"/incidents/{incident}/attachments")["items"] == []
        centre.post(f"/incidents/{incident}/messages", {"text": "请拍正面"})
        expect(page.locator(".talk-link .unread")).to_have_text("1 条未读")
        page.locator(".talk-link").tap()
        expect(page.locator("incident-talk")).to_contain_text("请拍正面")
        talk = page.locator("incident-talk")
        page.goto(page.url)  # as from the home screen: the worker has the page now
        assert page.evaluate(KEPT_SHELL) == 1
        expect(talk).to_contain_text("请拍正面")
        phone.set_offline(True)
        talk.locator("textarea").fill("马上到")
        talk.locator("button[type=submit]").tap()
        talk.locator("input[type=file]").set_input_files(
            {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": new_photo("yellow")}
        )
        talk.locator("textarea").fill("先看这张")
        talk.locator("button[type=submit]").tap()
        expect(page.locator(".strip")).to_contain_text("2 项待发送")
        expect(talk.locator("[data-carried]")).to_contain_text(["马上到", "先看这张"])
        page.reload()
        expect(talk.locator("[data-carried]")).to_contain_text(["马上到", "先看这张"])
        phone.set_offline(False)
        expect(talk.locator("[data-message]")).to_contain_text(["请拍正面", "马上到", "先看这张"])
        expect(talk.locator("[data-carried]")).to_have_count(0)
        page.locator(".duty-top .back").tap()
        page.locator("duty-ending .next.yes").tap()
        page.locator("duty-ending form .next").tap()
        expect(page.locator(f"duty-task [data-task='{verify}'] .task-state")).to_contain_text(
            "已完成"
        )
        expect(page.locator(".strip")).to_have_text("3 项没有办成")
        assert centre.get(f"/tasks/{verify}")["result"] == "passed"
        said = centre.get(f"/incidents/{incident}/messages")["items"]
        assert [(one["text"], one["attachment_kind"]) for one in said] == [
            ("请拍正面", None),
            ("马上到", None),
            ("先看这张", "scene"),
        ]
        [sent] = centre.get(f"/incidents/{incident}/attachments")["items"]
        assert sent["id"] == said[2]["attachment_id"]
