"""The last step of training: the pointers learn to choose among the spans of an article, with the encoder at rest.

In the joint run a pointer learns to find a word among all words of a window, which teaches the encoder; here it learns
the choice that reading asks for: a content's cue among the cues, a cue's source among the sources or none.
"""

import random

import torch
import torch.nn.functional as F

from corpora import windows
from decode import REACH


class Choices:
    """Vectors and right choices of one article: rows of an origin, its candidates and the place of the right one."""

    def __init__(self, document, x):
        tags, sources, contents = document.versions[0]
        begins = {kind: [i for i, t in enumerate(tags) if t in (1 + 4 * kind, 4 + 4 * kind)] for kind in range(3)}
        self.source = rows(x, sources, begins[0], True)
        self.cue = rows(x, contents, begins[1], False)


def rows(x, arcs, candidates, allows_none):
    found = []
    for origin, target in arcs:
        near = [c for c in candidates if abs(c - origin) < REACH]
        if target in near or (allows_none and target is None):
            place = near.index(target) if target is not None else len(near)
            found.append((origin, near, place))
    kept = sorted({w for o, n, _ in found for w in [o, *n]})
    place = {w: i for i, w in enumerate(kept)}
    at = torch.tensor(kept)
    return x[at] if kept else None, at, [(place[o], torch.tensor([place[c] for c in n], dtype=torch.long), p) for o, n, p in found]


def loss(pointer, vectors, at, choices, allows_none):
    scores = pointer.scores(vectors, torch.tensor([o for o, _, _ in choices]), at)
    total = 0
    for row, (_, near, place) in zip(scores, choices):
        own = torch.cat([row[near], row[-1:]]) if allows_none else row[near]
        total = total + F.cross_entropy(own[None], torch.tensor([place]))
    return total / len(choices)


def encoded(reader, documents, vocabulary, size=16):
    """One vector by word of each document, many windows at a time."""
    from train import Batch

    out = [torch.zeros(len(d.tokens.first), 384) for d in documents]
    cut = [(i, (d, *w)) for i, d in enumerate(documents) for w in windows(d, random.Random(0))]
    cut.sort(key=lambda c: c[1][2] - c[1][1])
    for at in range(0, len(cut), size):
        part = cut[at:at + size]
        batch = Batch([c for _, c in part], vocabulary)
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            x = reader(batch.pieces, batch.shapes, batch.mask)
        for (i, _), vectors, (_, a, _, low, high, rows) in zip(part, x, batch.items):
            out[i][low:high] = vectors[rows[low - a:high - a]].float()
    return out


def settle(reader, documents, vocabulary, passes=16, seed=1):
    """Trains reader.source and reader.cue in place."""
    documents = [d for d in documents if d.tokens.first]
    found = [Choices(d, x) for d, x in zip(documents, encoded(reader, documents, vocabulary))]
    torch.manual_seed(seed)
    chance = random.Random(seed)
    pointers = [(reader.source, "source", True), (reader.cue, "cue", False)]
    optimiser = torch.optim.AdamW([p for q, _, _ in pointers for p in q.parameters()], lr=1e-3, weight_decay=0.01)
    steps = passes * len(found)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: max(1 - s / steps, 0.01))
    for number in range(passes):
        chance.shuffle(found)
        seen = 0.0
        for article in found:
            total = 0
            for pointer, name, allows_none in pointers:
                vectors, at, choices = getattr(article, name)
                if choices:
                    total = total + loss(pointer, vectors.clone(), at, choices, allows_none)
            if not isinstance(total, int):
                optimiser.zero_grad()
                total.backward()
                optimiser.step()
                seen += total.item()
            schedule.step()
        print(f"links, pass {number + 1}: {seen / len(found):.4f}", flush=True)
