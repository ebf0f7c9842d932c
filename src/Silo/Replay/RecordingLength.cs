using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace StoreTracking.Silo.Replay;

/// <summary>Asks FFprobe how long a recording is, for the progress bar alone.</summary>
internal static class RecordingLength
{
    /// <summary>The length that the file claims; null where it claims none, or where FFprobe is missing.</summary>
    public static async Task<TimeSpan?> FindAsync(string video, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(
            "ffprobe", ["-v", "quiet", "-show_entries", "format=duration", "-of", "csv=p=0", "file:" + video])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start)!;
            var text = await process.StandardOutput.ReadToEndAsync(cancellation);
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1e9
                ? TimeSpan.FromSeconds(seconds)
                : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
