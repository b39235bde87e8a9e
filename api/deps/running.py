"""What one serving process has open, and how endpoints get it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Annotated, cast

from fastapi import Depends, Request

from api.deps.coverage import CoverageWatch
from api.deps.metrics import Metrics
from api.deps.rates import CODE_TRIES, Buckets
from api.deps.roads import Roads
from api.deps.turns import Turns
from api.settings import Settings
from data.access.clock import SteadyClock
from data.access.keys import KeyCache
from data.access.oidc import Provider
from data.access.passwords import Passwords
from data.access.permission_cache import PermissionCache
from data.access.quotas import Quotas
from data.access.sessions import SessionCache
from data.privacy.vault import Vault
from data.store import Store
from dispatch.assignments.arrivals import Arrivals
from dispatch.units.aid_loans import loans_in_force
from layers.hotspots.kept import KeptAnswers
from layers.live.hub import LiveHub


def utc_now() -> datetime:
    """Return the present time in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Services:
    """What one serving process has open; made when the application starts."""

    settings: Settings
    store: Store
    hub: LiveHub
    roads: Roads
    coverage: CoverageWatch
    vault: Vault
    metrics: Metrics = field(default_factory=Metrics)
    arrivals: Arrivals = field(default_factory=Arrivals)
    passwords: Passwords = field(default_factory=Passwords)
    turns: Turns = field(default_factory=Turns)
    keys: KeyCache = field(default_factory=KeyCache)
    sessions: SessionCache = field(default_factory=SessionCache)
    quotas: Quotas = field(default_factory=Quotas)
    answers: KeptAnswers = field(default_factory=KeptAnswers)
    provider: Provider | None = None
    steady: Callable[[], datetime] = field(default_factory=SteadyClock)
    report_codes: Buckets = field(default_factory=lambda: Buckets(CODE_TRIES))
    permissions: PermissionCache = field(default_factory=lambda: PermissionCache(loans_in_force))
    clock: Callable[[], datetime] = utc_now


async def services_of(request: Request) -> Services:
    """Return the services of the process that serves `request`."""
    return cast("Services", request.app.state.services)


ServicesDep = Annotated[Services, Depends(services_of)]
