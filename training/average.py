"""Averages runs that went on from one another: `python average.py OUT RUN=SHARE RUN=SHARE …`, shares of 1 (Wortsman et al. 2022).

Runs from one start lie in one valley of the loss; their average reads better than each of them.
"""

import sys
from pathlib import Path

import torch


def averaged(runs):
    """The settings of the first of [(kept, share)] with the weights of all."""
    first = runs[0][0]
    if any(kept["labels"] != first["labels"] for kept, _ in runs):
        raise SystemExit("these runs learnt other labels")
    reader = {name: sum(kept["reader"][name] * share for kept, share in runs) for name in first["reader"]}
    return {"reader": reader, "labels": first["labels"], "settings": [kept["settings"] for kept, _ in runs]}


def main():
    out, parts = Path(sys.argv[1]), [part.rsplit("=", 1) for part in sys.argv[2:]]
    runs = [(torch.load(Path(run) / "last.pt", weights_only=False), float(share)) for run, share in parts]
    if abs(sum(share for _, share in runs) - 1) > 1e-6:
        raise SystemExit("the shares do not come to 1")
    out.mkdir(parents=True, exist_ok=True)
    torch.save(averaged(runs), out / "last.pt")


if __name__ == "__main__":
    main()
