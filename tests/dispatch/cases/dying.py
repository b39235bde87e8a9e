"""A process that acts on incidents and is killed where it is told to: `python -m … URL`.

Each line of standard input is a job; for each it forks, so that who dies had connections of its
own, and writes a line: `killed`, or what the job returned.
"""

import os
import signal
import sys
from datetime import datetime

import orjson

from data.store import Actor, ActorKind, Store
from data.store.actors import EVERYTHING, AccountId, process_actor
from data.store.idempotency import request_fingerprint, run_once
from dispatch.cases.commands import act
from dispatch.cases.deadlines import fire
from dispatch.workflow.values import Command

AFTER_BEGIN, BEFORE_COMMIT, AFTER_COMMIT, NEVER = "begin", "commit", "answer", "never"


def die_at(point: str, here: str) -> None:
    """Kill this process as nobody can prevent, if here is where it is to die."""
    if point == here:
        os.kill(os.getpid(), signal.SIGKILL)


def run(url: str, job: dict[str, str]) -> str:
    """Act once for a key; return the stage that it led to."""
    store = Store.open(url, lax=True)
    actor = Actor(AccountId(int(job["account"])), "acceptor", ActorKind.PERSON, EVERYTHING)
    command = Command(job["action"], job["reason"])
    with store.transaction(actor) as session:

        def once() -> dict[str, str]:
            die_at(job["point"], AFTER_BEGIN)
            done = act(
                session, int(job["incident"]), command, now=datetime.fromisoformat(job["at"])
            )
            die_at(job["point"], BEFORE_COMMIT)
            return {"stage": str(done.incident.stage)}

        answer = run_once(
            session,
            account_id=int(job["account"]),
            key=job["key"],
            fingerprint=request_fingerprint("act", job["action"]),
            command=once,
        )
    die_at(job["point"], AFTER_COMMIT)
    return str(answer["stage"])


def fire_once(url: str, job: dict[str, str]) -> str:
    """Let the clocks say what is due, as the worker does; return how many did."""
    store = Store.open(url, lax=True)
    with store.transaction(process_actor("worker")) as session:
        die_at(job["point"], AFTER_BEGIN)
        said = fire(session, datetime.fromisoformat(job["at"]))
        die_at(job["point"], BEFORE_COMMIT)
    die_at(job["point"], AFTER_COMMIT)
    return str(len(said))


def say(line: str) -> None:
    """Write a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    """Do the jobs of standard input, each in a process of its own."""
    url = sys.argv[1]
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            job = orjson.loads(line)
            say(fire_once(url, job) if job["action"] == "fire" else run(url, job))
            os._exit(0)
        _, status = os.waitpid(pid, 0)
        if os.WIFSIGNALED(status):
            say("killed")
        elif status:
            say("failed")


if __name__ == "__main__":
    main()
