"""The configuration of a private cluster, as text."""

import os
from dataclasses import dataclass
from pathlib import Path

from data.store.embedded.account import ServerAccount

SUPERUSER = "muster"
PORT = 5432  # only names the socket file: nothing listens on the network
SYNCHRONOUS_FILE = "muster.sync.conf"
"""Beside `postgresql.conf`: whether commits wait for the archive; gone at every start."""

SMALL_SHARED_MEMORY_BYTES = 256 << 20  # containers commonly give 64 MB

# Only who may enter the socket's folder (mode 0700: the server's account and root) gets this far.
HBA = "local all all trust\nlocal replication all trust\n"


SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 (where POSIX shared memory lies on Linux, shm_open(3))


@dataclass(frozen=True, slots=True)
class Memory:
    """What the server can have: main memory and POSIX shared memory, in bytes."""

    total_bytes: int
    shared_bytes: int


def measure_memory(account: ServerAccount) -> Memory:
    """Return what the server may have of this machine's memory.

    4 GiB where it cannot be told; no shared memory where the account may make none.
    """
    try:
        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError):
        total = 4 << 30
    if not account.can_write(SHARED_MEMORY):
        return Memory(total, 0)
    area = os.statvfs(SHARED_MEMORY)
    return Memory(total, area.f_frsize * area.f_blocks)


def _quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def configuration(sockets: Path, memory: Memory, *, durable: bool) -> str:
    """Return `postgresql.conf` for a cluster whose sockets lie in `sockets`.

    An eighth of the memory, between 128 MB and 2 GB, is for shared buffers: the processes of Muster
    run beside it. `durable=False` is for tests only: it may lose data when the machine stops.
    """
    mib = memory.total_bytes >> 20
    settings = {
        "listen_addresses": "''",
        "port": str(PORT),
        "unix_socket_directories": _quoted(str(sockets)),
        "unix_socket_permissions": "0700",
        "max_connections": "200",
        "shared_buffers": f"{min(max(mib // 8, 128), 2048)}MB",
        "effective_cache_size": f"{max(mib // 2, 256)}MB",
        "work_mem": "16MB",
        "maintenance_work_mem": f"{min(max(mib // 32, 64), 512)}MB",
        "dynamic_shared_memory_type": (
            "mmap" if memory.shared_bytes < SMALL_SHARED_MEMORY_BYTES else "posix"
        ),
        "max_wal_size": "2GB",
        "checkpoint_timeout": "15min",
        "wal_compression": "on",
        "wal_level": "logical",
        "max_slot_wal_keep_size": "4GB",  # an archive that is away must not fill this disk
        "random_page_cost": "1.1",
        "jit": "off",
        "ssl": "off",
        "password_encryption": "'scram-sha-256'",
        "timezone": "'UTC'",
        "log_timezone": "'UTC'",
        "lc_messages": "'C'",
        "log_min_messages": "warning",
        "log_line_prefix": "'%m [%p] %d '",
    }
    if not durable:
        settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        settings |= {"max_wal_size": "512MB"}  # its folder may lie in memory
    lines = "".join(f"{name} = {value}\n" for name, value in settings.items())
    return f"{lines}include_if_exists = '{SYNCHRONOUS_FILE}'\n"
