#!/usr/bin/env python3
"""check.py [--negotiations FOLDER] [--articles FOLDER] [--parties FOLDER]

Checks every gold of resolved speakers in this folder (README.md): every text is the one that was annotated, and in
one passage only; passages end where paragraphs do; spans lie in their passage, hold something, begin and end at the
edges of words, stand in order; speakers have the keys of their kind. Prints of each file how many statements there are
of each kind, and which bodies the party base does not know by gold's id. Exit status 1 if anything is wrong. Standard
library only.
"""

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from speaker_gold import GOLD, ROLES, ROOT, SHARED, articles, base_ids, passages  # noqa: E402

KINDS = ("person", "state", "organization", "office", "group", "unknown")
KEYS = {"kind", "id", "name", "for", "also", "members"}
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?")


def passage_faults(passage):
    """What is wrong with a passage, its statements aside."""
    text = passage.text
    if text is None:
        return ["the article is not there"]
    if not passage.is_its_text:
        return ["the text is not the one that was annotated"]
    if not 0 <= passage.start < passage.end <= len(text):
        return ["the passage does not lie in the text"]
    faults = []
    if passage.start > 0 and text[passage.start - 1] != "\n":
        faults.append("the passage does not begin with a paragraph")
    if passage.end < len(text) and text[passage.end] != "\n":
        faults.append("the passage does not end with a paragraph")
    return faults


def inside_word(text, at):
    """Whether a span that begins or ends at `at` would cut a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def span_faults(passage, role, spans):
    for start, end in spans:
        words = passage.text[start:end]
        if not passage.start <= start < end <= passage.end:
            yield f"{role} {start},{end} is empty or outside the passage"
        elif words != words.strip():
            yield f"{role} {start},{end} has white space at its edge"
        elif inside_word(passage.text, start) or inside_word(passage.text, end):
            yield f"{role} {start},{end} cuts a word"
    if any(left[1] > right[0] for left, right in zip(spans, spans[1:])):
        yield f"pieces of {role} out of order"


def speaker_faults(speaker):
    if speaker["kind"] not in KINDS or not KEYS >= speaker.keys():
        yield f"speaker of kind {speaker['kind']!r} with {', '.join(speaker)}"
    if not speaker["name"] and speaker["kind"] != "unknown":
        yield "speaker without a name"
    for party in [speaker["id"], speaker.get("for"), *speaker.get("also", []), *speaker.get("members", [])]:
        if party is not None and not ID.fullmatch(party):
            yield f"{party!r} is no id of a party"


def statement_faults(passage, statement):
    if not statement.spans["content"]:
        yield "no content"
    if statement.aside not in (None, "nested", "doubtful"):
        yield f"aside {statement.aside!r}"
    yield from speaker_faults(statement.speaker)
    for role in ROLES:
        yield from span_faults(passage, role, statement.spans[role])


def faults(passage):
    """Every fault of a passage, with where it is."""
    found = [f"{passage.article}: {fault}" for fault in passage_faults(passage)]
    if found:
        return found
    return [f"{passage.article} statement {number}: {fault}"
            for number, statement in enumerate(passage.statements, 1)
            for fault in statement_faults(passage, statement)]


def repeated(golds):
    """Texts that more than one passage points into: a held-out gold must not share any with another."""
    counts = Counter(passage.sha256 for gold in golds.values() for passage in gold)
    return [f"{path.name}: {passage.article}: the text has another passage"
            for path, gold in golds.items() for passage in gold if counts[passage.sha256] > 1]


def table(title, statements, key):
    counts = Counter(key(statement) for statement in statements)
    print(f"{title}: " + ", ".join(f"{count} {name}" for name, count in counts.most_common()))


def summarize(gold, base):
    """Prints what a gold file holds."""
    every = [statement for passage in gold for statement in passage.statements]
    counted = [statement for statement in every if not statement.aside]
    print(f"{len(gold)} passages, {len(every)} statements, {len(counted)} of them counted")
    table("aside", [statement for statement in every if statement.aside], lambda s: s.aside)
    table("speakers by kind", counted, lambda s: s.speaker["kind"] + ("" if s.speaker["id"] else " without id"))
    table("mode", counted, lambda s: s.mode)
    table("form of the source", counted, lambda s: s.form)
    table("with", [s for s in counted if s.spans["addressee"] or s.spans["via"]],
          lambda s: "addressee" if s.spans["addressee"] else "via")
    ids = {s.speaker["id"]: s.speaker["kind"] for s in every if s.speaker["id"]}
    lacking = sorted(ids.keys() - base)
    print(f"{len(ids)} different speakers have an id, the party base lacks {len(lacking)}, of bodies:",
          ", ".join(party for party in lacking if ids[party] != "person") or "none")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--negotiations", type=Path, default=SHARED / "corpora/negotiations")
    parser.add_argument("--articles", type=Path, default=SHARED / "articles")
    parser.add_argument("--parties", type=Path, default=ROOT / "parties")
    given = parser.parse_args()

    at_hand = articles(given.negotiations, given.articles)
    golds = {path: passages(path, at_hand) for path in sorted(GOLD.parent.glob("*.jsonl"))}
    found = [f"{path.name}: {fault}" for path, gold in golds.items() for passage in gold for fault in faults(passage)]
    found += repeated(golds)
    for fault in found:
        print(fault, file=sys.stderr)

    base = base_ids(given.parties)
    for path, gold in golds.items():
        print(f"# {path.name}")
        summarize(gold, base)
    print(f"{len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
