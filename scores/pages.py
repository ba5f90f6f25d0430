#!/usr/bin/env python3
"""Scores extraction on pages with gold, through `rapporteur extract --layers text`.

    scores/pages.py --binary BINARY --corpora CORPORA --scorers SCORERS [--json] [--found FILE]

Prints what score_pages.py prints, and the same for the text of whole pages as a careless copy gives it (`rawtext`) and for
gold bodies given as plain text (`clean`: the share of their words that are kept). `--json` prints figures by name alone.
Pages are unpacked to a folder for the run; a page's address goes in with it, as it does when a page is fetched.
"""

import argparse
import gzip
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

WORD = re.compile(r"\w+")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = Path(__file__).resolve().parent.parent
    parser.add_argument("--binary", type=Path, default=root / ".build/release/rapporteur")
    parser.add_argument("--corpora", type=Path, default=root / "../shared/corpora")
    parser.add_argument("--scorers", type=Path, default=root / "../shared/score")
    parser.add_argument("--found", type=Path, help="keep what was found in this file")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def extracted(binary, lines):
    """What `extract` says to each line, by its id."""
    given = "".join(json.dumps(line) + "\n" for line in lines)
    ended = subprocess.run([binary, "extract", "-", "--layers", "text"], input=given, capture_output=True, text=True)
    return {found["id"]: found for found in map(json.loads, ended.stdout.strip("\n").split("\n"))}


def body(found):
    """The text without its residue."""
    text, parts, end = found.get("text", ""), [], 0
    for block in found.get("residue", []):
        parts.append(text[end:block["start"]])
        end = block["end"]
    return "\n".join(parts + [text[end:]])


def prediction(gold, found):
    published = found.get("published")
    return {"set": gold["set"], "id": gold["id"], "text": body(found), "title": found.get("title"),
            "author": "; ".join(found.get("authors", [])) or None, "date": published[:10] if published else None}


def unpacked(path):
    data = path.read_bytes()
    return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data


def pages(given, golds, folder):
    """Predictions for all pages."""
    lines = []
    for number, gold in enumerate(golds):
        path = folder / f"{number}.html"
        path.write_bytes(unpacked(given.corpora / "pages" / gold["file"]))
        lines.append({"id": str(number), "path": str(path)} | ({"url": gold["url"]} if gold.get("url") else {}))
    found = extracted(given.binary, lines)
    return [prediction(gold, found.get(str(number), {})) for number, gold in enumerate(golds)]


def raw_texts(given, golds):
    """Predictions for the visible text of whole pages."""
    golds = [gold for gold in golds if gold["set"] == "aeb"]
    folder = given.corpora / "pages/aeb-rawtext"
    lines = [{"id": gold["id"], "text": (folder / f"{gold['id']}.txt").read_text(encoding="utf-8")} for gold in golds]
    found = extracted(given.binary, lines)
    return [prediction(gold, found.get(gold["id"], {})) for gold in golds]


def kept(given, golds):
    """The share of words that gold bodies given as plain text keep, and the share of bodies that lose none."""
    bodies = [gold["body"] for gold in golds if gold.get("body")]
    found = extracted(given.binary, [{"id": str(n), "text": text} for n, text in enumerate(bodies)])
    words = [(len(WORD.findall(text)), len(WORD.findall(body(found.get(str(n), {}))))) for n, text in enumerate(bodies)]
    return 100 * sum(b for _, b in words) / sum(a for a, _ in words), 100 * sum(a == b for a, b in words) / len(words)


def scored(given, golds, found, folder):
    """What score_pages.py prints. It takes authors as text only, and some of the gold is a list."""
    for gold in golds:
        if isinstance(gold.get("author"), list):
            gold["author"] = "; ".join(gold["author"])
    paths = [folder / "gold.jsonl", folder / "found.jsonl"]
    for path, rows in zip(paths, (golds, found)):
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    command = [sys.executable, given.scorers / "score_pages.py", *paths, "--errors", folder / "errors"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def figures(printed, kind=""):
    """Figures by name, as percentages: `aeb.f1`, `wcxb.date`."""
    result = {}
    for line in printed.splitlines():
        name = kind or line.split()[0]
        if " body F1" in line:
            numbers = dict(re.findall(r"(F1|P|R|exact) ([\d.]+)", line))
            result[f"{name}.f1"], result[f"{name}.exact"] = (100 * float(numbers[k]) for k in ("F1", "exact"))
        elif " snippet F1" in line:
            result[f"{name}.snippets"] = 100 * float(re.search(r"F1 ([\d.]+)", line).group(1))
        elif not kind and (found := re.match(r"\w+ +(date|title|author) +([\d.]+)", line)):
            result[f"{name}.{found.group(1)}"] = 100 * float(found.group(2))
    return result


def main():
    given = arguments()
    golds = [json.loads(line) for line in open(given.corpora / "pages/gold.jsonl", encoding="utf-8")]
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        found = pages(given, golds, folder)
        if given.found:
            given.found.write_text("".join(json.dumps(row) + "\n" for row in found), encoding="utf-8")
        printed = scored(given, golds, found, folder)
        raw = scored(given, [g for g in golds if g["set"] == "aeb"], raw_texts(given, golds), folder)
        share, whole = kept(given, golds)
    if given.json:
        print(json.dumps(figures(printed) | figures(raw, "rawtext") | {"clean.kept": share, "clean.whole": whole}))
    else:
        print(printed, "rawtext:\n", raw, f"clean: {share:.2f} % of the words kept, {whole:.1f} % whole", sep="")


if __name__ == "__main__":
    main()
