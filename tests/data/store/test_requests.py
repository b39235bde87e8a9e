"""Which request is being served."""

import doctest
import threading
from contextvars import copy_context

import pytest

from data.store import requests
from data.store.requests import current_request_id, request_id_from, serving_request

GIVEN = "0a1b2c3d-0000-4000-8000-00000000abcd"


def test_examples_in_docstrings_hold() -> None:
    assert doctest.testmod(requests).failed == 0


def test_the_current_request_is_known_within_its_block_and_in_its_threads() -> None:
    seen: list[str | None] = []
    with serving_request(GIVEN):
        thread = threading.Thread(
            target=copy_context().run, args=(lambda: seen.append(current_request_id()),)
        )
        thread.start()
        thread.join()
    assert seen == [GIVEN]
    assert current_request_id() is None


@pytest.mark.parametrize(
    "given",
    [None, "", "13800138000", "110101199003071234", GIVEN + "\n", GIVEN.upper(), "张三", "x" * 999],
)
def test_what_is_no_uuid_is_replaced_by_one_of_our_own(given: str | None) -> None:
    made = request_id_from(given)
    assert made != given
    assert request_id_from(made) == made
