using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Inference.Accuracy.Sets;

/// <summary>The pictures of MOT17-mini with their pedestrians. Pedestrians who are mostly hidden are to be ignored.</summary>
public static class MotPictures
{
    private const double LeastVisibility = 0.4;

    /// <summary>All pictures there are, in a fixed order.</summary>
    /// <param name="assets">The folder of assets.</param>
    /// <param name="fit">A box into which the pictures are scaled; null keeps their own size.</param>
    public static async IAsyncEnumerable<TruthFrame> ReadAsync(string assets, ImageSize? fit)
    {
        foreach (var folder in Directory.GetDirectories(Path.Combine(assets, "tracking", "MOT17-mini")).Order(StringComparer.Ordinal))
        {
            var people = TruthFile.Read(Path.Combine(folder, "gt", "gt.txt"), LeastVisibility);
            var options = new FrameSourceOptions { Kind = FrameSourceKind.Images, Location = Path.Combine(folder, "img1"), Fit = fit };
            await using var source = FrameSources.Open(options, TimeProvider.System);
            while (await source.ReadAsync(CancellationToken.None) is { } frame)
            {
                using (frame)
                {
                    yield return new(frame, [.. people[(int)frame.Sequence + 1]]);
                }
            }
        }
    }
}
