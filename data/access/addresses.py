"""Addresses of the network, as they are counted."""

from ipaddress import IPv6Address, ip_address, ip_network


def network_of(address: str) -> str:
    """Return what one party holds: an IPv4 address, or the /64 network of an IPv6 address.

    What is no address is returned as it is.

    Examples
    --------
    >>> network_of("192.0.2.7"), network_of("2001:db8::5"), network_of("::ffff:192.0.2.7")
    ('192.0.2.7', '2001:db8::/64', '192.0.2.7')
    >>> network_of("fe80::1%eth0"), network_of("testclient")
    ('fe80::/64', 'testclient')
    """
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if not isinstance(found, IPv6Address):
        return str(found)
    if found.ipv4_mapped is not None:
        return str(found.ipv4_mapped)
    return str(ip_network((int(found), 64), strict=False))
