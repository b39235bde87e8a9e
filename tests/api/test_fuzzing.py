"""No request makes the server fail: as nobody, as the lowest role, in the daily work, and as each
administrator. `./muster fuzz` sends 20,000; without it a small part is sent."""

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack

import httpx
import pytest

from api.settings import Settings
from data.access.roles import DAILY_ROLES
from data.store import Store
from tests.api.conftest import sign_in, with_key
from tests.api.fuzzing import Run, fuzz
from tests.api.serving import serving

CASES = int(os.environ.get("MUSTER_FUZZ_CASES", "700"))
SEED = int(os.environ.get("MUSTER_FUZZ_SEED", "20261122"))
CALLERS: dict[str, tuple[str, ...]] = {
    "nobody": (),
    "citizen": ("citizen",),
    "daily": tuple(DAILY_ROLES),
    "system": ("position_source",),
    "system_administrator": ("system_administrator",),
    "security_administrator": ("security_administrator",),
    "audit_administrator": ("audit_administrator",),
}

pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]


@pytest.fixture(scope="module")
def told() -> Iterator[Counter[str]]:
    """Count the requests of all callers, and say how many there were."""
    counted: Counter[str] = Counter()
    yield counted
    print(f"\n{sum(counted.values())} requests: {dict(counted)}")  # noqa: T201 (for who runs it)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("caller", CALLERS)
def test_no_request_makes_the_server_fail(
    settings: Settings, store: Store, caller: str, told: Counter[str]
) -> None:
    unlimited = settings.model_copy(update={"rate_limits": False})
    with serving(unlimited) as running, ExitStack() as opened:

        def signed_in() -> httpx.Client | None:
            if caller == "nobody":
                return None
            if caller == "system":
                return opened.enter_context(with_key(running, store, CALLERS[caller]))
            return opened.enter_context(sign_in(running, store, caller, CALLERS[caller]))

        run: Run = fuzz(
            running.address,
            running.app.openapi(),
            signed_in,
            cases=CASES // len(CALLERS),
            start=SEED,
        )
    told[caller] = run.cases
    print(caller, run.cases, dict(run.answers))  # noqa: T201 (for who runs it)
    print("not sent:", dict(run.unsent))  # noqa: T201
    assert run.failures == []
    assert run.left_out == {}
    assert run.unsent.total() <= run.cases / 100
    assert run.cases > 0
