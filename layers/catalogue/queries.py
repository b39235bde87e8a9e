"""The catalogue as screens read it: each layer with its sources of the moment."""

from pydantic import BaseModel, ConfigDict
from sqlalchemy import text
from sqlalchemy.orm import Session

from layers.catalogue.definitions import LAYERS, Form, Layer, LayerKind

OWN_SOURCE = "muster"
_SETS = (
    "SELECT name, attribution, training FROM data_sets d"
    " WHERE EXISTS (SELECT 1 FROM {table} t WHERE t.data_set_id = d.id) ORDER BY d.id"
)


class LayerView(BaseModel):
    """A layer: what it is, where it comes from, whether training data is in it."""

    model_config = ConfigDict(frozen=True)

    id: str
    kind: LayerKind
    title_zh: str
    title_en: str
    forms: list[Form]
    source: list[str]
    attribution: list[str]
    min_zoom: int
    max_zoom: int
    training: bool


def list_layers(session: Session) -> list[LayerView]:
    """Return all layers in the order in which a map draws them, lowest first."""
    return [_view(session, layer) for layer in LAYERS.values()]


def data_version(session: Session) -> str:
    """Return a text that changes whenever data sets are loaded, for caches of what is drawn."""
    version = session.scalar(
        text(
            "SELECT concat_ws('-', (SELECT version FROM cities), count(*),"
            " extract(epoch FROM max(loaded_at))) FROM data_sets"
        )
    )
    return str(version)


def _view(session: Session, layer: Layer) -> LayerView:
    sets = []
    if layer.table is not None:
        sets = list(session.execute(text(_SETS.format(table=layer.table))))
    training = any(row.training for row in sets)
    if layer.trains is not None:
        training = training or bool(session.scalar(text(layer.trains)))
    return LayerView(
        id=layer.id,
        kind=layer.kind,
        title_zh=layer.title_zh,
        title_en=layer.title_en,
        forms=sorted(layer.forms),
        source=[row.name for row in sets] or [OWN_SOURCE],
        attribution=list(dict.fromkeys(row.attribution for row in sets if row.attribution)),
        min_zoom=layer.min_zoom,
        max_zoom=layer.max_zoom,
        training=training,
    )
