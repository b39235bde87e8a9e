"""Passwords are hashed and checked with argon2id, one at a time, in a process of low priority.

In the server's own process each would hold a core for tens of milliseconds at the server's own
priority: fifty guesses at once made recommendations ten times as slow. A thread of low priority
would not do: it comes back with the interpreter's lock in its hand, and is preempted.
"""

import json
import logging
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Final, Self

from data.access.errors import PasswordsUnavailableError
from data.access.secrets import new_secret

_PROGRAM: Final = Path(__file__).with_name("argon2_process.py")
_STOP_WITHIN_S: Final = 5.0

logger = logging.getLogger("muster.passwords")


class Passwords:
    """Hashes and checks passwords: a thing that opens and closes.

    Safe for threads, which wait for each other: who serves many lets few of them in
    (`api.deps.turns`). A process that has ended is started again.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: subprocess.Popen[str] | None = None
        self._decoy: str | None = None

    def open(self) -> None:
        """Start the process now, so that the first who signs in does not wait for it."""
        with self._lock:
            self._known_decoy()

    def __enter__(self) -> Self:
        """Open it."""
        self.open()
        return self

    def __exit__(self, *_raised: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def hash(self, password: str) -> str:
        """Return the encoded argon2id hash of `password`.

        Raises
        ------
        PasswordsUnavailableError
            When the process does not work.
        """
        with self._lock:
            return str(self._ask(password, None))

    def matches(self, encoded: str | None, password: str) -> bool:
        """Say whether `password` belongs to `encoded`.

        None (no such account, or one without a password) costs as much time as a wrong password
        and is always False.

        Raises
        ------
        PasswordsUnavailableError
            When the process does not work.
        """
        with self._lock:
            matched = self._ask(password, encoded or self._known_decoy())
        return matched is True and encoded is not None

    def _known_decoy(self) -> str:
        if self._decoy is None:
            self._decoy = str(self._ask(new_secret(), None))
        return self._decoy

    def _ask(self, password: str, encoded: str | None) -> str | bool:
        """Return the answer of the process; of one that has ended meanwhile, that of the next."""
        line = json.dumps({"password": password, "encoded": encoded}) + "\n"
        for _ in range(2):
            answer = self._answer(line)
            if answer:
                said: str | bool = json.loads(answer)
                return said
            logger.warning("the process that works on passwords has ended")
            self._end()
        raise PasswordsUnavailableError("passwords cannot be checked at the moment; try again")

    def _answer(self, line: str) -> str:
        """Return the line that the process answers with; empty when there is none any more."""
        if self._process is None:
            self._process = _started()
        process = self._process
        if process.stdin is None or process.stdout is None:
            return ""
        with suppress(OSError):
            process.stdin.write(line)
            process.stdin.flush()
            return process.stdout.readline()
        return ""

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        try:
            with suppress(OSError):
                process.communicate(timeout=_STOP_WITHIN_S)  # the end of its input is its end
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


def _started() -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-I", str(_PROGRAM)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
