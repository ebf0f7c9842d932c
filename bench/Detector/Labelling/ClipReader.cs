using System.Runtime.CompilerServices;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Detector.Labelling;

/// <summary>Reads a clip as a camera is read, scaled into a box by FFmpeg.</summary>
internal static class ClipReader
{
    /// <summary>Its frames from the first, at most so many; each lives until the next one is asked for.</summary>
    public static async IAsyncEnumerable<Frame> ReadAsync(
        string path, ImageSize? fit, int most, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var options = new FrameSourceOptions { Kind = FrameSourceKind.File, Location = path, Fit = fit };
        await using var source = FrameSources.Open(options, TimeProvider.System);
        for (var i = 0; i < most && await source.ReadAsync(cancellationToken) is { } frame; i++)
        {
            using (frame)
            {
                yield return frame;
            }
        }
    }
}
