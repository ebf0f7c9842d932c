"""Makes training images of frames: other places, sizes, colours and cameras.

Four frames side by side ("mosaic", Bochkovskiy et al., "YOLOv4", 2020) give small people and new neighbourhoods.
"""

import numpy
import torch
from torch.nn import functional

SIZE = (224, 384)  # height and width of the network's input
PADDING = 114 / 255
MOSAIC = 0.35
LEAST_LEFT = 0.3  # of a box, that must remain inside the image


class Augmentation:
    def __init__(self, random):
        self.random = random

    def batch(self, mixture, count):
        """Images [count, 3, 224, 384] of 0 to 1, and for each its boxes and ignored regions [n, 4]."""
        images, boxes, ignored = zip(*(self.one(mixture) for _ in range(count)))
        return torch.stack(images), boxes, ignored

    def one(self, mixture):
        if self.random.random() >= MOSAIC:
            image, boxes, ignored = self.place(mixture.draw(), SIZE)
        else:
            image, boxes, ignored = self.mosaic(mixture)
        return self.camera(image), boxes, ignored

    def mosaic(self, mixture):
        height, width = SIZE
        split_y, split_x = (int(side * self.random.uniform(0.35, 0.65)) for side in SIZE)
        image = torch.empty(3, height, width)
        boxes, ignored = [], []
        for top, bottom in ((0, split_y), (split_y, height)):
            for left, right in ((0, split_x), (split_x, width)):
                part, own, skipped = self.place(mixture.draw(), (bottom - top, right - left))
                image[:, top:bottom, left:right] = part
                shift = torch.tensor([left, top, left, top], dtype=torch.float32)
                boxes.append(own + shift)
                ignored.append(skipped + shift)
        return image, torch.cat(boxes), torch.cat(ignored)

    def place(self, sample, size):
        """Scales, moves and perhaps mirrors a frame into an image of the given height and width."""
        frame, boxes, ignored = sample
        height, width = size
        fit = min(height / frame.shape[0], width / frame.shape[1])
        # The frame as it is must stay the most usual case.
        scale = fit * (1 if self.random.random() < 0.3 else numpy.exp(self.random.uniform(numpy.log(0.6), numpy.log(1.9))))
        stretch = numpy.exp(self.random.uniform(-0.1, 0.1))
        scale_x, scale_y = scale * stretch, scale / stretch
        free_x, free_y = width - frame.shape[1] * scale_x, height - frame.shape[0] * scale_y
        x, y = free_x * self.random.random(), free_y * self.random.random()
        mirror = self.random.random() < 0.5
        image = warp(frame, size, scale_x, scale_y, x, y)
        boxes, ignored = (move(torch.from_numpy(each), scale_x, scale_y, x, y) for each in (boxes, ignored))
        if mirror:
            image = image.flip(2)
            boxes, ignored = (flip(each, width) for each in (boxes, ignored))
        boxes, lost = clip(boxes, size)
        ignored, _ = clip(ignored, size)
        return image, boxes, torch.cat((ignored, lost))

    def camera(self, image):
        """Exposure, white balance, contrast, saturation, blur and noise."""
        random = self.random
        if random.random() < 0.8:
            grey = image.mean(0, keepdim=True)
            image = grey + (image - grey) * random.uniform(0.4, 1.5)
            gains = torch.tensor(random.uniform(0.85, 1.18, 3), dtype=torch.float32)[:, None, None]
            image = ((image * gains - 0.5) * random.uniform(0.65, 1.35) + 0.5 + random.uniform(-0.18, 0.18)).clamp(0, 1)
            image = image ** float(numpy.exp(random.uniform(-0.4, 0.4)))
        if random.random() < 0.06:
            image = image.mean(0, keepdim=True).repeat(3, 1, 1)
        if random.random() < 0.2:
            image = functional.avg_pool2d(image[None], 3, 1, 1, count_include_pad=False)[0]
        if random.random() < 0.4:
            noise = random.standard_normal(image.shape, dtype=numpy.float32)
            image = image + torch.from_numpy(noise) * random.uniform(0.005, 0.05)
        return image.clamp(0, 1)


def warp(frame, size, scale_x, scale_y, x, y):
    height, width = size
    source = torch.from_numpy(numpy.ascontiguousarray(frame)).permute(2, 0, 1)[None].float() / 255 - PADDING
    if min(scale_x, scale_y) < 0.6:
        # Halved first, since sampling between pixels alone would skip some.
        source = functional.avg_pool2d(source, 2)
    columns = (torch.arange(width) + 0.5 - x) / scale_x / frame.shape[1] * 2 - 1
    rows = (torch.arange(height) + 0.5 - y) / scale_y / frame.shape[0] * 2 - 1
    grid = torch.stack((columns.expand(height, width), rows[:, None].expand(height, width)), -1).float()
    return functional.grid_sample(source, grid[None], align_corners=False)[0] + PADDING


def move(boxes, scale_x, scale_y, x, y):
    scale = torch.tensor([scale_x, scale_y] * 2, dtype=torch.float32)
    return boxes * scale + torch.tensor([x, y, x, y], dtype=torch.float32)


def flip(boxes, width):
    return torch.stack((width - boxes[:, 2], boxes[:, 1], width - boxes[:, 0], boxes[:, 3]), 1)


def clip(boxes, size):
    """Boxes cut at the border, and those of which too little is left."""
    limits = torch.tensor([size[1], size[0]] * 2, dtype=torch.float32)
    inside = boxes.clamp(min=0).minimum(limits)
    left = area(inside) / area(boxes).clamp(min=1e-3)
    seen = area(inside) > 4
    kept = (left >= LEAST_LEFT) & (inside[:, 3] - inside[:, 1] >= 8)
    return inside[kept], inside[~kept & seen]


def area(boxes):
    return (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
