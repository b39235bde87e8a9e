"""What a citizen's page needs before anything is reported: the city, its map, places by name."""

from datetime import timedelta
from typing import Annotated, Final

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict

from api.deps import OPEN, ServicesDep
from api.routers.fields import CleanText
from api.routers.places import PlaceList
from data.codes.elements import elements
from data.pool.search import MAX_TEXT, find_places, without_hidden
from data.store.actors import EVERY_AREA, Actor, ActorKind, Grade, Scope
from data.store.errors import NotFoundError
from dispatch.attachments.commands import MOST_OF_CITIZENS
from layers.catalogue.city import PUBLIC_BASEMAP_ADDRESS, ServedCity, find_served_city

router = APIRouter(prefix="/public", tags=["public"], dependencies=[OPEN])

PASSER_BY: Final = Actor(
    None, "passer-by", ActorKind.PERSON, Scope(areas=(EVERY_AREA,), grade=Grade.L1)
)
"""Anybody: what is open to all, and nothing else."""

_SAID: Final = ("incidents.reporter_name", "incidents.reporter_phone")


class KeptElement(BaseModel):
    """What a citizen may say of themselves: what for, and for how many days after the closure."""

    model_config = ConfigDict(frozen=True)

    element: str
    title_zh: str
    title_en: str
    purpose_zh: str
    purpose_en: str
    keep_days: int | None


class PublicCity(BaseModel):
    """The city as citizens see it, and what becomes of what they say of themselves."""

    model_config = ConfigDict(frozen=True)

    city: ServedCity
    kept: list[KeptElement]
    most_photos: int


@router.get("/city", summary="The city, for citizens")
def read_public_city(services: ServicesDep) -> PublicCity:
    """Return the city with the address of its open map, and how long names and numbers are kept."""
    approval = services.settings.map_approval_number
    with services.store.reading(PASSER_BY) as session:
        city = find_served_city(session, approval_number=approval)
    if city is None:
        raise NotFoundError("no city is loaded yet")
    return PublicCity(
        city=city.model_copy(update={"basemap": PUBLIC_BASEMAP_ADDRESS}),
        kept=[_kept(name) for name in _SAID],
        most_photos=MOST_OF_CITIZENS,
    )


@router.get("/places", summary="Find a place by its name, for citizens")
def search_public_places(
    services: ServicesDep,
    q: Annotated[str, Query(min_length=1, max_length=MAX_TEXT), CleanText],
) -> PlaceList:
    """Find streets, addresses, areas and facilities that are open to all."""
    with services.store.reading(PASSER_BY) as session:
        return PlaceList(items=without_hidden(session, find_places(session, q)))


def _kept(name: str) -> KeptElement:
    one = elements()[name]
    return KeptElement(
        element=name,
        title_zh=one.title_zh,
        title_en=one.title_en,
        purpose_zh=one.purpose_zh,
        purpose_en=one.purpose_en,
        keep_days=None if one.keep is None else one.keep // timedelta(days=1),
    )
