"""The reader: one small transformer, a thin head for each layer of the record."""

import torch
import torch.nn as nn
import torch.nn.functional as F

from attention import Attention, Dropout

WIDTH, LAYERS, HEADS, INNER, POSITIONS = 384, 6, 12, 1536, 256
LINK, REFERENCE, DISTANCES, MENTIONS = 128, 256, 24, 10
IMPOSSIBLE = -1e4


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.attention = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.output_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = dropout

    def forward(self, x, mask):
        drop = self.dropout if self.training else lambda y: y
        a = Attention.apply(self.qkv(x), mask, HEADS)
        x = self.attention_norm(x + drop(self.attention(a)))
        return self.output_norm(x + drop(self.down(F.gelu(self.up(x)))))


class Embedding(nn.Module):
    def __init__(self, vocabulary, shapes):
        super().__init__()
        self.word = nn.Embedding(vocabulary, WIDTH)
        self.position = nn.Parameter(torch.zeros(POSITIONS, WIDTH))
        self.shape = nn.Embedding(shapes, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, pieces, shapes):
        return self.norm(self.word(pieces) + self.position[: pieces.shape[1]] + self.shape(shapes))


class Tagger(nn.Module):
    """BIOES tags of `kinds` kinds of span with a linear-chain CRF over words (Lafferty et al. 2001)."""

    def __init__(self, kinds):
        super().__init__()
        self.count = 1 + 4 * kinds
        self.tags = nn.Linear(WIDTH, self.count)
        self.transitions = nn.Parameter(torch.zeros(self.count, self.count))
        self.register_buffer("allowed", allowed(kinds), persistent=False)

    def scores(self):
        return self.transitions.masked_fill(~self.allowed, IMPOSSIBLE)

    def loss(self, x, gold, mask):
        """x [B,T,WIDTH], gold [B,T], mask [B,T] a prefix of each row. Mean negative log likelihood by word."""
        emit, step = self.tags(x).float(), self.scores()
        path = emit.gather(2, gold.unsqueeze(2)).squeeze(2)
        path[:, 1:] = path[:, 1:] + step[gold[:, :-1], gold[:, 1:]]
        return (self.total(emit, step, mask) - (path * mask).sum()) / mask.sum()

    @staticmethod
    def total(emit, step, mask):
        """Log of the sum over all paths, summed over the batch (the forward algorithm)."""
        total = emit[:, 0]
        for t in range(1, emit.shape[1]):
            following = torch.logsumexp(total.unsqueeze(2) + step, 1) + emit[:, t]
            total = torch.where(mask[:, t, None], following, total)
        return torch.logsumexp(total, 1).sum()


def allowed(kinds):
    """[from, to]: after begin or inside comes inside or end of the same kind; after the rest, outside or a start."""
    count = 1 + 4 * kinds
    ok = torch.zeros(count, count, dtype=torch.bool)
    starts = [0] + [1 + 4 * k for k in range(kinds)] + [4 + 4 * k for k in range(kinds)]
    for k in range(kinds):
        begin, inside, end, single = (1 + 4 * k + i for i in range(4))
        ok[begin, [inside, end]] = True
        ok[inside, [inside, end]] = True
        ok[end, starts] = True
        ok[single, starts] = True
    ok[0, starts] = True
    return ok


def bucket(distance):
    """Signed distance in words as one of DISTANCES: exact when near, by powers of two when far."""
    size = distance.abs().clamp(max=2047)
    far = 4 + torch.log2(size.clamp(min=4).float() / 4).floor().long().clamp(max=7)
    half = torch.where(size < 4, size, far)
    return torch.where(distance < 0, half + 12, half)


class Pointer(nn.Module):
    """From one word to another of the same text, or to none (biaffine with a bias by distance)."""

    def __init__(self):
        super().__init__()
        self.origin = nn.Linear(WIDTH, LINK)
        self.target = nn.Linear(WIDTH, LINK)
        self.none = nn.Linear(WIDTH, 1)
        self.distance = nn.Parameter(torch.zeros(DISTANCES))

    def scores(self, x, origin, at):
        """x [T,WIDTH] of one window, origin [N] words, at [T] positions; [N, T+1], the last column is 'none'."""
        o = x[origin]
        s = self.origin(o) @ self.target(x).T / LINK**0.5
        s = s.float() + self.distance[bucket(at[None, :] - at[origin][:, None])]
        return torch.cat([s, self.none(o).float()], 1)


class Reference(nn.Module):
    """From the head of a phrase to the head of an earlier one for the same thing, or to none."""

    def __init__(self):
        super().__init__()
        self.origin = nn.Linear(WIDTH, REFERENCE)
        self.target = nn.Linear(WIDTH, REFERENCE)
        self.none = nn.Linear(WIDTH, 1)
        # How far back to look depends on the phrase: pronouns look near.
        self.distance = nn.Linear(WIDTH, DISTANCES)

    def scores(self, x, origin, at):
        """As Pointer.scores."""
        o = x[origin]
        drop = lambda y: F.dropout(y, 0.3, self.training)
        s = (drop(self.origin(o)) @ drop(F.relu(self.target(x))).T / REFERENCE**0.5).float()
        far = bucket(at[None, :] - at[origin][:, None])
        return torch.cat([s + self.distance(o).float().gather(1, far), self.none(o).float()], 1)


class Syntax(nn.Module):
    def __init__(self, upos, relations):
        super().__init__()
        self.upos = nn.Linear(WIDTH, upos)
        self.dependent = nn.Linear(WIDTH, 256)
        self.head = nn.Linear(WIDTH, 256)
        self.relation = nn.Linear(512, relations)


class Reader(nn.Module):
    def __init__(self, vocabulary, shapes, upos=17, relations=45, dropout=0.1):
        super().__init__()
        self.embedding = Embedding(vocabulary, shapes)
        drop = Dropout(dropout)
        self.encoder = nn.ModuleList(Layer(drop) for _ in range(LAYERS))
        self.attribution = Tagger(3)
        self.names = Tagger(3)
        self.source = Pointer()
        self.cue = Pointer()
        self.syntax = Syntax(upos, relations)
        self.sentence = nn.Linear(WIDTH, 1)
        self.mention = nn.Linear(WIDTH, MENTIONS)
        self.reference = Reference()

    def forward(self, pieces, shapes, mask):
        x = self.embedding(pieces, shapes)
        for layer in self.encoder:
            x = layer(x, mask)
        return x


def start(reader, weights):
    """Fills the encoder from all-MiniLM-L6-v2's tensors; shapes and heads stay as they are."""
    w = weights
    with torch.no_grad():
        e = reader.embedding
        e.word.weight.copy_(w["embeddings.word_embeddings.weight"])
        e.position.copy_(w["embeddings.position_embeddings.weight"][:POSITIONS] + w["embeddings.token_type_embeddings.weight"][0])
        e.shape.weight.zero_()
        copy(e.norm, w, "embeddings.LayerNorm")
        for i, layer in enumerate(reader.encoder):
            p = f"encoder.layer.{i}."
            for part in ("weight", "bias"):
                joined = torch.cat([w[f"{p}attention.self.{n}.{part}"] for n in ("query", "key", "value")])
                getattr(layer.qkv, part).copy_(joined)
            copy(layer.attention, w, p + "attention.output.dense")
            copy(layer.attention_norm, w, p + "attention.output.LayerNorm")
            copy(layer.up, w, p + "intermediate.dense")
            copy(layer.down, w, p + "output.dense")
            copy(layer.output_norm, w, p + "output.LayerNorm")


def copy(module, weights, name):
    module.weight.copy_(weights[name + ".weight"])
    module.bias.copy_(weights[name + ".bias"])
