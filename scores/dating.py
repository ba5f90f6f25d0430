#!/usr/bin/env python3
"""How well articles are dated whose date is known but hidden: what `rapporteur lab dates` found, summed up.

    scores/dating.py --hide GOLD              prints the articles of a file without date and address, and writes nothing
    scores/dating.py --days GOLD              prints the day of each: id, tab, day
    scores/dating.py FOUND... [--json]        sums up what `lab dates` printed

Figures, in percent of the articles unless days are named:
  inside   the true day lies in the interval that the article's text alone gives
  sharp    100 / (1 + median width in years): so that a shorter interval counts more
  days     the median width of the interval, in days (printed; no floor)
  near     articles that the others date to three weeks or less
  near.right  of those, the share whose middle lies within 7 days of the true day
The curve says how many intervals are at most so wide, and how many of those hold the day.
"""

import argparse
import json
import statistics
import sys
from datetime import date

OPEN = 10**6
NEAR = 21


def day(text):
    return date.fromisoformat(text).toordinal()


def articles(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def true_day(article):
    return (article.get("gold") or article.get("published") or "")[:10]


def hide(path):
    for article in articles(path):
        kept = {"id": article["id"], "title": article.get("title"), "text": article["text"],
                "outlet": article.get("outlet") or article.get("source")}
        print(json.dumps(kept, ensure_ascii=False))


def ends(found):
    return (day(found["earliest"]) if found["earliest"] else -OPEN, day(found["latest"]) if found["latest"] else OPEN)


def judge(tried, name):
    """Of each article the width of its interval, whether the day is inside, and how far the middle is from it."""
    for one in tried:
        first, last = ends(one[name])
        true = day(one["published"])
        yield last - first + 1, first <= true <= last, abs((first + last) // 2 - true)


def figures(tried):
    alone, beside = list(judge(tried, "alone")), list(judge(tried, "besideOthers"))
    near = [off for width, _, off in beside if width <= NEAR]
    width = statistics.median(width for width, _, _ in alone)
    return {
        "inside": 100 * sum(inside for _, inside, _ in alone) / len(alone),
        "sharp": 100 / (1 + width / 365),
        "days": width,
        "near": 100 * len(near) / len(beside),
        "near.right": 100 * sum(off <= 7 for off in near) / max(len(near), 1),
    }


def curve(tried):
    alone = list(judge(tried, "alone"))
    for most in (7, 31, 92, 183, 365, 730, 1461, 3652, 2 * OPEN + 2):
        held = [inside for width, inside, _ in alone if width <= most]
        label = f"{most:5d} days" if most < OPEN else "any width "
        print(f"  {label}  {100 * len(held) / len(alone):5.1f} % of intervals, "
              f"{100 * sum(held) / max(len(held), 1):5.1f} % of them hold the day")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--hide", action="store_true")
    parser.add_argument("--days", action="store_true")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    if given.hide:
        for path in given.paths:
            hide(path)
    elif given.days:
        for path in given.paths:
            for article in articles(path):
                # A program that did not know the date wrote one of the year 1.
                if true_day(article) > "1900":
                    print(f"{article['id']}\t{true_day(article)}")
    elif given.json:
        print(json.dumps(figures([one for path in given.paths for one in articles(path)])))
    else:
        for path in given.paths:
            tried = articles(path)
            print(path, len(tried), {name: round(value, 1) for name, value in figures(tried).items()})
            curve(tried)
    return 0


if __name__ == "__main__":
    sys.exit(main())
