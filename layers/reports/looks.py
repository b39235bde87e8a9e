"""What colours mean in a report: legible in print, told apart by who is colour-blind."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Look:
    """How cells of one kind are drawn, and what that means in both languages."""

    fill: str
    opacity: float
    line: str
    width: float
    dashes: str
    zh: str
    en: str


HOT: Final = MappingProxyType(
    {
        0: Look(
            *("#9aa5b1", 0.16, "#9aa5b1", 0.4, ""),
            zh="有事件,与偶然无异",
            en="Incidents, no more than chance gives",
        ),
        1: Look(
            *("#f0e442", 0.45, "#8a7f00", 0.9, "4 3"),
            zh="未校正显著:单独看不像偶然",
            en="Raw: unlike chance by itself, not corrected",
        ),
        2: Look(
            *("#e69f00", 0.62, "#9a6500", 1.1, ""),
            zh="热点(FDR 校正,误报平均不超过 5%)",
            en="Hot (FDR: of those marked at most 5 % false on the average)",
        ),
        3: Look(
            *("#d55e00", 0.78, "#7a2f00", 1.8, ""),
            zh="确凿热点(Bonferroni 校正)",
            en="Certainly hot (Bonferroni: any false one on the map at most 5 %)",
        ),
    }
)
"""By degree of significance; fills of Okabe and Ito, lines heavier from one to the next."""

COVER: Final = MappingProxyType(
    {
        "kept": Look(
            *("#0072b2", 0.30, "#0072b2", 0.4, ""),
            zh="前后均在标准时间内",
            en="Within the standard before and after",
        ),
        "gained": Look(
            *("#009e73", 0.70, "#00563f", 1.4, ""),
            zh="方案新增覆盖",
            en="Covered by the scenario only",
        ),
        "lost": Look(
            *("#d55e00", 0.70, "#7a2f00", 1.4, "4 3"),
            zh="方案失去覆盖",
            en="Lost by the scenario",
        ),
        "never": Look(
            *("#9aa5b1", 0.14, "#9aa5b1", 0.4, ""),
            zh="前后均不在标准时间内",
            en="Within the standard neither before nor after",
        ),
    }
)
"""By what becomes of a cell's cover."""

ROADS: Final = MappingProxyType(
    {"motorway": 2.2, "trunk": 1.8, "primary": 1.4, "secondary": 0.9, "tertiary": 0.5}
)
"""Widths of lines in pixels by rank."""

ROAD_LINE: Final = "#b9b3a6"
