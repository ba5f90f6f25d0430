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
    """A file with gold, what is done with it, and the figures of that: a function of the bench, the gold's path and what
    was found.

    What is done: the layers that `extract` reads; `conllu` for `lab conllu`; `gold` for the passages that the gold itself
    holds; `dating` and `pages` for the scripts of these names.
    """

    name: str
    path: str
    in_corpora: bool
    reads: str
    figures: object

    @property
    def needs_model(self):
        """False where both precisions find the same: no model reads, or `read`, which knows the fast one only."""
        return self.reads not in ("dating", "pages", "times")


F1 = 2  # of the scorers' triples: precision, recall, F1


def attribution_figures(bench, gold, found):
    """The figures of score_attribution.py --json that floors are kept for."""
    answer = json.loads(bench.scorer("score_attribution.py", gold, found, "--json"))
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


def number(printed, pattern):
    """The number that the pattern's group finds in what a scorer printed."""
    found = re.search(pattern, printed, re.MULTILINE)
    if not found:
        raise SystemExit(f"no {pattern!r} in what the scorer printed:\n{printed}")
    return float(found.group(1))


def name_figures(bench, gold, found):
    """The F1 of exact spans with type."""
    return {"f1": number(bench.scorer("score_names.py", gold, found), r"^names .*F1\s+([\d.]+)")}


def grammar_figures(bench, gold, found):
    """Parts of speech and labelled attachment over gold words."""
    printed = bench.scorer("score_syntax.py", gold, found)
    return {"upos": number(printed, r"UPOS ([\d.]+)"), "las": number(printed, r" LAS ([\d.]+)")}


def reference_figures(bench, gold, found):
    """Pronouns led to the right thing, in all genres and in those nearest to coverage; sentence starts."""
    pronouns = r"^pronouns\s+accuracy\s+([\d.]+)"
    near = bench.scorer("score_references.py", gold, found, "--genre", "news,interview")
    return {
        "pronouns": number(bench.scorer("score_references.py", gold, found), pronouns),
        "pronouns.news": number(near, pronouns),
        "sentences": sentence_f1(gold, found),
    }


def sentence_f1(gold, found):
    """The F1 of places where a sentence starts."""
    def starts(path):
        articles = map(json.loads, open(path, encoding="utf-8"))
        return {(each["id"], start) for each in articles for start, _ in each["sentences"]}

    right, read = starts(gold), starts(found)
    return 200 * len(right & read) / (len(right) + len(read))


def speaker_figures(bench, gold, found):
    """Resolved speakers of the annotated passages; the share of links that lead to the right party."""
    figures = json.loads(bench.run([sys.executable, bench.root / "scores/speakers.py", found, "--gold", gold, "--json"]))
    return {
        "f1": figures["speaker.f1"],
        "on-found": figures["speaker.on-found"],
        "links.right": 100 - figures["links.wrong"],
    }


def time_figures(bench, gold, found):
    """TempEval-3: spans exactly right, and values right, both as F1."""
    printed = bench.scorer("score_timex.py", gold, found)
    return {"strict": number(printed, r"^strict .*F1\s+([\d.]+)"), "value": number(printed, r"^value .*F1\s+([\d.]+)")}


def dating_figures(bench, gold, found):
    """Days inside the intervals that text alone gives, how sharp those are, and what dated neighbours add."""
    figures = json.loads(bench.run([sys.executable, bench.root / "scores/dating.py", found, "--json"]))
    del figures["days"]  # less is better; "sharp" says the same the other way round
    return figures


def page_figures(bench, gold, found):
    """Bodies, titles, authors and dates of web pages; bodies of copied and of clean text. What was found is in the file."""
    return json.loads(found.read_text(encoding="utf-8"))


DATA = [
    Data("polnear", "polnear/dev.jsonl", True, "attributions", attribution_figures),
    Data("names", "names/uner-dev.jsonl", True, "names", name_figures),
    Data("examples", "examples/gold/attributions.jsonl", False, "names,attributions", attribution_figures),
    Data("grammar", "ud/gum-dev.conllu", True, "conllu", grammar_figures),
    Data("references", "gum/dev.jsonl", True, "sentences,references", reference_figures),
    Data("times.timebank", "time/te3-timebank-train.jsonl", True, "times", time_figures),
    Data("times.aquaint", "time/te3-aquaint-train.jsonl", True, "times", time_figures),
    Data("times.meantime", "time/meantime-dev.jsonl", True, "times", time_figures),
    Data("times.wikiwars", "time/wikiwars-timex2-train.jsonl", True, "times", time_figures),
    Data("dating", "dating/docdating-dev.jsonl", True, "dating", dating_figures),
    Data("dating.korea", "negotiations/korea-2017-2019.jsonl", True, "dating", dating_figures),
    Data("dating.ukraine", "negotiations/ukraine-2014-2015.jsonl", True, "dating", dating_figures),
    Data("dating.cuba", "negotiations/cuba-2014-2016.jsonl", True, "dating", dating_figures),
    Data("pages", "pages/gold.jsonl", True, "pages", page_figures),
    Data("speakers", "scores/gold/speakers.jsonl", False, "gold", speaker_figures),
    Data("speakers-held", "scores/gold/speakers-held.jsonl", False, "gold", speaker_figures),
    Data("speakers-held-2", "scores/gold/speakers-held-2.jsonl", False, "gold", speaker_figures),
]


class Bench:
    """The built program with its data and scorers; each file is read once for each precision."""

    def __init__(self, binary, corpora, scorers, root):
        self.binary, self.corpora, self.scorers, self.root = binary, corpora, scorers, root
        self.out = root / ".scores"
        # What is found once for both precisions.
        self.kept = {}

    def path(self, data):
        return (self.corpora if data.in_corpora else self.root) / data.path

    def missing(self):
        """What scoring needs and is not there."""
        return [path for path in [self.binary, self.scorers, *(self.path(d) for d in DATA)] if not path.exists()]

    def fingerprints(self):
        """The SHA-256 of each data file."""
        return {d.path: hashlib.sha256(self.path(d).read_bytes()).hexdigest() for d in DATA}

    def figures(self, precision):
        """Every figure by name, in a fixed order."""
        result = {}
        for data in DATA:
            found = self.found(data, precision) if data.needs_model else self.once(data.name, self.found, data, "int8")
            for name, value in data.figures(self, self.path(data), found).items():
                result[f"{data.name}.{name}"] = value
        for name, value in self.once("copies", self.copies).items():
            result[f"copies.{name}"] = value
        return result

    def once(self, name, find, *given):
        """What `find` finds, kept under a name."""
        if name not in self.kept:
            self.kept[name] = find(*given)
        return self.kept[name]

    def copies(self):
        """The figures of scores/copies.py; its speed and memory are the benchmarks' to judge."""
        command = [sys.executable, self.root / "scores/copies.py", "--binary", self.binary, "--corpora", self.corpora,
                   "--scorers", self.scorers, "--folder", self.out]
        found = json.loads(self.run(command))
        return {name: value for name, value in found.items() if name not in ("articles/s", "peak MB")}

    def found(self, data, precision):
        """Runs the program over one file; what it found stays in .scores for the curious."""
        self.out.mkdir(exist_ok=True)
        found = self.out / f"{data.name}.{precision}.jsonl"
        gold, given = self.path(data), None
        if data.reads == "dating":
            found.write_text(self.dated(data, gold), encoding="utf-8")
            return found
        if data.reads == "pages":
            found.write_text(self.run([sys.executable, self.root / "scores/pages.py", "--json", "--binary", self.binary,
                                       "--corpora", self.corpora, "--scorers", self.scorers]), encoding="utf-8")
            return found
        if data.reads == "conllu":
            command = [self.binary, "lab", "conllu", gold]
        elif data.reads == "times":
            return self.times(gold, found)
        elif data.reads == "gold":
            given = self.run([sys.executable, self.root / "scores/speakers.py", "--inputs", "--gold", gold])
            command = [self.binary, "extract", "-"]
        else:
            command = [self.binary, "extract", gold, "--layers", data.reads]
        found.write_text(self.run([*command, "--precision", precision], given), encoding="utf-8")
        return found

    def times(self, gold, found):
        """The times of articles whose dates are given, under the name that the scorer reads."""
        articles = [json.loads(line) for line in open(gold, encoding="utf-8")]
        given = "".join(
            json.dumps({"id": a["id"], "text": a["text"], "published": a["dct"][:10]}) + "\n" for a in articles)
        read = self.run([self.binary, "extract", "-", "--layers", "times"], given)
        with open(found, "w", encoding="utf-8") as out:
            for line in map(json.loads, read.splitlines()):
                out.write(json.dumps({"id": line["id"], "timexes": line["times"]}) + "\n")
        return found

    def dated(self, data, gold):
        """Reads the articles without their dates into a ledger, and says how well each is dated."""
        dating = self.root / "scores/dating.py"
        hidden, days, ledger = (self.out / f"{data.name}.{kind}" for kind in ("hidden.jsonl", "days", "db"))
        hidden.write_text(self.run([sys.executable, dating, "--hide", gold]), encoding="utf-8")
        days.write_text(self.run([sys.executable, dating, "--days", gold]), encoding="utf-8")
        for old in self.out.glob(ledger.name + "*"):
            old.unlink()
        self.run([self.binary, "read", hidden, "--ledger", ledger])
        return self.run([self.binary, "lab", "dates", "--ledger", ledger, "--days", days])

    def scorer(self, name, gold, found, *options):
        """What one of the scorers prints."""
        return self.run([sys.executable, self.scorers / name, gold, found, *options])

    @staticmethod
    def run(command, given=None):
        ended = subprocess.run(command, capture_output=True, text=True, input=given)
        if ended.returncode != 0:
            raise SystemExit(f"{' '.join(map(str, command))} ended with {ended.returncode}: {ended.stderr.strip()}")
        return ended.stdout
