"""Trains the block classifier: which blocks of a page or a text are the article. Writes models/blocks.trees.

    blocks.py CORPORA BINARY OUT [--trees 70] [--folds 5] [--only-cross-validate]

Pages with gold come from CORPORA/pages; BINARY is `rapporteur`, whose `lab blocks` gives the blocks of each with their
features, so that training and reading measure the same. A block is labelled by aligning the words of the page with those
of the gold body, or by the snippets that must be in or stay out. Two looks of gradient-boosted trees (scikit-learn); the
second sees what the first, trained on other domains, made of a block's neighbours.

All figures it prints are cross-validated by domain: no page is judged by trees that saw a page of its site.
"""

import argparse
import gzip
import json
import re
import subprocess
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

WORD = re.compile(r"\w+")
SEED = 7


@dataclass
class Page:
    set: str
    id: str
    gold: dict
    domain: str
    texts: list
    features: np.ndarray
    alike: list
    parents: list
    labels: np.ndarray = None
    weights: np.ndarray = None
    rows: slice = field(default=None)


# ---------------------------------------------------------------- pages


def domain(gold, html):
    """The registrable domain, roughly; of pages without an address, the one they give themselves, else the page."""
    url = gold.get("url")
    if not url:
        found = re.search(rb"""(?:rel=["']?canonical["']?[^>]*href|og:url["'][^>]*content)=["'](https?://[^"']+)""", html)
        url = found.group(1).decode("utf-8", "replace") if found else None
    host = urlsplit(url).hostname if url else None
    if not host:
        return f"{gold['set']}/{gold['id']}"
    parts = host.split(".")
    return ".".join(parts[-3:] if len(parts) > 2 and len(parts[-2]) <= 3 else parts[-2:])


def unpacked(path):
    data = path.read_bytes()
    return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data


def read_pages(corpora, binary, folder):
    """All pages with a gold body or snippets, plain-text copies of pages, and clean bodies as plain text."""
    inputs, golds = [], {}
    for line in open(corpora / "pages/gold.jsonl", encoding="utf-8"):
        gold = json.loads(line)
        if "body" not in gold and "with" not in gold:
            continue
        html = unpacked(corpora / "pages" / gold["file"])
        site = domain(gold, html)
        add(folder, inputs, golds, f"{gold['set']}-{len(inputs)}.html", html, gold, site)
        raw = corpora / "pages/aeb-rawtext" / f"{gold['id']}.txt"
        if gold["set"] == "aeb" and raw.exists():
            add(folder, inputs, golds, f"raw-{len(inputs)}.txt", raw.read_bytes(), gold | {"set": "raw"}, site)
    pages = blocks(binary, inputs, golds)
    # What a careless copy of a page gives: its blocks as lines. Those of the pages with a whole gold body.
    inputs, copies = [], {}
    for page in pages:
        if page.set == "wcxb" and len(page.texts) >= 20 and len(inputs) % 2 == 0:
            text = "\n".join(page.texts)
            add(folder, inputs, copies, f"copy-{len(inputs)}.txt", text.encode(), page.gold | {"set": "copy"}, page.domain)
        elif page.set in ("wcxb", "aeb") and len(page.gold["body"]) > 200:
            text = page.gold["body"]
            add(folder, inputs, copies, f"clean-{len(inputs)}.txt", text.encode(), page.gold | {"set": "clean"}, page.domain)
    return pages + blocks(binary, inputs, copies)


def add(folder, inputs, golds, name, data, gold, site):
    path = folder / name
    path.write_bytes(data)
    inputs.append(path)
    golds[str(path)] = (gold, site)


def blocks(binary, inputs, golds):
    pages = []
    for start in range(0, len(inputs), 200):
        told = subprocess.run([binary, "lab", "blocks", *inputs[start:start + 200]], capture_output=True, check=True)
        for line in told.stdout.splitlines():
            line = json.loads(line)
            if "features" in line:
                names[:] = line["features"]
                continue
            gold, site = golds[line["path"]]
            rows = [np.array(b["features"].split(" "), dtype=np.float32) for b in line["blocks"]]
            pages.append(Page(gold["set"], gold["id"], gold, site, [b["text"] for b in line["blocks"]],
                              np.array(rows, dtype=np.float32).reshape(len(rows), len(names)),
                              [b["alike"] for b in line["blocks"]], [b["parent"] for b in line["blocks"]]))
    return pages


names = []


# ---------------------------------------------------------------- labels


def label(page):
    """Labels (1 article, 0 not) and weights (0 where nothing is known); every page weighs the same."""
    if page.set == "clean":
        labels, known = np.ones(len(page.texts)), np.ones(len(page.texts))
    elif "body" in page.gold:
        labels, known = aligned(page.texts, page.gold["body"])
    else:
        labels, known = by_snippets(page.texts, page.gold)
    size = np.array([len(WORD.findall(t)) + 2.0 for t in page.texts])
    weights = known * np.sqrt(size) if len(size) else known
    share = {"clean": 0.3, "copy": 0.6, "traf": 0.35, "raw": 1.3}.get(page.set, 1.0)
    page.labels = labels
    page.weights = share * weights / max(weights.sum(), 1e-9) * 100


def aligned(texts, body):
    """Blocks whose words stand in the body, in order: the heaviest chain of (block, place in the body)."""
    gold = [w.lower() for w in WORD.findall(body)]
    places = defaultdict(list)
    for i, word in enumerate(gold):
        places[word].append(i)
    grams = Counter(tuple(gold[i:i + 4]) for i in range(len(gold) - 3))
    labels, known = np.zeros(len(texts)), np.ones(len(texts))
    candidates = []
    for number, text in enumerate(texts):
        words = [w.lower() for w in WORD.findall(text)]
        if not words:
            known[number] = 0
            continue
        starts = [p for p in places.get(words[0], []) if gold[p:p + len(words)] == words][:40]
        candidates += [(number, p, p + len(words), len(words)) for p in starts]
        if not starts and len(words) >= 6:
            share = sum(1 for i in range(len(words) - 3) if tuple(words[i:i + 4]) in grams) / max(len(words) - 3, 1)
            labels[number] = share > 0.5
            if 0.2 < share < 0.8:
                known[number] = 0.3
    for number in chain(candidates):
        labels[number] = 1
    return labels, known


def chain(candidates):
    """The blocks of the heaviest sequence of candidates that rises in both block and place."""
    best = []  # by end: (end, weight, candidate, previous)
    table = {}
    ends = sorted({c[2] for c in candidates} | {0})
    position = {e: i for i, e in enumerate(ends)}
    tree = [(0.0, -1)] * (len(ends) + 1)

    def query(i):
        result = (0.0, -1)
        while i > 0:
            result = max(result, tree[i])
            i -= i & -i
        return result

    def update(i, value):
        while i <= len(ends):
            tree[i] = max(tree[i], value)
            i += i & -i

    index = 0
    while index < len(candidates):
        group = [index]
        while group[-1] + 1 < len(candidates) and candidates[group[-1] + 1][0] == candidates[index][0]:
            group.append(group[-1] + 1)
        found = []
        for c in group:
            _, start, end, weight = candidates[c]
            # The largest end not above the start.
            low, high = 0, len(ends)
            while low < high:
                middle = (low + high) // 2
                if ends[middle] <= start:
                    low = middle + 1
                else:
                    high = middle
            before = query(low)
            table[c] = before[1]
            # Neighbours in the body are likelier than leaps: a small bonus for going on where the last one ended.
            near = before[1] >= 0 and candidates[before[1]][2] == start
            found.append((position[end] + 1, (before[0] + weight + (0.5 if near else 0), c)))
        for place, value in found:
            update(place, value)
        index = group[-1] + 1
    last = query(len(ends))[1] if candidates else -1
    while last >= 0:
        best.append(candidates[last][0])
        last = table[last]
    return best


def by_snippets(texts, gold):
    labels, known = np.zeros(len(texts)), np.zeros(len(texts))
    folded = [" ".join(t.split()) for t in texts]
    for wanted, snippets in ((1, gold.get("with", [])), (0, gold.get("without", []))):
        for snippet in snippets:
            snippet = " ".join(snippet.split())
            for number, text in enumerate(folded):
                if snippet and snippet in text:
                    labels[number], known[number] = wanted, 1
    return labels, known


# ---------------------------------------------------------------- the second look


def second_look(page, early):
    """Sources/Intake/Blocks/SecondLook.swift, once more in Python."""
    x = page.features.copy()
    n = len(early)
    if n == 0:
        return x
    column = {name: i for i, name in enumerate(names)}
    words = x[:, column["words"]]
    x[:, column["first"]] = early
    for step in (1, 2, 3):
        for name, shifted in ((f"first{step}Before", np.r_[np.full(min(step, n), np.nan), early[:-step]][:n]),
                              (f"first{step}After", np.r_[early[step:], np.full(min(step, n), np.nan)][:n])):
            x[:, column[name]] = shifted
    weight = words + 1
    for name, keys in (("firstAlike", page.alike), ("firstParent", page.parents)):
        sums = defaultdict(lambda: [0.0, 0.0])
        for key, p, w in zip(keys, early, weight):
            sums[key][0] += p * w
            sums[key][1] += w
        x[:, column[name]] = [sums[k][0] / sums[k][1] for k in keys]
    cw, cp = np.r_[0, np.cumsum(weight)], np.r_[0, np.cumsum(early * weight)]
    for name, reach in (("firstNear", 4), ("firstWide", 12)):
        lo, hi = np.maximum(0, np.arange(n) - reach), np.minimum(n, np.arange(n) + reach + 1)
        w, p = cw[hi] - cw[lo] - weight, cp[hi] - cp[lo] - early * weight
        x[:, column[name]] = np.where(w > 0, p / np.maximum(w, 1e-9), np.nan)
    x[:, column["firstMost"]] = early.max()
    total = float((early * words).sum())
    x[:, column["firstPage"]] = total
    x[:, column["firstBefore"]] = np.r_[0, np.cumsum(early * words)][:-1] / max(total, 1)
    heading = x[:, column["heading"]] > 0
    starts = sorted({0, *np.flatnonzero(heading)})
    for start, end in zip(starts, starts[1:] + [n]):
        w = weight[start + 1:end].sum()
        mean = (early[start + 1:end] * weight[start + 1:end]).sum() / w if w > 0 else np.nan
        x[start:end, column["firstSection"]] = mean
        x[start:end, column["firstHead"]] = early[start]
    return x


def forest(pages, features, trees, seed=SEED, leaves=24, rate=0.12):
    x = np.concatenate(features)
    y = np.concatenate([p.labels for p in pages])
    w = np.concatenate([p.weights for p in pages])
    keep = w > 0
    x[:, np.isnan(x[keep]).all(axis=0)] = 0  # a column that nothing fills splits nothing
    model = HistGradientBoostingClassifier(max_iter=trees, learning_rate=rate, max_leaf_nodes=leaves, min_samples_leaf=40,
                                           l2_regularization=5.0, max_features=0.3, random_state=seed, early_stopping=False)
    return model.fit(x[keep], y[keep], sample_weight=w[keep])


def first_columns():
    return names.index("first")


def early_of(model, page):
    if not len(page.texts):
        return np.zeros(0, dtype=np.float32)
    return model.predict_proba(page.features[:, :first_columns()])[:, 1].astype(np.float32)


def folds(pages, count, seed):
    """A fold number for each page, by domain."""
    sites = sorted({p.domain for p in pages})
    order = np.random.RandomState(seed).permutation(len(sites))
    number = {sites[s]: i % count for i, s in enumerate(order)}
    return [number[p.domain] for p in pages]


def both_looks(pages, trees, inner=3):
    """The two forests trained on `pages`; the first look that the second is trained on comes from other domains."""
    cut = first_columns()
    fold = folds(pages, inner, SEED + 1)
    early = {}
    for f in range(inner):
        model = forest([p for p, g in zip(pages, fold) if g != f],
                       [p.features[:, :cut] for p, g in zip(pages, fold) if g != f], trees)
        for i, (page, g) in enumerate(zip(pages, fold)):
            if g == f:
                early[i] = early_of(model, page)
    first = forest(pages, [p.features[:, :cut] for p in pages], trees)
    second = forest(pages, [second_look(p, early[i]) for i, p in enumerate(pages)], trees)
    return first, second


def judged(first, second, page):
    if not len(page.texts):
        return np.zeros(0)
    return second.predict_proba(second_look(page, early_of(first, page)))[:, 1]


# ---------------------------------------------------------------- choosing and scoring


def chosen(p, words):
    """`chosen` of Sources/Intake/Pages/Page.swift."""
    order = np.argsort(-p, kind="stable")
    right, taken = np.cumsum(p[order] * words[order]), np.cumsum(words[order])
    value = 2 * right / (taken + (p * words).sum() + 1e-9)
    if not len(value) or value.max() <= 0:
        return np.zeros(len(p), dtype=bool)
    return p >= max(p[order][int(value.argmax())], 0.1)


def grams(text, n=4):
    w = WORD.findall(text or "")
    n = min(n, len(w)) if w else 0
    return Counter(tuple(w[i:i + n]) for i in range(len(w) - n + 1)) if w else Counter()


def page_score(text, body):
    a, b = grams(body), grams(text)
    same = sum((a & b).values())
    return (same / sum(b.values()) if b else 0.0 if a else 1.0, same / sum(a.values()) if a else 1.0,
            WORD.findall(body) == WORD.findall(text))


def report(pages, found):
    """Prints the scores of score_pages.py for what was found, by set."""
    by_set = defaultdict(list)
    snippets = defaultdict(list)
    for page, p in zip(pages, found):
        words = np.array([len(t.split()) for t in page.texts], dtype=float)
        take = chosen(p, words)
        text = "\n".join(t for t, yes in zip(page.texts, take) if yes)
        oracle = "\n".join(t for t, yes in zip(page.texts, page.labels) if yes)
        if "body" in page.gold:
            by_set[page.set].append((page_score(text, page.gold["body"]), page_score(oracle, page.gold["body"])))
        else:
            folded = " ".join(text.split())
            snippets["in"] += [" ".join(s.split()) in folded for s in page.gold.get("with", [])]
            snippets["out"] += [" ".join(s.split()) in folded for s in page.gold.get("without", [])]
    f1 = lambda rows: 2 * (m := np.mean(rows, axis=0))[0] * m[1] / (m[0] + m[1])
    for name, rows in by_set.items():
        real, best = [r[0] for r in rows], [r[1] for r in rows]
        m = np.mean(real, axis=0)
        print(f"{name:6s} F1 {f1(real):.4f} P {m[0]:.4f} R {m[1]:.4f} exact {m[2]:.3f}   "
              f"with the labels themselves F1 {f1(best):.4f} exact {np.mean(best, axis=0)[2]:.3f}", flush=True)
    if snippets["in"]:
        tp, fp = sum(snippets["in"]), sum(snippets["out"])
        P, R = tp / (tp + fp), tp / len(snippets["in"])
        print(f"traf   snippet F1 {2*P*R/(P+R):.4f} P {P:.4f} R {R:.4f}", flush=True)


# ---------------------------------------------------------------- writing


def written(model):
    """A forest as lines of text, a tree a line; `12?0.35` where missing values go left."""
    yield f"base {float(model._baseline_prediction.ravel()[0]):.6g}"
    for (tree,) in model._predictors:
        nodes = tree.nodes

        def branch(i):
            node = nodes[i]
            if node["is_leaf"]:
                return [f"{node['value']:.4g}"]
            mark = "?" if node["missing_go_to_left"] else "<"
            threshold = np.float32(node["num_threshold"])
            return [f"{node['feature_idx']}{mark}{float(threshold):.6g}", *branch(node["left"]), *branch(node["right"])]

        yield " ".join(branch(0))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("binary", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--trees", type=int, default=70)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--only-cross-validate", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pages = read_pages(given.corpora, given.binary, Path(folder))
    for page in pages:
        label(page)
    print(f"{len(pages)} pages, {sum(len(p.texts) for p in pages)} blocks, {len({p.domain for p in pages})} domains", flush=True)
    if given.folds > 1:
        fold = folds(pages, given.folds, SEED)
        found = [None] * len(pages)
        for f in range(given.folds):
            first, second = both_looks([p for p, g in zip(pages, fold) if g != f], given.trees)
            for i, (page, g) in enumerate(zip(pages, fold)):
                if g == f:
                    found[i] = judged(first, second, page)
        print("cross-validated by domain:")
        report(pages, found)
    if given.only_cross_validate:
        return
    first, second = both_looks(pages, given.trees)
    print("on what it was trained on:")
    report(pages, [judged(first, second, p) for p in pages])
    lines = ["# Decision trees of the block classifier; written by training/blocks.py, described in models/blocks.md.",
             " ".join(names), *written(first), *written(second)]
    given.out.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
