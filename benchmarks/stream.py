"""How long a position takes from its report to the screens: fifty readers of the live feed."""

import asyncio
import json
import time
from collections.abc import Sequence

import httpx

CLIENTS = 50
WINDOW_S = 30.0


async def _read(address: str, cookies: dict[str, str], until: float) -> list[float]:
    """Follow the feed until the clock `until`; return the age in seconds of every fix received."""
    ages: list[float] = []
    timeout = httpx.Timeout(10.0, read=WINDOW_S)
    async with (
        httpx.AsyncClient(cookies=cookies, timeout=timeout) as client,
        client.stream("GET", f"{address}/api/v1/stream") as response,
    ):
        response.raise_for_status()
        event = ""
        async for line in response.aiter_lines():
            if line.startswith("event:"):
                event = line[6:].strip()
            elif line.startswith("data:") and event == "positions":
                received_ms = time.time() * 1000
                units = json.loads(line[5:])["units"]
                ages += [(received_ms - unit[5]) / 1000 for unit in units]
            if time.monotonic() >= until:
                break
    return ages


async def _read_all(address: str, cookies: dict[str, str]) -> list[list[float]]:
    until = time.monotonic() + WINDOW_S
    return await asyncio.gather(*(_read(address, cookies, until) for _ in range(CLIENTS)))


def position_ages_s(address: str, cookies: dict[str, str]) -> tuple[Sequence[float], float]:
    """Return ages of fixes as the clients received them, and positions per second per client.

    The training driver stamps each fix (`fix_at`) just before it posts the batch, on the same
    machine's clock, so an age is the time from report to screen.
    """
    per_client = asyncio.run(_read_all(address, cookies))
    ages = [age for ages in per_client for age in ages]
    return ages, len(ages) / CLIENTS / WINDOW_S
