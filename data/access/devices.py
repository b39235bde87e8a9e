"""What a browser says it is, in a few words: so that one knows one's own sessions again."""

import re
from typing import Final

LONGEST_LABEL: Final = 60
_BROWSERS: Final = (
    ("MicroMessenger", "WeChat"),
    ("DingTalk", "DingTalk"),
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Version/", "Safari"),
)
"""What they name themselves by, in the order in which they must be asked: most name others too."""

_SYSTEMS: Final = (
    ("HarmonyOS", "HarmonyOS"),
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)


def device_label(user_agent: str | None) -> str | None:
    """Return browser and system of a User-Agent header; of others its first word; None for none.

    Examples
    --------
    >>> device_label("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
    'Firefox, Linux'
    >>> device_label("python-httpx/0.28.1"), device_label(""), device_label(None)
    ('python-httpx', None, None)
    """
    if not user_agent:
        return None
    browser = next((name for mark, name in _BROWSERS if mark in user_agent), None)
    system = next((name for mark, name in _SYSTEMS if mark in user_agent), None)
    if browser is None and system is None:
        word = re.match(r"[A-Za-z0-9._-]+", user_agent)
        return word[0][:LONGEST_LABEL] if word else None
    return ", ".join(part for part in (browser, system) if part)
