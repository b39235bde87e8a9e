"""Files as batches of rows, whatever their format: nothing holds a whole file in memory."""

from data.exchange.sources.opening import named_by_format, open_source
from data.exchange.sources.values import (
    BATCH_ROWS,
    MOST_ROWS,
    Batch,
    Format,
    RowFault,
    Source,
)

__all__ = [
    "BATCH_ROWS",
    "MOST_ROWS",
    "Batch",
    "Format",
    "RowFault",
    "Source",
    "named_by_format",
    "open_source",
]
