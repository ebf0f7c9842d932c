using System.Diagnostics;
using StoreTracking.Testing;

namespace StoreTracking.Vision.Tests.Frames;

/// <summary>Clips and images that FFmpeg makes for a test.</summary>
internal static class Clips
{
    /// <summary>A clip of one colour, or of FFmpeg's test pattern.</summary>
    public static string Make(TemporaryFolder folder, string name, string filter, params string[] encoder)
    {
        var path = folder.File(name);
        Ffmpeg(["-f", "lavfi", "-i", filter, .. encoder, path]);
        return path;
    }

    /// <summary>A transport stream that begins at one size and goes on at another.</summary>
    public static string MakeWithTwoSizes(TemporaryFolder folder)
    {
        string[] encoder = ["-c:v", "mpeg2video", "-b:v", "1M", "-f", "mpegts"];
        var first = Make(folder, "first.ts", "testsrc=size=1280x720:rate=10:duration=1", encoder);
        var second = Make(folder, "second.ts", "testsrc=size=640x480:rate=10:duration=1", encoder);
        var both = folder.File("both.ts");
        File.WriteAllBytes(both, [.. File.ReadAllBytes(first), .. File.ReadAllBytes(second)]);
        return both;
    }

    /// <summary>JPEG images of the test pattern, in order.</summary>
    public static byte[][] Jpegs(TemporaryFolder folder, int count, string size = "320x240")
    {
        Make(folder, $"{size}-%03d.jpg", $"testsrc=size={size}:rate=10", "-frames:v", $"{count}");
        return [.. Enumerable.Range(1, count).Select(number => File.ReadAllBytes(folder.File($"{size}-{number:000}.jpg")))];
    }

    private static void Ffmpeg(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("ffmpeg", ["-v", "error", "-nostdin", "-y", .. arguments]) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors);
    }
}
