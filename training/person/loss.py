"""What the network is trained to say: YOLOX's loss with its assignment of cells to people (SimOTA; Ge et al. 2021)."""

import torch
from torch.nn import functional

import network

CENTRE = 2.5  # strides around the middle of a person within which a cell may answer for them
CANDIDATES = 10


def total(raw, grid, truths, ignored):
    """The loss of a batch: raw [N, cells, 6], the grid of network.cells, and for each image boxes and ignored regions
    [n, 4] as left, top, right, bottom."""
    predicted = corners(network.boxes(raw, grid))
    objects, people, overlaps, positives = [], [], [], 0
    for image in range(len(truths)):
        object_logit, person_logit = raw[image, :, 4], raw[image, :, 5]
        with torch.no_grad():
            cells, owners, quality = assign(predicted[image], object_logit, person_logit, grid, truths[image])
            wanted = torch.zeros_like(object_logit)
            wanted[cells] = 1
            counts = 1 - covered(grid, ignored[image]).float()
            counts[cells] = 1
        objects.append((functional.binary_cross_entropy_with_logits(object_logit, wanted, reduction="none") * counts).sum())
        if len(cells):
            people.append(functional.binary_cross_entropy_with_logits(person_logit[cells], quality, reduction="sum"))
            overlaps.append((1 - intersection_over_union(predicted[image, cells], truths[image][owners]) ** 2).sum())
            positives += len(cells)
    return (sum(objects) + sum(people) + 5 * sum(overlaps)) / max(positives, 1)


def assign(predicted, object_logit, person_logit, grid, truths):
    """Which cells answer for whom: cell numbers, the numbers of their people, and the overlap of box and person."""
    none = torch.zeros(0, dtype=torch.long, device=predicted.device)
    if len(truths) == 0:
        return none, none, none.float()
    middle = grid[:, :2] + grid[:, 2:] / 2
    reach = CENTRE * grid[:, 2]
    centres = (truths[:, :2] + truths[:, 2:]) / 2
    near = ((middle[None] - centres[:, None]).abs() < reach[None, :, None]).all(-1)
    within = ((middle[None] > truths[:, None, :2]) & (middle[None] < truths[:, None, 2:])).all(-1)
    usable = (near | within).any(0).nonzero()[:, 0]
    if len(usable) == 0:
        return none, none, none.float()

    overlap = intersection_over_union(truths[:, None], predicted[None, usable])
    score = (object_logit[usable].sigmoid() * person_logit[usable].sigmoid()).sqrt().clamp(1e-6, 1 - 1e-6)
    cost = -score.log()[None] - 3 * (overlap + 1e-8).log() + 1e5 * ~(near & within)[:, usable]

    chosen = torch.zeros_like(cost, dtype=torch.bool)
    budget = overlap.topk(min(CANDIDATES, overlap.shape[1]), 1).values.sum(1).int().clamp(min=1)
    for person in range(len(truths)):
        chosen[person, cost[person].topk(min(int(budget[person]), cost.shape[1]), largest=False).indices] = True
    contested = chosen.sum(0) > 1
    chosen[:, contested] &= functional.one_hot(cost[:, contested].argmin(0), len(truths)).T.bool()
    owners, places = chosen.nonzero(as_tuple=True)
    return usable[places], owners, overlap[owners, places]


def corners(boxes):
    return torch.cat((boxes[..., :2] - boxes[..., 2:] / 2, boxes[..., :2] + boxes[..., 2:] / 2), -1)


def covered(grid, regions):
    """Which cells have their middle in any region."""
    middle = (grid[:, :2] + grid[:, 2:] / 2)[None]
    return ((middle >= regions[:, None, :2]) & (middle <= regions[:, None, 2:])).all(-1).any(0)


def intersection_over_union(first, second):
    sides = (torch.minimum(first[..., 2:], second[..., 2:]) - torch.maximum(first[..., :2], second[..., :2])).clamp(min=0)
    common = sides.prod(-1)
    union = (first[..., 2:] - first[..., :2]).prod(-1) + (second[..., 2:] - second[..., :2]).prod(-1) - common
    return common / union.clamp(min=1e-6)
