using System.Globalization;
using Spectre.Console;

namespace StoreTracking.Silo.Evaluation.Scoring;

/// <summary>The scores as a table: a row for each figure, a column for each pair of files.</summary>
internal static class ScoreTable
{
    public static Table Make(TrackReport report)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("");
        foreach (var entry in report.Sequences)
        {
            Column(table, Path.GetFileName(entry.Tracks));
        }

        if (report.Together is not null)
        {
            Column(table, "together");
        }

        foreach (var (name, text) in Figures(report))
        {
            table.AddRow([new Text(name), .. report.Sequences.Append(report.Together).OfType<ScoreEntry>().Select(entry => new Text(text(entry)))]);
        }

        return table;
    }

    private static IEnumerable<(string Name, Func<ScoreEntry, string> Text)> Figures(TrackReport report)
    {
        yield return ("HOTA", entry => Share(entry.Hota));
        yield return ("DetA", entry => Share(entry.DetA));
        yield return ("AssA", entry => Share(entry.AssA));
        yield return ("LocA", entry => Share(entry.LocA));
        yield return ("MOTA", entry => Share(entry.Mota));
        yield return (report.Kind == "floor" ? "MOTP, metres" : "MOTP, 1 - overlap", entry => Share(entry.Motp));
        yield return ("IDF1", entry => Share(entry.Idf1));
        yield return ("IDP, IDR", entry => $"{Share(entry.Idp)}, {Share(entry.Idr)}");
        yield return ("False, missed", entry => $"{entry.FalsePositives}, {entry.FalseNegatives}");
        yield return ("Identity switches", entry => $"{entry.IdentitySwitches}");
        yield return ("Fragmentations", entry => $"{entry.Fragmentations}");
        yield return ("Mostly tracked, partly, lost", entry => $"{entry.MostlyTracked}, {entry.PartlyTracked}, {entry.MostlyLost}");
        yield return ("Tracks, true ones", entry => $"{entry.FoundTracks}, {entry.TrueTracks}");
        if (report.FrameRate is not null)
        {
            yield return ("Seconds a track, true ones", entry => $"{Number(entry.FoundTrackSeconds)}, {Number(entry.TrueTrackSeconds)}");
        }

        if (report.FrameRate is not null && report.Kind == "floor")
        {
            yield return ("Acceleration, true, m/s²", entry => $"{Number(entry.FoundAcceleration)}, {Number(entry.TrueAcceleration)}");
        }
    }

    private static void Column(Table table, string name) => table.AddColumn(new TableColumn(new Text(name)).RightAligned());

    private static string Share(double? value) => value?.ToString("F3", CultureInfo.InvariantCulture) ?? "-";

    private static string Number(double? value) => value?.ToString("F1", CultureInfo.InvariantCulture) ?? "-";
}
