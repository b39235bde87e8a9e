"""Takes up runs that wait, one after the other, in a process of their own."""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, select, text, update
from sqlalchemy.orm import undefer

from data.store import Store
from data.store.actors import process_actor
from data.store.errors import MusterError
from data.store.trail import Unrecorded, record_audit
from dispatch.roads import LiveRoads, open_roads
from dispatch.roads.rules import CAR
from dispatch.scenarios.inputs import unpacked
from dispatch.scenarios.solving import solved
from dispatch.scenarios.tables import OPEN_STATES, RunState, ScenarioRun
from spatial.errors import SpatialError

RUNNER: Final = process_actor("方案推演 Scenario runs")
MOST_ATTEMPTS: Final = 3
TOLD_EVERY_S: Final = 1.0
_LOCK = 0x7363656E  # "scen"; any constant that no other lock of ours uses

_SHARES: Final = {
    "roads": (0.0, 0.35),
    "playing": (0.35, 0.95),
    "sites": (0.35, 0.9),
    "cover": (0.95, 1.0),
}
"""Which part of the progress is what."""

log = logging.getLogger("muster.scenarios")


class CalledOff(Exception):  # noqa: N818 (a signal, not an error)
    """The run was cancelled, or taken away with its scenario."""


def runs_wait(store: Store) -> bool:
    """Say whether any run waits, or was left by a process that has gone."""
    with store.reading(RUNNER) as session:
        return (
            session.scalar(
                select(ScenarioRun.id).where(ScenarioRun.state.in_(OPEN_STATES)).limit(1)
            )
            is not None
        )


class Runner:
    """Works at runs; for one thread. Its roads are opened with the first and closed by `close`.

    Parameters
    ----------
    cache_dir
        Where built networks are kept.
    """

    def __init__(
        self, store: Store, cache_dir: Path | None, clock: Callable[[], datetime] | None = None
    ) -> None:
        self._store, self._cache_dir = store, cache_dir
        self._clock = clock or (lambda: datetime.now(UTC))
        self._roads: LiveRoads | None = None

    def close(self) -> None:
        """Close the roads."""
        if self._roads is not None:
            self._roads.close()
            self._roads = None

    def work(self, told_to_stop: Callable[[], bool] = lambda: False) -> int:
        """Work at all runs that wait; return how many ended. Nothing while another process works.

        A run that is under way with nobody at work was left by a process that has gone: it is taken
        up again from the beginning, `MOST_ATTEMPTS` times in all.
        """
        done = 0
        with self._alone() as alone:
            while alone and not told_to_stop():
                run = self._take()
                if run is None:
                    break
                self._end(run)
                done += 1
        return done

    @contextmanager
    def _alone(self) -> Iterator[bool]:
        """Hold the lock of all runners, which goes with the connection: a kill gives it back."""
        with self._store.engine.connect() as connection:
            held = bool(_locked(connection, "pg_try_advisory_lock"))
            try:
                yield held
            finally:
                if held:
                    _locked(connection, "pg_advisory_unlock")

    def _take(self) -> ScenarioRun | None:
        """Take up the oldest open run; those that broke down too often end as broken."""
        now = self._clock()
        with self._store.transaction(RUNNER) as session:
            run = session.scalar(
                select(ScenarioRun)
                .where(ScenarioRun.state.in_(OPEN_STATES))
                .order_by(ScenarioRun.id)
                .limit(1)
                .with_for_update()
                .options(undefer(ScenarioRun.inputs))
            )
            if run is None:
                return None
            run.attempts += 1
            run.state, run.started_at = RunState.RUNNING, now
            run.progress, run.doing = 0.0, "roads"
            record_audit(
                session, "scenarios.take_up_run", "scenario_run", run.id,
                {"attempt": run.attempts}, area_code=run.area_code,
            )  # fmt: skip
            session.flush()
            session.expunge(run)
        return run

    def _end(self, run: ScenarioRun) -> None:
        """Work at a run and write what came of it."""
        if run.attempts > MOST_ATTEMPTS:
            self._write(
                run,
                RunState.BROKEN,
                failure=_failure(
                    "given_up", f"the process ended {MOST_ATTEMPTS} times while it was at this run"
                ),
            )
            return
        try:
            found = solved(
                lambda: self._store.reading(RUNNER),
                run.kind,
                unpacked(run.inputs),
                run.asked,
                self._ready(run),
                self._teller(run),
            )
        except CalledOff:
            self._write(run, RunState.CANCELLED)
        except (MusterError, SpatialError) as error:
            self._write(run, RunState.BROKEN, failure=_failure(error.code, str(error)))
        except Exception:
            log.exception("run %d of scenario %d broke", run.id, run.scenario_id)
            self._write(run, RunState.BROKEN, failure=_failure("broke", "see the worker's log"))
        else:
            result, warnings = found
            self._write(run, RunState.DONE, result=result, warnings=[*run.warnings, *warnings])

    def _ready(self, run: ScenarioRun) -> LiveRoads:
        """Return roads of all profiles that a run needs."""
        inputs = unpacked(run.inputs)
        wanted = {
            unit["profile"] for side in ("base", "scenario") for unit in inputs[side]["units"]
        }
        wanted |= {inputs["group"]["profile"]} if inputs["group"] else set()
        if self._roads is None or not (wanted | {CAR}) <= set(self._roads.profiles):
            self.close()
            self._roads = open_roads(
                self._store, self._cache_dir, profiles=sorted(wanted), threads=1
            )
        return self._roads

    def _teller(self, run: ScenarioRun) -> Callable[[str, float], None]:
        last_s = 0.0

        def tell(doing: str, share: float) -> None:
            nonlocal last_s
            now_s = time.monotonic()
            if now_s - last_s < TOLD_EVERY_S:
                return
            last_s = now_s
            low, high = _SHARES[doing]
            progress = low + (high - low) * min(max(share, 0.0), 1.0)
            with self._store.transaction(RUNNER, Unrecorded.HOUSEKEEPING) as session:
                row = session.execute(
                    update(ScenarioRun)
                    .where(ScenarioRun.id == run.id)
                    .values(progress=progress, doing=doing)
                    .returning(ScenarioRun.cancel_asked_at)
                ).one_or_none()
            if row is None or row.cancel_asked_at is not None:
                raise CalledOff

        return tell

    def _write(self, run: ScenarioRun, state: RunState, **said: Any) -> None:
        """Write how a run ended, unless it was taken away meanwhile."""
        done = {"progress": 1.0, "doing": "done"} if state is RunState.DONE else {}
        with self._store.transaction(RUNNER) as session:
            session.execute(
                update(ScenarioRun)
                .where(ScenarioRun.id == run.id, ScenarioRun.state.in_(OPEN_STATES))
                .values(state=state, ended_at=self._clock(), **done, **said)
            )
            record_audit(
                session, "scenarios.end_run", "scenario_run", run.id, {"state": state.value},
                area_code=run.area_code,
            )  # fmt: skip


def _failure(code: str, detail: str) -> dict[str, str]:
    return {"code": code, "detail": detail}


def _locked(connection: Connection, how: str) -> object:
    held = connection.scalar(text(f"SELECT {how}({_LOCK})"))
    connection.commit()
    return held
