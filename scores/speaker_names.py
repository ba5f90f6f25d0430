"""When two names are one party's, and when a prediction names the speaker that gold means."""

import re
import unicodedata

TITLES = set("mr mrs ms dr sen sens rep col gen gov the a an president secretary minister ambassador former".split())
SHORT = [{"tony", "antony", "anthony"}, {"bob", "robert"}, {"mike", "michael"}, {"bill", "william"}, {"jim", "james"},
         {"ted", "edward"}, {"alexander", "aleksandr", "oleksandr"}, {"joe", "joseph"}, {"andriy", "andrei"}]
NOT_HEAD = re.compile(r",|\b(?:of|who|that|which|in|at|on|from|for|with|like|behind|near|familiar|including)\b")


def words(name):
    """The words of a name without titles, accents, case and marks: "Mr. Kim Jong-un" has kim, jong and un."""
    plain = unicodedata.normalize("NFKD", name).lower().replace("’s", "").replace("'s", "")
    bare = "".join(c for c in plain if not unicodedata.combining(c)).replace(".", "")
    return [word for word in re.findall(r"\w+", bare) if word not in TITLES]


def given_names_agree(one, other):
    """Whether two given names can be one person's: the same, an initial, or short and long."""
    return one.startswith(other) or other.startswith(one) or any({one, other} <= names for names in SHORT)


def one_person(one, other):
    """Whether two names can be one person's: one holds the other, or surname and first given name agree."""
    one, other = words(one), words(other)
    if not one or not other:
        return False
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    return len(one) > 1 and len(other) > 1 and one[-1] == other[-1] and given_names_agree(one[0], other[0])


def one_body(one, other):
    """Whether two names can be one organization's: one holds the other, or is its initials."""
    one, other = words(one), words(other)
    if not one or not other:
        return False
    initials = {"".join(word[0] for word in name) for name in (one, other)}
    return set(one) <= set(other) or set(other) <= set(one) or bool(initials & {"".join(one), "".join(other)})


def head_noun(name):
    """The noun that says what an unnamed speaker is: "a senior official at the Pentagon" is an official."""
    found = words(NOT_HEAD.split(name.strip(), maxsplit=1)[0])
    if not found:
        return None
    last = found[-1]
    if last.endswith("men"):
        return last[:-3] + "man"
    return last[:-1] if last.endswith("s") and not last.endswith("ss") else last


def group_of(members):
    """The id that the program gives to two or more who speak as one."""
    return "group:" + "+".join(sorted(member.removeprefix("person:") for member in members))


def means(gold, sources, party, name, base):
    """Whether a prediction (its party's id and its name, each or None) is the speaker that gold means.

    `sources` are the words of gold's source where they are no pronoun; `base` the ids of the party base.
    """
    accepted = {gold["id"], *gold.get("also", []), *gold.get("members", [])} - {None}
    if gold["kind"] == "unknown" and not sources:
        return party is None and not name
    if party in accepted or party and party == group_of(gold.get("members", [])):
        return True
    if party in base and gold["id"] in base or not name:
        return False
    if gold["id"] is None:
        heads = {head_noun(each) for each in [gold["name"], *sources]} - {None}
        return party not in base and head_noun(name) in heads
    if gold["kind"] == "person":
        return one_person(gold["name"], name)
    return one_body(gold["name"], name) if gold["kind"] != "state" else words(gold["name"]) == words(name)
