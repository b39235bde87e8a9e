"""Works on passwords in a process of its own, behind everything else: see `data.access.passwords`.

A program, not a module to import: it reads a line of JSON from standard input for each password and
answers it with one on standard output, until its input ends, as it does when its parent dies.
"""

import json
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

BEHIND_OTHERS: Final = 10
"""Of a core that others want it gets a tenth (`man 7 sched`): dispatch hardly feels it, and on a
machine that is full a password still takes tenths of a second, not seconds."""

_HASHER: Final = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
"""OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, t = 2, p = 1."""


def answer(password: str, encoded: str | None) -> str | bool:
    """Return the hash of a password, or whether it belongs to one."""
    given = password.encode("utf-8", "surrogatepass")
    if encoded is None:
        return _HASHER.hash(given)
    try:
        return _HASHER.verify(encoded, given)
    except (VerificationError, InvalidHashError):
        return False


def step_back() -> None:
    """Let everything else on this machine go first.

    Where Linux shares cores out by session, a priority counts only among the processes of one: so
    this one gets a session of its own, and the session the priority too (`man 7 sched`, autogroup).
    """
    with suppress(OSError):
        os.setsid()
        Path("/proc/self/autogroup").write_text(str(BEHIND_OTHERS), encoding="ascii")
    os.nice(BEHIND_OTHERS)


def main() -> None:
    """Answer until there are no more questions."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who asks ends it, in its own time
    step_back()
    for line in sys.stdin:
        asked = json.loads(line)
        sys.stdout.write(json.dumps(answer(asked["password"], asked["encoded"])) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
