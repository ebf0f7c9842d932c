using System.Globalization;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Frames.Ffmpeg;

/// <summary>FFmpeg's command lines: packed BGR on standard output, one logged line per frame before and after scaling.</summary>
internal static class FfmpegCommand
{
    /// <summary>The pace of a folder of images, in frames a second, where none is configured.</summary>
    public const double DefaultImageRate = 10;

    /// <summary>Frames a second that FFmpeg assumes of a multipart stream: frame n gets the time n / 25 s.</summary>
    public const int MultipartRate = 25;

    // Microseconds that opening a live stream may spend on guessing its parameters; FFmpeg's default is 5 s.
    private const string LiveAnalysis = "1000000";

    /// <summary>Reads the source that the options name.</summary>
    public static List<string> Read(FrameSourceOptions options)
    {
        string[] pace = options.RealTime && options.IsRecording ? ["-re"] : [];

        // Frame threading would hold back as many frames as there are processors.
        string[] live = ["-flags", "low_delay", "-threads", "1"];
        string[] input = options.Kind switch
        {
            // The prefix keeps a path with a colon from being read as a protocol.
            FrameSourceKind.File => [.. pace, "-i", "file:" + options.Location],
            FrameSourceKind.Images => [.. pace, .. ImageFolder.Arguments(options.Location, options.MaxFrameRate ?? DefaultImageRate)],

            // Without -fflags nobuffer, which throws away the first key frame with the packets read to guess parameters.
            FrameSourceKind.Rtsp => [.. live, "-analyzeduration", LiveAnalysis, "-rtsp_transport", "tcp", "-i", options.Location],

            // Multipart streams carry no clock, and the limit on the frame rate needs one.
            FrameSourceKind.Http => [.. live, "-analyzeduration", LiveAnalysis, "-use_wallclock_as_timestamps", "1", "-i", options.Location],
            _ => [.. live, "-f", "v4l2", "-i", options.Location],
        };
        var rate = options.Kind == FrameSourceKind.Images ? null : options.MaxFrameRate;
        return [.. Log, "-nostdin", .. input, .. Output(rate, options.Fit)];
    }

    /// <summary>Reads a multipart stream of JPEG images, each with its length, on standard input.</summary>
    public static List<string> ReadPushed(ImageSize? fit) =>
        [.. Log, "-flags", "low_delay", "-threads", "1", "-probesize", "32", "-analyzeduration", "0", "-f", "mpjpeg", "-i", "pipe:0", .. Output(null, fit)];

    private static string[] Log => ["-hide_banner", "-nostats", "-loglevel", "level+info"];

    private static string[] Output(double? maxFrameRate, ImageSize? fit)
    {
        string?[] filters =
        [
            maxFrameRate is { } rate ? Limit(rate) : null,
            "showinfo@native=checksum=0",
            fit is { } box ? $"scale={box.Width}:{box.Height}:force_original_aspect_ratio=decrease:flags=bilinear" : null,
            "format=bgr24",
            "showinfo@output=checksum=0",
        ];

        // One thread here too: the rawvideo encoder is frame-threaded, and would keep a frame until the next one comes.
        return
        [
            "-map", "0:v:0", "-vf", string.Join(',', filters.Where(filter => filter is not null)),
            "-fps_mode", "passthrough", "-threads", "1", "-f", "rawvideo", "pipe:1",
        ];
    }

    /// <summary>
    /// Keeps a frame that comes no earlier than half a period before it is due, and then moves the due time, variable 0,
    /// by one period: the rate is never exceeded on average, and a camera that jitters around it loses nothing. FFmpeg's
    /// own fps filter would repeat the frames of a slower camera. A time that jumps back by two periods starts anew.
    /// </summary>
    private static string Limit(double rate)
    {
        var half = (0.5 / rate).ToString("R", CultureInfo.InvariantCulture);
        return $"select='isnan(t)+if(gte(t,ld(0)-{half})+lt(t,ld(0)-4*{half}),st(0,clip(ld(0),t-{half},t+{half})+2*{half}))'";
    }
}
