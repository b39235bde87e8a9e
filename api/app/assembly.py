"""Puts the application together: routes, middleware, services, start and stop."""

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import Any

import anyio
from fastapi import APIRouter, FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import RouteContext, iter_route_contexts
from starlette.routing import BaseRoute, compile_path

from api.app.border import Border
from api.app.gate import Gate
from api.app.limits import BodyLimits
from api.app.parameters import RepeatableParameters
from api.app.static import (
    Bundle,
    basemap_router,
    docs_router,
    public_basemap_router,
    screens_router,
)
from api.app.time_limits import TimeLimits
from api.deps import CoverageWatch, Roads, Services, declares_access
from api.deps.audits import AnswerAudit
from api.deps.metrics import Metrics
from api.deps.rates import Rates
from api.deps.running import utc_now
from api.problems import install_problems
from api.routers import (
    accounts,
    alerts,
    allocations,
    areas,
    assignments,
    attachments,
    audit,
    calendars,
    categories,
    closures,
    codes,
    coverage,
    department_members,
    elements,
    erasures,
    facilities,
    health,
    hotspot_analyses,
    hotspots,
    identifiers,
    imports,
    incident_actions,
    incidents,
    indicators,
    intake,
    keys,
    layers,
    matrix,
    members,
    messages,
    metrics,
    mutual_aid,
    notices,
    oidc,
    own_sessions,
    places,
    plans,
    positions,
    proofs,
    public,
    public_city,
    public_photos,
    recommendations,
    replay,
    reports,
    reveals,
    roles,
    routes,
    scenario_runs,
    scenarios,
    scores,
    second_factors,
    session,
    shifts,
    standards,
    tasks,
    tracks,
    units,
    workflows,
)
from api.settings import Settings
from api.streams import feed
from api.streams.etas import EtaWatch
from api.streams.quota_sharing import QuotaSharing
from api.streams.sessions import StreamWatch
from api.vaults import open_vault
from data.access.oidc import Provider
from data.store import Store
from layers.live.hub import LiveHub
from web import bundle_path

PREFIX = "/api/v1"
API_ROUTERS = (
    session.router,
    own_sessions.router,
    oidc.router,
    second_factors.router,
    accounts.router,
    keys.router,
    roles.router,
    audit.router,
    places.router,
    areas.router,
    facilities.router,
    categories.router,
    incidents.router,
    intake.router,
    intake.looking,
    codes.router,
    identifiers.router,
    standards.router,
    public.router,
    public_city.router,
    public_photos.router,
    incident_actions.router,
    units.router,
    members.router,
    shifts.router,
    mutual_aid.router,
    workflows.router,
    calendars.router,
    replay.router,
    reports.router,
    recommendations.router,
    assignments.router,
    tasks.router,
    attachments.router,
    messages.router,
    messages.across,
    notices.router,
    plans.router,
    proofs.router,
    department_members.own,
    department_members.router,
    allocations.router,
    alerts.router,
    positions.router,
    routes.router,
    closures.router,
    matrix.router,
    coverage.router,
    layers.router,
    indicators.router,
    scenarios.router,
    scenario_runs.router,
    scores.router,
    hotspots.router,
    hotspot_analyses.router,
    imports.router,
    elements.router,
    reveals.router,
    erasures.router,
    tracks.router,
    feed.router,
)


class UndeclaredAccessError(RuntimeError):
    """A route does not say who may use it."""


def create_app(settings: Settings) -> FastAPI:
    """Return the application for `settings`; nothing is opened before it starts."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = settings.threads
        store = Store.open(settings.database_url, pool_size=settings.database_pool)
        vault = open_vault(store, settings)
        counted = Metrics()
        audits = AnswerAudit(counted)
        roads = Roads(store, settings.network_cache, audits.offer)

        def end_feeds(account_id: int) -> None:
            watch.ended(account_id)

        hub = LiveHub(store, roads.renew, end_feeds, roads.heard)
        counted.follow("feed_events", "Events that were encoded for feeds", lambda: hub.encoded)
        cover = CoverageWatch(store, roads, utc_now)
        services = Services(
            settings=settings,
            store=store,
            hub=hub,
            roads=roads,
            coverage=cover,
            vault=vault,
            provider=Provider(settings.provider) if settings.provider else None,
            metrics=counted,
        )
        watch = StreamWatch(services)
        etas, sharing = EtaWatch(services), QuotaSharing(services)
        app.state.services, app.state.stream_watch = services, watch
        app.state.audits = audits
        await anyio.to_thread.run_sync(services.passwords.open)
        roads.start()
        cover.start()
        audits.start(roads.find_live, cover.state.ground)
        await hub.start()
        watch.start()
        etas.start()
        sharing.start()
        try:
            yield
        finally:
            await sharing.stop()
            await anyio.to_thread.run_sync(etas.stop)
            watch.stop()
            await hub.stop()
            await anyio.to_thread.run_sync(audits.stop)
            await anyio.to_thread.run_sync(cover.stop)
            roads.stop()
            await anyio.to_thread.run_sync(services.passwords.close)
            if services.provider is not None:
                services.provider.close()
            store.close()

    return _with_routes(_bare_app(lifespan, settings), settings)


def _bare_app(lifespan: Any, settings: Settings) -> FastAPI:
    app = FastAPI(
        title="Muster",
        version="1",
        summary="Spatial command and dispatch",
        openapi_url=f"{PREFIX}/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        separate_input_output_schemas=False,
    )
    install_problems(app)
    app.state.rates = Rates(enabled=settings.rate_limits)
    app.add_middleware(BodyLimits)
    app.add_middleware(
        Gate,
        rates=app.state.rates,
        limits=TimeLimits.of(settings),
        repeatable=RepeatableParameters(_dependants(app)),
    )
    app.add_middleware(Border, hsts_s=settings.hsts_s)
    return app


def _with_routes(app: FastAPI, settings: Settings) -> FastAPI:
    bundle: Path = settings.bundle_dir or bundle_path()
    app.router.routes.extend(_calls())
    if settings.interface_page:
        app.include_router(docs_router(bundle))
    app.include_router(basemap_router(settings))
    app.include_router(public_basemap_router(settings))
    app.include_router(screens_router(bundle))
    check_access_declared(app)
    calls = [
        (compile_path(str(route.path))[0], frozenset(route.methods or ()))
        for route, _ in declared_routes(app)
    ]
    app.mount("/", Bundle(bundle, calls), name="bundle")
    return app


@cache
def _calls() -> Sequence[BaseRoute]:
    """Return the calls of the interface: what each depends on is worked out once for a process."""
    together = APIRouter()
    for router in API_ROUTERS:
        together.include_router(router, prefix=PREFIX)
    together.include_router(health.router)
    together.include_router(metrics.router)
    return tuple(together.routes)


def _declares(dependant: Dependant) -> bool:
    return any(declares_access(part.call) or _declares(part) for part in dependant.dependencies)


def declared_routes(app: FastAPI) -> Iterator[tuple[RouteContext, Dependant]]:
    """Yield every route of `app` that has an endpoint of ours, with what it depends on."""
    for route in iter_route_contexts(app.routes):
        dependant = getattr(route, "dependant", None)
        if isinstance(dependant, Dependant):
            yield route, dependant


def _dependants(app: FastAPI) -> Iterator[Dependant]:
    for _, found in declared_routes(app):
        yield found


def check_access_declared(app: FastAPI) -> None:
    """Refuse an application with a route that does not say who may use it.

    Raises
    ------
    UndeclaredAccessError
        Naming the routes.
    """
    silent = [str(route.path) for route, found in declared_routes(app) if not _declares(found)]
    if silent:
        raise UndeclaredAccessError(f"routes without declared access: {', '.join(silent)}")


def openapi_document() -> dict[str, Any]:
    """Return the OpenAPI document; no database is needed."""
    return create_app(Settings()).openapi()
