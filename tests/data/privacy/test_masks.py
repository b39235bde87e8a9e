"""What stands for a value, and who sees which."""

import json

import pytest
from pydantic import BaseModel, ConfigDict

from data.codes.elements import Mask, elements
from data.privacy.clearance import Personal, for_many, read_as, reading_as, shown, shown_place
from data.privacy.masks import PLACE_RESOLUTION, mask_name, mask_place, mask_text
from data.store.actors import Grade
from spatial.cells import cell_at, cell_int, cell_text, resolution
from spatial.crs import air_distance_m


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("张三", "张*"),
        ("张三丰", "张*"),
        ("欧阳修", "欧阳*"),
        ("司马", "司*"),
        ("买买提·艾力", "买*"),
        ("John Smith", "J*"),
        ("王", "*"),
        ("", "*"),
    ],
)
def test_of_a_name_the_surname_is_left_and_its_length_is_not(name: str, masked: str) -> None:
    assert mask_name(name) == masked


@pytest.mark.parametrize(
    ("mask", "value", "masked"),
    [
        (Mask.PHONE, "13812345678", "138****5678"),
        (Mask.PHONE, "110", "***"),
        (Mask.CITIZEN_ID, "110105194912311234", "110***********1234"),
        (Mask.CITIZEN_ID, "11010519491231", "***"),
        (Mask.ADDRESS, "江岸区球场街道球场社区解放大道1177号3栋502室", "江岸区球场街道球场社区***"),
        (Mask.ADDRESS, "武昌区水果湖街道洪山路64号", "武昌区水果湖街道***"),
        (Mask.ADDRESS, "解放大道1177号", "***"),
        (Mask.TEXT, "他住三楼", "***"),
        (Mask.NEVER, "$argon2id$", "***"),
    ],
)
def test_masks_are_those_of_the_specification(mask: Mask, value: str, masked: str) -> None:
    assert mask_text(mask, value) == masked


@pytest.mark.parametrize("mask", list(Mask))
def test_no_mask_ends_with_its_whole_value(mask: Mask) -> None:
    for value in ("13812345678", "110105194912311234", "欧阳娜娜", "某路1号502室"):
        assert value not in mask_text(mask, value)


def test_a_place_becomes_the_middle_of_its_wide_cell_and_nothing_finer() -> None:
    lon, lat, cell = mask_place(114.3055, 30.5928)
    assert resolution(cell) == PLACE_RESOLUTION == 8
    assert cell == cell_at(114.3055, 30.5928, 8)
    assert 0 < air_distance_m(lon, lat, 114.3055, 30.5928) < 700  # edge 531 m on average
    assert mask_place(lon, lat) == (lon, lat, cell)


def test_what_is_personal_is_written_as_its_mask_whoever_reads() -> None:
    class Caller(BaseModel):
        model_config = ConfigDict(frozen=True)
        phone: Personal | None

    view = Caller(phone=Personal("incidents.reporter_phone", "13812345678"))
    for grade in (None, *Grade):
        with reading_as(grade):
            for text in (view.model_dump_json(), str(view), repr(view), f"{view.phone}"):
                assert "138****5678" in text
                assert "13812345678" not in text
            assert view.model_dump() == {"phone": "138****5678"}
    with pytest.raises(TypeError):
        json.dumps(view.phone)
    with pytest.raises(ValueError, match="instance of Personal"):
        Caller.model_validate({"phone": "13812345678"})


def test_a_reader_below_the_grade_of_an_element_sees_its_mask() -> None:
    seen = {}
    for grade in (None, *Grade):
        with reading_as(grade):
            seen[grade] = shown("members.name", "张三")
    assert seen == {
        None: "张*",
        Grade.L1: "张*",
        Grade.L2: "张三",
        Grade.L3: "张三",
        Grade.L4: "张三",
    }


def test_nobody_sees_an_element_of_a_high_grade_outside_a_reveal() -> None:
    for element in elements().values():
        if element.grade >= Grade.L3:
            with reading_as(Grade.L4):
                assert shown(element.key, "13812345678") != "13812345678"


def test_a_reader_below_the_grade_of_a_place_sees_a_cell() -> None:
    fine = cell_text(cell_at(114.3055, 30.5928, 11))
    with reading_as(Grade.L2):
        assert shown_place("incidents.geom", 114.3055, 30.5928, fine) == (114.3055, 30.5928, fine)
    with reading_as(Grade.L1):
        lon, lat, cell = shown_place("incidents.geom", 114.3055, 30.5928, fine)
    assert (lon, lat, cell_int(cell)) == mask_place(114.3055, 30.5928)


def test_what_goes_to_many_is_of_the_daily_work_whoever_writes_it() -> None:
    class Note(BaseModel):
        text: str

        def model_dump(self, **_: object) -> dict[str, object]:
            return {"text": shown("incidents.description", self.text)}

    for grade in (None, Grade.L1, Grade.L4):
        with reading_as(grade):
            assert for_many(Note(text="三楼")) == {"text": "三楼"}


def test_who_reads_is_known_for_the_rest_of_a_request_only() -> None:
    with reading_as(Grade.L2):
        read_as(None)
        assert shown("members.name", "张三") == "张*"
    assert shown("members.name", "张三") == "张三"
