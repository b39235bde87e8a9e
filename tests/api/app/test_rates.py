"""How often somebody may ask."""

import doctest

import pytest

from api.deps import rates
from api.deps.rates import (
    BY_ADDRESS,
    Buckets,
    Rate,
    RateLimitedError,
    Rates,
    RequestClass,
    request_class,
)


def test_examples_in_docstrings_hold() -> None:
    assert doctest.testmod(rates).failed == 0


def test_a_burst_passes_and_then_one_each_step() -> None:
    buckets = Buckets(Rate(per_s=2, burst=3))
    assert [buckets.wait_s("a", 100.0) for _ in range(3)] == [0, 0, 0]
    assert buckets.wait_s("a", 100.0) == pytest.approx(
        0.5, abs=1e-5
    )  # one is filled in each half second
    assert buckets.wait_s("a", 100.5) == 0
    assert buckets.wait_s("a", 100.5) == pytest.approx(0.5, abs=1e-5)
    assert [buckets.wait_s("a", 200.0) for _ in range(4)][:3] == [0, 0, 0]


def test_a_refused_request_takes_nothing_from_the_bucket() -> None:
    buckets = Buckets(Rate(per_s=1, burst=1))
    assert buckets.wait_s("a", 0.0) == 0
    assert all(buckets.wait_s("a", 0.5) == pytest.approx(0.5, abs=1e-5) for _ in range(1000))
    assert buckets.wait_s("a", 1.0) == 0


def test_others_are_not_made_to_wait() -> None:
    buckets = Buckets(Rate(per_s=1, burst=1))
    assert buckets.wait_s("a", 0.0) == 0
    assert buckets.wait_s("a", 0.0) > 0
    assert buckets.wait_s("b", 0.0) == 0


def test_a_million_addresses_take_no_more_memory_and_share_what_is_left() -> None:
    buckets = Buckets(Rate(per_s=1, burst=2), most_keys=100)
    passed = sum(buckets.wait_s(key, 0.0) == 0 for key in range(10_000))
    assert len(buckets) <= 101
    assert passed == 100 + 2  # each of those told apart once, all others out of one bucket
    assert buckets.wait_s(5, 0.0) == 0  # who was there before is not shut out by the crowd


def test_who_has_not_asked_for_long_is_forgotten() -> None:
    buckets = Buckets(Rate(per_s=1, burst=2), most_keys=100)
    for key in range(100):
        buckets.wait_s(key, 0.0)
    assert all(buckets.wait_s(key, 60.0) == 0 for key in range(100, 200))
    assert len(buckets) <= 100


def test_dispatch_and_health_are_limited_last() -> None:
    first, second = sorted(BY_ADDRESS, key=lambda kind: BY_ADDRESS[kind].per_s)[-2:]
    assert {first, second} == {RequestClass.DISPATCH, RequestClass.HEALTH}


@pytest.mark.parametrize(
    ("method", "path", "kind"),
    [
        ("POST", "/api/v1/incidents", RequestClass.DISPATCH),
        ("POST", "/api/v1/assignments/7/status", RequestClass.DISPATCH),
        ("POST", "/api/v1/allocations/commit", RequestClass.DISPATCH),
        ("POST", "/api/v1/recommendations", RequestClass.DISPATCH),
        ("GET", "/healthz", RequestClass.HEALTH),
        ("POST", "/api/v1/session", RequestClass.SIGN_IN),
        ("GET", "/api/v1/session", RequestClass.READ),
        ("POST", "/api/v1/positions", RequestClass.POSITIONS),
        ("GET", "/api/v1/stream", RequestClass.FEED),
        ("PATCH", "/api/v1/units/3", RequestClass.WRITE),
        ("GET", "/assets/index.js", RequestClass.READ),
    ],
)
def test_what_a_request_is_for_is_told_by_method_and_path(
    method: str, path: str, kind: RequestClass
) -> None:
    assert request_class(method, path) is kind


def test_who_is_over_the_limit_is_told_when_to_come_again() -> None:
    limits = Rates(clock=lambda: 0.0)
    for _ in range(BY_ADDRESS[RequestClass.SIGN_IN].burst):
        limits.admit_address(RequestClass.SIGN_IN, "10.0.0.8")
    with pytest.raises(RateLimitedError) as refused:
        limits.admit_address(RequestClass.SIGN_IN, "10.0.0.8")
    assert refused.value.retry_after_s == 1
    limits.admit_address(RequestClass.DISPATCH, "10.0.0.8")


def test_a_subscribers_addresses_of_ipv6_count_as_one() -> None:
    limits = Rates(clock=lambda: 0.0)
    burst = BY_ADDRESS[RequestClass.SIGN_IN].burst
    for number in range(burst):
        limits.admit_address(RequestClass.SIGN_IN, f"2001:db8::{number:x}")
    with pytest.raises(RateLimitedError):
        limits.admit_address(RequestClass.SIGN_IN, "2001:db8::ffff")
