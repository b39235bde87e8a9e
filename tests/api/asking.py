"""Calls that several tests make."""

import uuid
from typing import Any

import httpx

from tests.api.small_city import CENTRE


def new_key() -> dict[str, str]:
    """Return a header with an idempotency key that was never used."""
    return {"Idempotency-Key": uuid.uuid4().hex}


def fire(**changes: object) -> dict[str, Any]:
    """Return the body of a fire at the central crossing, with changes."""
    body = {
        "category": "emergency:fire",
        "description": "楼道冒烟",
        "lon": CENTRE[0],
        "lat": CENTRE[1],
    }
    return {**body, **changes}


def file_incident(client: httpx.Client, **changes: object) -> dict[str, Any]:
    """File an incident and return it."""
    answer = client.post("/api/v1/incidents", json=fire(**changes), headers=new_key())
    assert answer.status_code == 201, answer.text
    incident: dict[str, Any] = answer.json()["incident"]
    return incident
