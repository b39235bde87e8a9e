"""Place names in pinyin, by the rules of GB/T 16159 and the spelling of GB/T 28039."""

import pytest

from data.samples.wuhan.romanising import Readings, english_name, spell

READINGS = Readings(
    characters={
        "长": "cháng", "安": "ān", "武": "wǔ", "昌": "chāng", "绿": "lǜ", "岛": "dǎo",
        "街": "jiē", "行": "xíng", "银": "yín", "木": "mù", "兰": "lán", "二": "èr", "桥": "qiáo",
    },
    words={"银行": ["yín", "háng"]},
)  # fmt: skip


@pytest.mark.parametrize(
    ("name_zh", "name_en"),
    [
        ("武昌街道", "Wuchang Subdistrict"),
        ("长安社区", "Chang'an Community"),
        ("绿岛村", "Lüdao Village"),
        ("木兰乡", "Mulan Township"),
        ("110街社区", "110 Jie Community"),
        ("银行社区", "Yinhang Community"),
        ("行社区", "Xing Community"),
        ("东湖风景区街道（武昌）", "Donghu Scenic Area Subdistrict (Wuchang)"),
        ("开发区", "Development Zone"),
        ("木兰", "Mulan"),
    ],
)
def test_a_name_is_spelled_and_its_kind_is_told_in_english(name_zh: str, name_en: str) -> None:
    assert english_name(name_zh, READINGS) == name_en


def test_syllables_are_kept_apart_where_they_would_run_together() -> None:
    assert spell("木二桥", READINGS) == "Mu'erqiao"


def test_a_character_without_a_reading_stays() -> None:
    assert spell("木奓", READINGS) == "Mu奓"


def test_nothing_is_spelled_as_nothing() -> None:
    assert spell("", READINGS) == ""
