"""The weights to start from: YOLOX-nano as trained on COCO (Apache-2.0), read from its ONNX file."""

import numpy
import onnx
import torch
from onnx import numpy_helper
from torch import nn

PERSON = 0  # of COCO's 80 classes


def load(network, path):
    """Copies the convolutions of a YOLOX-nano with folded batch normalisation into a Person network.

    The file lists its convolutions in the order of computation, which is the order in which network.py defines them.
    """
    graph = onnx.load(path).graph
    tensors = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    sources = [node for node in graph.node if node.op_type == "Conv"]
    targets = [module for module in network.modules() if isinstance(module, nn.Conv2d)]
    if len(sources) != len(targets):
        raise SystemExit(f"{path} has {len(sources)} convolutions; a YOLOX-nano has {len(targets)}.")
    for number, (source, target) in enumerate(zip(sources, targets)):
        weight, bias = (tensors[name] for name in source.input[1:3])
        if number == 0:
            weight = first_layer(weight)
        elif weight.shape[0] == 80:
            weight, bias = weight[PERSON : PERSON + 1], bias[PERSON : PERSON + 1]
        if weight.shape != tuple(target.weight.shape):
            raise SystemExit(f"{path}: convolution {number} is {weight.shape}; a YOLOX-nano has {tuple(target.weight.shape)}.")
        target.weight.data = torch.from_numpy(weight.copy())
        target.bias.data = torch.from_numpy(bias.copy())


def first_layer(weight):
    """[16, 12, 3, 3] over slices of a BGR image of 0 to 255 becomes [16, 3, 6, 6] over an RGB image of 0 to 1.

    The slices are, in this order: even rows and columns, odd rows, odd columns, both odd.
    """
    result = numpy.zeros((weight.shape[0], 3, 6, 6), weight.dtype)
    for slice_number, (row, column) in enumerate(((0, 0), (1, 0), (0, 1), (1, 1))):
        for channel in range(3):
            result[:, 2 - channel, row::2, column::2] = 255 * weight[:, 3 * slice_number + channel]
    return result
