"""The permission matrix: declared, checked in, and asked of the running application."""

import csv
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import httpx
import pytest

from api.app.limits import upload_of
from api.cli.scratch_server import scratch_database
from data.access.actions import Action, Reach, action_rows
from data.access.roles import administrators, roles
from data.access.tables import AccountKind
from data.store import Store
from data.store.actors import Grade
from tests.api.asking import new_key
from tests.api.conftest import CityTemplate, sign_in, small_settings, with_key
from tests.api.declared import Access
from tests.api.permission_table import COLUMNS, NO_ROLE, NOBODY, TABLE, askers, routes, table
from tests.api.serving import serving

FOR_WHO_LEADS = "/api/v1/departments/{code}/candidates"
"""Of those who may read members only who may change them, or leads that department: nobody here."""

IN_A_SESSION = ("/api/v1/sessions", "/api/v1/second-factors")
"""What a system with a key has none of."""

Ask = Callable[[str], httpx.Client]
NUMBER = "999999999"
BUSY = 503  # roads and cover are not ready in the first seconds
WAY = {"z": "10", "x": "1", "y": "1", "layer_id": "units"}


@cache
def _checked_in() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_the_table_that_was_reviewed_is_what_routes_and_roles_declare() -> None:
    """`python -m tests.api.permission_table` writes it anew."""
    assert TABLE.read_text(encoding="utf-8") == table()


def test_the_table_has_no_hole() -> None:
    cells = {(row["method"], row["path"], row["role"]) for row in _checked_in()}
    assert cells == {(method, path, who) for method, path, _ in routes() for who in askers()}
    assert all(row[column] for row in _checked_in() for column in COLUMNS)


def test_nothing_outside_ones_areas_is_ever_open_nor_anything_above_ones_grade() -> None:
    for row in _checked_in():
        if row["role"] in roles() and row["needs"] in set(Action):
            assert {row["outside"], row["above"], row["none"]} <= {"hidden", "refused", "open"}
            highest = roles()[row["role"]].highest_grade
            assert all(
                Grade[row[at]] <= highest for at in ("own", "inside") if row[at] in "L1L2L3L4"
            )


def test_what_is_about_rows_in_areas_is_open_to_nobody_everywhere() -> None:
    placed = {action for action, row in action_rows().items() if row.reach is Reach.PLACED}
    for row in _checked_in():
        if row["needs"] in placed:
            assert "open" not in row.values()


def test_administrators_share_no_action_that_changes_anything() -> None:
    changing = {key: {a for a in roles()[key].grades if not a.endswith(".read")} for key in roles()}
    for one in administrators():
        for other in set(roles()) - {one}:
            assert not changing[one] & changing[other], (one, other)


@pytest.fixture(scope="module")
def client_of(
    admin_url: str,
    city_template: CityTemplate,
    network_cache: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Ask]:
    """Return a client for everybody who may ask, of one application for the whole module."""
    with ExitStack() as opened:
        url = opened.enter_context(scratch_database(admin_url, template=city_template.database))
        store = Store.open(url)
        opened.callback(store.close)
        settings = small_settings(url, tmp_path_factory.mktemp("data"), network_cache)
        running = opened.enter_context(serving(settings))

        @cache
        def client(asker: str) -> httpx.Client:
            if asker == NOBODY:
                return opened.enter_context(running.client())
            keys = [] if asker == NO_ROLE else [asker]
            if _is_system(asker):
                return opened.enter_context(with_key(running, store, keys, name=asker))
            return opened.enter_context(sign_in(running, store, asker, keys))

        yield client


def _is_system(asker: str) -> bool:
    return asker in roles() and AccountKind.PERSON not in roles()[asker].kinds


def _status(client: httpx.Client, method: str, path: str) -> int:
    way = re.sub(r"\{(\w+)(?::\w+)?\}", lambda name: WAY.get(name[1], NUMBER), path)
    headers, content = new_key(), None if method in ("GET", "DELETE") else b"{}"
    upload = upload_of(method, way)
    if content is not None:
        media = "application/json" if upload is None else min(upload.media_types)
        headers = {**headers, "Content-Type": media}
    with client.stream(method, way, content=content, headers=headers) as answer:
        return answer.status_code


@pytest.mark.parametrize("asker", askers())
@pytest.mark.parametrize(
    ("method", "path", "needs"), routes(), ids=[f"{method} {path}" for method, path, _ in routes()]
)
def test_the_running_application_answers_as_the_table_says(
    client_of: Ask, method: str, path: str, needs: Access, asker: str
) -> None:
    if needs == "signed in" and method != "GET" and asker != NOBODY:
        pytest.skip("changes one's own session: its own tests ask it")
    status = _status(client_of(asker), method, path)
    assert status < 500 or status == BUSY
    if asker == NOBODY:
        assert status == 401
    elif not isinstance(needs, Action):
        assert status != 401
        assert (status == 403) is (path in IN_A_SESSION and _is_system(asker))
    elif asker == NO_ROLE or needs not in roles()[asker].grades:
        assert status == 403
    elif path == FOR_WHO_LEADS:
        assert (status == 403) is (Action.MEMBERS_CHANGE not in roles()[asker].grades)
    else:
        assert status not in (401, 403)
