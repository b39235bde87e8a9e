"""What follows from grants: worked out by hand on a small tree of areas.

City 1 … 9, district A 2 … 5 with streets 3 and 4 … 5, district B 6 … 9.
"""

import itertools

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from data.access.actions import Action, Reach, action_rows
from data.access.permissions import (
    MOST_RANGES,
    NOBODY,
    HeldRole,
    Loan,
    Permissions,
    merged,
)
from data.access.roles import administrators, get_role, roles
from data.access.tables import AccountKind
from data.store.actors import EVERY_AREA, NOTHING, Grade, NumberRange, Scope
from data.store.errors import RefusedError

CITY, A, B, STREET = (1, 9), (2, 5), (6, 9), (3, 3)

Ranges = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 8)).map(lambda at: (at[0], at[0] + at[1]))
)


def held(role: str, area: NumberRange, grade: Grade = Grade.L2) -> HeldRole:
    """Return a role held in an area."""
    return HeldRole(role, str(area), area, grade)


def test_who_has_no_role_may_do_nothing() -> None:
    assert NOBODY.actions() == []
    assert {NOBODY.scope(action) for action in Action} == {NOTHING}


def test_a_role_gives_its_actions_in_its_area_up_to_its_grade_and_no_others() -> None:
    operator = Permissions((held("operator", A),))
    assert operator.scope(Action.INCIDENTS_FILE) == Scope(areas=(A,), grade=Grade.L2)
    assert not operator.may(Action.ASSIGNMENTS_MAKE)


def test_the_grade_of_an_action_caps_that_of_the_grant() -> None:
    planner = Permissions((held("planner", A, Grade.L3),))
    assert planner.scope(Action.UNITS_READ).grade is Grade.L3
    assert planner.scope(Action.INCIDENTS_READ).grade is Grade.L2


def test_neighbouring_areas_become_one_range() -> None:
    both = Permissions((held("operator", B), held("operator", A)))
    assert both.scope(Action.INCIDENTS_READ).areas == ((2, 9),)


def test_each_action_reaches_only_the_areas_of_the_roles_that_give_it() -> None:
    mixed = Permissions((held("operator", A), held("dispatcher", B)))
    assert mixed.scope(Action.INCIDENTS_READ).areas == ((2, 9),)
    assert mixed.scope(Action.ASSIGNMENTS_MAKE).areas == (B,)


def test_a_higher_grade_in_one_area_opens_nothing_more_in_another_and_loses_nothing() -> None:
    apart = Permissions((held("operator", A, Grade.L3), held("operator", B, Grade.L2)))
    scope = apart.scope(Action.INCIDENTS_READ)
    assert scope.areas == ((2, 9),)
    assert [scope.at(grade).areas for grade in Grade] == [((2, 9),), ((2, 9),), (A,), ()]
    assert (scope.lowest, scope.grade) == (Grade.L2, Grade.L3)


def test_a_higher_grade_within_an_area_holds_there_alone() -> None:
    nested = Permissions((held("operator", CITY, Grade.L2), held("operator", A, Grade.L3)))
    scope = nested.scope(Action.INCIDENTS_READ)
    assert [scope.at(grade).areas for grade in Grade] == [(CITY,), (CITY,), (A,), ()]


def test_a_lower_grade_within_an_area_takes_nothing_from_a_higher_one() -> None:
    nested = Permissions((held("operator", CITY, Grade.L3), held("operator", A, Grade.L1)))
    assert nested.scope(Action.INCIDENTS_READ) == Scope(areas=(CITY,), grade=Grade.L3)


def test_who_lends_to_an_area_lends_at_the_grade_that_is_held_there() -> None:
    loans = (Loan(of=(20, 29), serves=A), Loan(of=(31, 39), serves=B))
    apart = Permissions((held("operator", A, Grade.L3), held("operator", B, Grade.L2)), loans)
    scope = apart.scope(Action.UNITS_READ)
    assert scope.at(2).lent == ((20, 29), (31, 39))
    assert scope.at(3).lent == ((20, 29),)


@given(st.lists(st.tuples(Ranges.filter(bool).map(lambda one: one[0]), st.sampled_from(Grade))))
def test_each_number_is_reached_up_to_the_highest_grade_that_was_granted_there(
    grants: list[tuple[NumberRange, Grade]],
) -> None:
    permissions = Permissions(tuple(held("operator", *one) for one in grants))
    scope = permissions.scope(Action.UNITS_READ)
    most = max(len(permissions.all_areas(Action.UNITS_READ, grade)) for grade in Grade)
    assume(most <= MOST_RANGES)
    highest = action_rows()[Action.UNITS_READ].grades["operator"]
    for number in range(70):
        given_here = [min(grade, highest) for (low, high), grade in grants if low <= number <= high]
        for grade in Grade:
            reached = any(low <= number <= high for low, high in scope.at(grade).areas)
            assert reached == any(one >= grade for one in given_here)


def test_of_more_areas_than_a_policy_can_ask_for_the_widest_are_kept() -> None:
    many = [held("operator", (at, at)) for at in (1, 3, 5, 7)]
    wide = held("operator", (11, 13))
    areas = Permissions((*many, wide)).scope(Action.INCIDENTS_READ).areas
    assert len(areas) == MOST_RANGES
    assert (11, 13) in areas


def test_rows_that_lie_in_no_area_are_reached_wherever_the_role_was_given() -> None:
    security = Permissions((held("security_administrator", A),))
    assert security.scope(Action.GRANTS_CHANGE).areas == (EVERY_AREA,)
    assert security.all_areas(Action.GRANTS_CHANGE) == (A,)


def test_units_lent_to_ones_area_are_seen_and_those_lent_elsewhere_are_not() -> None:
    loans = (Loan(of=B, serves=STREET), Loan(of=(20, 29), serves=B))
    scope = Permissions((held("dispatcher", A),), loans).scope(Action.UNITS_READ)
    assert scope.lent == (B,)
    assert scope.areas == (A,)


def test_a_role_that_no_list_has_any_more_gives_nothing() -> None:
    assert Permissions((held("gone", CITY),)).actions() == []


@given(Ranges)
def test_merged_ranges_hold_the_same_numbers_sorted_and_apart(ranges: list[NumberRange]) -> None:
    found = merged(ranges)
    numbers = {n for first, last in ranges for n in range(first, last + 1)}
    assert {n for first, last in found for n in range(first, last + 1)} == numbers
    assert all(b[0] - a[1] > 1 for a, b in itertools.pairwise(found))


@given(Ranges, st.sampled_from(sorted(roles())))
def test_no_scope_reaches_further_than_the_grants_it_comes_from(
    ranges: list[NumberRange], role: str
) -> None:
    permissions = Permissions(tuple(held(role, one) for one in ranges))
    granted = {n for first, last in ranges for n in range(first, last + 1)}
    placed = [action for action, row in action_rows().items() if row.reach is not Reach.WHOLE]
    for action in placed:
        reached = permissions.scope(action).areas
        assert {n for first, last in reached for n in range(first, last + 1)} <= granted


def test_every_action_is_somebodys_and_every_role_of_the_matrix_is_in_the_list() -> None:
    assert set(action_rows()) == set(Action)
    for row in action_rows().values():
        assert row.grades
        assert set(row.grades) <= set(roles())
        assert row.name_zh
        assert row.name_en


def test_no_action_of_a_role_is_of_a_higher_grade_than_the_role() -> None:
    for role in roles().values():
        assert all(grade <= role.highest_grade for grade in role.grades.values())


def test_the_three_administrators_are_persons_and_alone() -> None:
    assert administrators() == {
        "system_administrator",
        "security_administrator",
        "audit_administrator",
    }
    for key in administrators():
        assert get_role(key).kinds == {AccountKind.PERSON}


def test_no_administrator_sees_an_incident_or_a_unit() -> None:
    for key in administrators():
        permissions = Permissions((held(key, EVERY_AREA, roles()[key].highest_grade),))
        assert not permissions.may(Action.INCIDENTS_READ)
        assert not permissions.may(Action.UNITS_READ)
        assert not permissions.may(Action.FEED_READ)


def test_an_unknown_role_is_refused_by_its_name() -> None:
    with pytest.raises(RefusedError, match="'emperor'"):
        get_role("emperor")
