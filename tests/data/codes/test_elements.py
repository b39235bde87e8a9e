"""Every personal column is in the register; what is not personal says so."""

from collections.abc import Mapping

import pytest
from geoalchemy2 import Geometry
from sqlalchemy import BigInteger, Column, MetaData, Table, Text
from sqlalchemy.dialects.postgresql import JSONB

from api.tables import metadata
from data.codes.elements import (
    Element,
    Mask,
    NotPersonal,
    check_elements,
    elements,
    looks_personal,
    not_personal,
)
from data.store.actors import Grade

NOTHING: Mapping[str, Element] = {}


def test_every_column_is_registered_or_declared_not_personal() -> None:
    assert check_elements(metadata) == []


def _with(*columns: Column[object]) -> MetaData:
    made = MetaData()
    Table("residents", made, Column("id", BigInteger, primary_key=True), *columns)
    return made


def _saying(columns: str, reason: str = "numbers") -> dict[str, NotPersonal]:
    said = columns.split()
    named = frozenset(said) - {"*"}
    return {"residents": NotPersonal("residents", named, "*" in said, reason)}


@pytest.mark.parametrize(
    "column",
    [
        Column("name", Text),
        Column("contact_phone", Text),
        Column("home_address", Text),
        Column("birth_day", Text),
        Column("description", Text),
        Column("geom", Geometry("POINT")),
        Column("extra", JSONB),
    ],
    ids=lambda column: str(column.name),
)
def test_a_column_that_looks_personal_cannot_be_left_out_in_silence(
    column: Column[object],
) -> None:
    made = _with(column)
    (fault,) = check_elements(made, NOTHING, _saying("*"))
    assert fault.startswith(f"residents.{column.name} looks personal")
    assert check_elements(made, NOTHING, _saying(f"* {column.name}")) == []


def test_a_table_that_nobody_speaks_of_fails() -> None:
    (fault,) = check_elements(_with(), NOTHING, {})
    assert fault.startswith("residents.id is")


def test_a_declaration_without_a_reason_fails() -> None:
    assert check_elements(_with(), NOTHING, _saying("*", " ")) == [
        "not_personal.csv: residents: no reason"
    ]


def test_a_line_of_the_register_without_a_column_fails() -> None:
    key = "members.phone"
    faults = check_elements(_with(), {key: elements()[key]}, _saying("*"))
    assert f"elements.csv: there is no column {key}" in faults


def test_a_column_both_personal_and_not_fails() -> None:
    said = {
        **not_personal(),
        "members": NotPersonal("members", frozenset({"phone"}), rest=True, reason="no"),
    }
    assert "members.phone is in elements.csv and in not_personal.csv" in check_elements(
        metadata, None, said
    )


@pytest.mark.parametrize("name", ["name", "name_zh", "sender_mobile", "planned_by", "id_photo"])
def test_names_that_speak_of_persons_look_personal(name: str) -> None:
    assert looks_personal(Column(name, Text))


@pytest.mark.parametrize("name", ["id", "starts_at", "planned_by_account", "length_m", "stage"])
def test_numbers_and_times_do_not_look_personal(name: str) -> None:
    assert not looks_personal(Column(name, BigInteger))


def test_high_grades_are_sealed_or_kept_from_all_answers() -> None:
    open_ones = {
        element.key
        for element in elements().values()
        if element.grade >= Grade.L3 and not element.sealed and element.mask is not Mask.NEVER
    }
    assert open_ones == {"unit_tracks.geom"}  # a place: given for a purpose, recorded


def test_every_element_says_in_both_languages_what_it_is_and_what_for() -> None:
    for element in elements().values():
        for zh, en in (
            (element.title_zh, element.title_en),
            (element.purpose_zh, element.purpose_en),
        ):
            assert any("一" <= character <= "鿿" for character in zh), element.key
            assert en.isascii(), element.key
