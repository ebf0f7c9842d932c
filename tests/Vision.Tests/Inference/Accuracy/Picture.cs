using System.Diagnostics;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Inference.Accuracy;

/// <summary>An image file decoded and scaled by FFmpeg to packed BGR, as a camera's frames are.</summary>
public sealed record Picture(ImageSize Size, ImageSize Native, byte[] Pixels)
{
    public static Picture Read(string path, ImageSize native, ImageSize size)
    {
        var pixels = new byte[3 * size.Width * size.Height];
        string[] arguments =
        [
            "-v", "error", "-i", path, "-frames:v", "1", "-vf", $"scale={size.Width}:{size.Height}:flags=bilinear",
            "-f", "rawvideo", "-pix_fmt", "bgr24", "-",
        ];
        using var process = Process.Start(new ProcessStartInfo("ffmpeg", arguments) { RedirectStandardOutput = true })!;
        process.StandardOutput.BaseStream.ReadExactly(pixels);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return new(size, native, pixels);
    }
}
