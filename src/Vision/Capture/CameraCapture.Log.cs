using Microsoft.Extensions.Logging;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Capture;

public sealed partial class CameraCapture
{
    [LoggerMessage(200, LogLevel.Information, "Camera {Camera} gives frames of {Size} from {Source}.")]
    private static partial void LogLive(ILogger logger, string camera, ImageSize size, string source);

    [LoggerMessage(201, LogLevel.Warning, "Camera {Camera} will be tried again in {Delay}: {Reason} FFmpeg said: {Details}")]
    private static partial void LogRetry(ILogger logger, string camera, TimeSpan delay, string reason, string? details);

    [LoggerMessage(202, LogLevel.Information, "Camera {Camera} came to the end of {Source} after {Frames} frames.")]
    private static partial void LogEnd(ILogger logger, string camera, string source, long frames);

    [LoggerMessage(203, LogLevel.Error, "Camera {Camera} stopped for good: {Reason} FFmpeg said: {Details}")]
    private static partial void LogFault(ILogger logger, string camera, string reason, string? details);

    [LoggerMessage(204, LogLevel.Error, "Camera {Camera} stopped for good, because of an error in this program.")]
    private static partial void LogBug(ILogger logger, Exception exception, string camera);
}
