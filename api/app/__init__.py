"""The one place where all is put together: the ASGI application and its server."""

from api.app.assembly import create_app, openapi_document
from api.app.server import run_server

__all__ = ["create_app", "openapi_document", "run_server"]
