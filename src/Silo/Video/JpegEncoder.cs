using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Silo.Video;

/// <summary>Makes a JPEG of packed BGR, by FFmpeg.</summary>
internal static class JpegEncoder
{
    /// <summary>Encodes one picture.</summary>
    /// <param name="ffmpeg">The FFmpeg program.</param>
    /// <param name="bgr">Packed BGR, rows from the top.</param>
    /// <param name="size">The picture's size.</param>
    /// <param name="cancellation">Ends FFmpeg.</param>
    /// <exception cref="FrameSourceException">FFmpeg cannot be started, or failed.</exception>
    public static async Task<byte[]> EncodeAsync(string ffmpeg, ReadOnlyMemory<byte> bgr, ImageSize size, CancellationToken cancellation)
    {
        using var process = FfmpegProcess.Start(
            ffmpeg,
            [
                "-hide_banner", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "bgr24", "-video_size", size.ToString(), "-i", "pipe:0",
                "-frames:v", "1", "-q:v", "3", "-f", "mjpeg", "pipe:1",
            ]);
        try
        {
            using var jpeg = new MemoryStream();
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var reading = process.StandardOutput.BaseStream.CopyToAsync(jpeg, cancellation);
            await process.StandardInput.BaseStream.WriteAsync(bgr, cancellation);
            process.StandardInput.Close();
            await reading;
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0
                ? jpeg.ToArray()
                : throw new FrameSourceException($"FFmpeg could not encode the picture: {(await errors).Trim()}", isTransient: false);
        }
        catch (IOException error)
        {
            throw new FrameSourceException($"FFmpeg ended while it encoded the picture: {error.Message}", isTransient: false, error);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
