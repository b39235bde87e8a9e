"""The database finds the coarser cells that h3 and spatial.cells find."""

import h3.api.basic_int as h3
import numpy as np
import pytest
from sqlalchemy import ARRAY, BigInteger, bindparam, text

from data.store import Store
from data.store.actors import process_actor
from data.store.georeferenced import COARSER_RESOLUTIONS, FINE_RESOLUTION, coarser_cell_sql
from spatial.cells import cells_at, parent


def fine_cells() -> list[int]:
    """Return cells of the stored resolution all over the globe and around the pentagons."""
    rng = np.random.default_rng(11)
    places = np.column_stack([rng.uniform(-180, 180, 2000), rng.uniform(-90, 90, 2000)])
    around = [c for p in h3.get_pentagons(FINE_RESOLUTION) for c in h3.grid_disk(p, 2)]
    return [*cells_at(places, FINE_RESOLUTION).tolist(), *around]


@pytest.mark.parametrize("resolution", [*COARSER_RESOLUTIONS, 0, FINE_RESOLUTION])
def test_coarser_cells_in_the_database_are_those_of_h3(store: Store, resolution: int) -> None:
    cells = fine_cells()
    query = text(
        f"SELECT {coarser_cell_sql('cell', resolution)} FROM unnest(:cells) WITH ORDINALITY"
        " AS given (cell, place) ORDER BY place"
    ).bindparams(bindparam("cells", cells, type_=ARRAY(BigInteger)))
    with store.reading(process_actor("test")) as session:
        found = list(session.scalars(query))
    assert found == [h3.cell_to_parent(cell, resolution) for cell in cells]
    assert found == parent(np.array(cells), resolution).tolist()
