"""Which routes there are, who may use them, and what is said about them."""

from typing import get_args

from fastapi.dependencies.models import Dependant

from api.app.assembly import create_app, declared_routes, openapi_document
from api.deps.callers import ACCESS_DECLARATIONS, by_system, open_to_all, signed_in
from api.routers.fields import TravelProfile
from api.settings import Settings
from data.codes import travel_profiles

OPEN_ROUTES = {
    ("POST", "/api/v1/session"),
    ("GET", "/healthz"),
    ("GET", "/readyz"),
    ("GET", "/api/docs"),
    ("GET", "/api/docs/start.js"),
    ("GET", "/"),
    ("GET", "/wall"),
    ("GET", "/desk"),
}
SYSTEM_ROUTES = {("POST", "/api/v1/positions")}


def _declared(dependant: Dependant) -> set[object]:
    found: set[object] = set()
    waiting = list(dependant.dependencies)
    while waiting:
        part = waiting.pop()
        if part.call in ACCESS_DECLARATIONS:
            found.add(part.call)
        waiting.extend(part.dependencies)
    return found


def test_only_the_routes_on_the_list_are_open_or_for_systems() -> None:
    by_access: dict[object, set[tuple[str, str]]] = {}
    for route, dependant in declared_routes(create_app(Settings())):
        declared = _declared(dependant)
        access = by_system if by_system in declared else declared.pop()
        for method in (route.methods or set()) - {"HEAD"}:
            by_access.setdefault(access, set()).add((method, str(route.path)))
    assert by_access[open_to_all] == OPEN_ROUTES
    assert by_access[by_system] == SYSTEM_ROUTES
    assert len(by_access[signed_in]) > 20


def test_profiles_of_the_interface_are_those_of_the_code_list() -> None:
    assert get_args(TravelProfile) == tuple(travel_profiles())


def test_the_document_is_made_without_a_database_and_names_every_call() -> None:
    document = openapi_document()
    assert document["openapi"].startswith("3.1")
    calls = {
        (method.upper(), path) for path, methods in document["paths"].items() for method in methods
    }
    assert {
        ("POST", "/api/v1/incidents"),
        ("GET", "/api/v1/incidents/{incident_id}/recommendation"),
        ("POST", "/api/v1/incidents/{incident_id}/assignments"),
        ("GET", "/api/v1/stream"),
        ("GET", "/api/v1/layers/{layer_id}/tiles/{z}/{x}/{y}"),
    } <= calls
    assert not [name for name in document["components"]["schemas"] if "__" in name]
