"""Columns of a file as text, and what is asked of them all at once."""

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray


def trimmed(column: Any) -> Any:
    """Return a column as text without blanks around it, empty where there is nothing."""
    return pc.utf8_trim_whitespace(pc.fill_null(column.cast(pa.string()), ""))


def flags(found: Any) -> NDArray[np.bool_]:
    """Return truth values as numpy has them."""
    return np.asarray(found.to_numpy(zero_copy_only=False), dtype=np.bool_)


def empty(text: Any) -> NDArray[np.bool_]:
    """Return where nothing stands."""
    return flags(pc.equal(text, pa.scalar("")))


def longer(text: Any, most: int) -> NDArray[np.bool_]:
    """Return where more than `most` characters stand."""
    return flags(pc.greater(pc.utf8_length(text), pa.scalar(most)))
