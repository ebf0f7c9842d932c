using System.Diagnostics;
using StoreTracking.Testing;
using StoreTracking.Vision.Frames;

namespace StoreTracking.Silo.Tests.Simulation;

/// <summary>Keeps some pictures among the test results, side by side, for people to look at.</summary>
internal sealed class ContactSheet
{
    private readonly List<byte> _pixels = [];
    private string _size = "";

    public void Add(Frame frame)
    {
        _size = frame.Size.ToString();
        _pixels.AddRange(frame.Pixels);
    }

    public async Task KeepAsync(string name, int columns, int rows)
    {
        var folder = Path.Combine(Assets.Repository, "artifacts", "test-results", "screenshots");
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo("ffmpeg") { RedirectStandardInput = true };
        foreach (var argument in new[]
        {
            "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "bgr24", "-s", _size, "-i", "-", "-vf", $"tile={columns}x{rows}",
            "-frames:v", "1", Path.Combine(folder, $"{name}.png"),
        })
        {
            start.ArgumentList.Add(argument);
        }

        using var ffmpeg = Process.Start(start)!;
        await ffmpeg.StandardInput.BaseStream.WriteAsync(_pixels.ToArray());
        ffmpeg.StandardInput.Close();
        await ffmpeg.WaitForExitAsync();
        Assert.Equal(0, ffmpeg.ExitCode);
    }
}
