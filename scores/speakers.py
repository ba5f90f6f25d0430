#!/usr/bin/env python3
"""Scores resolved speakers: who is it, in the world, that each statement of the gold passages is attributed to?

    scores/speakers.py --inputs > inputs.jsonl                    the articles of the gold, for `rapporteur extract`
    rapporteur extract < inputs.jsonl > found.jsonl
    scores/speakers.py found.jsonl [--errors] [--json]

With --gold scores/gold/speakers-held-2.jsonl both use the passages held out for reporting: do not list their errors.

A line of found.jsonl is one of `rapporteur extract`; each attribution has `speaker`: null, a name, or {start, end,
party, name, link}; `parties` on the line are [{id, kind, name}]. gold/README.md says what is annotated.

A predicted statement is found in gold when their contents share at least half of the shorter and each is the other's
best match. Statements that gold sets aside (nested, doubtful) count neither for nor against. The speaker is right when
it is the same party (speaker_names.py: same id; the same name where the base does not know gold's id; the same head
noun for unnamed speakers).

    end to end     F1 of statements found with the right speaker
    on found       right speakers among statements found
    wrong links    share of predicted parties that are another party, among statements found
"""

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path

from speaker_gold import GOLD, PRONOUNS, ROOT, SHARED, articles, base_ids, lines, passages
from speaker_names import means


@dataclass(frozen=True)
class Prediction:
    """A predicted statement with its party's id and the name of its speaker, each None where there is none."""

    spans: dict
    party: str | None
    name: str | None


def predictions(line):
    """The statements of one line of `rapporteur extract`."""
    names = {party["id"]: party["name"] for party in line.get("parties", [])}
    for found in line.get("attributions", []):
        speaker = found.get("speaker")
        party, name = found.get("speakerParty"), speaker
        name = names.get(party, name)
        if isinstance(speaker, dict):
            party = speaker.get("party")
            name = names.get(party) or speaker.get("name")
        yield Prediction({role: found.get(role) or [] for role in ("content", "cue", "source")}, party, name)


def covered(spans):
    return {place for start, end in spans for place in range(start, end)}


def likeness(gold, predicted):
    """How well a prediction fits a statement of gold, for comparison; None where they share too little."""
    one, other = covered(gold.spans["content"]), covered(predicted.spans["content"])
    shared = len(one & other)
    if not shared or shared * 2 < min(len(one), len(other)):
        return None
    same = [bool(covered(gold.spans[role]) & covered(predicted.spans[role])) for role in ("cue", "source")]
    return shared / len(one | other), *same


def matches(statements, found):
    """Pairs of places (in gold, in predictions) that are each other's best match; the first of equals is the best."""
    likes = {(g, p): like for g, statement in enumerate(statements) for p, predicted in enumerate(found)
             if (like := likeness(statement, predicted))}
    best_of_gold, best_of_found = {}, {}
    for (g, p), like in likes.items():
        if like > likes.get((g, best_of_gold.get(g)), (0,)):
            best_of_gold[g] = p
        if like > likes.get((best_of_found.get(p), p), (0,)):
            best_of_found[p] = g
    return [(g, p) for g, p in best_of_gold.items() if best_of_found[p] == g]


@dataclass(frozen=True)
class Row:
    """What became of one statement of gold: its prediction, if it was found, and whether that has the right speaker."""

    passage: object
    statement: object
    predicted: Prediction | None
    right: bool


class Tally:
    """The rows of all passages that count, and how many predictions do."""

    def __init__(self, base):
        self.base, self.rows, self.predicted = base, [], 0

    def add(self, passage, found):
        """Scores the predictions for one passage; those outside it are not counted."""
        inside = [each for each in found
                  if each.spans["content"] and passage.start <= each.spans["content"][0][0] < passage.end]
        pairs = dict(matches(passage.statements, inside))
        aside = 0
        for place, statement in enumerate(passage.statements):
            predicted = inside[pairs[place]] if place in pairs else None
            if statement.aside:
                aside += predicted is not None
            else:
                right = predicted is not None and self.right(statement, predicted)
                self.rows.append(Row(passage, statement, predicted, right))
        self.predicted += len(inside) - aside

    def right(self, statement, predicted):
        sources = [source for source in statement.words("source") if source.lower() not in PRONOUNS]
        return means(statement.speaker, sources, predicted.party, predicted.name, self.base)

    def figures(self):
        """Every figure by name, in percent."""
        found = [row for row in self.rows if row.predicted]
        right = sum(row.right for row in found)
        links = [row for row in found if row.predicted.party]
        return {
            "speaker.precision": percent(right, self.predicted),
            "speaker.recall": percent(right, len(self.rows)),
            "speaker.f1": percent(2 * right, self.predicted + len(self.rows)),
            "found.f1": percent(2 * len(found), self.predicted + len(self.rows)),
            "speaker.on-found": percent(right, len(found)),
            "links.made": percent(len(links), len(found)),
            "links.wrong": percent(sum(not row.right for row in links), len(links)),
        }


def percent(part, whole):
    return 100 * part / whole if whole else 0.0


def lines_by_text(path):
    """The lines of `rapporteur extract` by their text: what an input file is called differs with how it was given."""
    found = {}
    for line in lines(path):
        if "error" in line:
            print(f"{line['id']}: {line['error']}", file=sys.stderr)
        else:
            found[line["text"]] = line
    return found


def breakdown(rows):
    """Prints how many speakers are right among the statements found, by what they are."""
    keys = {"kind": lambda s: s.speaker["kind"], "source": lambda s: s.form, "mode": lambda s: s.mode}
    for title, key in keys.items():
        for value in sorted({key(row.statement) for row in rows}):
            of = [row for row in rows if key(row.statement) == value]
            found = [row for row in of if row.predicted]
            right = sum(row.right for row in found)
            print(f"  {title:7} {value:13} {len(of):4} in gold, {len(found):4} found, "
                  f"{right:4} right ({percent(right, len(found)):5.1f} %)")


def errors(rows):
    """Prints each statement that was found with the wrong speaker, then each that was not found."""
    for row in sorted((row for row in rows if not row.right), key=lambda row: row.predicted is None):
        (start, _), *_ = row.statement.spans["content"]
        source = " ~ ".join(row.statement.words("source"))
        gold = row.statement.speaker["id"] or row.statement.speaker["name"] or "nobody"
        got = f"{row.predicted.name} [{row.predicted.party}]" if row.predicted else "(not found)"
        print(f"{row.passage.article}:{start}\t{source!r}\tgold {gold}\tgot {got}")


def print_inputs(gold, found):
    for passage in gold:
        print(json.dumps(found[passage.set, passage.article], ensure_ascii=False))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("found", type=Path, nargs="?", help="what `rapporteur extract` printed")
    parser.add_argument("--gold", type=Path, default=GOLD, help="what to score with (scores/gold/speakers.jsonl)")
    parser.add_argument("--negotiations", type=Path, default=SHARED / "corpora/negotiations")
    parser.add_argument("--articles", type=Path, default=SHARED / "articles")
    parser.add_argument("--parties", type=Path, default=ROOT / "parties", help="the party base, for the ids it knows")
    parser.add_argument("--inputs", action="store_true", help="print the articles of the gold as JSONL")
    parser.add_argument("--errors", action="store_true", help="list what is wrong or not found")
    parser.add_argument("--json", action="store_true", help="print the figures alone, as JSON")
    given = parser.parse_args()
    if bool(given.found) == given.inputs:
        parser.error("give either a file of predictions or --inputs")
    return given


def main():
    given = arguments()
    at_hand = articles(given.negotiations, given.articles)
    gold = passages(given.gold, at_hand)
    changed = [passage.article for passage in gold if not passage.is_its_text]
    if changed:
        raise SystemExit(f"not the texts that were annotated, or not there: {', '.join(changed)}")
    if given.inputs:
        return print_inputs(gold, at_hand)

    found = lines_by_text(given.found)
    tally = Tally(base_ids(given.parties))
    for passage in gold:
        if passage.text not in found:
            print(f"{passage.article}: no predictions", file=sys.stderr)
        tally.add(passage, list(predictions(found.get(passage.text, {}))))

    if given.json:
        print(json.dumps(tally.figures(), indent=2))
        return
    for name, value in tally.figures().items():
        print(f"{name:18} {value:5.1f}")
    breakdown(tally.rows)
    if given.errors:
        errors(tally.rows)


if __name__ == "__main__":
    main()
