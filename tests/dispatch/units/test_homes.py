"""Which area a unit is responsible for."""

import pytest

from data.areas.tables import AreaLevel
from data.areas.tree import AreaTree
from dispatch.units.rules import home_area

TREE = AreaTree(
    {
        "4201": (None, AreaLevel.CITY),
        "420103": ("4201", AreaLevel.DISTRICT),
        "420103001": ("420103", AreaLevel.STREET),
    }
)


@pytest.mark.parametrize(
    ("kind", "area_code", "responsibility", "home"),
    [
        ("grid_patrol", "420103001", None, "420103"),  # its kind serves the district
        ("grid_patrol", "420103001", "street", "420103001"),  # its own level goes first
        ("grid_patrol", "420103001", "city", None),
        ("fire_engine", "420103001", None, None),  # its kind serves the whole city
        ("grid_patrol", None, None, None),  # it belongs nowhere
        ("grid_patrol", "4201", None, "4201"),  # nothing narrower holds it
        ("no_such_kind", "420103001", None, None),
    ],
)
def test_a_unit_serves_the_area_of_its_level_that_holds_where_it_belongs(
    kind: str, area_code: str | None, responsibility: str | None, home: str | None
) -> None:
    assert home_area(TREE, kind, area_code, responsibility) == home
