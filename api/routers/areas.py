"""Areas: the names of the codes that other answers carry."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.deps import (
    Caller,
    ServicesDep,
    requires,
)
from api.routers.fields import After, Limit, ShortText
from data.access.actions import Action
from data.areas.queries import area_page
from data.areas.tables import AreaLevel
from data.areas.views import AreaPage

router = APIRouter(prefix="/areas", tags=["places"])


@router.get("", summary="List areas")
def read_areas(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.AREAS_READ)],
    level: Annotated[AreaLevel | None, Query(description="All levels where left out")] = None,
    parent: Annotated[ShortText | None, Query(description="Those right below this one")] = None,
    limit: Limit = 100,
    after: After = None,
) -> AreaPage:
    """Return a page of areas by code, each with the code of the one that holds it."""
    with services.store.reading(caller.actor) as session:
        return area_page(session, level, parent=parent, limit=limit, after=after)
