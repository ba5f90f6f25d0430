"""Counts which words the press used in which quarter. Writes the table that dates articles by their words.

    press_words.py STREAM OUT [--without FILE]... [--terms 6000]

STREAM is a file of dated articles (JSON lines, gzip), of several outlets. Articles of a FILE that the table will be judged
on are left out, and so is what shares a fifth of its runs of six words with one of them.

A term is a word or two words in a row. It is taken where several outlets have it and where the quarters differ most in it;
then a softmax regression over the quarters, without intercepts and with all quarters weighing the same, gives each term a
number for each quarter. So the table says what speaks for a quarter and nothing of how many articles there were.
"""

import argparse
import gzip
import json
import math
import re
from collections import Counter, defaultdict
from datetime import date

import numpy as np
import scipy.sparse
from sklearn.linear_model import LogisticRegression

WORD = re.compile("[A-Za-z0-9\u0080-\u1fff\u2080-\uffff]+")
ASCII = re.compile(r"[a-z][a-z0-9]*( [a-z][a-z0-9]*)?")
STEP = 0.25  # of a letter
NEUTRAL = "m"


def terms(text):
    """The words of three letters and more and the pairs of words with one blank between; those with digits first are none."""
    found, before, end = set(), None, -1
    for match in WORD.finditer(text):
        word = match.group().lower()
        if word[0].isdigit() or len(word) < 2:
            before = None
        else:
            if len(word) > 2:
                found.add(word)
            if before and match.start() == end + 1 and text[end] == " ":
                found.add(before + " " + word)
            before = word
        end = match.end()
    return {term for term in found if ASCII.fullmatch(term)}


def day(article):
    try:
        return date.fromisoformat((article.get("published") or "")[:10])
    except ValueError:
        return None


def quarter(when):
    return when.year * 4 + (when.month - 1) // 3


def runs(text):
    words = re.findall("[a-z]+", text.lower())
    return {run for run in zip(*(words[i:] for i in range(6))) if sum(map(len, run)) % 8 == 0}


def unseen(articles, judged):
    """The articles that are none of `judged`, nor like one of them."""
    ids, where = {article["id"] for article in judged}, defaultdict(list)
    for number, article in enumerate(judged):
        for run in runs(article["text"]):
            where[run].append(number)
    for article in articles:
        own = runs(article["text"])
        shared = Counter(number for run in own for number in where[run])
        if article["id"] not in ids and max(shared.values(), default=0) <= max(3, len(own) / 5):
            yield article


def read(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as lines:
        return [json.loads(line) for line in lines]


def shared_terms(articles, told):
    """Terms of some articles and of several outlets: what one outlet writes under its articles tells that outlet."""
    counts = Counter(term for own in told for term in own)
    likely = {term for term, count in counts.items() if 6 <= count < 0.4 * len(told)}
    outlets = defaultdict(Counter)
    for article, own in zip(articles, told):
        for term in own & likely:
            outlets[term][article["outlet"]] += 1
    size = Counter(article["outlet"] for article in articles)

    def is_fair(term):
        outlet, most = outlets[term].most_common(1)[0]
        expected = counts[term] * size[outlet] / len(articles)
        return len(outlets[term]) >= 3 and most <= min(0.7 * counts[term], max(0.5 * counts[term], 3 * expected))

    return sorted(filter(is_fair, likely)), counts


def telling(candidates, told, quarters, count):
    """The terms whose quarters differ most from chance (log-likelihood ratio, less what chance gives)."""
    place, all_quarters = {term: i for i, term in enumerate(candidates)}, max(quarters) + 1
    seen, size = np.zeros((all_quarters, len(candidates))), np.zeros(all_quarters)
    for own, number in zip(told, quarters):
        seen[number, [place[term] for term in own if term in place]] += 1
        size[number] += len(own)
    total = seen.sum(0)
    expected = total * (size / size.sum())[:, None] + 1e-9
    ratio = 2 * (seen * np.log((seen + 1e-9) / expected)).sum(0)
    by_chance = 2 * total * np.log(1 / (1 - (1 - 1 / all_quarters) ** total))
    order = np.argsort(-(ratio - np.minimum(by_chance, all_quarters - 1)), kind="stable")
    return [candidates[i] for i in order[:count]]


def fitted(chosen, weights, told, quarters):
    place = {term: i for i, term in enumerate(chosen)}
    rows, columns, values = [], [], []
    for row, own in enumerate(told):
        own = sorted(place[term] for term in own if term in place)
        length = math.sqrt(sum(weights[i] ** 2 for i in own)) or 1
        rows += [row] * len(own)
        columns += own
        values += [weights[i] / length for i in own]
    matrix = scipy.sparse.csr_matrix((values, (rows, columns)), shape=(len(told), len(chosen)))
    model = LogisticRegression(C=10, max_iter=200, tol=1e-6, fit_intercept=False, class_weight="balanced")
    return model.fit(matrix, quarters).coef_


def letters(numbers):
    return "".join(chr(min(max(ord(NEUTRAL) + round(number / STEP), ord("a")), ord("z"))) for number in numbers)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stream")
    parser.add_argument("out")
    parser.add_argument("--without", action="append", default=[], metavar="FILE")
    parser.add_argument("--terms", type=int, default=6000)
    given = parser.parse_args()

    dated = [article for article in read(given.stream) if day(article) and day(article).year > 1900]
    judged = [article for path in given.without for article in read(path)]
    articles = list(unseen(dated, judged))
    # Quarters of a few stray articles tell nothing.
    sizes = Counter(quarter(day(article)) for article in articles)
    articles = [article for article in articles if sizes[quarter(day(article))] >= 50]
    first = min(quarter(day(article)) for article in articles)
    quarters = [quarter(day(article)) - first for article in articles]
    told = [terms(article["text"]) for article in articles]
    candidates, counts = shared_terms(articles, told)
    chosen = telling(candidates, told, quarters, given.terms)
    weights = [round(10 * math.log(len(articles) / counts[term])) for term in chosen]
    table = fitted(chosen, weights, told, quarters)

    with open(given.out, encoding="utf-8") as old:
        head = [line for line in old if line.startswith("#")]
    with open(given.out, "w", encoding="utf-8") as out:
        out.writelines(head)
        out.write(f"from {first // 4}-{first % 4 * 3 + 1:02d}\n")
        for number, term in sorted(enumerate(chosen), key=lambda pair: pair[1]):
            out.write(f"{letters(table[:, number])} {weights[number]} {term}\n")
    print(f"{len(articles)} articles, {table.shape[0]} quarters, {len(candidates)} terms, {len(chosen)} kept")


if __name__ == "__main__":
    main()
