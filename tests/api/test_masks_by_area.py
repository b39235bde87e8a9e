"""Who reads more in one area than in others sees each row as it is read where the row lies."""

from api.deps.callers import by_area
from data.access.tables import AccountKind
from data.privacy.clearance import read_as, reader_sees, reading_as, shown
from data.store import Store
from data.store.actors import Grade, Part, Scope
from tests.api.asking import file_incident
from tests.api.conftest import give_roles, sign_in
from tests.api.serving import Serving

EAST, WEST = (2, 5), (6, 9)
MIXED = Scope(
    (EAST, WEST), grade=Grade.L3, parts=(Part(Grade.L1, (EAST, WEST)), Part(Grade.L3, (EAST,)))
)


NUMBERS = {"420101": EAST, "420101001": (3, 3), "420102": WEST, "4201": (1, 9)}


def test_the_grade_is_that_of_the_rows_own_area() -> None:
    grade = by_area(NUMBERS, MIXED)
    found = {code: grade(code) for code in ("420101", "420101001", "420102", "4201", "unknown")}
    assert found == {
        "420101": Grade.L3,
        "420101001": Grade.L3,
        "420102": Grade.L1,
        "4201": None,
        "unknown": Grade.L1,
    }


def test_a_row_that_says_no_area_is_read_as_everywhere() -> None:
    with reading_as(Grade.L2):
        read_as(MIXED.lowest, by_area(NUMBERS, MIXED))
        assert shown("incidents.description", "楼道冒烟", "420101") == "楼道冒烟"
        assert shown("incidents.description", "楼道冒烟", "420102") == "***"
        assert shown("incidents.description", "楼道冒烟") == "***"
        assert not reader_sees("incidents.reporter_phone", "420101")  # of L3: by a reveal only
    with reading_as(Grade.L2):
        assert shown("incidents.description", "楼道冒烟", "420102") == "楼道冒烟"


def test_a_lower_grade_elsewhere_masks_nothing_at_home(served: Serving, store: Store) -> None:
    give_roles(store, "zhou", AccountKind.PERSON, ["operator"], "420101", Grade.L2)
    give_roles(store, "zhou", AccountKind.PERSON, ["planner"], None, Grade.L1)
    with sign_in(served, store) as person, sign_in(served, store, "zhou", ()) as mixed:
        filed = file_incident(person)
        seen = mixed.get(f"/api/v1/incidents/{filed['id']}").json()
    assert (seen["description"], seen["lon"]) == (filed["description"], filed["lon"])
