"""Imports as the interface shows them."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict

from data.exchange.options import ImportOptions
from data.exchange.sources import Format
from data.exchange.tables import ImportState
from data.exchange.targets import TargetFieldKind


class WarningView(BaseModel):
    """Something to know about a whole file, and the options that would change it."""

    model_config = ConfigDict(frozen=True)

    code: str
    rows: int
    text_zh: str
    text_en: str
    offer: dict[str, bool | str | int] | None


class RefusalView(BaseModel):
    """A row that does not come in, and why; `value` is empty where it may name somebody."""

    model_config = ConfigDict(frozen=True)

    row: int
    field: str
    code: str
    value: str
    reason_zh: str
    reason_en: str


class RefusalPage(BaseModel):
    """A page of rows that do not come in, in the order of the file."""

    model_config = ConfigDict(frozen=True)

    items: list[RefusalView]
    next: str | None


class ImportFailure(BaseModel):
    """Why an import could not go on."""

    model_config = ConfigDict(frozen=True)

    code: str
    message: str


class ImportView(BaseModel):
    """An import: its file, how far it is, what came of its rows.

    `points` are some of its places (EPSG:4326), `bbox` holds them all; `rows_per_s` is of what runs
    or ran last.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    target: str
    name: str
    size_bytes: int
    received_bytes: int
    state: ImportState
    format: Format | None
    options: ImportOptions | None
    keep_good: bool
    rows: int | None
    seen: int
    good: int
    refused: int
    repeated: int
    written: int
    warnings: list[WarningView]
    points: list[tuple[float, float]]
    bbox: tuple[float, float, float, float] | None
    first_at: datetime | None
    last_at: datetime | None
    failure: ImportFailure | None
    same_as: list[int]
    made_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    rows_per_s: float | None


class ImportPage(BaseModel):
    """A page of imports, newest first."""

    model_config = ConfigDict(frozen=True)

    items: list[ImportView]
    next: str | None


class ColumnLook(BaseModel):
    """A column of a file with some of its values."""

    model_config = ConfigDict(frozen=True)

    name: str
    examples: list[str]


class LookView(BaseModel):
    """What a file is, and how its columns would be taken."""

    model_config = ConfigDict(frozen=True)

    format: Format
    encoding: str | None
    delimiter: str | None
    layers: list[str]
    layer: str | None
    epsg: int | None
    rows: int | None
    geometry: bool
    columns: list[ColumnLook]
    mapping_from: str
    options: ImportOptions
    same_as: list[int]


class CodeValue(BaseModel):
    """A value of a field of codes, how often it stands there, and what it stands for."""

    model_config = ConfigDict(frozen=True)

    field: str
    value: str
    rows: int
    code: str | None


class PreviewView(BaseModel):
    """How the first rows of a file would come in."""

    model_config = ConfigDict(frozen=True)

    rows: int
    good: int
    points: list[tuple[float, float]]
    refused: list[RefusalView]
    warnings: list[WarningView]
    values: list[CodeValue]


class TargetFieldView(BaseModel):
    """A field that a column may be taken for."""

    model_config = ConfigDict(frozen=True)

    key: str
    kind: TargetFieldKind
    required: bool
    name_zh: str
    name_en: str
    note_zh: str
    note_en: str


class TargetView(BaseModel):
    """A kind of row that can be imported."""

    model_config = ConfigDict(frozen=True)

    key: str
    name_zh: str
    name_en: str
    fields: list[TargetFieldView]


class TargetList(BaseModel):
    """What can be imported, and how much of it."""

    model_config = ConfigDict(frozen=True)

    items: list[TargetView]
    systems: list[str]
    most_bytes: int
    most_rows: int
    piece_bytes: int
