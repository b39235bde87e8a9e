"""Chinese place names in Hanyu Pinyin, without tones, the kind of place in English."""

import json
import unicodedata
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from data.samples.packages import ONLY_WHEELS, fetch_distribution

READINGS = "pypinyin==0.55.0"
_READINGS_SHA256 = "d53b1e8ad2cdb815fb2cb604ed3123372f5a28c6f447571244aca36fc62a286f"
_TONES = {"\u0300", "\u0301", "\u0304", "\u030c"}  # combining grave, acute, macron, caron
_LONGEST_WORD = 8  # that is looked for in a name
_APOSTROPHE_BEFORE = ("a", "e", "o")  # GB/T 16159: Xi'an, not Xian

# The longer ending first.
_KINDS = {
    "社区": "Community",
    "村": "Village",
    "办事处街道": "Subdistrict",
    "街道办事处": "Subdistrict",
    "街道": "Subdistrict",
    "经济开发区": "Economic Development Zone",
    "开发区": "Development Zone",
    "风景旅游管理处": "Scenic Area",
    "风景区管理处": "Scenic Area",
    "风景区": "Scenic Area",
    "办事处": "Office",
    "集团": "Group",
    "花园": "Garden",
    "生产队": "Team",
    "乡": "Township",
    "镇": "Town",
    "街": "Subdistrict",
    "场": "Farm",
}
# Names that say what is there rather than where it is.
_TRANSLATED = {
    "武汉中央商务区管理委员会": "Wuhan Central Business District",
    "东湖风景区街道": "Donghu Scenic Area Subdistrict",
    "钢都花园街道": "Gangdu Garden Subdistrict",
    "常青花园新区管理委员会街道": "Changqing Garden Subdistrict",
    "产业管理处": "Industry Office",
    "保税物流管理处": "Bonded Logistics Office",
    "海峡两岸科技产业管理处": "Cross-strait Technology Industry Office",
    "食品工业管理处": "Food Industry Office",
    "临空经济管理处": "Airport Economy Office",
    "农科所管理处": "Agricultural Institute Office",
    "现代服务业管理处": "Modern Services Office",
    "侏儒山街道洪北片区": "Zhurushan Hongbei Tract",
    "侏儒山街道成功片区": "Zhurushan Chenggong Tract",
    "中法武汉生态示范城": "Sino-French Wuhan Ecological City",
    "武汉江夏经济开发区庙山高新技术产业园": "Miaoshan High-tech Park",
    "武汉江夏经济开发区藏龙岛高新技术产业园": "Canglongdao High-tech Park",
    "武汉江夏经济开发区大桥现代产业园": "Daqiao Modern Industry Park",
    "武汉江夏经济开发区金港汽车产业园": "Jingang Motor Industry Park",
    "江夏梁子湖风景区": "Jiangxia Liangzihu Scenic Area",
    "汉口北商贸物流枢纽区管委会": "Hankoubei Trade and Logistics Hub",
    "新洲原种场": "Xinzhou Seed Farm",
}
_LONG = {"长": "cháng"}  # not zhǎng, "elder", which is the commoner reading elsewhere


@dataclass(frozen=True, slots=True)
class Readings:
    """The first reading of characters and of the characters of words, with tone marks."""

    characters: Mapping[str, str]
    words: Mapping[str, list[str]]


def fetch_readings(folder: Path) -> Readings:
    """Download the readings into `folder` and return them.

    Raises
    ------
    SampleUnavailableError
        When they cannot be had.
    """
    folder.mkdir(parents=True)
    wheel = fetch_distribution(READINGS, {_READINGS_SHA256}, folder, ONLY_WHEELS)
    with zipfile.ZipFile(wheel) as archive:
        characters = json.loads(archive.read("pypinyin/pinyin_dict.json"))
        words = json.loads(archive.read("pypinyin/phrases_dict.json"))
    return Readings(
        {chr(int(code)): said.split(",")[0] for code, said in characters.items()} | _LONG,
        {word: [said[0] for said in syllables] for word, syllables in words.items()},
    )


def english_name(name_zh: str, readings: Readings) -> str:
    """Return the name in Latin letters: 长安社区 → Chang'an Community.

    What stands in brackets follows in brackets. A character without a reading stays as it is.
    """
    main, _, aside = name_zh.rstrip("）").partition("（")
    if main in _TRANSLATED:
        words = [_TRANSLATED[main]]
    else:
        ending = next((end for end in _KINDS if main.endswith(end)), "")
        words = [spell(main.removesuffix(ending), readings), _KINDS.get(ending, "")]
    if aside:
        words.append(f"({spell(aside, readings)})")
    return " ".join(word for word in words if word)


def spell(text: str, readings: Readings) -> str:
    """Return the text in pinyin as one capitalised word, an empty text as it is."""
    spelled = ""
    for syllable in _syllables(text, readings):
        if spelled[-1:].isdigit() and not syllable.isdigit():
            spelled += f" {syllable.capitalize()}"
        elif spelled[-1:].isalpha() and syllable.startswith(_APOSTROPHE_BEFORE):
            spelled += f"'{syllable}"
        else:
            spelled += syllable
    return spelled[:1].upper() + spelled[1:]


def _syllables(text: str, readings: Readings) -> list[str]:
    """Return one syllable per character, those of the longest known words first."""
    found: list[str] = []
    while rest := text[len(found) :]:
        lengths = range(min(_LONGEST_WORD, len(rest)), 1, -1)
        word = next((rest[:n] for n in lengths if rest[:n] in readings.words), rest[0])
        said = readings.words.get(word) or [readings.characters.get(word, word)]
        found.extend(_without_tones(syllable) for syllable in said)
    return found


def _without_tones(syllable: str) -> str:
    letters = (letter for letter in unicodedata.normalize("NFD", syllable) if letter not in _TONES)
    return unicodedata.normalize("NFC", "".join(letters))
