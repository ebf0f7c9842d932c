using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Silo.Replay;

/// <summary>A video file as a replay reads it: every frame, as fast as it is asked for.</summary>
internal static class Recording
{
    /// <summary>
    /// The capture time of the first frame. When a recording was made is not known, and results that depend on the day of
    /// the replay would never be the same twice.
    /// </summary>
    public static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;

    /// <summary>Opens a recording.</summary>
    /// <param name="settings">The replay.</param>
    /// <param name="fit">The box into which the frames are scaled; null for their own size.</param>
    public static IFrameSource Open(ReplaySettings settings, ImageSize? fit) => FrameSources.Open(
        new()
        {
            Kind = FrameSourceKind.File,
            Location = settings.Video,
            Fit = fit,
            FfmpegPath = settings.FfmpegPath,
        },
        new StandingClock());

    /// <summary>The seconds from the first frame to a capture time, to the millisecond.</summary>
    public static double Seconds(DateTimeOffset at) => Math.Round((at - Start).TotalSeconds, 3);

    /// <summary>Dates the first frame; the others are dated by the recording's own times.</summary>
    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Start;
    }
}
