"""Things that stand somewhere: facilities, roads, turn restrictions, buildings, addresses."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Double,
    ForeignKey,
    Identity,
    Index,
    Text,
    UniqueConstraint,
    func,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base
from data.store.georeferenced import Georeferenced, graded, placed_indexes


class DataSet(Base):
    """One load of data: where it came from, its licence and its report."""

    __tablename__ = "data_sets"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    title_zh: Mapped[str]
    title_en: Mapped[str]
    licence: Mapped[str]
    attribution: Mapped[str]
    source_sha256: Mapped[str]
    training: Mapped[bool] = mapped_column(default=False)
    loaded_at: Mapped[datetime] = mapped_column(server_default=func.now())
    report: Mapped[dict[str, Any]]


class Facility(Georeferenced, Base):
    """A fixed thing on the ground: fire station, hospital, hydrant, camera, manhole cover."""

    __tablename__ = "facilities"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    data_set_id: Mapped[int] = mapped_column(ForeignKey("data_sets.id"), index=True)
    source_key: Mapped[str]  # for example "node/1234", or the generator's own number
    category: Mapped[str] = mapped_column(index=True)  # key of data.codes.facility_categories
    name_zh: Mapped[str]
    name_en: Mapped[str]
    training: Mapped[bool] = mapped_column(default=False)
    tags: Mapped[dict[str, Any]]
    grade: Mapped[int] = graded(1)

    __table_args__ = (
        *placed_indexes("facilities"),
        CheckConstraint("grade BETWEEN 1 AND 4", name="grade_known"),
        UniqueConstraint("data_set_id", "source_key"),
    )


class Road(Georeferenced, Base):
    """A piece of road between two junctions, drawn in the direction of its geometry.

    `access` holds who may not use it freely, by vehicle class: "car", "motorcycle", "foot" with the
    OSM value ("no", "private", "destination", …), and "emergency" with "yes" or "no" where the data
    speaks of emergency vehicles. Speeds are None where the data has none; the class table then
    gives them.
    """

    __tablename__ = "roads"
    __geometry_type__: ClassVar[str] = "LINESTRING"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    data_set_id: Mapped[int] = mapped_column(ForeignKey("data_sets.id"), index=True)
    source_way: Mapped[int | None] = mapped_column(index=True)  # OSM way id
    node_from: Mapped[int]  # node key of the data set (OSM node id where there is one)
    node_to: Mapped[int]
    road_class: Mapped[str]  # OSM highway value
    name_zh: Mapped[str | None]
    name_en: Mapped[str | None]
    ref: Mapped[str | None]
    oneway: Mapped[str]  # "no", "forward", "backward"
    maxspeed_forward_kmh: Mapped[float | None]
    maxspeed_backward_kmh: Mapped[float | None]
    length_m: Mapped[float]
    roundabout: Mapped[bool] = mapped_column(default=False)
    layer: Mapped[int] = mapped_column(default=0)
    access: Mapped[dict[str, Any]]

    __table_args__ = (
        *placed_indexes("roads"),
        CheckConstraint("oneway IN ('no', 'forward', 'backward')", name="oneway_known"),
        CheckConstraint("length_m >= 0", name="length_not_negative"),
    )


class TurnRestriction(Georeferenced, Base):
    """An OSM turn restriction: from one way, over a node or ways, into another."""

    __tablename__ = "turn_restrictions"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    data_set_id: Mapped[int] = mapped_column(ForeignKey("data_sets.id"), index=True)
    source_relation: Mapped[int | None]
    kind: Mapped[str]  # "no_left_turn", "only_straight_on", …
    from_way: Mapped[int]
    via_node: Mapped[int | None]
    via_ways: Mapped[list[int]] = mapped_column(ARRAY(BigInteger))
    to_way: Mapped[int]
    except_vehicles: Mapped[list[str]] = mapped_column(ARRAY(Text))

    __table_args__ = (*placed_indexes("turn_restrictions"),)


class Building(Georeferenced, Base):
    """A building's outline."""

    __tablename__ = "buildings"
    __geometry_type__: ClassVar[str] = "MULTIPOLYGON"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    data_set_id: Mapped[int] = mapped_column(ForeignKey("data_sets.id"), index=True)
    source_key: Mapped[str]
    kind: Mapped[str]  # OSM building value
    name: Mapped[str | None]
    storeys: Mapped[int | None]

    __table_args__ = (
        *placed_indexes("buildings"),
        UniqueConstraint("data_set_id", "source_key"),
    )


class LandCover(Georeferenced, Base):
    """A stretch of water or green, for the basemap."""

    __tablename__ = "land_covers"
    __geometry_type__: ClassVar[str] = "MULTIPOLYGON"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    data_set_id: Mapped[int] = mapped_column(ForeignKey("data_sets.id"), index=True)
    source_key: Mapped[str]
    cover: Mapped[str]  # "water" or "green"
    kind: Mapped[str]  # "river", "lake", "park", "forest", …
    name: Mapped[str | None]

    __table_args__ = (
        *placed_indexes("land_covers"),
        UniqueConstraint("data_set_id", "source_key"),
        CheckConstraint("cover IN ('water', 'green')", name="cover_known"),
    )


class Address(Georeferenced, Base):
    """A street and a house number at a point."""

    __tablename__ = "addresses"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    data_set_id: Mapped[int] = mapped_column(ForeignKey("data_sets.id"), index=True)
    source_key: Mapped[str]
    street: Mapped[str]
    house_number: Mapped[str]
    postcode: Mapped[str | None]
    city: Mapped[str | None]

    __table_args__ = (
        *placed_indexes("addresses"),
        UniqueConstraint("data_set_id", "source_key"),
    )


class PlaceName(Georeferenced, Base):
    """A name by which a place can be found: of an area, a facility, a street or an address.

    `folded` holds all spellings, folded, with " | " between. `grams` are their characters and pairs
    of characters, in Chinese as in Latin script, with marks for how a name starts and for prominent
    names (`data.pool.names`); a GIN index answers "has all the grams of what was typed".
    """

    __tablename__ = "place_names"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    data_set_id: Mapped[int] = mapped_column(ForeignKey("data_sets.id"), index=True)
    kind: Mapped[str]  # "area", "facility", "street", "address"
    entity_key: Mapped[str]  # code or id of the thing named
    name_zh: Mapped[str]
    name_en: Mapped[str]
    folded: Mapped[str]
    grams: Mapped[list[str]] = mapped_column(ARRAY(Text))
    rank: Mapped[int]  # 0 is most prominent
    bbox: Mapped[list[float] | None] = mapped_column(ARRAY(Double))  # west, south, east, north

    __table_args__ = (
        *placed_indexes("place_names"),
        Index("ix_place_names_grams", "grams", postgresql_using="gin"),
        Index("ix_place_names_entity", "kind", "entity_key"),
    )
