using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Frames.Ffmpeg;

/// <summary>Turns FFmpeg's last words into one sentence that says what would be right.</summary>
internal static class FfmpegFailure
{
    private const int FirstSignal = 128;
    private const int LastSignal = 128 + 64;

    // In order: the first text that occurs decides. Wrong passwords are final, since cameras lock out who repeats them.
    private static readonly Cause[] Causes =
    [
        new("Unrecognized option", "needs FFmpeg 5.1 or newer; update FFmpeg", Final: true),
        new("401 Unauthorized", "refused the user or password; check both in its URL", Final: true),
        new("403 Forbidden", "forbids access; check the user's rights on the camera", Final: true),
        new("404 Not Found", "has no stream at this path; check the path of its URL", Final: false),
        new("5XX Server Error", "answered with a server error; restart it if that persists", Final: false),
        new("453 ", "has no bandwidth left for another viewer; close other viewers", Final: false),
        new("Connection refused", "refused the connection; check its address and port, and that it is on", Final: false),
        new("Failed to resolve hostname", "has a host name that does not resolve; check the name or use its IP address", Final: false),
        new("Connection timed out", "did not answer; check its address and the network", Final: false),
        new("No route to host", "cannot be reached; check its address and the network", Final: false),
        new("Network is unreachable", "cannot be reached; check its address and the network", Final: false),
        new("matches no streams", "has no video in it; choose one with a picture", Final: true),
        new("partial file", "is cut off before its end; copy the whole file again", Final: true),
        new("moov atom not found", "is no complete video; copy the whole file again, or choose a video file", Final: true),
        new("Device or resource busy", "is in use by another program; close that program", Final: false),
        new("Inappropriate ioctl", "is no video device; name one such as /dev/video0", Final: true),
        new("Permission denied", "may not be read; give this program the right to read it", Final: true),
        new("Is a directory", "is a folder; name a file, or use the kind Images for a folder of images", Final: true),
    ];

    /// <summary>The failure of a source whose FFmpeg ended where it should not have.</summary>
    /// <param name="kind">The kind of source.</param>
    /// <param name="description">The source, without secrets.</param>
    /// <param name="errors">FFmpeg's last errors, oldest first.</param>
    /// <param name="exitCode">FFmpeg's exit code, as .NET gives it.</param>
    public static FrameSourceException Explain(FrameSourceKind kind, string description, string[] errors, int exitCode)
    {
        var isLive = kind is not (FrameSourceKind.File or FrameSourceKind.Images);
        var (what, isFinal) = Find(kind, isLive, errors, exitCode);
        return new FrameSourceException($"{description} {what}.", !isFinal) { Details = errors.Length > 0 ? string.Join('\n', errors) : null };
    }

    /// <summary>The failure of a source whose decoder refused a frame for its size.</summary>
    /// <param name="description">The source, without secrets.</param>
    /// <param name="isRecording">Whether the source is a recording, which changes its size again when started again.</param>
    /// <param name="first">The size of the first frame before scaling.</param>
    /// <param name="refused">The size of the refused frame before scaling.</param>
    public static FrameSourceException Refuse(string description, bool isRecording, ImageSize first, ImageSize refused) =>
        first == refused
            ? new($"{description} gives frames of {refused}, more than {FfmpegDecoder.MaxPixels} pixels; set {nameof(FrameSourceOptions.Fit)}.", isTransient: false)
            : isRecording
                ? new($"{description} changed its resolution from {first} to {refused} in its middle; convert it to one size.", isTransient: false)
                : new($"{description} changed its resolution from {first} to {refused}; restarting.", isTransient: true);

    /// <summary>Whether the errors of a recording that was read to its end say that the end was not its own.</summary>
    public static bool IsCutOff(string[] errors) => errors.Any(line => line.Contains("partial file", StringComparison.Ordinal));

    private static (string What, bool Final) Find(FrameSourceKind kind, bool isLive, string[] errors, int exitCode)
    {
        if (exitCode is > FirstSignal and <= LastSignal)
        {
            return ($"lost its FFmpeg, which signal {exitCode - FirstSignal} ended; look for a lack of memory if that recurs", false);
        }

        foreach (var cause in Causes)
        {
            if (errors.Any(line => line.Contains(cause.Text, StringComparison.Ordinal)))
            {
                return (cause.Sentence, cause.Final);
            }
        }

        bool Says(string text) => errors.Any(line => line.Contains(text, StringComparison.Ordinal));
        if (Says("No such file or directory"))
        {
            return kind == FrameSourceKind.Device
                ? ("does not exist; plug the camera in, or check the device's name", false)
                : ("does not exist; check its path", true);
        }

        if (Says("Invalid data found"))
        {
            return isLive
                ? ("sent data that is no video; check that its URL names a stream and not a page", false)
                : ("is no video that FFmpeg can read; choose a video file, or convert it to MP4", true);
        }

        return isLive
            ? ("ended its stream; it may have been restarted or switched off", false)
            : ("gave no frame; check that it plays elsewhere", true);
    }

    private sealed record Cause(string Text, string Sentence, bool Final);
}
