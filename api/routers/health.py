"""Whether the process lives and is ready to serve."""

from fastapi import APIRouter, Response
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from api.deps import OPEN, ServicesDep
from data.store.actors import process_actor

router = APIRouter(tags=["operation"], dependencies=[OPEN])


class Health(BaseModel):
    """It lives."""

    status: str = "alive"


class Readiness(BaseModel):
    """What it needs, and whether each is there."""

    ready: bool
    database: bool
    network: bool
    feed: bool


@router.get("/healthz", summary="It lives")
def healthz() -> Health:
    """Answer as long as the process serves at all."""
    return Health()


@router.get("/readyz", summary="It is ready", responses={503: {"model": Readiness}})
def readyz(response: Response, services: ServicesDep) -> Readiness:
    """Answer 200 when database, road network and feed are there, 503 until then."""
    database, network, feed = (
        _database_answers(services),
        services.roads.ready,
        services.hub.ready,
    )
    ready = database and network and feed
    response.status_code = 200 if ready else 503
    return Readiness(ready=ready, database=database, network=network, feed=feed)


def _database_answers(services: ServicesDep) -> bool:
    try:
        with services.store.reading(process_actor("readiness")) as session:
            return bool(session.scalar(text("SELECT 1")))
    except SQLAlchemyError:
        return False
