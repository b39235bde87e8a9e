"""The world outside, for tests of notices: a server to post to, and a mail server with TLS."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import Message
from email.policy import default
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HOST = "127.0.0.1"


@dataclass
class Posted:
    """What was posted to a server; `statuses` are answered in turn, the last one for good."""

    statuses: list[int] = field(default_factory=lambda: [200])
    requests: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    port: int = 0

    @property
    def url(self) -> str:
        """Where it is posted to."""
        return f"http://{HOST}:{self.port}/hook"


@contextmanager
def hook(statuses: list[int] | None = None) -> Iterator[Posted]:
    """Yield a server that keeps what is posted to it."""
    kept = Posted(statuses or [200])

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            """Keep what is posted."""
            body = self.rfile.read(int(self.headers["Content-Length"]))
            kept.requests.append(({k.lower(): v for k, v in self.headers.items()}, body))
            status = kept.statuses.pop(0) if len(kept.statuses) > 1 else kept.statuses[0]
            self.send_response(status)
            if 300 <= status < 400:
                self.send_header("Location", f"http://{HOST}:{kept.port}/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer((HOST, 0), Handler)
    kept.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield kept
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def dripping(beginning: bytes, *, every_s: float = 0.05) -> Iterator[int]:
    """Yield the port of a server that begins to answer and then says a sign now and then."""
    over = threading.Event()

    def drip(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.sendall(beginning)
            while not over.wait(every_s):
                connection.sendall(b"x")

    listener = socket.create_server((HOST, 0))
    threads: list[threading.Thread] = []

    def serve() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                threads.append(threading.Thread(target=drip, args=(connection,), daemon=True))
                threads[-1].start()

    serving = threading.Thread(target=serve, daemon=True)
    serving.start()
    try:
        yield listener.getsockname()[1]
    finally:
        over.set()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for thread in (serving, *threads):
            thread.join()


class Letters:
    """A mail server's memory: takes everybody's letters but those for `nobody@`.

    With `rude` it hangs up on whoever takes leave.
    """

    def __init__(self, *, rude: bool = False) -> None:
        self.taken: list[Message] = []
        self.rude = rude

    async def handle_QUIT(self, _server: Any, _session: Any, _envelope: Any) -> str:  # noqa: N802
        """Answer who takes leave."""
        return "421 go away" if self.rude else "221 Bye"

    async def handle_RCPT(  # noqa: N802 (named by the library)
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        """Refuse one address."""
        if address.startswith("nobody@"):
            return "550 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        """Keep a letter that came over TLS."""
        if session.ssl is None:
            return "530 must issue STARTTLS first"
        self.taken.append(message_from_bytes(envelope.content, policy=default))
        return "250 taken"


@contextmanager
def mail_server(folder: Path, *, rude: bool = False) -> Iterator[tuple[Letters, int, Path]]:
    """Yield what a mail server takes over STARTTLS, its port, and the authority to believe."""
    certificate, key = make_certificate(folder)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)
    letters = Letters(rude=rude)
    controller = Controller(
        letters, hostname=HOST, port=8671, tls_context=context, require_starttls=True
    )
    controller.start()
    try:
        yield letters, controller.port, certificate
    finally:
        controller.stop()


def make_certificate(folder: Path) -> tuple[Path, Path]:
    """Write a certificate of this machine that is its own authority, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address(HOST))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    paths = folder / "mail.pem", folder / "mail.key"
    paths[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return paths
