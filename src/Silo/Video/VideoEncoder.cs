using System.Diagnostics;
using System.Globalization;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Silo.Video;

/// <summary>An FFmpeg process that makes an MP4 file of packed BGR frames.</summary>
internal sealed class VideoEncoder : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly string _file;
    private bool _isFinished;

    private VideoEncoder(Process process, string file)
    {
        (_process, _file) = (process, file);
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts the encoder: H.264 where FFmpeg can write it, else MPEG-4 Part 2.</summary>
    /// <param name="ffmpeg">The FFmpeg program.</param>
    /// <param name="file">The file to write; one that is there is overwritten.</param>
    /// <param name="size">The size of the frames.</param>
    /// <param name="frameRate">Frames a second.</param>
    /// <param name="cancellation">Gives up the question which encoders there are.</param>
    public static async Task<VideoEncoder> StartAsync(
        string ffmpeg, string file, ImageSize size, double frameRate, CancellationToken cancellation)
    {
        string[] codec = await HasX264Async(ffmpeg, cancellation)
            ? ["-c:v", "libx264", "-preset", "veryfast", "-crf", "23"]
            : ["-c:v", "mpeg4", "-q:v", "4"];
        var rate = frameRate.ToString(CultureInfo.InvariantCulture);
        return new(
            FfmpegProcess.Start(ffmpeg,
            [
                "-hide_banner", "-loglevel", "error", "-y",
                "-f", "rawvideo", "-pix_fmt", "bgr24", "-video_size", size.ToString(), "-framerate", rate, "-i", "pipe:0",

                // Half as many colour samples on each side need even sides.
                "-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2", .. codec, "-pix_fmt", "yuv420p", "-movflags", "+faststart", "file:" + file,
            ]),
            file);
    }

    /// <summary>Adds a frame.</summary>
    /// <param name="picture">Packed BGR, rows from the top.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="IOException">FFmpeg ended; the message says why.</exception>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> picture, CancellationToken cancellation)
    {
        try
        {
            await _process.StandardInput.BaseStream.WriteAsync(picture, cancellation);
        }
        catch (IOException error)
        {
            throw new IOException(await ExplainAsync(), error);
        }
    }

    /// <summary>Completes the file.</summary>
    /// <exception cref="IOException">FFmpeg failed; the message says why.</exception>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(cancellation);
        _isFinished = _process.ExitCode == 0;
        if (!_isFinished)
        {
            throw new IOException(await ExplainAsync());
        }
    }

    /// <summary>Ends FFmpeg. A file that was not completed is removed: it would not play.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _errors;
        _process.Dispose();
        if (!_isFinished)
        {
            File.Delete(_file);
        }
    }

    private static async Task<bool> HasX264Async(string ffmpeg, CancellationToken cancellation)
    {
        using var process = FfmpegProcess.Start(ffmpeg, ["-hide_banner", "-loglevel", "error", "-encoders"]);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var encoders = await process.StandardOutput.ReadToEndAsync(cancellation);
        await errors;
        return encoders.Contains(" libx264 ", StringComparison.Ordinal);
    }

    private async Task<string> ExplainAsync()
    {
        var last = (await _errors).Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault();
        return $"{_file} could not be encoded: {last?.Trim() ?? "FFmpeg ended without a word"}";
    }
}
