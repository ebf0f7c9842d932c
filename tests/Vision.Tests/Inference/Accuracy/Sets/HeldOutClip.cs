using StoreTracking.Testing;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Inference.Accuracy.Sets;

/// <summary>A real clip, or a part of one, whose people were boxed by hand and on which nothing is trained.</summary>
/// <param name="Name">Its name.</param>
/// <param name="File">The clip, below the folder of assets.</param>
/// <param name="Truth">The file of truth, in <c>tests/Testing/Detections</c>.</param>
/// <param name="First">The first frame that was boxed, from 1.</param>
/// <param name="Step">Every how many-th frame from there was boxed.</param>
public sealed record HeldOutClip(string Name, string File, string Truth, int First, int Step)
{
    /// <summary>Camera 3 of the laboratory.</summary>
    public static HeldOutClip Laboratory { get; } =
        new("multicam-lab cam3", "videos/multicam-lab/cam3.mp4", "multicam-lab-cam3.gt.txt", 1, 6);

    /// <summary>The last third of one-by-one.</summary>
    public static HeldOutClip OneByOne { get; } =
        new("one-by-one, last third", "videos/one-by-one-person-detection.mp4", "one-by-one-last-third.gt.txt", 931, 10);

    /// <summary>The frames that were boxed, those with nobody in them included.</summary>
    /// <param name="assets">The folder of assets.</param>
    /// <param name="fit">A box into which the frames are scaled; null keeps their own size.</param>
    public async IAsyncEnumerable<TruthFrame> ReadAsync(string assets, ImageSize? fit)
    {
        var people = TruthFile.Read(Path.Combine(Assets.Repository, "tests", "Testing", "Detections", Truth), leastVisibility: 0);
        var options = new FrameSourceOptions { Kind = FrameSourceKind.File, Location = Path.Combine(assets, File), Fit = fit };
        await using var source = FrameSources.Open(options, TimeProvider.System);
        while (await source.ReadAsync(CancellationToken.None) is { } frame)
        {
            using (frame)
            {
                var number = (int)frame.Sequence + 1;
                if (number >= First && (number - First) % Step == 0)
                {
                    yield return new(frame, [.. people[number]]);
                }
            }
        }
    }
}
