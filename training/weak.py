"""Names in a treebank that marks none: the grammar says where a name can stand, the reader says of which kind, anew
before each pass (self-training, with the grammar as its bounds)."""

import torch

from links import encoded

# Sums of log odds against "no name". Between the two the reader may choose: that whole name or none.
SURE, OUT = 0.5, -4.5
# The gazetteer is believed where the reader is not this much surer of another kind.
SUGGESTED = 5.0
# Kinds within this of the best stay open.
CLOSE = 2.0


def allow(reader, documents, vocabulary, known, latent):
    """Sets `allowed` [words, tags] of every document. `latent`: the reader knows no names yet, every kind is open."""
    for at in range(0, len(documents), 32):
        some = [d for d in documents[at:at + 32]]
        emitted = [None] * len(some) if latent else emissions(reader, some, vocabulary)
        for d, emit in zip(some, emitted):
            d.allowed = allowed(d, emit, reader.names.scores().detach(), known)


def emissions(reader, documents, vocabulary):
    with torch.no_grad():
        return [reader.names.tags(x) for x in encoded(reader, documents, vocabulary)]


def path(kind, length):
    begin, inside, end, single = range(1 + 4 * kind, 5 + 4 * kind)
    return [single] if length == 1 else [begin] + [inside] * (length - 2) + [end]


def odds(emit, step, kind, a, b):
    """Log odds of a name of this kind on words a to b against none there."""
    tags = path(kind, b - a + 1)
    steps = sum(step[x, y] for x, y in zip([0, *tags], [*tags, 0])) - (b - a + 2) * step[0, 0]
    return (sum(emit[a + i, t] - emit[a + i, 0] for i, t in enumerate(tags)) + steps).item()


def allowed(document, emit, step, known):
    tokens = document.tokens
    out = torch.zeros(len(tokens.start), step.shape[0], dtype=torch.bool)
    out[:, 0] = True
    for a, b in document.candidates:
        kinds, must = choices(tokens, a, b, emit, step, known)
        for i in range(a, b + 1) if kinds else ():
            out[i, 0] = not must
            for k in kinds:
                out[i, path(k, b - a + 1)[i - a]] = True
    return out


def choices(tokens, a, b, emit, step, known):
    """The kinds that the name on words a to b may be of, and whether it must be one."""
    words = [tokens.word(i).lower() for i in range(a, b + 1)]
    if words[-1] == "s" and len(words) > 2 and words[-2] in ("'", "’"):
        words = words[:-2]
    words = [w for w in words if w != "."]
    if words and " ".join(words) in known.names:
        return [known.names[" ".join(words)]], True
    suggested = known.kind(words) if words else None
    if emit is None:
        return [0, 1, 2] if suggested is None else [suggested], False
    score = [odds(emit, step, k, a, b) for k in range(3)]
    best = max(score)
    if best < OUT:
        return [], False
    if suggested is not None and score[suggested] > best - SUGGESTED:
        return [suggested], True
    return [k for k in range(3) if score[k] > best - CLOSE], best > SURE
