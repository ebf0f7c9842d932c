using StoreTracking.Vision.Frames.Ffmpeg;

namespace StoreTracking.Vision.Frames;

/// <summary>Opens sources by their options.</summary>
public static class FrameSources
{
    /// <summary>A source that starts to work at its first read.</summary>
    /// <exception cref="ArgumentException">An option is out of bounds.</exception>
    public static IFrameSource Open(FrameSourceOptions options, TimeProvider time) => new FfmpegFrameSource(options, time);
}
