"""Whether a port is free, and whether a server answers on it."""

import http.client
import socket
import ssl

from api.cli.errors import CommandError


def check_port(host: str, port: int) -> None:
    """Refuse a port that the server could not listen on.

    Raises
    ------
    CommandError
        One line that says why.
    """
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except socket.gaierror:
        raise CommandError(
            f"{host} is no address of this machine; choose another with --host"
        ) from None
    except PermissionError:
        raise CommandError(f"port {port} needs root; choose one above 1023 with --port") from None
    except OSError as error:
        cause = (error.strerror or str(error)).lower()
        raise CommandError(
            f"cannot listen on {host} port {port}: {cause}; choose another with --port"
        ) from None


def answers(host: str, port: int, path: str, context: ssl.SSLContext | None = None) -> bool:
    """Tell whether a GET of `path` there answers 200; no proxy is asked.

    With `context` it is asked over HTTPS.
    """
    if context is None:
        connection = http.client.HTTPConnection(host, port, timeout=5)
    else:
        connection = http.client.HTTPSConnection(host, port, timeout=5, context=context)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
