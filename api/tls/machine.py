"""What this machine is called on its network."""

import fcntl
import socket
import struct

_SIOCGIFADDR = 0x8915  # ioctl_list(2), Linux
_ANYWHERE = ("192.0.2.1", "2001:db8::1")  # for documentation (RFC 5737, RFC 3849): nothing is sent


def lan_address() -> str | None:
    """Return the address by which others on the network reach this machine, None without one."""
    address = _towards(_ANYWHERE[0], socket.AF_INET)
    if address is None or address.startswith("127."):
        others = [found for found in _interface_addresses() if not found.startswith("127.")]
        return min(others, default=None)
    return address


def addresses() -> list[str]:
    """Return the addresses of this machine, the loopback ones too; sorted."""
    found = {"127.0.0.1", "::1", *_interface_addresses()}
    for towards, family in zip(_ANYWHERE, (socket.AF_INET, socket.AF_INET6), strict=True):
        if (own := _towards(towards, family)) is not None:
            found.add(own)
    return sorted(found)


def names() -> list[str]:
    """Return the names of this machine: its host name, alone and in the local network; sorted."""
    host = socket.gethostname().lower().rstrip(".")
    plain = host.partition(".")[0]
    known = {"localhost", host, plain, f"{plain}.local"}
    return sorted(name for name in known if _is_name(name))


def _is_name(name: str) -> bool:
    labels = name.split(".")
    return len(name) <= 253 and all(
        0 < len(label) <= 63 and label.isascii() and label.replace("-", "a").isalnum()
        for label in labels
    )


def _interface_addresses() -> set[str]:
    found = set()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        for _, interface in socket.if_nameindex():
            request = struct.pack("256s", interface.encode()[:15])
            try:
                answer = fcntl.ioctl(asking.fileno(), _SIOCGIFADDR, request)
            except OSError:
                continue
            found.add(socket.inet_ntoa(answer[20:24]))
    return found


def _towards(address: str, family: int) -> str | None:
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as asking:
            asking.connect((address, 9))
            return str(asking.getsockname()[0])
    except OSError:
        return None
