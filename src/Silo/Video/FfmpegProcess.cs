using System.ComponentModel;
using System.Diagnostics;
using StoreTracking.Vision.Frames;

namespace StoreTracking.Silo.Video;

/// <summary>Starts FFmpeg with all three of its streams in the hands of the caller.</summary>
internal static class FfmpegProcess
{
    /// <summary>Starts it.</summary>
    /// <param name="program">The FFmpeg program.</param>
    /// <param name="arguments">What it is told.</param>
    /// <exception cref="FrameSourceException">It cannot be started.</exception>
    public static Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new FrameSourceException($"FFmpeg could not be started as \"{program}\"; install FFmpeg 5.1 or newer.", isTransient: false, error);
        }
    }
}
