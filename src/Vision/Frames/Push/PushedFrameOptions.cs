using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Frames.Push;

/// <summary>How pushed images are decoded.</summary>
public sealed record PushedFrameOptions
{
    /// <summary>A box, in pixels, into which each frame is scaled with its aspect kept. Default: the image's own size.</summary>
    public ImageSize? Fit { get; init; }

    /// <summary>The largest image that is taken, in bytes, 1,024 to 64 MiB. Default: 8 MiB.</summary>
    public int MaxImageBytes { get; init; } = 8 << 20;

    /// <summary>The FFmpeg program, version 5.1 or newer: a path, or a name sought in PATH. Default: <c>ffmpeg</c>.</summary>
    public string FfmpegPath { get; init; } = "ffmpeg";

    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentException">A value is out of bounds; the message names it, its value and its bounds.</exception>
    public void Validate()
    {
        if (MaxImageBytes is < 1024 or > 64 << 20)
        {
            throw new ArgumentException($"{nameof(PushedFrameOptions)}.{nameof(MaxImageBytes)} is {MaxImageBytes}; it must be 1024 to {64 << 20}.");
        }

        // What it shares with other sources has the same bounds.
        new FrameSourceOptions { Kind = FrameSourceKind.File, Location = "pushed", Fit = Fit, FfmpegPath = FfmpegPath }.Validate();
    }
}
