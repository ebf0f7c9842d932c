using System.Diagnostics;
using System.Globalization;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>
/// Lets the pages of this test's browser stand still, as those of a sleeping laptop do: no timer fires and nothing is read from
/// the network, while the time goes on.
/// </summary>
internal static class SleepingPages
{
    public static async Task SleepAsync(TimeSpan length, CancellationToken cancellation)
    {
        var renderers = Descendants(Environment.ProcessId).Where(IsRenderer).ToArray();
        Assert.NotEmpty(renderers);
        await SignalAsync("-STOP", renderers);
        try
        {
            await Task.Delay(length, TimeProvider.System, cancellation);
        }
        finally
        {
            await SignalAsync("-CONT", renderers);
        }
    }

    private static async Task SignalAsync(string signal, IEnumerable<int> processes)
    {
        using var kill = Process.Start("kill", [signal, .. processes.Select(id => id.ToString(CultureInfo.InvariantCulture))]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    private static IEnumerable<int> Descendants(int parent) => Directory.GetDirectories($"/proc/{parent}/task")
        .SelectMany(thread => File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(child => int.Parse(child, CultureInfo.InvariantCulture))
        .SelectMany(child => Descendants(child).Prepend(child));

    private static bool IsRenderer(int process) =>
        File.ReadAllText($"/proc/{process}/cmdline").Contains("--type=renderer", StringComparison.Ordinal);
}
