"""Treebank documents: words with part of speech, head and relation, sentence starts, mentions, names, and where names
can stand. English GUM has all of it, English EWT the grammar alone."""

from corpora import TITLES, Document, Named, lines, widened

DATES = set(
    "january february march april may june july august september october november december monday tuesday wednesday"
    " thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun"
    " christmas easter ramadan thanksgiving halloween".split())
PRONOUNS = set("he him his himself she her hers herself they them their theirs themselves it its itself".split())
# A pronoun's antecedent counts as much as three of a noun phrase: they are fewer, and speakers hang on them.
PRONOUN_WEIGHT = 3.0
MENTIONS = ("person", "place", "organization", "object", "event", "abstract", "time", "substance", "animal", "plant")


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
        self.rows, self.starts, self.upos, taken = [], set(), {}, set()
        self.allowed = None
        self.candidates = []
        for sentence in sentences:
            at = [self.own(w.start, taken) for w in sentence]
            if at and at[0] is not None:
                self.starts.add(at[0])
            for word, place in zip(sentence, at):
                if place is not None:
                    target = at[word.head] if word.head >= 0 else -1
                    self.rows.append((place, labels("upos", word.upos), target, labels("relation", word.relation)))
                    self.upos[place] = word.upos
            for a, b in names_in(sentence):
                found = self.tokens.covering(sentence[a].start, sentence[b].start + len(sentence[b].form))
                if found:
                    self.candidates.append(found)

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
            weight = PRONOUN_WEIGHT if d["text"][m["start"]:m["end"]].lower() in PRONOUNS else 1.0
            self.references.append((word, list(earlier), weight))
            earlier.append(word)


def is_proper(word):
    form = word.form
    # "Iraqis" are people, not a name.
    plural = "Number=Plur" in word.features and form.lower().endswith(("is", "ans", "ians", "ites", "ims", "ews", "abs", "ists"))
    return (
        word.upos == "PROPN" and form.lower().rstrip(".") not in DATES and not plural and "@" not in form
        and not form.lower().startswith(("http", "www.", "#")) and not any(c.isdigit() for c in form))


def names_in(sentence):
    """Where names can stand by the treebank's grammar: [(first, last)] of its words, in Universal NER's convention."""
    proper = [is_proper(w) for w in sentence]
    for i in range(len(sentence) - 2, -1, -1):
        w = sentence[i]
        # "United" and "White" are adjectives to the treebank.
        if (not proper[i] and w.upos in ("ADJ", "NOUN", "VERB") and w.form[0].isupper() and proper[i + 1]
                and w.relation in ("amod", "compound", "nmod") and w.head > i and all(proper[i + 1:w.head + 1])):
            proper[i] = True
    found, i = [], 0
    while i < len(sentence):
        if proper[i]:
            end = name_end(sentence, proper, i)
            found.append((i, end))
            i = end
        i += 1
    return [n for n in (without_title(sentence, *n) for n in found) if n]


def name_end(sentence, proper, first):
    """The last word of the name that begins at `first`."""
    last, count = first, len(sentence)
    while last + 1 < count:
        following = sentence[last + 1].form
        if proper[last + 1] and belongs(sentence, last + 1, first):
            last += 1
        elif last + 2 < count and following in ("-", "–", "&") and proper[last + 2]:
            last += 2
        elif last + 2 < count and following == "," and sentence[last + 2].form.rstrip(".") in ("Inc", "LLC", "Ltd", "LP", "Corp"):
            last += 2
        elif last + 2 < count and following == "of" and (target := last + 3 if sentence[last + 2].form == "the" else last + 2) < count \
                and proper[target] and sentence[last].relation not in ("flat",) and first <= head_of(sentence, proper, target) <= last:
            last = target
        else:
            break
    return last


def head_of(sentence, proper, word):
    """The head of the run of proper nouns that a word modifies from the left."""
    while sentence[word].head > word and proper[sentence[word].head]:
        word = sentence[word].head
    return sentence[word].head


def belongs(sentence, word, first):
    """Whether a proper noun goes on with the name before it."""
    left, own = sentence[word - 1], sentence[word]
    if own.relation in ("flat", "goeswith") or (left.relation in ("compound", "amod", "nmod") and left.head >= word):
        return True
    if left.relation in ("flat", "compound") and first <= own.head < word and own.relation in ("compound", "nmod"):
        return True
    return left.relation == "nmod" and left.head == own.head


def without_title(sentence, first, last):
    while first < last and sentence[first].form.lower().rstrip(".") in TITLES:
        first += 1
    if sentence[first].form.lower().rstrip(".") in TITLES and first == last:
        return None
    if last + 1 < len(sentence) and sentence[last + 1].form in ("'s", "’s"):
        last += 1
    return first, last


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
    found = []
    for _, sentences in conllu(folder / "ud" / "ewt-train.conllu"):
        text, words = composed(sentences)
        found.append(pairs(lambda cut: Parsed(text, words, vocabulary, labels, cut)))
    return found
