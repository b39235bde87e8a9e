"""Errors as problem documents."""

import asyncio
import importlib
import logging
import pkgutil

import httpx
import pytest
from fastapi import APIRouter, FastAPI

import data
import dispatch
import layers
import spatial
from api.app.assembly import UndeclaredAccessError, check_access_declared, create_app
from api.app.border import Border
from api.app.limits import json_depth
from api.problems import PROBLEMS, install_problems, kind_of
from api.settings import Settings
from data.access.errors import AccessError
from data.audit.errors import AuditError
from data.privacy.errors import PrivacyError
from data.store.errors import MusterError, StoreError
from spatial.errors import SpatialError

ABSTRACT = {MusterError, StoreError, AccessError, PrivacyError, AuditError}
"""Never raised themselves: what is raised is below them and in the table."""


def _all_errors() -> set[type[Exception]]:
    for package in (spatial, data, dispatch, layers):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if ".migrations" not in module.name:
                importlib.import_module(module.name)
    found: set[type[Exception]] = set()
    waiting: list[type[Exception]] = [MusterError, SpatialError]
    while waiting:
        error = waiting.pop()
        if error.__module__.split(".")[0] in {"spatial", "data", "dispatch", "layers", "api"}:
            found.add(error)
        waiting.extend(error.__subclasses__())
    return found


def test_every_error_class_has_its_place_in_the_table() -> None:
    homeless = {error for error in _all_errors() - ABSTRACT if kind_of(error) is None}
    assert homeless == set()


def test_the_table_tells_no_error_class_as_a_fault_of_ours() -> None:
    assert {kind.status for kind in PROBLEMS.values()} <= {401, 403, 404, 409, 422, 429, 503}


def test_codes_are_words_for_programs() -> None:
    for error in _all_errors():
        code = getattr(error, "code", "")
        assert code, error
        assert code.replace("_", "a").isalnum(), error
        assert code.islower() or any(letter.isdigit() for letter in code), error


def _failing() -> FastAPI:
    app = FastAPI()
    install_problems(app)

    @app.get("/fails")
    def fails() -> None:
        raise RuntimeError("the password is swordfish")

    app.add_middleware(Border)
    return app


def _get(app: FastAPI, path: str) -> httpx.Response:
    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://muster") as client:
            return await client.get(path)

    return asyncio.run(ask())


def test_an_unexpected_error_tells_an_id_and_not_its_cause(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR, "muster.errors"):
        answer = _get(_failing(), "/fails")
    problem = answer.json()
    assert answer.status_code == 500
    assert problem["code"] == "internal"
    assert "swordfish" not in answer.text
    records = [record for record in caplog.records if record.name == "muster.errors"]
    assert [getattr(record, "request_id", "") for record in records] == [problem["instance"]]
    assert answer.headers["X-Request-Id"] == problem["instance"]


def test_a_route_that_does_not_declare_its_access_stops_the_start() -> None:
    app = create_app(Settings())
    router = APIRouter()

    @router.get("/forgotten")
    def forgotten() -> None: ...

    app.include_router(router)
    with pytest.raises(UndeclaredAccessError, match="/forgotten"):
        check_access_declared(app)


@pytest.mark.parametrize(
    ("body", "depth"),
    [
        (b"", 0),
        (b"1", 0),
        (b"{}", 1),
        (b'{"a":[{"b":[]}]}', 4),
        (b'"[[[["', 0),
        (b'"\\"[[["', 0),
        (b'["\\\\", [', 2),
        (b'"[[[[', 0),
        (b"]]]][", 0),
        (b"[" * 100_000, 100_000),
        (b'"' + b"\\" * 500_000, 0),
    ],
)
def test_depth_counts_brackets_outside_strings(body: bytes, depth: int) -> None:
    assert json_depth(body) == depth
