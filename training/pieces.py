"""Words, word pieces and shapes of a text, exactly as `Sources/Reading/Pieces` makes them in Swift.

A word is a run of letters, marks and digits, or one punctuation mark or symbol. Offsets are Unicode code points.
A shape says how the word is written (six cases) and what stands before it (glued, space, line break): the vocabulary
is uncased, names need case, and a straight quotation mark opens or closes by the space beside it.
"""

import unicodedata
from functools import lru_cache

CASES = ("lower", "title", "upper", "digits", "mark", "mixed")
BREAKS = ("glued", "space", "line")
SHAPES = len(CASES) * len(BREAKS)
LONGEST_WORD = 100


@lru_cache(maxsize=None)
def kind(c):
    """'gap', 'mark' (always a word of its own) or 'word'."""
    category = unicodedata.category(c)
    if category[0] in "CZ":
        return "gap"
    if category[0] in "PS" or is_ideograph(c):
        return "mark"
    return "word"


def is_ideograph(c):
    return 0x4E00 <= ord(c) <= 0x9FFF or 0x3400 <= ord(c) <= 0x4DBF or 0xF900 <= ord(c) <= 0xFAFF


def words(text, cuts=()):
    """[(start, end, break)] in text order; no word goes over one of the `cuts`."""
    found, at, gap = [], 0, "line"
    while at < len(text):
        what = kind(text[at])
        if what == "gap":
            if text[at] == "\n" or gap == "line":
                gap = "line"
            else:
                gap = "space"
            at += 1
            continue
        end = at + 1
        if what == "word":
            while end < len(text) and kind(text[end]) == "word" and end not in cuts:
                end += 1
        found.append((at, end, gap))
        at, gap = end, "glued"
    return found


def normal(word):
    lowered = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in lowered if unicodedata.category(c) != "Mn")


def case(word):
    if kind(word[0]) == "mark":
        return 4
    if any(unicodedata.category(c) == "Nd" for c in word):
        return 3
    letters = [c for c in word if c.isupper() or c.islower()]
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return 0
    if upper == len(letters) and len(letters) > 1:
        return 2
    if upper == 1 and letters[0].isupper():
        return 1
    return 5


class Vocabulary:
    def __init__(self, path):
        self.ids = {line.rstrip("\n"): i for i, line in enumerate(open(path, encoding="utf-8"))}
        self.unknown, self.first, self.last = self.ids["[UNK]"], self.ids["[CLS]"], self.ids["[SEP]"]
        self.known = {}

    def pieces(self, word):
        """Greedy longest match first (Schuster and Nakajima 2012, as in BERT)."""
        if word not in self.known:
            self.known[word] = self._pieces(normal(word))
        return self.known[word]

    def _pieces(self, word):
        if not word or len(word) > LONGEST_WORD:
            return [self.unknown]
        out, at = [], 0
        while at < len(word):
            prefix = "##" if at else ""
            for end in range(len(word), at, -1):
                found = self.ids.get(prefix + word[at:end])
                if found is not None:
                    break
            else:
                return [self.unknown]
            out.append(found)
            at = end
        return out


class Tokens:
    """The columns of one text: words, and for each its pieces."""

    def __init__(self, text, vocabulary, cuts=()):
        self.text = text
        found = words(text, cuts)
        self.start = [w[0] for w in found]
        self.end = [w[1] for w in found]
        self.shape = [case(text[s:e]) + len(CASES) * BREAKS.index(b) for s, e, b in found]
        self.pieces, self.first = [], []
        self.piece_shape = []
        for i, (s, e, _) in enumerate(found):
            ids = vocabulary.pieces(text[s:e])
            self.first.append(len(self.pieces))
            self.pieces += ids
            # Only the first piece carries the break; the others are glued to it.
            self.piece_shape += [self.shape[i]] + [self.shape[i] % len(CASES)] * (len(ids) - 1)

    def word(self, i):
        return self.text[self.start[i]:self.end[i]] if i < len(self.start) else ""

    def covering(self, start, end):
        """(first, last) word inclusive that overlap [start, end), or None."""
        import bisect

        a = bisect.bisect_right(self.end, start)
        b = bisect.bisect_left(self.start, end) - 1
        return (a, b) if a <= b else None
