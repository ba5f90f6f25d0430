"""Annotations of our own (`annotations/`): places in texts of others, without the texts."""

import gzip
import json
from collections import defaultdict
from pathlib import Path

from corpora import Document, Named, lines

FOLDER = Path(__file__).parent / "annotations"


class Marks:
    """What is marked in one text: names, and of phrases by the place of their head that of an earlier one's, or None.
    `refers` was annotated, `repeats` are names that end in the same word."""

    def __init__(self):
        self.names, self.refers, self.repeats = [], {}, {}
        # Beyond the last mark nobody looked.
        self.end = 0


def annotations(name):
    """{document: Marks} of annotations/NAME.tsv."""
    found = defaultdict(Marks)
    for line in open(FOLDER / f"{name}.tsv", encoding="utf-8"):
        if line.startswith("#"):
            continue
        document, what, start, end, antecedent = line.rstrip("\n").split("\t")
        marks = found[document]
        marks.end = max(marks.end, int(end))
        if what in ("refers", "repeats"):
            getattr(marks, what)[int(start)] = int(antecedent) if antecedent else None
        elif what != "read":
            marks.names.append({"type": what, "start": int(start), "end": int(end)})
    return found


def references(tokens, marks, weight):
    """[(word, all earlier words of the same thing, its weight)] for each annotated phrase, in text order."""
    word = lambda start: tokens.covering(start, start + 1)[0]
    chains, found = {}, []
    for start, antecedent in sorted((marks.repeats | marks.refers).items()):
        chain = chains.setdefault(word(antecedent), [word(antecedent)]) if antecedent is not None else []
        if start in marks.refers:
            found.append((word(start), list(chain), weight(tokens.word(word(start)))))
        if chain:
            chains[word(start)] = chain
            chain.append(word(start))
    return found


class Referred(Document):
    """A news article of which only what refers to what is known; every word may be referred to."""

    def __init__(self, text, marks, vocabulary, weight):
        super().__init__(text, vocabulary)
        self.references = references(self.tokens, marks, weight)
        self.kinds = dict.fromkeys(range(len(self.tokens.start)))


def texts(folder, wanted):
    """{document: text} of annotated articles, from the corpora in which they stand; a page is SET:ID."""
    found = {}
    for path in sorted((folder / "negotiations").glob("*.jsonl")):
        found |= {d["id"]: d["text"] for d in lines(path) if d["id"] in wanted}
    with gzip.open(folder / "news-8k.jsonl.gz", "rt", encoding="utf-8") as stream:
        found |= {d["id"]: d["text"] for d in map(json.loads, stream) if d["id"] in wanted}
    pages = ((f"{d['set']}:{d['id']}", d) for d in lines(folder / "pages" / "gold.jsonl"))
    return found | {page: d["body"] for page, d in pages if page in wanted}


def referred(folder, vocabulary, weight):
    """The articles of `annotations/references.tsv`."""
    marked = annotations("references")
    found = texts(folder, marked)
    return [Referred(found[i][:marks.end], marks, vocabulary, weight) for i, marks in marked.items()]


def named(folder, vocabulary):
    """The articles of `annotations/names.tsv`, as far as they were read."""
    marked = annotations("names")
    found = texts(folder, marked)
    return [Named(found[i][:marks.end], marks.names, vocabulary) for i, marks in marked.items()]
