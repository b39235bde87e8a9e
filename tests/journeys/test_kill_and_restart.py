"""Kill everything in the middle of the work: nothing that was acknowledged is lost."""

import threading
import uuid
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

from benchmarks import instance

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]

WRITERS = 4
ACKNOWLEDGED_BEFORE_KILL = 100
WORK_LIMIT_S = 120.0


@dataclass
class Ledger:
    """What writers were told has happened: what a restart must still know."""

    incidents: dict[int, dict[str, Any]] = field(default_factory=dict)
    assignments: dict[int, dict[str, Any]] = field(default_factory=dict)
    answers_by_key: list[tuple[str, dict[str, Any], int]] = field(default_factory=list)
    unexpected: list[str] = field(default_factory=list)
    enough: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note_incident(self, key: str, body: dict[str, Any], answer: dict[str, Any]) -> None:
        with self.lock:
            incident = answer["incident"]
            self.incidents[incident["id"]] = incident
            self.answers_by_key.append((key, body, incident["id"]))
            if len(self.incidents) >= ACKNOWLEDGED_BEFORE_KILL:
                self.enough.set()

    def note_assignment(self, answer: dict[str, Any]) -> None:
        with self.lock:
            self.assignments[answer["assignment"]["id"]] = answer["assignment"]


def _writer(
    client: httpx.Client, places: list[list[float]], units: list[int], ledger: Ledger
) -> None:
    """File incidents and send a unit of its own to each until the server is gone."""
    for count in range(len(units)):
        lon, lat = places[count % len(places)]
        body = {
            "category": "item:06010",
            "description": f"kill test {count}",
            "lon": lon,
            "lat": lat,
        }
        key = uuid.uuid4().hex
        try:
            filed = client.post("/incidents", json=body, headers={"Idempotency-Key": key})
            if filed.status_code != 201:
                ledger.unexpected.append(filed.text)
                return
            ledger.note_incident(key, body, filed.json())
            incident_id = filed.json()["incident"]["id"]
            sent = client.post(
                f"/incidents/{incident_id}/assignments",
                json={"unit_id": units[count], "override_reason": "whoever it is"},
                headers={"Idempotency-Key": uuid.uuid4().hex},
            )
            if sent.status_code == 201:
                ledger.note_assignment(sent.json())
            elif sent.json().get("code") not in {"unit_not_available", "unit_taken"}:
                ledger.unexpected.append(sent.text)
        except httpx.TransportError:
            return


def _kill_everything(running: instance.Running) -> None:
    """Kill -9 the launcher, its children and PostgreSQL with its backends, all at once."""
    family = [running.process, *running.process.children(recursive=True)]
    (pid_file,) = running.data.rglob("postmaster.pid")
    postmaster = psutil.Process(int(pid_file.read_text("utf-8").split()[0]))
    family += [postmaster, *postmaster.children(recursive=True)]
    for member in {p.pid: p for p in family}.values():
        with suppress(psutil.NoSuchProcess):  # a backend that has just ended by itself
            member.kill()
    psutil.wait_procs(family, timeout=20)


def _work_until_killed(running: instance.Running) -> Ledger:
    ledger = Ledger()
    with instance.signed_in(running) as client:
        answer = client.get("/layers/facilities/features", params={"limit": 200}).json()
        places = [feature["geometry"]["coordinates"] for feature in answer["features"]]
        units = [unit["id"] for unit in client.get("/units", params={"limit": 500}).json()["items"]]
        threads = [
            threading.Thread(
                target=_writer,
                args=(client, places[start::WRITERS], units[start::WRITERS], ledger),
            )
            for start in range(WRITERS)
        ]
        for thread in threads:
            thread.start()
        finished = ledger.enough.wait(WORK_LIMIT_S)
        _kill_everything(running)
        for thread in threads:
            thread.join(60)
    assert finished, f"too few incidents in time: {len(ledger.incidents)}"
    return ledger


def test_no_acknowledged_incident_or_assignment_is_lost(open_folder: Path) -> None:
    data = open_folder / "killed"
    port = instance.free_port()
    with instance.running(instance.ROOT, port, data, stop=False) as first:
        ledger = _work_until_killed(first)
    assert ledger.unexpected == []
    assert len(ledger.assignments) > 10

    with (
        instance.running(instance.ROOT, port, data, "--no-training") as second,
        instance.signed_in(second) as client,
    ):
        for incident_id, told in ledger.incidents.items():
            kept = client.get(f"/incidents/{incident_id}")
            assert kept.status_code == 200, f"incident {told['number']} is lost"
            assert kept.json()["number"] == told["number"]
        for assignment_id, told in ledger.assignments.items():
            kept = client.get(f"/assignments/{assignment_id}")
            assert kept.status_code == 200, f"assignment {assignment_id} is lost"
            assert kept.json()["unit_id"] == told["unit_id"]
        key, body, incident_id = ledger.answers_by_key[-1]
        again = client.post("/incidents", json=body, headers={"Idempotency-Key": key})
        assert again.json()["incident"]["id"] == incident_id
        busy = [
            unit["assignment"]["id"]
            for unit in client.get("/units", params={"limit": 500}).json()["items"]
            if unit["assignment"]
        ]
        assert len(busy) == len(set(busy))
