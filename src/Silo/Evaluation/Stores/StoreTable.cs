using System.Globalization;
using Spectre.Console;
using StoreTracking.Silo.Evaluation.Scoring;

namespace StoreTracking.Silo.Evaluation.Stores;

/// <summary>The scores of recordings of simulated stores, as people read them.</summary>
internal static class StoreTable
{
    public static void Write(IAnsiConsole console, StoreReport report)
    {
        foreach (var scores in report.Stores)
        {
            console.Write(new Text($"{scores.Tracks} beside {scores.Truth}\n"));
            if (scores.Hours.Count > 0)
            {
                console.Write(Lines(scores));
            }

            console.Write(Figures(scores));
            if (scores.Floor is { } floor)
            {
                console.Write(ScoreTable.Make(new("floor", FrameRate: 1, Every: 1, ZeroDistance: null, [floor], Together: null)));
            }
        }
    }

    private static Table Lines(StoreScores scores)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("Line", "Hour");
        foreach (var name in new[] { "In, true", "Out, true", "Off by" })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var hour in scores.Hours)
        {
            table.AddRow(
                new Text(hour.Line),
                new Text(hour.Hour.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
                new Text($"{hour.CountedIn}, {hour.TrueIn}"),
                new Text($"{hour.CountedOut}, {hour.TrueOut}"),
                new Text($"{hour.Error}"));
        }

        return table;
    }

    private static Table Figures(StoreScores scores)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumns("", "");
        Add(table, "Counting error", scores.CountingError is { } share ? $"{100 * share:F1} % of the crossings" : (FormattableString)$"nobody crossed a line");
        Add(table, "Dwell error", scores.Dwell.MedianSeconds is { } seconds
            ? $"{seconds:F1} s (median of {scores.Dwell.Paired} pairs; {scores.Dwell.Truths} true and {scores.Dwell.Found} measured stays)"
            : (FormattableString)$"no pair ({scores.Dwell.Truths} true and {scores.Dwell.Found} measured stays)");
        if (scores.Occupancy is { } occupancy)
        {
            Add(table, "Occupancy error", $"{occupancy.MeanPeople:F2} people on average; within one person {100 * occupancy.WithinOne:F1} % of the time");
        }

        return table;
    }

    private static void Add(Table table, string name, FormattableString text) =>
        table.AddRow(new Text(name), new Text(text.ToString(CultureInfo.InvariantCulture)));
}
