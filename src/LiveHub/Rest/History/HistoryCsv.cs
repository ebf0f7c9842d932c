using System.Globalization;
using System.Text;

namespace StoreTracking.LiveHub;

/// <summary>
/// A history as a table (RFC 4180): a row for each part of the period and one for the whole, a column for each figure. What is
/// absent in JSON is empty here. No cell needs quotes, since ids have none of their characters.
/// </summary>
internal static class HistoryCsv
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static string Write(StoreHistory history)
    {
        var text = new StringBuilder();
        var total = history.Total;

        // Zones are named alike everywhere, and the total has them wherever any part has.
        string[] names =
        [
            "row", "from", "to", "watchedSeconds", "entries", "exits", "visits", "meanVisitSeconds", "meanOccupancy", "peakOccupancy",
            .. total.Zones.SelectMany(static zone => Names("zones", zone.Id, "stays", "meanStaySeconds", "visitShare", "peak")),
            .. total.Shelves.SelectMany(static shelf => Names("shelves", shelf.Id, "engagements", "meanDwellSeconds", "returns")),
            .. total.Queues.SelectMany(static queue => Names("queues", queue.Id, "served", "meanWaitSeconds")),
            .. total.Sales is null ? [] : new[] { "sales.transactions", "sales.amount", "sales.conversion" },
        ];
        Row(text, names);
        var step = history.By.ToString().ToLowerInvariant();
        foreach (var bucket in history.Buckets)
        {
            Row(text, Cells(step, bucket.From, bucket.To, bucket.Figures, total));
        }

        Row(text, Cells("total", history.From, history.To, total, total));
        return text.ToString();
    }

    private static IEnumerable<string> Names(string list, string id, params string[] figures) =>
        figures.Select(figure => $"{list}.{id}.{figure}");

    private static IEnumerable<string> Cells(
        string row, DateTimeOffset from, DateTimeOffset to, HistoryFigures figures, HistoryFigures total) =>
        [
            row, Text(from), Text(to), Text(figures.WatchedSeconds), Text(figures.Entries), Text(figures.Exits), Text(figures.Visits),
            Text(figures.MeanVisitSeconds), Text(figures.MeanOccupancy), Text(figures.PeakOccupancy),
            .. Figures(figures.Zones, total.Zones.Length, 4, static zone =>
                [Text(zone.Stays), Text(zone.MeanStaySeconds), Text(zone.VisitShare), Text(zone.Peak)]),
            .. Figures(figures.Shelves, total.Shelves.Length, 3, static shelf =>
                [Text(shelf.Engagements), Text(shelf.MeanDwellSeconds), Text(shelf.Returns)]),
            .. Figures(figures.Queues, total.Queues.Length, 2, static queue => [Text(queue.Served), Text(queue.MeanWaitSeconds)]),
            .. figures.Sales is { } sales ? [Text(sales.Transactions), Text(sales.Amount), Text(sales.Conversion)] : Array.Empty<string>(),
        ];

    /// <summary>The cells of a list; empty ones where the time was not watched and the list is empty.</summary>
    private static IEnumerable<string> Figures<T>(IReadOnlyCollection<T> list, int expected, int columns, Func<T, string[]> cells) =>
        list.Count == 0 ? Enumerable.Repeat("", expected * columns) : list.SelectMany(cells);

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Text(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture) ?? "";

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells).Append("\r\n");
}
