#!/usr/bin/env python3
"""check.py [--show] [ID ...]

Checks the gold of the example coverage: every span lies inside its text, is not empty and neither starts nor
ends with white space; pieces of a role are in order and do not overlap; every text is that of the coverage; every
article named in record.json exists. With --show, prints one row for each attribution, of the articles named or
of all: source | cue | content | type | speaker. Exit status 1 if anything is wrong. Standard library only.
"""
import datetime, glob, html.parser, json, os, sys

HERE = os.path.dirname(os.path.abspath(__file__))
COVERAGE = os.path.join(HERE, "..", "coverage")
ROLES = ("source", "cue", "content")


class Body(html.parser.HTMLParser):
    """The headline and the paragraphs of the element marked itemprop="articleBody", white space collapsed."""

    def __init__(self):
        super().__init__()
        self.open, self.parts, self.buffer = [], [], None

    def handle_starttag(self, tag, attributes):
        if tag in ("meta", "link", "img", "br", "input"):
            return
        inside = ("itemprop", "articleBody") in attributes
        self.open.append((tag, inside))
        if tag == "h1" or tag == "p" and any(mark for _, mark in self.open):
            self.buffer = []

    def handle_endtag(self, tag):
        if self.buffer is not None and tag in ("h1", "p"):
            self.parts.append(" ".join("".join(self.buffer).split()))
            self.buffer = None
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if self.buffer is not None:
            self.buffer.append(data)


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def coverage():
    """The text of every article of the coverage, by id."""
    texts = {}
    for path in sorted(glob.glob(os.path.join(COVERAGE, "*"))):
        stem, kind = os.path.splitext(os.path.basename(path))
        if kind == ".jsonl":
            for line in read(path).splitlines():
                article = json.loads(line)
                texts[article["id"]] = article["text"]
        elif kind == ".txt":
            texts[stem] = read(path)
        elif kind == ".html":
            body = Body()
            body.feed(read(path))
            texts[stem] = "\n\n".join(body.parts)
    return texts


def faults_of(article):
    text = article["text"]
    for number, attribution in enumerate(article["attributions"], 1):
        where = f"{article['id']} attribution {number}"
        if attribution["type"] not in ("direct", "indirect", "mixed"):
            yield f"{where}: type {attribution['type']!r}"
        speaker = attribution["speaker"]
        if speaker is not None and not (speaker and all(isinstance(name, str) and name for name in speaker)):
            yield f"{where}: speaker {speaker!r}"
        for role in ROLES:
            spans = attribution[role]
            if not spans and role != "source":
                yield f"{where}: no {role}"
            if any(left[1] > right[0] for left, right in zip(spans, spans[1:])):
                yield f"{where}: pieces of {role} out of order"
            for start, end in spans:
                if not 0 <= start < end <= len(text):
                    yield f"{where}: {role} {start},{end} is empty or outside the text"
                elif text[start:end] != text[start:end].strip():
                    yield f"{where}: {role} {text[start:end]!r} has white space at its edge"


def record_faults(record, ids):
    named = []
    for family in record["copies"]:
        named += [family["original"]] + [copy["article"] for copy in family["copies"]]
    for kind in ("meetings", "commitments", "contradictions"):
        for entry in record[kind]:
            named += entry["articles"]
            for key in ("date", "deadline"):
                if entry.get(key) is not None:
                    datetime.date.fromisoformat(entry[key])
    for name in named + list(record["dates"]):
        if name not in ids:
            yield f"record.json names {name!r}, which is no article"
    for name in ids - set(record["dates"]):
        yield f"record.json has no date for {name}"


def show(article):
    text = article["text"]
    print(f"\n== {article['id']}")
    for attribution in article["attributions"]:
        cells = [" ~ ".join(text[s:e] for s, e in attribution[role]).replace("\n", "⏎") for role in ROLES]
        speaker = attribution["speaker"]
        print(" | ".join(cells + [attribution["type"], speaker[0] if speaker else "-"]))


def main(arguments):
    wanted = [a for a in arguments if not a.startswith("--")]
    gold = [json.loads(line) for line in read(os.path.join(HERE, "attributions.jsonl")).splitlines()]
    record = json.loads(read(os.path.join(HERE, "record.json")))
    texts, ids = coverage(), {article["id"] for article in gold}
    faults = [f"{name}: in the coverage but not in the gold" for name in sorted(texts.keys() - ids)]
    faults += list(record_faults(record, ids))
    for article in gold:
        if texts.get(article["id"]) != article["text"]:
            faults.append(f"{article['id']}: text differs from the coverage")
        faults += list(faults_of(article))
        if "--show" in arguments and (not wanted or article["id"] in wanted):
            show(article)
    for fault in faults:
        print(fault, file=sys.stderr)
    kinds = {}
    for attribution in (a for article in gold for a in article["attributions"]):
        kinds[attribution["type"]] = kinds.get(attribution["type"], 0) + 1
    total = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    print(f"{len(gold)} articles, {sum(kinds.values())} attributions ({total}); {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
