"""Files: the built screens, the basemap, the page of the interface. Nothing from elsewhere."""

import re
from collections.abc import Sequence
from html import escape
from pathlib import Path

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import FileResponse, HTMLResponse, Response
from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from api.deps import OPEN, SIGNED_IN
from api.settings import Settings
from layers.catalogue.city import BASEMAP_ADDRESS, PUBLIC_BASEMAP_ADDRESS

IMMUTABLE = "public, max-age=31536000, immutable"
REVALIDATE = "no-cache"
SCREENS = (
    "/",
    "/wall",
    "/desk",
    "/security",
    "/duty",
    "/duty/{rest:path}",
    "/tasks",
    "/rules",
    "/rules/{rest:path}",
    "/plans",
    "/plans/{rest:path}",
    "/indicators",
    "/indicators/{rest:path}",
    "/admin",
    "/admin/{rest:path}",
)
PORTAL = ("/report", "/report/check")
"""Of citizens: a page of their own, without what the desks need."""

MOST_PUBLIC_BYTES = 1024 * 1024
"""Of the basemap in one answer to who is not signed in: a screen of tiles, not a copy of it."""

_PART = re.compile(r"bytes=(\d{1,15})-(\d{1,15})")
_SWAGGER = ("swagger-ui.css", "swagger-ui-bundle.js")
_DOCS_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
)
_DOCS_SCRIPT = """\
SwaggerUIBundle({url: "/api/v1/openapi.json", dom_id: "#docs", deepLinking: true,
  validatorUrl: null, requestInterceptor: async (request) => {
    if (request.method && request.method !== "GET") {
      const answer = await fetch("/api/v1/session");
      if (answer.ok) request.headers["X-CSRF-Token"] = (await answer.json()).csrf_token;
    }
    return request;
  }});
"""


MEDIA_TYPES = {
    ".mjs": "text/javascript",
    ".js": "text/javascript",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
}
"""What a bare machine's own table may lack; browsers refuse a script that is called otherwise."""

Call = tuple[re.Pattern[str], frozenset[str]]
"""The pattern of a route's path, and its methods."""


class Bundle(StaticFiles):
    """The built screens: hashed assets are kept for good, everything else is asked for again.

    It gets what no route takes: `calls` are the paths that are routes by another method.
    """

    def __init__(self, directory: Path, calls: Sequence[Call] = ()) -> None:
        super().__init__(directory=directory, check_dir=False)
        self._calls = calls

    async def check_config(self) -> None:
        """Accept that the bundle is not built: each file is then not found."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return a file with its caching rule."""
        address = f"/{path}"
        methods = {name for at, names in self._calls if at.match(address) for name in names}
        if methods:
            raise HTTPException(405, "not this way", {"Allow": ", ".join(sorted(methods))})
        if path.startswith("api/"):
            raise HTTPException(404, "there is no such call")
        response = await super().get_response(path, scope)
        hashed = path.startswith("assets/") and response.status_code in (200, 304)
        response.headers["Cache-Control"] = IMMUTABLE if hashed else REVALIDATE
        if media_type := MEDIA_TYPES.get(Path(path).suffix):
            response.headers["Content-Type"] = media_type
        if path.startswith("apidocs/"):
            response.headers["Content-Security-Policy"] = _DOCS_POLICY
        return response


def screens_router(bundle: Path) -> APIRouter:
    """Return the routes of the screens: each address of the application gets its one page."""
    router = APIRouter(include_in_schema=False, dependencies=[OPEN])

    def screen() -> Response:
        return _page(bundle / "index.html")

    def portal() -> Response:
        return _page(bundle / "report.html")

    for address in SCREENS:
        router.add_api_route(address, screen, methods=["GET", "HEAD"])
    for address in PORTAL:
        router.add_api_route(address, portal, methods=["GET", "HEAD"])
    return router


def _page(page: Path) -> Response:
    if not page.is_file():
        return HTMLResponse(
            "<!doctype html><title>Muster</title><p>The screens are not built. "
            "The interface is described at <a href='/api/docs'>/api/docs</a>.",
            status_code=503,
        )
    return FileResponse(page, headers={"Cache-Control": REVALIDATE})


def basemap_router(settings: Settings) -> APIRouter:
    """Return the route of the basemap: one file, read by byte range."""
    router = APIRouter(include_in_schema=False, dependencies=[SIGNED_IN])

    def basemap() -> Response:
        return _tiles(settings)

    router.add_api_route(BASEMAP_ADDRESS, basemap, methods=["GET", "HEAD"])
    return router


def public_basemap_router(settings: Settings) -> APIRouter:
    """Return the route by which citizens see the basemap: roads and areas, part by part."""
    router = APIRouter(include_in_schema=False, dependencies=[OPEN])

    def part(request: Request) -> Response:
        asked = _PART.fullmatch(request.headers.get("range", ""))
        if asked is None or not 0 <= int(asked[2]) - int(asked[1]) < MOST_PUBLIC_BYTES:
            raise HTTPException(403, f"ask for one range of at most {MOST_PUBLIC_BYTES} bytes")
        return _tiles(settings)

    router.add_api_route(PUBLIC_BASEMAP_ADDRESS, part, methods=["GET", "HEAD"])
    return router


def _tiles(settings: Settings) -> Response:
    if not settings.basemap.is_file():
        raise HTTPException(404, "the basemap is not built")
    return FileResponse(
        settings.basemap,
        media_type="application/vnd.pmtiles",
        headers={"Cache-Control": REVALIDATE},
    )


def docs_router(bundle: Path) -> APIRouter:
    """Return the routes of the page of the interface, with its assets from the bundle."""
    router = APIRouter(include_in_schema=False, dependencies=[OPEN])

    def docs(request: Request) -> Response:
        complete = all((bundle / "apidocs" / name).is_file() for name in _SWAGGER)
        page = _swagger_page() if complete else _plain_page(request.app)
        return HTMLResponse(page, headers={"Content-Security-Policy": _DOCS_POLICY})

    def script() -> Response:
        return Response(_DOCS_SCRIPT, media_type="text/javascript")

    router.add_api_route("/api/docs", docs, methods=["GET"])
    router.add_api_route("/api/docs/start.js", script, methods=["GET"])
    return router


def _swagger_page() -> str:
    return (
        "<!doctype html><meta charset='utf-8'><title>Muster: the interface</title>"
        "<link rel='stylesheet' href='/apidocs/swagger-ui.css'><div id='docs'></div>"
        "<script src='/apidocs/swagger-ui-bundle.js'></script>"
        "<script src='/api/docs/start.js'></script>"
    )


def _plain_page(app: FastAPI) -> str:
    rows = [
        f"<tr><td>{escape(method.upper())}<td><code>{escape(path)}</code>"
        f"<td>{escape(str(call.get('summary', '')))}"
        for path, calls in app.openapi()["paths"].items()
        for method, call in calls.items()
    ]
    return (
        "<!doctype html><meta charset='utf-8'><title>Muster: the interface</title>"
        "<h1>The interface</h1><p>The document for programs: "
        "<a href='/api/v1/openapi.json'>/api/v1/openapi.json</a>.<table>" + "".join(rows)
    )
