#!/usr/bin/env python3
"""Copies found among generated articles: what `make scores` and `make bench` run.

    scores/copies.py --binary … --corpora … --scorers … [--articles 10000] [--seed 5] [--rensa]

Articles are derived from the corpus with generate_copies.py, compared by `rapporteur lab copies`, scored with
score_copies.py. With --rensa the library of that name (MinHash with locality-sensitive hashing, PyPI) runs over the same
articles, where it is installed. Prints JSON: the figures in percent, articles a second of processor time, peak memory.
"""

import argparse
import gzip
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# The kinds of derived articles by what the floors are kept for.
GROUPS = {
    "ordinary": ["exact", "light", "trunc_head", "trunc_tail", "reorder", "merge"],
    "heavy": ["heavy"],
    "ocr": ["ocr"],
    "changed": ["numflip", "negflip"],
}


def generated(scorers, corpora, folder, articles, seed, every=8):
    """A file of articles derived from every eighth of the corpus, so that families are as large as in a full run."""
    folder.mkdir(exist_ok=True)
    base, out = folder / f"copies-base-{every}.jsonl", folder / f"copies-{articles}-{seed}.jsonl"
    with gzip.open(corpora / "news-8k.jsonl.gz", "rt", encoding="utf-8") as lines, open(base, "w", encoding="utf-8") as kept:
        kept.writelines(line for number, line in enumerate(lines) if number % every == 0)
    subprocess.run([sys.executable, scorers / "generate_copies.py", "--base", base, "--n", str(articles), "--seed",
                    str(seed), "--out", out], check=True, capture_output=True)
    return out


def measured(command, output):
    """Runs a command into a file: seconds of processor time, peak bytes."""
    with open(output, "wb") as out:
        child = subprocess.Popen(command, stdout=out)
        _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))} ended with {child.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def figures(scorers, gold, found):
    """What score_copies.py prints, in percent; kinds put together by how many articles each has."""
    printed = subprocess.run([sys.executable, scorers / "score_copies.py", gold, found], check=True,
                             capture_output=True, text=True).stdout
    kinds = {kind: (float(share), int(count)) for kind, share, count in
             re.findall(r"^link to original\s+(\w+)\s+([\d.]+)\s+of (\d+)", printed, re.MULTILINE)}
    result = {"precision": 100 * float(re.search(r"precision ([\d.]+)", printed).group(1))}
    for name, members in GROUPS.items():
        present = [kinds[kind] for kind in members if kind in kinds]
        result[name] = 100 * sum(share * count for share, count in present) / max(1, sum(count for _, count in present))
    wrong = float(re.search(r"^distractors.* ([\d.]+)\s+of", printed, re.MULTILINE).group(1))
    result["distractors.right"] = 100 * (1 - wrong)
    return result


def rensa(gold, output):
    """Links of MinHash (128 permutations, threshold 0.5) over shingles of three words; nothing where it is missing."""
    try:
        from rensa import RMinHash, RMinHashLSH
    except ImportError:
        return None
    start = time.process_time()
    index, seen, ids = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32), [], []
    with open(gold, encoding="utf-8") as lines, open(output, "w", encoding="utf-8") as out:
        for number, line in enumerate(lines):
            article = json.loads(line)
            words = re.findall(r"\w+", article["text"].lower())
            sketch = RMinHash(num_perm=128, seed=42)
            sketch.update([" ".join(words[at:at + 3]) for at in range(max(1, len(words) - 2))])
            near = [other for other in index.query(sketch) if seen[other].jaccard(sketch) >= 0.5]
            index.insert(number, sketch)
            seen.append(sketch)
            ids.append(article["id"])
            out.write(json.dumps({"id": article["id"], "links": [ids[other] for other in near]}) + "\n")
    return time.process_time() - start


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", type=Path, default=ROOT / ".build/release/rapporteur")
    parser.add_argument("--corpora", type=Path, default=ROOT / "../shared/corpora")
    parser.add_argument("--scorers", type=Path, default=ROOT / "../shared/score")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--every", type=int, default=8, help="use one of so many articles of the corpus")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--folder", type=Path, default=ROOT / ".scores")
    parser.add_argument("--rensa", action="store_true", help="measure rensa over the same articles, too")
    return parser.parse_args()


def main():
    given = arguments()
    gold = generated(given.scorers, given.corpora, given.folder, given.articles, given.seed, given.every)
    found = given.folder / "copies.jsonl"
    seconds, memory = measured([given.binary, "lab", "copies", gold], found)
    answer = figures(given.scorers, gold, found)
    answer |= {"articles/s": given.articles / seconds, "peak MB": memory / 1e6}
    if given.rensa:
        others = given.folder / "copies-rensa.jsonl"
        spent = rensa(gold, others)
        if spent is None:
            print("rensa is not installed", file=sys.stderr)
        else:
            answer["rensa"] = figures(given.scorers, gold, others) | {"articles/s": given.articles / spent}
    print(json.dumps(answer, indent=2))


if __name__ == "__main__":
    main()
