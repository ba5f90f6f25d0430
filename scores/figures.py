"""The figures of `make scores`: what is run over which data, and what is read from each scorer's answer."""

import hashlib
import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Data:
    """A file of articles with gold, the scorer for it, and the layers it needs."""

    name: str
    path: str
    in_corpora: bool
    scorer: str
    layers: str


DATA = [
    Data("polnear", "polnear/dev.jsonl", True, "score_attribution.py", "attributions"),
    Data("names", "names/uner-dev.jsonl", True, "score_names.py", "names"),
    Data("examples", "examples/gold/attributions.jsonl", False, "score_attribution.py", "names,attributions"),
]

F1 = 2  # of the scorers' triples: precision, recall, F1


def attribution_figures(answer):
    """The figures of score_attribution.py --json that floors are kept for."""
    prf, breakdown = answer["prf"], answer["breakdown"]
    figures = {
        "whowhat.soft": prf["whowhat.soft"][F1],
        "triple.exact": prf["triple.exact"][F1],
        "source.exact": prf["span.exact.source"][F1],
        "cue.exact": prf["span.exact.cue"][F1],
        "content.exact": prf["span.exact.content"][F1],
        "content.tokens": prf["token.content"][F1],
        "link.soft": answer["link"]["link.soft"] or 0.0,
    }
    for mode in ("direct", "indirect"):
        if f"type={mode}" in breakdown:
            figures[f"recall.{mode}"] = breakdown[f"type={mode}"]["whowhat_recall"]
    if answer["speaker"]:
        figures["speaker"] = answer["speaker"]["end_to_end_PRF"][F1]
    return figures


def name_figures(printed):
    """The F1 of exact spans with type, from what score_names.py prints."""
    found = re.search(r"^names .*F1\s+([\d.]+)", printed, re.MULTILINE)
    if not found:
        raise SystemExit(f"score_names.py printed no F1:\n{printed}")
    return {"f1": float(found.group(1))}


class Bench:
    """The built program with its data and scorers; each file is read once for each precision."""

    def __init__(self, binary, corpora, scorers, root):
        self.binary, self.corpora, self.scorers, self.root = binary, corpora, scorers, root
        self.out = root / ".scores"

    def path(self, data):
        return (self.corpora if data.in_corpora else self.root) / data.path

    def missing(self):
        """What scoring needs and is not there."""
        needed = [self.binary] + [self.path(d) for d in DATA] + sorted({self.scorers / d.scorer for d in DATA})
        return [path for path in needed if not path.exists()]

    def fingerprints(self):
        """The SHA-256 of each data file."""
        return {d.path: hashlib.sha256(self.path(d).read_bytes()).hexdigest() for d in DATA}

    def figures(self, precision):
        """Every figure by name, in a fixed order."""
        result = {}
        for data in DATA:
            found = self.extract(data, precision)
            for name, value in self.score(data, found).items():
                result[f"{data.name}.{name}"] = value
        return result

    def extract(self, data, precision):
        """Runs the program over one file; what it found stays in .scores for the curious."""
        self.out.mkdir(exist_ok=True)
        found = self.out / f"{data.name}.{precision}.jsonl"
        command = [self.binary, "extract", self.path(data), "--layers", data.layers, "--precision", precision]
        with found.open("wb") as out:
            status = subprocess.run(command, stdout=out).returncode
        if status != 0:
            raise SystemExit(f"{' '.join(map(str, command))} ended with {status}")
        return found

    def score(self, data, found):
        attributions = data.scorer == "score_attribution.py"
        command = [sys.executable, self.scorers / data.scorer, self.path(data), found] + ["--json"] * attributions
        ended = subprocess.run(command, capture_output=True, text=True)
        if ended.returncode != 0:
            raise SystemExit(f"{data.scorer} on {data.name}: {ended.stderr.strip()}")
        return attribution_figures(json.loads(ended.stdout)) if attributions else name_figures(ended.stdout)
