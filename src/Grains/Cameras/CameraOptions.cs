namespace StoreTracking.Grains.Cameras;

/// <summary>What all cameras of one silo share.</summary>
public sealed class CameraOptions
{
    /// <summary>Processor threads that share one inference run, 1 or more. The default is 1.</summary>
    public int InferenceThreads { get; set; } = 1;

    /// <summary>The FFmpeg program: a path, or a name sought in PATH. The default is <c>ffmpeg</c>.</summary>
    public string FfmpegPath { get; set; } = "ffmpeg";
}
