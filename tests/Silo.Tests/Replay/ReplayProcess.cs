using System.CommandLine;
using System.Diagnostics;
using StoreTracking.Silo.Commands;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Replay;

/// <summary>Runs <c>replay</c> as its command line does, and cuts recordings for it.</summary>
internal static class ReplayProcess
{
    /// <summary>The one-by-one clip: six visitors, one at a time.</summary>
    public static string Clip => Assets.Path("videos", "one-by-one-person-detection.mp4");

    public static string Store(string name)
    {
        Environment.SetEnvironmentVariable("STORETRACKING_ASSETS", Assets.Root);
        return Path.Combine(Assets.Repository, "examples", "stores", name + ".json");
    }

    /// <summary>Replays as the camera of the one-by-one store.</summary>
    public static Task<(int Exit, string Output, string Error)> ReplayAsync(string video, string folder, params string[] more) =>
        RunAsync(["replay", "--store", Store("one-by-one"), "--camera", "table", "--video", video, "--out", folder, .. more]);

    public static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await CommandLine.Make().Parse(arguments).InvokeAsync(
            new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }

    /// <summary>Cuts an excerpt of the one-by-one clip.</summary>
    public static async Task<string> CutAsync(string file, double begin, double seconds)
    {
        using var ffmpeg = Process.Start(
            "ffmpeg",
            [
                "-nostdin", "-loglevel", "error", "-ss", FormattableString.Invariant($"{begin}"), "-i", Clip,
                "-t", FormattableString.Invariant($"{seconds}"), "-an", file,
            ]);
        await ffmpeg.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, ffmpeg.ExitCode);
        return file;
    }
}
