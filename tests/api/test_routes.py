"""Which routes there are, who may use them, and what is said about them."""

from typing import get_args

import pytest

from api.app.assembly import (
    UndeclaredAccessError,
    check_access_declared,
    create_app,
    declared_routes,
    openapi_document,
)
from api.routers.fields import TravelProfile
from api.settings import Settings
from data.codes import travel_profiles
from tests.api.declared import Access, access_of

OPEN_ROUTES = {
    ("POST", "/api/v1/session"),
    ("POST", "/api/v1/session/passkey-options"),
    ("GET", "/api/v1/session/oidc"),
    ("POST", "/api/v1/session/oidc"),
    ("GET", "/api/v1/session/oidc/callback"),
    ("GET", "/api/v1/public/proofs/{number}"),
    ("GET", "/api/v1/public/categories"),
    ("POST", "/api/v1/public/suggestions"),
    ("POST", "/api/v1/public/reports"),
    ("GET", "/api/v1/public/reports/{number}"),
    ("POST", "/api/v1/public/reports/{number}/dispute"),
    ("POST", "/api/v1/public/reports/{number}/photos"),
    ("GET", "/api/v1/public/city"),
    ("GET", "/api/v1/public/places"),
    ("GET", "/basemap/public.pmtiles"),
    ("GET", "/healthz"),
    ("GET", "/readyz"),
    ("GET", "/api/docs"),
    ("GET", "/api/docs/start.js"),
    ("GET", "/"),
    ("GET", "/wall"),
    ("GET", "/desk"),
    ("GET", "/security"),
    ("GET", "/duty"),
    ("GET", "/duty/{rest:path}"),
    ("GET", "/tasks"),
    ("GET", "/rules"),
    ("GET", "/rules/{rest:path}"),
    ("GET", "/plans"),
    ("GET", "/plans/{rest:path}"),
    ("GET", "/indicators"),
    ("GET", "/indicators/{rest:path}"),
    ("GET", "/report"),
    ("GET", "/report/check"),
    ("GET", "/admin"),
    ("GET", "/admin/{rest:path}"),
}
OWN_THINGS = (
    "/api/v1/duty",
    "/api/v1/notices",
    "/api/v1/session",
    "/api/v1/sessions",
    "/api/v1/second-factors",
    "/api/v1/tracks/lookups",
    "/api/v1/tracks/own",
    "/basemap/city.pmtiles",
)
"""Of whoever is signed in: duty, session, sign-in and tracks, and the map under everything."""


def test_only_the_routes_on_the_lists_need_no_action() -> None:
    without: dict[Access, set[tuple[str, str]]] = {}
    for route, dependant in declared_routes(create_app(Settings())):
        access = access_of(dependant)
        for method in (route.methods or set()) - {"HEAD"}:
            without.setdefault(access, set()).add((method, str(route.path)))
    assert without[None] == OPEN_ROUTES
    for _, path in without["signed in"]:
        assert any(path == own or path.startswith(f"{own}/") for own in OWN_THINGS), path


def test_an_application_with_a_route_that_declares_nothing_does_not_start() -> None:
    app = create_app(Settings())

    @app.get("/api/v1/silent")
    def silent() -> None: ...

    with pytest.raises(UndeclaredAccessError, match="/api/v1/silent"):
        check_access_declared(app)


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
