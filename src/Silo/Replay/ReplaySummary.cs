using System.Globalization;
using Spectre.Console;
using StoreTracking.Silo.Replay.Results;

namespace StoreTracking.Silo.Replay;

/// <summary>The table that a replay prints at its end.</summary>
internal static class ReplaySummary
{
    public static void Write(IAnsiConsole console, ReplaySettings settings, ReplayOutcome outcome, ResultFiles files)
    {
        var counts = CountsReport.Make(settings, outcome);
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumns("", "");
        Add(table, "Recording", $"{outcome.Frames} frames, {outcome.Length.TotalSeconds:F1} s, replayed in {outcome.Took.TotalSeconds:F1} s ({outcome.TimesRealTime:F1} x real time)");
        foreach (var line in counts.Lines)
        {
            Add(table, $"Line {line.Line}", $"{line.In} in, {line.Out} out");
        }

        Add(table, "Visits", $"{counts.Visits.Count}{Open(counts.Visits.OpenAtEnd)}");
        foreach (var zone in DwellReport.Make(settings, outcome).Zones)
        {
            var mean = zone.MeanSeconds is { } seconds ? string.Create(CultureInfo.InvariantCulture, $", mean dwell {seconds:F1} s") : "";
            Add(table, $"Zone {zone.Zone}", $"{zone.Count} stays{Open(zone.OpenAtEnd)}{mean}");
        }

        Add(table, "Files", $"{settings.Output}: {string.Join(", ", files.Written)}");
        console.Write(table);
    }

    private static string Open(int count) => count > 0 ? $" ({count} open at the end)" : "";

    private static void Add(Table table, string name, FormattableString text) =>
        table.AddRow(new Text(name), new Text(text.ToString(CultureInfo.InvariantCulture)));
}
