"""Every call of the OpenAPI document with what fits it and with what does not, from a seed.

Making a request up takes longer than answering it, so each is made up once and sent as everybody.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx
import requests
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode, SerializationContext, openapi, serializer
from schemathesis.core.result import Ok
from schemathesis.schemas import APIOperation

from data.store.requests import request_id_from

NEVER_ENDS = frozenset({"GET /api/v1/stream"})
"""Calls whose answer goes on for ever: they are left when it begins."""

_TAKES_NOTHING = "it takes nothing that could be wrong, not even credentials"
WITHOUT_WRONG_CASES = {
    "GET /healthz": _TAKES_NOTHING,
    "GET /api/v1/public/categories": _TAKES_NOTHING,
    "GET /api/v1/public/city": _TAKES_NOTHING,
    "GET /readyz": _TAKES_NOTHING,
    "GET /api/v1/session/oidc": _TAKES_NOTHING,
    "POST /api/v1/session/oidc": _TAKES_NOTHING,
    "POST /api/v1/session/passkey-options": _TAKES_NOTHING,
}
"""Calls that are tried with what fits only, and why: no others are left out of anything."""


@serializer("audio/webm", "audio/ogg", "audio/mp4", "audio/wav", "image/webp")
def _as_it_is(_context: SerializationContext, value: object) -> bytes:
    """Send bytes as they were made up: photos and notes are not written in any language."""
    return value if isinstance(value, bytes) else str(value).encode()


NOT_YET = frozenset({"network_not_ready", "coverage_not_ready"})
KNOWN_IDS = st.integers(min_value=1, max_value=8)
MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
SignIn = Callable[[], httpx.Client | None]


@dataclass
class Run:
    """What came of a run.

    Parameters
    ----------
    answers
        How many there were of each status.
    failures
        Answers that must never be: what was sent, and what came.
    calls
        How many requests there were of each call.
    left_out
        Calls for which no cases could be made: how, and why.
    unsent
        How many cases of each call the client itself could not send, and why.
    """

    answers: Counter[int] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    calls: Counter[str] = field(default_factory=Counter)
    left_out: dict[str, str] = field(default_factory=dict)
    unsent: Counter[str] = field(default_factory=Counter)

    @property
    def cases(self) -> int:
        """How many requests were sent."""
        return sum(self.answers.values())


def fuzz(
    address: str,
    document: dict[str, Any],
    callers: Mapping[str, SignIn],
    *,
    cases: int,
    start: int,
) -> dict[str, Run]:
    """Send at least `cases` requests, the same as each of `callers`, from a seed.

    Half of them fit the document and half do not; half of the numbers in paths are of rows that
    may be there. Calls of which there is little to make up are made up for by others.

    Parameters
    ----------
    callers
        How each signs in, by name; None: it asks as nobody.
    """
    asking = {name: _Caller(address, sign_in) for name, sign_in in callers.items()}
    asking = dict(sorted(asking.items(), key=lambda one: one[1].signed_in))  # `send` strips cases
    runs = {name: Run() for name in callers}
    ways = [(one, mode) for one in _operations(document) for mode in MODES]
    sent, turn = 0, 0
    while sent < cases:
        each = math.ceil((cases - sent) / (len(ways) * len(callers)))
        for operation, mode in ways:
            _try_call(operation, mode, asking, runs, each=each, start=start + turn)
        before, sent, turn = sent, sum(run.cases for run in runs.values()), turn + 1
        if sent == before:
            break
    return runs


class _Caller:
    """Somebody who asks, and signs in again when that is over."""

    def __init__(self, address: str, sign_in: SignIn) -> None:
        self._address, self._sign_in = address, sign_in
        self._session = requests.Session()
        self._renew()

    def _renew(self) -> None:
        client = self._sign_in()
        self._session.cookies.clear()
        self.signed_in = client is not None
        self._headers: dict[str, str] = {}
        if client is not None:
            for name, value in client.cookies.items():
                self._session.cookies.set(name, value)
            wanted = ("x-csrf-token", "authorization")
            self._headers = {n: v for n, v in client.headers.items() if n.lower() in wanted}

    def send(self, case: Case[Any]) -> requests.Response:
        """Send one request; who was signed out is signed in for the next."""
        headers = {**self._headers, "X-Request-Id": request_id_from(None)}
        if self.signed_in:  # what the document makes up for credentials would hide who asks
            case.cookies.clear()
            case.headers.pop("Authorization", None)
        arguments = case.as_transport_kwargs(base_url=self._address, headers=headers)
        endless = case.operation.label in NEVER_ENDS
        answer = self._session.request(
            **arguments, timeout=60, allow_redirects=False, stream=endless
        )
        if answer.status_code == 401 and self.signed_in and case.operation.label not in _SIGN_IN:
            self._renew()
        return answer


_SIGN_IN = ("POST /api/v1/session",)


def _operations(document: dict[str, Any]) -> Iterator[APIOperation[Any, Any, Any, Any]]:
    for found in openapi.from_dict(document).get_all_operations():
        if not isinstance(found, Ok):
            raise TypeError(f"the document is wrong: {found}")
        yield found.ok()


def _try_call(
    operation: APIOperation[Any, Any, Any, Any],
    mode: GenerationMode,
    callers: Mapping[str, _Caller],
    runs: Mapping[str, Run],
    *,
    each: int,
    start: int,
) -> None:
    if mode is GenerationMode.NEGATIVE and operation.label in WITHOUT_WRONG_CASES:
        return
    try:
        strategy = operation.as_strategy(generation_mode=mode)
        strategy.validate()
    except Exception as error:  # noqa: BLE001 (told with its cause)
        _leave_out(runs, f"{mode.value} {operation.label}", error)
        return

    @seed(start)
    @settings(
        max_examples=each,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=strategy, number=st.none() | KNOWN_IDS)
    def ask(case: Case[Any], number: int | None) -> None:
        if number is not None and mode is GenerationMode.POSITIVE:
            known = {name: number for name, value in case.path_parameters.items() if value}
            case.path_parameters.update(
                {name: value for name, value in known.items() if name.endswith("id")}
            )
        for name, caller in callers.items():
            _judge(case, caller, runs[name])

    try:
        ask()
    except Exception as error:  # noqa: BLE001 (told with its cause)
        _leave_out(runs, f"{mode.value} {operation.label}", error)


def _leave_out(runs: Mapping[str, Run], what: str, error: Exception) -> None:
    for run in runs.values():
        run.left_out[what] = _words(error)


def _words(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".splitlines()[0][:160]


def _judge(case: Case[Any], caller: _Caller, run: Run) -> None:
    try:
        answer = caller.send(case)
    except (requests.exceptions.InvalidHeader, requests.exceptions.InvalidURL, UnicodeError) as own:
        run.unsent[f"{case.operation.label}: {type(own).__name__}"] += 1
        return
    run.answers[answer.status_code] += 1
    run.calls[case.operation.label] += 1
    endless = answer.status_code == 200 and case.operation.label in NEVER_ENDS
    text = "" if endless else answer.text
    answer.close()
    media = answer.headers.get("content-type", "")
    problem = answer.json() if media == "application/problem+json" else {}
    wrong = answer.status_code >= 500 and problem.get("code") not in NOT_YET
    wrong = wrong or "Traceback" in text or (answer.status_code >= 400 and not problem)
    if wrong and len(run.failures) < 40:
        sent = f"{answer.request.method} {answer.request.url} {answer.request.body!r}"
        run.failures.append(f"{sent[:1500]} -> {answer.status_code} {text[:500]}")
