"""The steps of set-up as a person sees them: numbered, timed, in both languages."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.status import Status


class Steps:
    """A display of `total` steps, of which one runs at a time: a thing that opens and closes.

    On a terminal the running step is animated and shows its last note; elsewhere each step is one
    line when it begins to matter: when it is done.
    """

    def __init__(self, total: int, *, console: Console | None = None) -> None:
        self.console = console or Console(highlight=False, soft_wrap=True)
        self._total = total
        self._number = 0
        self._began = 0.0
        self._name = ""
        self._status: Status | None = None

    def begin(self, name_en: str, name_zh: str) -> None:
        """Begin the next step; the one before counts as done."""
        self.done()
        self._number += 1
        self._began = time.monotonic()
        self._name = f"[{self._number}/{self._total}] {name_en} · {name_zh}"
        if self.console.is_terminal:
            self._status = self.console.status(self._escaped(self._name))
            self._status.start()

    def note(self, text: str) -> None:
        """Say what the running step does now."""
        if self._status is not None:
            self._status.update(f"{self._escaped(self._name)}  [dim]{self._escaped(text)}[/dim]")

    def note_progress(self, step: str, done: int, total: int) -> None:
        """Say how far the running step is."""
        self.note(f"{step} {done}/{total}")

    def done(self, detail: str = "") -> None:
        """End the running step, if one runs, with what came of it."""
        if not self._name:
            return
        took = f"{time.monotonic() - self._began:.1f} s"
        self._clear()
        told = f"  [dim]{self._escaped(detail)}[/dim]" if detail else ""
        self.console.print(f"[green]✓[/green] {self._escaped(self._name)}  {took}{told}")
        self._name = ""

    def fail(self) -> None:
        """End the running step, if one runs, as one that failed."""
        if not self._name:
            return
        self._clear()
        self.console.print(f"[red]✗[/red] {self._escaped(self._name)}")
        self._name = ""

    @contextmanager
    def step(self, name_en: str, name_zh: str) -> Iterator[None]:
        """Show one step for as long as the block lasts."""
        self.begin(name_en, name_zh)
        yield
        self.done()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self.done()
        else:
            self.fail()

    def _clear(self) -> None:
        if self._status is not None:
            self._status.stop()
            self._status = None

    @staticmethod
    def _escaped(text: str) -> str:
        return text.replace("[", "\\[")
