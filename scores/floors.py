"""The floors of `scores/floors.json`: they rise with what is measured, and fall only with a reason given."""

import json
import math


def down(value):
    """Rounded down to 0.1."""
    return math.floor(value * 10 + 1e-6) / 10


class Floors:
    """The floors by figure, and the fingerprint of each data file they were set on."""

    def __init__(self, path, changelog):
        self.path, self.changelog = path, changelog
        kept = json.loads(path.read_text()) if path.exists() else {}
        self.floors, self.data = kept.get("floors", {}), kept.get("data", {})

    def __getitem__(self, name):
        return self.floors.get(name)

    def below(self, measured):
        """The figures that do not reach their floor; a floor that nothing was measured for is one of them."""
        # A floor of 72.0 is held by 71.96: it would be printed as 72.0.
        return [name for name, floor in self.floors.items() if measured.get(name, -math.inf) < floor - 0.05]

    def changed_data(self, fingerprints):
        return [name for name, digest in fingerprints.items() if self.data.get(name, digest) != digest]

    def lift(self, measured, fingerprints):
        """Lifts each floor that was passed and gives new figures their first; no floor falls."""
        for name, value in measured.items():
            self.floors[name] = max(self.floors.get(name, -math.inf), down(value))
        self.data = fingerprints
        self.write()

    def lower(self, name, value, because):
        """Lowers one floor to what was measured and records why in the changelog."""
        before = self.floors.get(name)
        if before is None or down(value) >= before:
            raise SystemExit(f"the floor of {name} is {before} and {value:.1f} was measured: nothing to lower")
        self.floors[name] = down(value)
        self.record(f"- The floor of the score `{name}` went from {before} down to {down(value)}: {because.strip()}\n")
        self.write()

    def record(self, line):
        """Puts a line under the newest heading of the changelog."""
        lines = self.changelog.read_text().splitlines(keepends=True) if self.changelog.exists() else ["# Changelog\n"]
        at = next((i for i, text in enumerate(lines) if text.startswith("## ")), 0) + 1
        while at < len(lines) and not lines[at].strip():
            at += 1
        lines.insert(at, line)
        self.changelog.write_text("".join(lines))

    def write(self):
        self.path.write_text(json.dumps({"data": self.data, "floors": self.floors}, indent=2) + "\n")
