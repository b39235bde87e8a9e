"""The server process: uvicorn, with live feeds ended before it waits for connections to close."""

import gc
import logging
import socket
import ssl
import sys
import threading
from pathlib import Path

import uvicorn
from fastapi import FastAPI

from api.app.assembly import create_app
from api.app.connections import GuardedProtocol
from api.app.doorstep import doorstep
from api.deps import Services
from api.deps.running import utc_now
from api.settings import Settings
from api.tls.contexts import server_context
from api.tls.errors import CertificateError
from api.tls.files import check_pair

GC_THRESHOLDS = (50_000, 20, 20)
"""Objects before a collection, and collections of a generation before the next one's.

An answer with hundreds of units makes thousands of objects, none of them in cycles: at Python's
700 they are looked through several times for each request.
"""

SWITCH_S = 0.001
"""How long a thread that computes may keep another waiting for the interpreter.

A request waits for it after every answer of the database or the road network: at Python's 5 ms it
takes five times as long while cover is looked at.
"""


LOOK_EVERY_TICKS = 300
"""Of 0.1 s: how often the certificate's file is looked at for a renewed one."""

log = logging.getLogger("muster.server")


class Certificate:
    """The server's certificate: read anew when its file has changed, for connections to come."""

    def __init__(self, certificate: Path, key: Path) -> None:
        check_pair(certificate, key, utc_now())
        self._certificate, self._key = certificate, key
        self._seen = self._changed_at()
        self.context: ssl.SSLContext = server_context(certificate, key)

    def renew(self) -> None:
        """Take a new certificate; one that cannot be used is told of, and the old one stays."""
        changed_at = self._changed_at()
        if changed_at == self._seen:
            return
        self._seen = changed_at
        try:
            check_pair(self._certificate, self._key, utc_now())
            self.context.load_cert_chain(self._certificate, self._key)
        except (CertificateError, OSError) as error:
            log.error("the certificate that was renewed cannot be used: %s", error)  # noqa: TRY400
        else:
            log.info("a renewed certificate is in use")

    def _changed_at(self) -> tuple[int, ...]:
        return tuple(
            path.stat().st_mtime_ns if path.exists() else 0
            for path in (self._certificate, self._key)
        )


class Server(uvicorn.Server):
    """Ends the live feeds first when it is told to stop, so that Ctrl-C is quick."""

    def __init__(
        self, config: uvicorn.Config, app: FastAPI, certificate: Certificate | None = None
    ) -> None:
        super().__init__(config)
        self._application = app
        self.certificate = certificate
        self.serving = threading.Event()
        """Set once connections are accepted."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start as uvicorn does, then say so."""
        await super().startup(sockets)
        if self.started:
            self.serving.set()

    async def on_tick(self, counter: int) -> bool:
        """Do what uvicorn does, and look for a renewed certificate now and then."""
        if self.certificate is not None and counter % LOOK_EVERY_TICKS == 0:
            self.certificate.renew()
        return await super().on_tick(counter)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the feeds, then stop as uvicorn does."""
        services = getattr(self._application.state, "services", None)
        if isinstance(services, Services):
            services.hub.close_feeds()
        await super().shutdown(sockets)


def make_server(settings: Settings, app: FastAPI) -> Server:
    """Return a server for `app` that listens on the host and port of `settings` when it is run.

    Raises
    ------
    CertificateError
        When a certificate is given that cannot be used.
    """
    certificate = None
    if settings.tls_cert is not None and settings.tls_key is not None:
        certificate = Certificate(settings.tls_cert, settings.tls_key)
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        http=GuardedProtocol,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=settings.graceful_shutdown_s,
        timeout_keep_alive=30,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=sorted(settings.trusted_proxies),
        ssl_context_factory=None if certificate is None else lambda *_: certificate.context,
    )
    return Server(config, app, certificate)


def run_server(settings: Settings) -> None:
    """Serve until told to stop (SIGINT, SIGTERM)."""
    gc.set_threshold(*GC_THRESHOLDS)
    sys.setswitchinterval(SWITCH_S)
    server = make_server(settings, create_app(settings))
    with doorstep(settings):
        server.run()
