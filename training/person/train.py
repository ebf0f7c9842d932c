"""Trains the detector. See ../README.md."""

import argparse
import copy
import pathlib
import time

import numpy
import torch

import augment
import dataset
import loss
import network
import weights

# The further the weights go from where they began, the more they forget of the world outside the training images
# (Li et al., "Explicit Inductive Bias for Transfer Learning", ICML 2018).
ANCHOR = 2e-3


def main():
    arguments = parse()
    torch.manual_seed(arguments.seed)
    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    random = numpy.random.default_rng(arguments.seed)
    mixture = dataset.Mixture([share(text) for text in arguments.data], random)
    augmentation = augment.Augmentation(random)

    model = network.Person()
    weights.load(model, arguments.start)
    model.to(device).train()
    start = [parameter.detach().clone() for parameter in model.parameters()]
    if arguments.resume:
        model.load_state_dict(torch.load(arguments.resume, map_location=device))
    average = copy.deepcopy(model).eval()
    optimiser = torch.optim.AdamW(groups(model, arguments.rate), weight_decay=0)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [group["lr"] for group in optimiser.param_groups], arguments.steps, pct_start=0.05)
    grid = network.cells(*augment.SIZE).to(device)
    out = pathlib.Path(arguments.out)
    out.parent.mkdir(parents=True, exist_ok=True)

    began, sums = time.monotonic(), 0.0
    for step in range(1, arguments.steps + 1):
        images, truths, ignored = augmentation.batch(mixture, arguments.batch)
        truths, ignored = ([boxes.to(device) for boxes in each] for each in (truths, ignored))
        value = loss.total(model(images.to(device)), grid, truths, ignored)
        drift = sum(((now - then) ** 2).sum() for now, then in zip(model.parameters(), start))
        optimiser.zero_grad()
        (value + ANCHOR * drift).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 10)
        optimiser.step()
        schedule.step()
        follow(average, model, min(0.998, (1 + step) / (10 + step)))
        sums += value.item()
        if step % 50 == 0 or step == arguments.steps:
            speed = step * arguments.batch / (time.monotonic() - began)
            print(f"step {step}/{arguments.steps} loss {sums / 50:.3f} drift {drift.item():.2f} {speed:.1f} images/s", flush=True)
            sums = 0.0
            torch.save(average.state_dict(), out)


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", action="append", required=True, metavar="FOLDER=SHARE", help="a folder of frames and how often it is drawn from, against the others")
    parser.add_argument("--start", required=True, metavar="ONNX", help="the YOLOX-nano to start from")
    parser.add_argument("--resume", metavar="FILE", help="weights of an earlier training to go on from")
    parser.add_argument("--out", required=True, metavar="FILE", help="where the weights go")
    parser.add_argument("--steps", type=int, default=2200)
    parser.add_argument("--batch", type=int, default=16, help="PyTorch 1.13 is seven times slower on a CPU below 16")
    parser.add_argument("--rate", type=float, default=4e-4, help="the highest rate of learning")
    parser.add_argument("--threads", type=int, default=0, help="processor threads; 0 leaves it to PyTorch")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def share(text):
    folder, equals, number = text.rpartition("=")
    try:
        return (folder, float(number))
    except ValueError:
        raise SystemExit(f"--data {text}: expected FOLDER=SHARE, such as artifacts/training/rendered=2.") from None


def groups(model, rate):
    """The first layers see edges and colours and hardly need to change; the heads must learn most."""
    early = [*model.backbone.stem.parameters(), *model.backbone.stage2.parameters()]
    known = {id(parameter) for parameter in early}
    heads = list(model.heads.parameters())
    known |= {id(parameter) for parameter in heads}
    between = [parameter for parameter in model.parameters() if id(parameter) not in known]
    return [{"params": early, "lr": 0.1 * rate}, {"params": between, "lr": 0.5 * rate}, {"params": heads, "lr": rate}]


@torch.no_grad()
def follow(average, model, keep):
    for slow, fast in zip(average.state_dict().values(), model.state_dict().values()):
        slow.mul_(keep).add_(fast, alpha=1 - keep)


if __name__ == "__main__":
    main()
