"""The small city of the interface's tests, for layers too."""

import pytest

from data.store import Store
from tests.api.small_city import SmallCity, build_small_city


@pytest.fixture
def small_city(store: Store) -> SmallCity:
    """A city of sixteen crossings, committed."""
    return build_small_city(store)
