"""Writes the trained detector as ONNX. See ../README.md."""

import argparse
import pathlib

import onnx
import torch

import augment
import network


class Exported(torch.nn.Module):
    """The network with its boxes decoded: [N, 3, 224, 384] to [N, 5, 1764], the rows being centre x, centre y, width,
    height (all in pixels of the input) and score, as YOLOv8 lays out one class."""

    def __init__(self, person):
        super().__init__()
        self.person = person
        self.register_buffer("grid", network.cells(*augment.SIZE))

    def forward(self, images):
        raw = self.person(images)
        score = raw[..., 4:5].sigmoid() * raw[..., 5:6].sigmoid()
        return torch.cat((network.boxes(raw, self.grid), score), -1).transpose(1, 2)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", required=True, metavar="FILE")
    parser.add_argument("--out", required=True, metavar="ONNX")
    arguments = parser.parse_args()

    person = network.Person()
    person.load_state_dict(torch.load(arguments.weights, map_location="cpu"))
    out = pathlib.Path(arguments.out)
    torch.onnx.export(
        Exported(person).eval(), torch.zeros(1, 3, *augment.SIZE), out, opset_version=13,
        input_names=["images"], output_names=["output"], dynamic_axes={"images": {0: "batch"}, "output": {0: "batch"}})
    model = onnx.load(out)
    model.producer_name, model.producer_version, model.doc_string = "StoreTracking", "", "Person detector; see models/README.md"
    onnx.checker.check_model(model)
    onnx.save(model, out)
    print(f"{out}: {out.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
