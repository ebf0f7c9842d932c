using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Frames;

/// <summary>What to read and how.</summary>
public sealed record FrameSourceOptions
{
    /// <summary>The kind of source.</summary>
    public required FrameSourceKind Kind { get; init; }

    /// <summary>
    /// A file's or folder's path, a URL (which may hold a user and a password), or a device such as <c>/dev/video0</c>.
    /// </summary>
    public required string Location { get; init; }

    /// <summary>Whether a file or folder starts again at its end; its capture times then go on. Default: no.</summary>
    public bool Loop { get; init; }

    /// <summary>
    /// Whether a file or folder is read at its own pace, as a camera would give it, rather than as fast as it can be
    /// decoded. Live sources ignore it. Default: no.
    /// </summary>
    public bool RealTime { get; init; }

    /// <summary>
    /// At most so many frames a second, above 0 and up to 240; those left out are never scaled. For a folder of images,
    /// which has no pace of its own, it is the pace (10 when absent). Default: every frame.
    /// </summary>
    public double? MaxFrameRate { get; init; }

    /// <summary>
    /// A box, in pixels, into which each frame is scaled with its aspect kept: the longer side fills it. Default: the
    /// camera's own size.
    /// </summary>
    public ImageSize? Fit { get; init; }

    /// <summary>The FFmpeg program, version 5.1 or newer: a path, or a name sought in PATH. Default: <c>ffmpeg</c>.</summary>
    public string FfmpegPath { get; init; } = "ffmpeg";

    /// <summary>Whether the source has an end of its own, unless it loops.</summary>
    public bool IsRecording => Kind is FrameSourceKind.File or FrameSourceKind.Images;

    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentException">A value is out of bounds; the message names it, its value and its bounds.</exception>
    public void Validate()
    {
        Require(Enum.IsDefined(Kind), nameof(Kind), Kind, "must be one of File, Rtsp, Http, Device and Images");
        Require(!string.IsNullOrWhiteSpace(Location), nameof(Location), "empty", "must name what to read");
        Require(!string.IsNullOrWhiteSpace(FfmpegPath), nameof(FfmpegPath), "empty", "must name the FFmpeg program");
        Require(MaxFrameRate is not { } rate || rate is > 0 and <= 240, nameof(MaxFrameRate), MaxFrameRate, "must be above 0 and at most 240");
        Require(
            Fit is not { } fit || (fit.Width is >= 16 and <= 8192 && fit.Height is >= 16 and <= 8192),
            nameof(Fit), Fit, "must be 16 to 8192 pixels on each side");
        Require(!Loop || IsRecording, nameof(Loop), Loop, $"must be false for a source of kind {Kind}, which has no end");

        string[] schemes = Kind switch
        {
            FrameSourceKind.Rtsp => ["rtsp://", "rtsps://"],
            FrameSourceKind.Http => ["http://", "https://"],
            _ => [],
        };
        Require(
            schemes.Length == 0 || schemes.Any(scheme => Location.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)),
            nameof(Location), SourceAddress.Describe(Kind, Location), $"must start with {string.Join(" or ", schemes)} for a source of kind {Kind}");
    }

    private static void Require(bool holds, string property, object? value, string bound)
    {
        if (!holds)
        {
            throw new ArgumentException(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{nameof(FrameSourceOptions)}.{property} is {value}; it {bound}."));
        }
    }
}
