"""The town in which tests of rows are asked."""

import pytest

from data.areas.commands import write_areas
from data.store import Store
from tests.data.store.town import OF, SETUP, TREE, add_incident, add_unit


@pytest.fixture
def town(store: Store) -> Store:
    """Return a store in which every area has an incident, a unit and what hangs on them."""
    with store.transaction(SETUP) as session:
        write_areas(session, TREE)
        for code in (*OF, None):
            add_incident(session, code)
            add_unit(session, code)
    return store
