"""The detector's network.

A YOLOX-nano (Ge et al., "YOLOX: Exceeding YOLO Series in 2021") of depthwise separable convolutions: a CSP backbone
(Wang et al., "CSPNet", CVPR workshops 2020), a path aggregation neck (Liu et al., "Path Aggregation Network", CVPR 2018)
and decoupled heads at strides 8, 16 and 32. Two things differ, both for speed: it knows one class, and its first layer is
one 6x6 convolution of stride 2 instead of four slices and a 3x3 convolution, which is the same sum.

Batch normalisation is folded into the convolutions: training starts from folded weights (weights.py).

Shapes: images [N, 3, H, W], H and W multiples of 32, RGB, 0 to 1; for the outputs see Person.forward.
"""

import torch
from torch import nn
from torch.nn import functional

STRIDES = (8, 16, 32)


class Convolution(nn.Module):
    """Convolution, SiLU."""

    def __init__(self, inputs, outputs, size=1, stride=1, groups=1, padding=None):
        super().__init__()
        padding = size // 2 if padding is None else padding
        self.conv = nn.Conv2d(inputs, outputs, size, stride, padding, groups=groups)

    def forward(self, x):
        return functional.silu(self.conv(x))


class Separable(nn.Sequential):
    """A depthwise 3x3 convolution and a pointwise one."""

    def __init__(self, inputs, outputs, stride=1):
        super().__init__(Convolution(inputs, inputs, 3, stride, groups=inputs), Convolution(inputs, outputs))


class Bottleneck(nn.Module):
    def __init__(self, channels, shortcut):
        super().__init__()
        self.reduce = Convolution(channels, channels)
        self.mix = Separable(channels, channels)
        self.shortcut = shortcut

    def forward(self, x):
        y = self.mix(self.reduce(x))
        return x + y if self.shortcut else y


class CrossStage(nn.Module):
    """Half of the channels go through bottlenecks, half go by."""

    def __init__(self, inputs, outputs, depth, shortcut=True):
        super().__init__()
        half = outputs // 2
        self.through = Convolution(inputs, half)
        self.by = Convolution(inputs, half)
        self.blocks = nn.Sequential(*[Bottleneck(half, shortcut) for _ in range(depth)])
        self.join = Convolution(outputs, outputs)

    def forward(self, x):
        return self.join(torch.cat((self.blocks(self.through(x)), self.by(x)), 1))


class PyramidPooling(nn.Module):
    """He et al., "Spatial Pyramid Pooling in Deep Convolutional Networks", ECCV 2014, at one resolution."""

    def __init__(self, channels):
        super().__init__()
        self.reduce = Convolution(channels, channels // 2)
        self.pools = nn.ModuleList(nn.MaxPool2d(size, 1, size // 2) for size in (5, 9, 13))
        self.join = Convolution(channels * 2, channels)

    def forward(self, x):
        x = self.reduce(x)
        return self.join(torch.cat([x] + [pool(x) for pool in self.pools], 1))


class Backbone(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = Convolution(3, 16, 6, 2, padding=2)
        self.stage2 = nn.Sequential(Separable(16, 32, 2), CrossStage(32, 32, 1))
        self.stage3 = nn.Sequential(Separable(32, 64, 2), CrossStage(64, 64, 3))
        self.stage4 = nn.Sequential(Separable(64, 128, 2), CrossStage(128, 128, 3))
        self.stage5 = nn.Sequential(Separable(128, 256, 2), PyramidPooling(256), CrossStage(256, 256, 1, shortcut=False))

    def forward(self, x):
        c3 = self.stage3(self.stage2(self.stem(x)))
        c4 = self.stage4(c3)
        return c3, c4, self.stage5(c4)


class Neck(nn.Module):
    def __init__(self):
        super().__init__()
        self.lateral5 = Convolution(256, 128)
        self.down4 = CrossStage(256, 128, 1, shortcut=False)
        self.lateral4 = Convolution(128, 64)
        self.down3 = CrossStage(128, 64, 1, shortcut=False)
        self.step4 = Separable(64, 64, 2)
        self.up4 = CrossStage(128, 128, 1, shortcut=False)
        self.step5 = Separable(128, 128, 2)
        self.up5 = CrossStage(256, 256, 1, shortcut=False)
        self.grow = nn.Upsample(scale_factor=2, mode="nearest")

    def forward(self, features):
        c3, c4, c5 = features
        l5 = self.lateral5(c5)
        l4 = self.lateral4(self.down4(torch.cat((self.grow(l5), c4), 1)))
        p3 = self.down3(torch.cat((self.grow(l4), c3), 1))
        p4 = self.up4(torch.cat((self.step4(p3), l4), 1))
        p5 = self.up5(torch.cat((self.step5(p4), l5), 1))
        return p3, p4, p5


class Head(nn.Module):
    """What each cell of one level says: the box (4), whether anything is there (1), whether it is a person (1)."""

    def __init__(self, inputs):
        super().__init__()
        self.stem = Convolution(inputs, 64)
        self.classify = nn.Sequential(Separable(64, 64), Separable(64, 64))
        self.person = nn.Conv2d(64, 1, 1)
        self.locate = nn.Sequential(Separable(64, 64), Separable(64, 64))
        self.box = nn.Conv2d(64, 4, 1)
        self.object = nn.Conv2d(64, 1, 1)

    def forward(self, x):
        x = self.stem(x)
        where = self.locate(x)
        return torch.cat((self.box(where), self.object(where), self.person(self.classify(x))), 1)


class Person(nn.Module):
    def __init__(self):
        super().__init__()
        self.backbone = Backbone()
        self.neck = Neck()
        self.heads = nn.ModuleList(Head(inputs) for inputs in (64, 128, 256))

    def forward(self, images):
        """Raw values [N, cells, 6]: the box's centre from its cell's corner and the logarithm of its size, both in
        strides, the logit of an object and the logit of a person. Cells are ordered by stride, row and column."""
        levels = self.neck(self.backbone(images))
        return torch.cat([head(level).flatten(2) for head, level in zip(self.heads, levels)], 2).transpose(1, 2)


def cells(height, width):
    """The corner of each cell and its stride, in pixels: [cells, 3] of x, y, stride."""
    grids = []
    for stride in STRIDES:
        y, x = torch.meshgrid(torch.arange(height // stride), torch.arange(width // stride), indexing="ij")
        grids.append(torch.stack((x * stride, y * stride, torch.full_like(x, stride)), -1).reshape(-1, 3))
    return torch.cat(grids).float()


def boxes(raw, grid):
    """Boxes in pixels [..., cells, 4] of centre x, centre y, width, height."""
    corner, stride = grid[:, :2], grid[:, 2:]
    return torch.cat((raw[..., :2] * stride + corner, raw[..., 2:4].clamp(max=6).exp() * stride), -1)
