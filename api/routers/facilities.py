"""Facilities: where units can wait, and what else stands in the city."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict

from api.deps import (
    Caller,
    ServicesDep,
    requires,
)
from api.routers.fields import AfterId, Limit, ShortText
from data.access.actions import Action
from data.pool.queries import FacilityView, list_facilities

router = APIRouter(prefix="/facilities", tags=["places"])


class FacilityPage(BaseModel):
    """A page of facilities; `next` is the `after` of the following page, None on the last."""

    model_config = ConfigDict(frozen=True)

    items: list[FacilityView]
    next: str | None


@router.get("", summary="List facilities")
def read_facilities(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.PLACES_READ)],
    category: Annotated[
        list[ShortText] | None, Query(max_length=50, description="Any of these; all if none")
    ] = None,
    limit: Limit = 100,
    after: AfterId = 0,
) -> FacilityPage:
    """Return a page of facilities by id: the `station_id` of a unit is one of these."""
    with services.store.reading(caller.actor) as session:
        found = list_facilities(session, categories=category, after=after, limit=limit + 1)
    following = str(found[limit - 1].id) if len(found) > limit else None
    return FacilityPage(items=found[:limit], next=following)
