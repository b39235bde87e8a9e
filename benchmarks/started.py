"""What a start from the cache takes in a process of its own: seconds, and memory in MB."""

import gc
import json
import resource
import subprocess
import sys
import time
from pathlib import Path

import psutil

from benchmarks.instance import ROOT

_PROGRAM = "from benchmarks.started import report; report()"


def start(network_file: Path, key: str, cache_dir: Path) -> dict[str, float]:
    """Return seconds from nothing to the first answer, and resident and highest memory in MB.

    `network_file` holds the arrays of a network under `key`; its order is kept in `cache_dir`.
    """
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(network_file), key, str(cache_dir)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def report() -> None:
    """Open the network that the arguments name, ask it once and print what that took."""
    began = time.perf_counter()
    from dispatch.roads import LiveNetwork  # noqa: PLC0415 (a start loads its modules too)
    from dispatch.roads.rules import car_profile  # noqa: PLC0415
    from spatial.network import read_arrays  # noqa: PLC0415
    from spatial.network.storage import network_from  # noqa: PLC0415

    path, key, cache_dir = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    arrays = read_arrays(path, key)
    if arrays is None:
        raise SystemExit(f"{path} does not hold the network any more")
    network = network_from(arrays, car_profile())
    del arrays
    live = LiveNetwork.over(network, cache_dir)
    place = float(network.node_lon[0]), float(network.node_lat[0])
    live.route(place, (float(network.node_lon[-1]), float(network.node_lat[-1])))
    seconds = time.perf_counter() - began
    gc.collect()
    resident = psutil.Process().memory_info().rss / 1e6
    highest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
    live.close()
    print(json.dumps({"start_s": seconds, "resident_mb": resident, "highest_mb": highest}))
