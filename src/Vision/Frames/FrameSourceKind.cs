namespace StoreTracking.Vision.Frames;

/// <summary>The kinds of sources that FFmpeg opens.</summary>
public enum FrameSourceKind
{
    /// <summary>A video file.</summary>
    File,

    /// <summary>An RTSP camera.</summary>
    Rtsp,

    /// <summary>A live stream over HTTP, such as MJPEG.</summary>
    Http,

    /// <summary>A local V4L2 device.</summary>
    Device,

    /// <summary>A folder of JPEG or of PNG images, in the ordinal order of their names.</summary>
    Images,
}
