"""YAML with its lines: nodes that say where they stand, and refuse what they do not know."""

import math
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NoReturn, TypeVar

import yaml

from data.store.faults import Value, Wrong, wrong
from dispatch.workflow.errors import DefinitionUnreadableError

LARGEST_FILE: Final = 512 * 1024
"""Bytes: the shipped law of a city has 20 KiB."""

DEEPEST: Final = 12
"""Nested lists and maps; a definition needs five."""

Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Part:
    """A node of the file, with its path from the root (`actions.accept.to`)."""

    node: yaml.Node
    path: str
    source: str

    def fail(self, code: str, /, **parameters: Value) -> NoReturn:
        """Refuse the file because of this part, by a fault of a law (`data/store/faults.csv`).

        Raises
        ------
        DefinitionUnreadableError
            With the line, counted from 1, and the path.
        """
        line = self.node.start_mark.line + 1
        raise definition_unreadable(self.source, line, self.path, wrong(code, **parameters))

    def entries(self) -> dict[str, "Part"]:
        """Return the entries of a map, in order; each key once."""
        if not isinstance(self.node, yaml.MappingNode):
            self.fail("map")
        found: dict[str, Part] = {}
        for key, value in self.node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            at = Part(key, f"{self.path}.{name}" if self.path else name, self.source)
            if not name:
                at.fail("key_word")
            if name in found:
                at.fail("twice")
            found[name] = Part(value, at.path, self.source)
        return found

    def fields(self, known: Collection[str], needed: Collection[str] = ()) -> dict[str, "Part"]:
        """Return the entries of a map whose keys are all known and of which some are needed."""
        found = self.entries()
        for name, part in found.items():
            if name not in known:
                part.fail("unknown", said=name, known=tuple(known))
        for name in needed:
            if name not in found:
                self.fail("missing", name=name)
        return found

    def called(self, name: str) -> "Part":
        """Return the key under which this part stands, as a part."""
        key = yaml.ScalarNode("tag:yaml.org,2002:str", name, self.node.start_mark)
        return Part(key, self.path, self.source)

    def single(self) -> tuple["Part", "Part"]:
        """Return key and value of a map with one entry."""
        entries = self.entries()
        if len(entries) != 1:
            self.fail("single")
        ((name, value),) = entries.items()
        return value.called(name), value

    def is_map(self) -> bool:
        """Return whether it is a map."""
        return isinstance(self.node, yaml.MappingNode)

    def says(self, word: str) -> bool:
        """Return whether it is just this word."""
        return isinstance(self.node, yaml.ScalarNode) and bool(self.node.value == word)

    def items(self) -> list["Part"]:
        """Return the items of a list."""
        if not isinstance(self.node, yaml.SequenceNode):
            self.fail("list")
        return [
            Part(item, f"{self.path}[{index}]", self.source)
            for index, item in enumerate(self.node.value)
        ]

    def text(self) -> str:
        """Return a text that is not empty."""
        if not isinstance(self.node, yaml.ScalarNode) or not self.node.value.strip():
            self.fail("text")
        value: str = self.node.value
        return value

    def word(self, known: type[Word]) -> Word:
        """Return a member of a closed set of words."""
        said = self.text()
        try:
            return known(said)
        except ValueError:
            self.fail("unknown", said=said, known=tuple(known))

    def flag(self) -> bool:
        """Return true or false."""
        said = self.text()
        if said not in {"true", "false"}:
            self.fail("flag")
        return said == "true"

    def number(self) -> float:
        """Return a finite number above 0."""
        said = self.text()
        try:
            number = float(said)
        except ValueError:
            number = math.nan
        if not (math.isfinite(number) and number > 0):
            self.fail("number")
        return number

    def whole(self) -> int:
        """Return a whole number above 0."""
        number = self.number()
        if number != int(number):
            self.fail("whole")
        return int(number)


def read_yaml(text: str, source: str) -> Part:
    """Return the root of a YAML text; `source` is how messages call it.

    Anchors, aliases, tags and more than one document are refused: a law is read by people.

    Raises
    ------
    DefinitionUnreadableError
        When it is too large, too deep or not YAML: with the line.
    """
    if len(text.encode()) > LARGEST_FILE:
        _refuse(source, 1, wrong("too_large", most_kib=LARGEST_FILE // 1024))
    try:
        _check_events(text, source)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        cause = wrong("yaml", cause=error.problem or error.context or "")
        _refuse(source, (mark.line if mark else 0) + 1, cause)
    except yaml.reader.ReaderError as error:
        _refuse(source, text.count("\n", 0, error.position) + 1, wrong("character"))
    if node is None:
        _refuse(source, 1, wrong("empty_file"))
    return Part(node, "", source)


def _check_events(text: str, source: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            _refuse(source, line, wrong("deep", most=DEEPEST))
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            _refuse(source, line, wrong("anchors"))
        if getattr(event, "tag", None):
            _refuse(source, line, wrong("tags"))


def _refuse(source: str, line: int, cause: Wrong) -> NoReturn:
    raise definition_unreadable(source, line, "", cause)


def definition_unreadable(
    source: str, line: int, path: str, cause: Wrong
) -> DefinitionUnreadableError:
    """Return the error of a place in the text of a law; `path` is empty for the whole of it."""
    where = f"{source}, line {line}" + (f", {path}" if path else "")
    return DefinitionUnreadableError(
        f"{where}: {cause}", field="text", line=line, path=path, **cause.as_details()
    )
