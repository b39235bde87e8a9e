"""Reading the pool: data sets and facilities."""

from collections.abc import Collection

from pydantic import BaseModel, ConfigDict
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from data.pool.tables import DataSet, Facility


class FacilityView(BaseModel):
    """A facility as others see it; EPSG:4326 lon/lat."""

    model_config = ConfigDict(frozen=True)

    id: int
    category: str
    name_zh: str
    name_en: str
    lon: float
    lat: float
    area_code: str | None
    training: bool


def find_data_set(session: Session, name: str) -> DataSet | None:
    """Return the data set of that name, None when it was never loaded."""
    return session.scalar(select(DataSet).where(DataSet.name == name))


def list_attributions(session: Session) -> list[str]:
    """Return the attribution lines of all data sets, each once, in the order of loading."""
    lines = session.scalars(select(DataSet.attribution).order_by(DataSet.id))
    return list(dict.fromkeys(line for line in lines if line))


def list_facilities(
    session: Session,
    *,
    categories: Collection[str] | None = None,
    after: int = 0,
    limit: int = 100,
) -> list[FacilityView]:
    """Return facilities by id, those after `after`, at most `limit`.

    Parameters
    ----------
    categories
        Keys of `data.codes.facility_categories`; None for all.
    """
    lon, lat = func.ST_X(Facility.geom), func.ST_Y(Facility.geom)
    wanted = select(Facility, lon, lat).where(Facility.id > after).order_by(Facility.id)
    if categories is not None:
        wanted = wanted.where(Facility.category.in_(categories))
    return [
        FacilityView(
            id=facility.id,
            category=facility.category,
            name_zh=facility.name_zh,
            name_en=facility.name_en,
            lon=x,
            lat=y,
            area_code=facility.area_code,
            training=facility.training,
        )
        for facility, x, y in session.execute(wanted.limit(limit))
    ]
