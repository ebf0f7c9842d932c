"""Frames and boxes as the two writers of training data leave them in a folder.

frames.bgr holds packed bytes [count, 216, 384, 3]; boxes.jsonl holds a line for each frame, with boxes as x, y, width,
height and visibility (0 to 1), and ignored regions as x, y, width, height, all in pixels.
"""

import json
import pathlib

import numpy

HEIGHT, WIDTH = 216, 384

# Who shows less than this, or stands lower than so many pixels, is neither asked for nor punished.
LEAST_VISIBLE, LEAST_HEIGHT = 0.25, 12


class Folder:
    """One folder of frames, read as needed."""

    def __init__(self, path):
        path = pathlib.Path(path)
        if not (path / "frames.bgr").exists():
            raise SystemExit(f"{path} holds no frames.bgr; training/data makes it.")
        self.frames = numpy.memmap(path / "frames.bgr", numpy.uint8, "r").reshape(-1, HEIGHT, WIDTH, 3)
        with open(path / "boxes.jsonl", encoding="utf-8") as lines:
            self.labels = [label(json.loads(line)) for line in lines]
        if len(self.labels) != len(self.frames):
            raise SystemExit(f"{path} has {len(self.frames)} frames but labels for {len(self.labels)}.")

    def __len__(self):
        return len(self.frames)

    def __getitem__(self, index):
        """An RGB image [216, 384, 3] of bytes, boxes [n, 4] and ignored regions [m, 4], both as left, top, right, bottom."""
        return self.frames[index][:, :, ::-1], *self.labels[index]


def label(line):
    boxes = numpy.array(line["boxes"], numpy.float32).reshape(-1, 5)
    wanted = (boxes[:, 4] >= LEAST_VISIBLE) & (boxes[:, 3] >= LEAST_HEIGHT)
    ignored = numpy.array(line.get("ignore", []), numpy.float32).reshape(-1, 4)
    return corners(boxes[wanted, :4]), numpy.concatenate((corners(boxes[~wanted, :4]), corners(ignored)))


def corners(boxes):
    return numpy.concatenate((boxes[:, :2], boxes[:, :2] + boxes[:, 2:]), 1)


class Mixture:
    """Draws from several folders, each with a share of its own, so that few real frames count beside many rendered ones."""

    def __init__(self, shares, random):
        self.folders = [Folder(path) for path, _ in shares]
        weights = numpy.array([share for _, share in shares], float)
        self.shares = weights / weights.sum()
        self.random = random

    def draw(self):
        folder = self.folders[self.random.choice(len(self.folders), p=self.shares)]
        return folder[self.random.integers(len(folder))]
