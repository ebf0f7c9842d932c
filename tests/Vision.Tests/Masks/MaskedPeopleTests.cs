using System.Collections.Immutable;
using StoreTracking.Testing;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Inference.Scheduling;
using StoreTracking.Vision.Masks;

namespace StoreTracking.Vision.Tests.Masks;

/// <summary>The project's detector on a real picture of a person, with and without a mask before that person.</summary>
public sealed class MaskedPeopleTests
{
    private static readonly TimeSpan Entrance = TimeSpan.FromSeconds(9);

    [Fact]
    public async Task Somebody_behind_a_mask_is_not_detected_and_has_no_looks()
    {
        await using var scheduler = new InferenceScheduler(
            DetectionModel.Load(Path.Combine(Assets.Repository, "models", "person.onnx"), new()), TimeProvider.System);
        var thresholds = new DetectorThresholds(0.3f, 0.5f);

        var seen = await DetectAsync(scheduler, new() { Thresholds = thresholds });
        var person = Assert.Single(seen.People);
        var hidden = await DetectAsync(scheduler, new() { Thresholds = thresholds, Mask = Around(person.Box, seen.Native), KeepsPictures = true });

        Assert.Empty(hidden.People);
        Assert.True(hidden.IsBlackInTheMiddleOf(person.Box), "The picture that others may look at shows the person.");
    }

    // As an operator draws it: somewhat larger, in pixels of an image of another size.
    private static PrivacyMask Around(ImageBox box, ImageSize native)
    {
        var (left, top, right, bottom) = (box.Left - 20.0, box.Top - 20.0, box.Right + 20.0, box.Bottom + 20.0);
        ImagePoint[] corners = [new(left, top), new(right, top), new(right, bottom), new(left, bottom)];
        return new(new(2 * native.Width, 2 * native.Height), [[.. corners.Select(static corner => new ImagePoint(2 * corner.X, 2 * corner.Y))]]);
    }

    private static async Task<Sight> DetectAsync(InferenceScheduler scheduler, LaneOptions options)
    {
        var stop = TestContext.Current.CancellationToken;
        using var lane = scheduler.OpenLane("camera", options);
        await using var source = FrameSources.Open(
            new() { Kind = FrameSourceKind.File, Location = Assets.Path("videos", "one-by-one-person-detection.mp4"), Fit = scheduler.Model.InputSize, MaxFrameRate = 1 },
            TimeProvider.System);
        var began = default(DateTimeOffset?);
        while (await source.ReadAsync(stop) is { } frame)
        {
            began ??= frame.CapturedAt;
            if (frame.CapturedAt - began < Entrance)
            {
                frame.Dispose();
                continue;
            }

            lane.Offer(frame);
            using var result = (await lane.ReadAsync(stop))!;
            return new([.. result.Detections], result.NativeSize, result.Picture?.Size, result.Picture?.Pixels.ToArray());
        }

        throw new InvalidDataException("The clip ends before somebody comes.");
    }

    private sealed record Sight(ImmutableArray<Detection> People, ImageSize Native, ImageSize? Size, byte[]? Pixels)
    {
        public bool IsBlackInTheMiddleOf(ImageBox box)
        {
            var (x, y) = ((int)((box.Left + box.Right) / 2 * Size!.Value.Width / Native.Width), (int)((box.Top + box.Bottom) / 2 * Size.Value.Height / Native.Height));
            return !Pixels.AsSpan(3 * ((y * Size.Value.Width) + x), 3).ContainsAnyExcept((byte)0);
        }
    }
}
