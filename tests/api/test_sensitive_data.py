"""Sensitive personal data (L4): shown to who was given that grade by another, for a time."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest

from data.access.tables import AccountKind
from data.store import Store
from data.store.actors import Grade
from tests.api.asking import new_key
from tests.api.conftest import give_roles, sign_in
from tests.api.serving import Serving
from tests.api.small_city import SmallCity
from tests.api.test_personal_data import CITIZEN_ID, cleared, run

OFFICER = ("personal_data_officer",)


@pytest.fixture
def sealed_member(person: httpx.Client, small_city: SmallCity) -> int:
    """Return a member whose citizen id is known."""
    where = f"/api/v1/units/{small_city.unit_ids[0]}/members"
    body = {"name": "张三", "citizen_id": CITIZEN_ID}
    return int(person.post(where, json=body, headers=new_key()).json()["id"])


def ask_citizen_id(client: httpx.Client, member_id: int) -> httpx.Response:
    """Ask for the citizen id of a member."""
    asked = {"entity": "members", "entity_id": member_id, "field": "citizen_id"}
    return client.post(
        "/api/v1/reveals", json={**asked, "purpose": "call_back", "note": "核对身份"}
    )


def test_sensitive_data_is_revealed_to_who_was_given_that_grade_for_a_time(
    served: Serving, store: Store, sealed_member: int
) -> None:
    with cleared(served, store, "bai", Grade.L4, OFFICER) as officer:
        answer = ask_citizen_id(officer, sealed_member)
    assert (answer.status_code, answer.json().get("value")) == (200, CITIZEN_ID), answer.text
    ((grade, actor),) = run(
        store, "SELECT grade, actor_name FROM audit_records WHERE action = 'personal.reveal'"
    )
    assert (grade, actor) == (4, "Bai")
    ((days,),) = run(
        store,
        "SELECT extract(days FROM ends_at - starts_at) FROM role_grants WHERE role = :role",
        role=OFFICER[0],
    )
    assert days == 30


def test_sensitive_data_stays_masked_below_its_grade_and_without_a_fresh_second_factor(
    served: Serving, store: Store, sealed_member: int
) -> None:
    with cleared(served, store, grade=Grade.L3) as dispatcher:
        refused = ask_citizen_id(dispatcher, sealed_member)
    with cleared(served, store, "xu", Grade.L3, OFFICER) as lower:
        also = ask_citizen_id(lower, sealed_member)
    for answer in (refused, also):
        assert (answer.status_code, answer.json()["grade"]) == (403, "L4")
        assert CITIZEN_ID not in answer.text
    give_roles(store, "bai", AccountKind.PERSON, OFFICER, None, Grade.L4)
    with sign_in(served, store, "bai", ()) as unproved:
        answer = ask_citizen_id(unproved, sealed_member)
    assert answer.status_code == 403
    assert answer.json()["code"] in {"step_up_required", "second_factor_required"}


def test_the_grade_of_sensitive_data_is_given_by_another_person_and_with_an_end(
    served: Serving, store: Store
) -> None:
    officer = give_roles(store, "bai", AccountKind.PERSON, ())
    with sign_in(served, store, "qian", ("security_administrator",)) as security:
        path, body = f"/api/v1/accounts/{officer}/grants", {"role": OFFICER[0], "grade": "L4"}
        now = datetime.now(UTC)
        for days in (None, 31):
            ends_at = None if days is None else (now + timedelta(days=days)).isoformat()
            answer = security.post(path, json={**body, "ends_at": ends_at}, headers=new_key())
            assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "ends_at")
        ends_at = (now + timedelta(days=7)).isoformat()
        given = security.post(path, json={**body, "ends_at": ends_at}, headers=new_key())
        assert given.status_code == 201, given.text
        assert security.get("/api/v1/reveals/purposes").status_code == 403  # who gives sees nothing
