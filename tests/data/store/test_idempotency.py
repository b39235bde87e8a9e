"""The same key gives the same answer, under two threads too."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy.orm import Session

from data.store import Actor, ActorKind, Store
from data.store.actors import EVERYTHING, AccountId
from data.store.errors import IdempotencyConflictError
from data.store.idempotency import request_fingerprint, run_once

ASKER = Actor(account_id=AccountId(1), name="Asker", kind=ActorKind.PERSON, scope=EVERYTHING)
Answer = dict[str, object]


class Counter:
    """A command that counts how often it was really done."""

    def __init__(self) -> None:
        self.done = 0

    def __call__(self) -> Answer:
        self.done += 1
        return {"done": self.done}


def ask(
    session: Session, command: Counter, *, key: str = "k", body: object = None, account_id: int = 1
) -> Answer:
    """Run `command` once for a key."""
    return run_once(
        session,
        account_id=account_id,
        key=key,
        fingerprint=request_fingerprint("count", body),
        command=command,
    )


def test_a_repetition_gets_the_first_answer_and_does_nothing(store: Store) -> None:
    command = Counter()
    answers = []
    for _ in range(3):
        with store.transaction(ASKER) as session:
            answers.append(ask(session, command))
    assert answers == [{"done": 1}] * 3
    assert command.done == 1


def test_the_same_key_with_another_body_is_refused(store: Store) -> None:
    command = Counter()
    with store.transaction(ASKER) as session:
        ask(session, command, body={"a": 1})
    with pytest.raises(IdempotencyConflictError), store.transaction(ASKER) as session:
        ask(session, command, body={"a": 2})


def test_two_accounts_may_use_the_same_key(store: Store) -> None:
    command = Counter()
    with store.transaction(ASKER) as session:
        answers = [ask(session, command, account_id=account_id) for account_id in (1, 2)]
    assert answers == [{"done": 1}, {"done": 2}]


def test_a_command_that_failed_leaves_its_key_free(store: Store) -> None:
    class FailingError(Exception):
        pass

    def fail() -> Answer:
        raise FailingError

    fingerprint = request_fingerprint("count", None)
    with pytest.raises(FailingError), store.transaction(ASKER) as session:
        run_once(session, account_id=1, key="k", fingerprint=fingerprint, command=fail)
    command = Counter()
    with store.transaction(ASKER) as session:
        assert ask(session, command) == {"done": 1}


def test_of_two_requests_with_one_key_at_once_one_works_and_both_get_its_answer(
    store: Store,
) -> None:
    rounds, command = 20, Counter()
    for number in range(rounds):
        together = threading.Barrier(2, timeout=30)

        def asking(key: str = f"k{number}", gate: threading.Barrier = together) -> Answer:
            gate.wait()
            with store.transaction(ASKER) as session:
                return ask(session, command, key=key)

        with ThreadPoolExecutor(2) as pool:
            answers = [future.result() for future in [pool.submit(asking) for _ in range(2)]]
        assert answers == [{"done": number + 1}] * 2
    assert command.done == rounds


def test_the_order_of_members_does_not_matter_and_values_do() -> None:
    one = request_fingerprint("c", {"a": 1, "b": [1, 2]})
    assert one == request_fingerprint("c", {"b": [1, 2], "a": 1})
    assert one != request_fingerprint("c", {"a": 1, "b": [2, 1]})
    assert one != request_fingerprint("d", {"a": 1, "b": [1, 2]})
