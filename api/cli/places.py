"""Where things lie: the checkout, its data folder, the unpacked PostGIS, the running instance."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from data.store.embedded import choose_folder

ROOT = Path(__file__).resolve().parents[2]
HOME = ROOT / ".muster"


def data_folder(explicit: Path | None) -> Path:
    """Return the data folder: `--data`, else `MUSTER_DATA_DIR`, else `.muster/data`.

    As root, when the database's account may not enter the last one, a folder in /var/lib/muster.
    """
    if explicit is None and (named := os.environ.get("MUSTER_DATA_DIR")):
        explicit = Path(named)
    return choose_folder(explicit, HOME / "data")


def packages_folder() -> Path:
    """Return where PostGIS is unpacked: one copy for all data folders of this checkout."""
    return choose_folder(None, HOME / "postgis")


@dataclass(frozen=True, slots=True)
class Instance:
    """A running `muster up`: its process and the address of its server."""

    process: int
    address: str


def _instance_file(data: Path) -> Path:
    return data / "instance.json"


def write_instance(data: Path, instance: Instance) -> None:
    """Say that `instance` runs on data folder `data`."""
    _instance_file(data).write_text(json.dumps(asdict(instance)))


def remove_instance(data: Path) -> None:
    """Say that no instance runs on `data`."""
    _instance_file(data).unlink(missing_ok=True)


def find_instance(data: Path) -> Instance | None:
    """Return the instance that runs on `data`, None when there is none."""
    try:
        found = Instance(**json.loads(_instance_file(data).read_text()))
        os.kill(found.process, 0)
    except (OSError, ValueError, TypeError):
        return None
    return found


def local_host(host: str) -> str:
    """Return where this machine reaches a server that listens on `host`.

    >>> local_host("0.0.0.0"), local_host("::"), local_host("10.0.0.8")
    ('127.0.0.1', '::1', '10.0.0.8')
    """
    return {"0.0.0.0": "127.0.0.1", "": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104


def shown_host(host: str) -> str:
    """Return what people on this machine type for a server that listens on `host`.

    Browsers have passkeys for names only, so this machine is `localhost`, not `127.0.0.1`.

    >>> shown_host("127.0.0.1"), shown_host("0.0.0.0"), shown_host("10.0.0.8")
    ('localhost', 'localhost', '10.0.0.8')
    """
    local = local_host(host)
    return "localhost" if local in ("127.0.0.1", "::1") else local


def address_of(host: str, port: int, *, scheme: str = "http") -> str:
    """Return the address at which programs on this machine reach the server.

    >>> address_of("0.0.0.0", 8600)
    'http://127.0.0.1:8600'
    >>> address_of("::1", 8600)
    'http://[::1]:8600'
    """
    shown = local_host(host)
    named = f"[{shown}]" if ":" in shown else shown
    return f"{scheme}://{named}:{port}"
