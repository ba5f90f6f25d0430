"""The golds of resolved speakers with the texts they point into: what gold/check.py and speakers.py read."""

import hashlib
import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GOLD = Path(__file__).resolve().parent / "gold/speakers.jsonl"
SHARED = ROOT / "../shared"

ROLES = ("content", "cue", "source", "addressee", "via")
QUOTED = re.compile(r'“[^”]*”?|"[^"]*"?')
PRONOUNS = set("i we you he she it they who which that him her them his its their both one".split())


@dataclass(frozen=True)
class Passage:
    """A part of one article in which every statement is annotated; `text` is the whole article, None where it lacks."""

    article: str
    set: str
    sha256: str
    start: int
    end: int
    statements: list
    text: str | None

    @property
    def is_its_text(self):
        """Whether the text at hand is the one that was annotated."""
        return self.text is not None and hashlib.sha256(self.text.encode()).hexdigest() == self.sha256


@dataclass(frozen=True)
class Statement:
    """One statement of a passage, its spans as [start, end] in code points of the article."""

    spans: dict
    speaker: dict
    aside: str | None
    text: str

    def words(self, role):
        return [self.text[start:end] for start, end in self.spans[role]]

    @cached_property
    def mode(self):
        """direct, mixed or indirect, as docs/words.md has it."""
        words = " ".join(self.words("content"))
        outside = re.search(r"\w", QUOTED.sub("", words))
        return "indirect" if not QUOTED.search(words) else "mixed" if outside else "direct"

    @cached_property
    def form(self):
        """How the article words the source: none, pronoun, name or description."""
        source = " ".join(self.words("source"))
        if not source:
            return "none"
        if source.lower() in PRONOUNS:
            return "pronoun"
        named = self.speaker["id"] and set(re.findall(r"\w+", self.speaker["name"])) & set(re.findall(r"\w+", source))
        return "name" if named else "description"


def lines(path):
    """The JSON objects of a JSONL file."""
    # Not splitlines(): it also breaks at U+2028, which JSON leaves bare.
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def articles(negotiations, folder):
    """Every article that gold may point into, as {(set, id): fields with `text`}."""
    found = {}
    for path in sorted(negotiations.glob("*.jsonl")):
        for article in lines(path):
            found[path.stem, article["id"]] = article
    for path in sorted(folder.glob("*.txt")):
        found["articles", path.name] = {"id": path.name, "text": path.read_bytes().decode()}
    return found


def passages(gold, found):
    """The passages of a gold file with their texts from `articles`."""
    result = []
    for line in lines(gold):
        text = found.get((line["set"], line["article"]), {}).get("text")
        read = [Statement({role: each[role] for role in ROLES}, each["speaker"], each.get("aside"), text or "")
                for each in line["statements"]]
        result.append(Passage(line["article"], line["set"], line["sha256"], *line["passage"], read, text))
    return result


def base_ids(folder):
    """The ids of the party base, without a reader of YAML: each entry begins with its own."""
    ids = set()
    for path in sorted(folder.glob("*.yaml")):
        ids.update(re.findall(r"^- \{?id: *([^\s,}]+)", path.read_text(encoding="utf-8"), re.MULTILINE))
    return ids
