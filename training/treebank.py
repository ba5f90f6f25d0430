"""Treebank documents: words with part of speech, head and relation, sentence starts, names and what refers to what.
English GUM has all of it; of English EWT the grammar, names and pronouns come from `annotations`."""

from annotated import annotations, references
from corpora import Document, Named, lines, widened

# Words inside a phrase, never its head.
INSIDE = ("compound", "flat", "fixed", "goeswith")
PRONOUNS = set("he him his himself she her hers herself they them their theirs themselves it its itself".split())
MENTIONS = ("person", "place", "organization", "object", "event", "abstract", "time", "substance", "animal", "plant")


def weight(phrase):
    """A pronoun's antecedent counts as much as three of a noun phrase: they are fewer, and speakers hang on them."""
    return 3.0 if phrase.lower() in PRONOUNS else 1.0


class Word:
    """A word of a treebank: where it starts in the text, and its columns."""

    def __init__(self, columns, start):
        self.form, self.upos, self.relation = columns[1], columns[3], columns[7].split(":")[0]
        self.features, self.start = columns[5], start
        self.head = int(columns[6]) - 1


def conllu(path):
    """[(id, [(starts a paragraph, [(columns, space after)])])]; the parts of "don't" stand without a space."""
    documents, sentence, paragraph, joined = [], [], False, None
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            documents.append((line.split("=", 1)[1].strip(), []))
        elif line.startswith("# newpar"):
            paragraph = True
        elif not line and sentence:
            documents[-1][1].append((paragraph, sentence))
            sentence, paragraph = [], False
        elif line and line[0].isdigit():
            c = line.split("\t")
            space = "SpaceAfter=No" not in c[9]
            if "-" in c[0]:
                joined = (int(c[0].split("-")[1]), space)
            elif c[0].isdigit():
                if joined and int(c[0]) <= joined[0]:
                    space = joined[1] and int(c[0]) == joined[0]
                sentence.append((c, space))
                joined = joined if joined and int(c[0]) < joined[0] else None
    return [d for d in documents if d[1]]


def composed(sentences):
    """The running text of a document's sentences, and its sentences as Words."""
    text, found = "", []
    for paragraph, columns in sentences:
        text = text.rstrip() + ("\n\n" if paragraph and text else " " if text else "")
        words = []
        for c, space in columns:
            words.append(Word(c, len(text)))
            text += c[1] + (" " if space else "")
        found.append(words)
    return text.rstrip(), found


def placed(text, sentences):
    """The sentences as Words of a text that already stands: each word at the next place it is written."""
    at, found = 0, []
    for _, columns in sentences:
        words = []
        for c, _ in columns:
            place = text.find(c[1], at)
            if 0 <= place <= at + 60:
                words.append(Word(c, place))
                at = place + len(c[1])
            else:
                words.append(Word(c, at))
        found.append(words)
    return found


class Parsed(Document):
    """A document with its grammar by word. `cut`: its words begin where the treebank's do ("do", "n't")."""

    def __init__(self, text, sentences, vocabulary, labels, cut=False):
        super().__init__(text, vocabulary, {w.start for s in sentences for w in s} if cut else ())
        self.rows, self.starts, self.heads, taken = [], set(), set(), set()
        for sentence in sentences:
            at = [self.own(w.start, taken) for w in sentence]
            if at and at[0] is not None:
                self.starts.add(at[0])
            for word, place in zip(sentence, at):
                if place is not None:
                    target = at[word.head] if word.head >= 0 else -1
                    self.rows.append((place, labels("upos", word.upos), target, labels("relation", word.relation)))
                    if word.upos in ("NOUN", "PROPN", "PRON") and word.relation not in INSIDE:
                        self.heads.add(place)

    def own(self, start, taken):
        """The word that stands at a character and is nobody else's."""
        found = self.tokens.covering(start, start + 1)
        if not found or found[0] in taken:
            return None
        taken.add(found[0])
        return found[0]


class Referring(Parsed):
    """A document of GUM: names by tag, and for the head of each mention its kind and the earlier heads of the same thing."""

    def __init__(self, d, sentences, vocabulary, labels, cut):
        super().__init__(d["text"], placed(d["text"], sentences), vocabulary, labels, cut)
        self.tags = Named.tags_of(self, [widened(d, n) for n in d["names"]])
        heads, self.references, self.kinds = {}, [], {}
        for m in sorted(d["mentions"], key=lambda m: (m["head"][0], m["start"] - m["end"])):
            found = self.tokens.covering(*m["head"])
            if not found:
                continue
            word = found[-1] if m["upos"] == "PROPN" else found[0]
            if word in self.kinds:
                continue
            self.kinds[word] = MENTIONS.index(m["type"]) if m["type"] in MENTIONS else None
            earlier = heads.setdefault(m["entity"], [])
            self.references.append((word, list(earlier), weight(d["text"][m["start"]:m["end"]])))
            earlier.append(word)


class Annotated(Parsed):
    """A document of EWT: its names and the antecedents of its pronouns are ours."""

    def __init__(self, text, sentences, marks, vocabulary, labels, cut):
        super().__init__(text, sentences, vocabulary, labels, cut)
        self.tags = Named.tags_of(self, marks.names)
        self.references = references(self.tokens, marks, weight)
        self.kinds = dict.fromkeys(self.heads.union(*(earlier for _, earlier, _ in self.references)))


def pairs(make):
    """A document as the product reads it and cut into the treebank's words: each pass learns from one of the two."""
    return (make(False), make(True))


def referring(folder, vocabulary, labels):
    texts = {d["id"]: d for d in lines(folder / "gum" / "train.jsonl")}
    return [
        pairs(lambda cut: Referring(texts[i], s, vocabulary, labels, cut))
        for i, s in conllu(folder / "ud" / "gum-train.conllu")
        if i in texts
    ]


def parsed(folder, vocabulary, labels):
    marked, found = annotations("ewt"), []
    for i, sentences in conllu(folder / "ud" / "ewt-train.conllu"):
        text, words = composed(sentences)
        found.append(pairs(lambda cut: Annotated(text, words, marked[i], vocabulary, labels, cut)))
    return found
