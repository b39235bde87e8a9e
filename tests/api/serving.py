"""The real application on a real port, in a thread of the test."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx
from fastapi import FastAPI

from api.app.assembly import create_app
from api.app.server import Server, make_server
from api.settings import Settings


@dataclass(frozen=True)
class Serving:
    """A running application."""

    address: str
    app: FastAPI
    server: Server
    thread: threading.Thread

    def stop(self) -> None:
        """Tell it to stop, as a signal would."""
        self.server.should_exit = True

    def wait_stopped(self) -> None:
        """Wait until it has stopped."""
        self.thread.join(20)
        assert not self.thread.is_alive(), "the server did not stop"

    def client(self) -> httpx.Client:
        """Return a client of it."""
        return httpx.Client(base_url=self.address, timeout=20)


@contextmanager
def serving(settings: Settings, port: int = 0) -> Iterator[Serving]:
    """Serve until the block ends, on a free port or a given one; its own signal says it started."""
    app = create_app(settings)
    server = make_server(settings, app)
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        port = listener.getsockname()[1]
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        running = Serving(f"http://127.0.0.1:{port}", app, server, thread)
        thread.start()
        try:
            assert server.serving.wait(20), "the server did not start"
            yield running
        finally:
            running.stop()
            running.wait_stopped()
