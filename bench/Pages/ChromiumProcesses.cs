using System.Diagnostics;
using System.Globalization;

namespace StoreTracking.Pages;

/// <summary>The processor time of the browser that this program started, over all of its processes.</summary>
internal static class ChromiumProcesses
{
    // Linux counts processor time in hundredths of a second, whatever its kernel does.
    private const double TicksPerSecond = 100;

    /// <summary>Seconds of processor time so far.</summary>
    public static double Seconds() => Descendants(Environment.ProcessId).Where(IsChromium).Sum(Seconds);

    private static IEnumerable<int> Descendants(int parent) => Children(parent).SelectMany(child => Descendants(child).Prepend(child));

    private static IEnumerable<int> Children(int process) => Read($"/proc/{process}/task")
        .SelectMany(task => (File.Exists($"{task}/children") ? File.ReadAllText($"{task}/children") : "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(child => int.Parse(child, CultureInfo.InvariantCulture));

    private static string[] Read(string folder) => Directory.Exists(folder) ? Directory.GetDirectories(folder) : [];

    private static bool IsChromium(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").Contains("chrom", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static double Seconds(int process)
    {
        try
        {
            // The name, in brackets, may hold anything; after it, user and system time are the 12th and 13th field.
            var stat = File.ReadAllText($"/proc/{process}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
