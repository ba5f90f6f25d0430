"""The training texts: each corpus as documents with labels by word. Nothing of them is kept but the weights."""

import json
import random
from pathlib import Path

from pieces import Tokens

ROLES = ("source", "cue", "content")
NAMES = ("person", "place", "organization")
EDGE = set(" \t\r\n\u00a0\u200b\"'“”‘’«»„‟.,;:-–—―…[]()")
WINDOW = 254
TITLES = set(
    "mr mrs ms miss dr president prime minister vice general senator secretary chancellor foreign defense defence sir"
    " captain colonel judge justice professor prof governor gov sen rep representative congressman congresswoman former"
    " premier deputy ambassador mayor sheikh ayatollah lieutenant sergeant major admiral of state".split())


def trimmed(text, start, end):
    """A span without quotation marks and punctuation at its edges, or as it was if nothing else is in it."""
    s, e = start, end
    while s < e and text[s] in EDGE:
        s += 1
    while e > s and text[e - 1] in EDGE:
        e -= 1
    return (s, e) if s < e else (start, end)


def lines(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


class Document:
    def __init__(self, text, vocabulary, cuts=()):
        self.tokens = Tokens(text, vocabulary, cuts)

    def spans(self, pieces):
        """Word ranges (inclusive) of character pieces; pieces parted by punctuation alone are joined."""
        out = []
        for s, e in sorted(tuple(p) for p in pieces):
            s, e = trimmed(self.tokens.text, s, e)
            if out and all(c in EDGE for c in self.tokens.text[out[-1][1]:s]):
                out[-1] = (out[-1][0], e)
            else:
                out.append((s, e))
        return [w for w in (self.tokens.covering(s, e) for s, e in out) if w]


def tags(length, spans):
    """BIOES tags by word: 0 outside, then begin, inside, end, single for each kind. Of two that overlap the first stays."""
    out = [0] * length
    for kind, (a, b) in spans:
        if any(out[a:b + 1]):
            continue
        base = 1 + 4 * kind
        if a == b:
            out[a] = base + 3
        else:
            out[a], out[b] = base, base + 2
            for i in range(a + 1, b):
                out[i] = base + 1
    return out


class Attributed(Document):
    """An article with attributions: tags, for each cue its source's first word (or None), for each content its cue's."""

    def __init__(self, versions, vocabulary):
        super().__init__(versions[0]["text"], vocabulary)
        self.versions = [self._labels(v["attributions"]) for v in versions]

    def _labels(self, attributions):
        spans, sources, contents = [], [], []
        for a in attributions:
            found = {r: self.spans(a[r]) for r in ROLES}
            spans += [(k, w) for k, r in enumerate(ROLES) for w in found[r]]
            if not found["cue"]:
                continue
            cue = found["cue"][0][0]
            sources.append((cue, found["source"][0][0] if found["source"] else None))
            contents += [(w[0], cue) for w in found["content"]]
        spans.sort(key=lambda x: x[1][0] - x[1][1])
        return tags(len(self.tokens.start), spans), sources, contents

    def labels(self, chance):
        return chance.choice(self.versions)


class Named(Document):
    """Names in one convention (Universal NER's): without titles, with a possessive ending, adjectives included."""

    def __init__(self, text, names, vocabulary):
        super().__init__(text, vocabulary)
        self.tags = Named.tags_of(self, names)

    @staticmethod
    def tags_of(document, names):
        found = []
        for n in names:
            w = document.tokens.covering(n["start"], n["end"])
            if n["type"] in NAMES and w:
                found.append((NAMES.index(n["type"]), conventional(document.tokens, *w, n["type"])))
        found.sort(key=lambda x: x[1][0] - x[1][1])
        return tags(len(document.tokens.start), found)


def conventional(tokens, a, b, kind):
    while kind == "person" and a < b and tokens.word(a).lower() in TITLES:
        a += 2 if tokens.word(a + 1) == "." and a + 1 < b else 1
    if tokens.word(b + 1) in ("'", "’") and tokens.word(b + 2) == "s":
        b += 2
    return a, b


def widened(document, name):
    """A GUM name with the capitalised words of its mention that stand before it: "New" and "International" are
    adjectives to the treebank, and its names leave them out."""
    text = document["text"]
    for m in document["mentions"]:
        if m["entity"] == name.get("entity") and m["start"] < name["start"] and m["end"] == name["end"]:
            before = text[m["start"]:name["start"]].split()
            if before and all(w[0].isupper() for w in before) and before[0].lower() not in ("the", "a", "an", "this", "our"):
                return dict(name, start=m["start"])
    return name


def attributed(folder, split, vocabulary):
    versions = {}
    multi = folder / "polnear" / f"{split}.multi.jsonl"
    for a in lines(multi) if split == "train" and multi.exists() else []:
        versions.setdefault(a["id"], []).append(a)
    return [Attributed(versions.get(a["id"], [a]), vocabulary) for a in lines(folder / "polnear" / f"{split}.jsonl")]


def machine_named(folder, vocabulary):
    """News whose names were marked partly by machine: more of it, less to be trusted."""
    found = []
    machine = lines(folder / "names" / "gmb-train.jsonl")
    for at in range(0, len(machine), 8):
        text, names = "", []
        for s in machine[at:at + 8]:
            names += [dict(n, start=n["start"] + len(text), end=n["end"] + len(text)) for n in s["names"]]
            text += s["text"] + " "
        found.append(Named(text, names, vocabulary))
    return found


def windows(document, chance, stride=222, margin=16):
    """(first word, last word + 1, first and last word to learn from): cut anew at each epoch, at word starts."""
    first, total, count = document.tokens.first, len(document.tokens.pieces), len(document.tokens.first)
    if total <= WINDOW:
        yield 0, count, 0, count
        return
    import bisect

    at = -chance.randrange(stride)
    while at < total:
        a = bisect.bisect_left(first, max(at, 0))
        b = bisect.bisect_right(first, at + WINDOW) - 1 if at + WINDOW < total else count
        if b > a:
            low = a if a == 0 else bisect.bisect_left(first, first[a] + margin)
            high = b if b == count else bisect.bisect_left(first, first[b] - margin)
            if high - low > 4:
                yield a, b, low, high
        if at + WINDOW >= total:
            return
        at += stride
