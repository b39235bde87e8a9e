"""The rules of notices: words and ways as data, read and checked once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Formatter
from types import MappingProxyType
from typing import Any, Final

import yaml

from dispatch.messages.errors import NoticeRulesError
from dispatch.messages.tables import Channel

KNOWN_NAMES: Final = frozenset(
    {
        *("number", "category_zh", "category_en", "reason", "due_zh", "due_en", "year"),
        *("way_zh", "way_en"),
    }
)
"""What a text may have in braces."""


@dataclass(frozen=True, slots=True)
class NoticeRule:
    """What is said in an event, in both languages, and by which ways outside."""

    key: str
    title_zh: str
    title_en: str
    body_zh: str
    body_en: str
    channels: frozenset[Channel]

    def bodies(self, values: Mapping[str, str]) -> tuple[str, str]:
        """Return the texts with values filled in; what is not known is left empty."""
        known = dict.fromkeys(KNOWN_NAMES, "") | dict(values)
        return self.body_zh.format_map(known), self.body_en.format_map(known)


@cache
def notice_rules() -> Mapping[str, NoticeRule]:
    """Return the shipped rules by key."""
    source = files("dispatch.messages").joinpath("files/notices.yaml")
    return read_notice_rules(source.read_text(encoding="utf-8"))


def read_notice_rules(text: str) -> Mapping[str, NoticeRule]:
    """Return the rules that a YAML text holds.

    Raises
    ------
    NoticeRulesError
        When it is none, or a rule lacks something or names what is not known: with its key.
    """
    try:
        said = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise NoticeRulesError(
            f"the rules of notices are no YAML: {error}", field="rules"
        ) from error
    if not isinstance(said, dict):
        raise NoticeRulesError("the rules of notices are a map of rules", field="rules")
    return MappingProxyType({str(key): _rule(str(key), one) for key, one in said.items()})


def _rule(key: str, said: Any) -> NoticeRule:
    try:
        rule = NoticeRule(
            key=key,
            title_zh=said["title"]["zh"],
            title_en=said["title"]["en"],
            body_zh=said["body"]["zh"],
            body_en=said["body"]["en"],
            channels=frozenset(Channel(name) for name in said["channels"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise NoticeRulesError(f"notice {key}: lacks or misnames {error}", field=key) from error
    texts = (rule.title_zh, rule.title_en, rule.body_zh, rule.body_en)
    if not all(str(text).strip() for text in texts):
        raise NoticeRulesError(f"notice {key}: a text is empty", field=key)
    unknown = {name for text in texts for name in _names(key, text)} - KNOWN_NAMES
    if unknown:
        raise NoticeRulesError(
            f"notice {key}: nobody fills in {', '.join(sorted(unknown))}", field=key
        )
    return rule


def _names(key: str, text: str) -> list[str]:
    try:
        return [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError as error:
        raise NoticeRulesError(f"notice {key}: {error}", field=key) from error
