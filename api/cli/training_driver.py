"""The loop of the training driver: follows the feed, moves the units, carries out their wishes."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import ParamSpec, TypeVar

from api.cli.training_client import CallRefusedError, ServerAwayError, TrainingClient
from dispatch.simulation.arrivals import Close, Dispatch, Report, Step
from dispatch.simulation.drill import Drill, Fetch
from dispatch.simulation.policy import Say, SayAvailable, WantRoute, Wish

log = logging.getLogger("muster.train")

Answer = TypeVar("Answer")
Given = ParamSpec("Given")

TICK_S = 1.0
DECIDE_S = 2.0
ROUTES_PER_S = 5.0
LONGEST_STEP_S = 2.0
"""While the server is away the drill's clock stands still: a tick never counts for more."""

FIRST_WAIT_S = 0.5
LONGEST_WAIT_S = 5.0
AFTER_REFUSAL = timedelta(seconds=20)
WITHOUT_UNIT = timedelta(seconds=60)


class BackOff:
    """Waiting times that double from `FIRST_WAIT_S` to `LONGEST_WAIT_S` until something works."""

    def __init__(self) -> None:
        self._wait_s = FIRST_WAIT_S

    async def wait(self) -> None:
        """Wait, and wait twice as long the next time."""
        await asyncio.sleep(self._wait_s)
        self._wait_s = min(2 * self._wait_s, LONGEST_WAIT_S)

    def worked(self) -> None:
        """Begin again with the shortest wait."""
        self._wait_s = FIRST_WAIT_S


class Driver:
    """Drives one city until it is cancelled.

    Parameters
    ----------
    client
        The interface.
    drill
        The state of the training city.
    """

    def __init__(self, client: TrainingClient, drill: Drill) -> None:
        self._client = client
        self._drill = drill
        self._ready = asyncio.Event()
        self._away = False
        self._routes: asyncio.Queue[WantRoute] = asyncio.Queue()
        self._words: asyncio.Queue[Say | SayAvailable | Fetch] = asyncio.Queue()

    async def run(self) -> None:
        """Do everything at once, for ever."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._follow())
            tasks.create_task(self._move())
            tasks.create_task(self._find_routes())
            tasks.create_task(self._speak())
            tasks.create_task(self._happen())

    async def _follow(self) -> None:
        """Keep the drill up to date with the live feed, from where it broke off."""
        last_id: str | None = None
        back_off = BackOff()
        while True:
            try:
                async for event in self._client.feed(last_id):
                    back_off.worked()
                    last_id = event.id or last_id
                    self._take(event.name, event.data)
            except ServerAwayError as error:
                self._note_away(error)
                await back_off.wait()

    def _take(self, name: str, data: object) -> None:
        if name == "snapshot" and isinstance(data, dict):
            for fetch in self._drill.take_snapshot(data["units"], data["incidents"]):
                self._words.put_nowait(fetch)
            self._ready.set()
        elif name == "change" and isinstance(data, dict):
            change = self._drill.take_change(data["body"])
            if change is not None:
                self._words.put_nowait(change)

    async def _move(self) -> None:
        """Move the units once a second and send where they are, one batch at a time."""
        await self._ready.wait()
        back_off = BackOff()
        before = due = time.monotonic()
        while True:
            due = max(due + TICK_S, time.monotonic())
            await asyncio.sleep(due - time.monotonic())
            now = time.monotonic()
            elapsed_s, before = now - before, now
            self._queue(self._drill.advance(min(elapsed_s, LONGEST_STEP_S)))
            fixes = self._drill.fixes(datetime.now(UTC))
            if not fixes:
                continue
            try:
                answer = await self._client.post_fixes(fixes)
            except (ServerAwayError, CallRefusedError) as error:
                self._note_away(error)
                await back_off.wait()
                continue
            back_off.worked()
            self._note_back(len(answer["refused"]))

    def _queue(self, wishes: list[Wish]) -> None:
        for wish in wishes:
            if isinstance(wish, WantRoute):
                self._routes.put_nowait(wish)
            else:
                self._words.put_nowait(wish)

    async def _find_routes(self) -> None:
        """Answer the units' wishes for routes, a few in a second."""
        while True:
            wish = await self._routes.get()
            way = self._drill.way_for(wish)
            if way is None:
                self._no_way(wish)
                continue
            start, end = way
            try:
                line, travel_time_s = await self._until_there(self._client.route, start, end)
                self._drill.grant(wish, line, travel_time_s)
            except CallRefusedError as refused:
                log.debug("no route for unit %s: %s", wish.unit_id, refused)
                self._no_way(wish)
            await asyncio.sleep(1.0 / ROUTES_PER_S)

    def _no_way(self, wish: WantRoute) -> None:
        self._drill.refuse(wish)
        if wish.homeward:
            self._words.put_nowait(SayAvailable(wish.unit_id))

    async def _speak(self) -> None:
        """Say what the units have to say, in order; look again where the server disagrees."""
        while True:
            word = await self._words.get()
            try:
                await self._until_there(self._speak_one, word)
            except CallRefusedError as refused:
                log.info("refused: %s: %s", word, refused)
                if isinstance(word, Say):
                    self._drill.doubt(word.assignment_id)
                    await self._look_again(word.unit_id)

    async def _speak_one(self, word: Say | SayAvailable | Fetch) -> None:
        match word:
            case Say():
                await self._client.say(word.assignment_id, word.status)
            case SayAvailable():
                key = f"training:{word.unit_id}:available:{int(time.time())}"
                await self._client.say_available(word.unit_id, key)
            case Fetch():
                self._drill.take_assignment(await self._client.assignment(word.assignment_id))

    async def _look_again(self, unit_id: int) -> None:
        try:
            unit = await self._until_there(self._client.unit, unit_id)
        except CallRefusedError:
            return
        fetch = self._drill.take_unit(unit)
        if fetch is not None:
            self._words.put_nowait(fetch)

    async def _happen(self) -> None:
        """Let incidents happen, and let the training dispatcher see to them."""
        await self._ready.wait()
        while True:
            await asyncio.sleep(DECIDE_S)
            now = datetime.now(UTC)
            for wish in self._drill.decide(now, elapsed_s=DECIDE_S):
                try:
                    await self._until_there(self._see_to, wish, now)
                except CallRefusedError as refused:
                    log.info("refused: %s: %s", wish, refused)
                    if not isinstance(wish, Report):
                        self._drill.put_off(wish.incident_id, now + AFTER_REFUSAL)

    async def _see_to(self, wish: Report | Dispatch | Step | Close, now: datetime) -> None:
        match wish:
            case Report():
                await self._client.report(wish)
            case Step():
                self._drill.put_off(wish.incident_id, now + AFTER_REFUSAL)
                key = f"training:{wish.incident_id}:{wish.action}:{now.timestamp():.3f}"
                await self._client.act(wish.incident_id, wish.action, key)
            case Close():
                self._drill.put_off(wish.incident_id, now + AFTER_REFUSAL)
                await self._client.close_incident(wish.incident_id, wish.reason)
            case Dispatch():
                found = await self._client.recommended(wish.incident_id)
                if found is None:
                    self._drill.put_off(wish.incident_id, now + WITHOUT_UNIT)
                    return
                self._drill.put_off(wish.incident_id, now + AFTER_REFUSAL)
                key = f"training:{wish.incident_id}:assign:{now.timestamp():.3f}"
                await self._client.assign(wish.incident_id, found, key)

    async def _until_there(
        self, call: Callable[Given, Awaitable[Answer]], *args: Given.args, **kwargs: Given.kwargs
    ) -> Answer:
        """Return what a call answers, calling again for as long as the server is away."""
        back_off = BackOff()
        while True:
            try:
                return await call(*args, **kwargs)
            except ServerAwayError as error:
                self._note_away(error)
                await back_off.wait()

    def _note_away(self, error: Exception) -> None:
        if not self._away:
            log.warning("the server is away: %s", error)
        self._away = True

    def _note_back(self, refused: int) -> None:
        if self._away:
            log.warning("the server is back")
        self._away = False
        if refused:
            log.warning("%d positions were refused", refused)
