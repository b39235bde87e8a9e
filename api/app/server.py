"""The server process: uvicorn, with live feeds ended before it waits for connections to close."""

import gc
import socket
import sys
import threading

import uvicorn
from fastapi import FastAPI

from api.app.assembly import create_app
from api.deps import Services
from api.settings import Settings

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


class Server(uvicorn.Server):
    """Ends the live feeds first when it is told to stop, so that Ctrl-C is quick."""

    def __init__(self, config: uvicorn.Config, app: FastAPI) -> None:
        super().__init__(config)
        self._application = app
        self.serving = threading.Event()
        """Set once connections are accepted."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start as uvicorn does, then say so."""
        await super().startup(sockets)
        if self.started:
            self.serving.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the feeds, then stop as uvicorn does."""
        services = getattr(self._application.state, "services", None)
        if isinstance(services, Services):
            services.hub.close_feeds()
        await super().shutdown(sockets)


def make_server(settings: Settings, app: FastAPI) -> Server:
    """Return a server for `app` that listens on the host and port of `settings` when it is run."""
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=settings.graceful_shutdown_s,
        timeout_keep_alive=30,
        h11_max_incomplete_event_size=64 * 1024,
        proxy_headers=False,
    )
    return Server(config, app)


def run_server(settings: Settings) -> None:
    """Serve until told to stop (SIGINT, SIGTERM)."""
    gc.set_threshold(*GC_THRESHOLDS)
    sys.setswitchinterval(SWITCH_S)
    make_server(settings, create_app(settings)).run()
