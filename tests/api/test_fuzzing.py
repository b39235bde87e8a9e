"""No request makes the server fail: as nobody, as the lowest role, in the daily work, and as each
administrator. `./muster fuzz` sends 20,000; without it a small part is sent."""

import os
from contextlib import ExitStack

import httpx
import pytest

from api.settings import Settings
from data.access.roles import DAILY_ROLES
from data.access.tables import AccountKind
from data.store import Store
from tests.api.conftest import give_roles, sign_in, with_key
from tests.api.fuzzing import SignIn, fuzz
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

OTHERS = 40
"""Accounts before those who ask: what administrators do to small numbers, they do to these."""

pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]


@pytest.mark.filterwarnings("ignore")
def test_no_request_makes_the_server_fail(settings: Settings, store: Store) -> None:
    unlimited = settings.model_copy(update={"rate_limits": False})
    for number in range(OTHERS):
        give_roles(store, f"other-{number}", AccountKind.PERSON, ["citizen"])
    with serving(unlimited) as running, ExitStack() as opened:

        def signing_in(caller: str) -> SignIn:
            def sign() -> httpx.Client | None:
                if caller == "nobody":
                    return None
                if caller == "system":
                    return opened.enter_context(with_key(running, store, CALLERS[caller]))
                return opened.enter_context(sign_in(running, store, caller, CALLERS[caller]))

            return sign

        callers = {caller: signing_in(caller) for caller in CALLERS}
        document = running.app.openapi()
        runs = fuzz(running.address, document, callers, cases=CASES, start=SEED)
    for caller, run in runs.items():
        print(caller, run.cases, dict(run.answers))  # noqa: T201 (for who runs it)
        print("not sent:", dict(run.unsent))  # noqa: T201
    print(f"{sum(run.cases for run in runs.values())} requests")  # noqa: T201
    assert {name: run.failures for name, run in runs.items() if run.failures} == {}
    for run in runs.values():
        assert run.left_out == {}
        assert run.unsent.total() <= run.cases / 100
    assert sum(run.cases for run in runs.values()) >= CASES
