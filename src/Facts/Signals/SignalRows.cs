using System.Data.Common;
using System.Text.Json;

namespace StoreTracking.Facts.Signals;

/// <summary>Reads and writes signals as rows.</summary>
internal static class SignalRows
{
    /// <summary>The columns of a signal but the store, as <see cref="Read"/> expects them.</summary>
    public const string Columns = "sequence, id, name, value, previous, measure, zone, reading, at";

    public static (string Name, object Value)[] Parameters(Signal signal) =>
    [
        ("store", signal.Store.Value), ("sequence", signal.Sequence), ("id", signal.Id.ToString("N")), ("name", signal.Name),
        ("value", OrNull(signal.Value)), ("previous", OrNull(signal.Previous)),
        ("measure", JsonSerializer.SerializeToElement(signal.Measure).GetString()!), ("zone", OrNull(signal.Zone)),
        ("reading", signal.Reading is { } reading ? reading : DBNull.Value), ("at", signal.At.ToUnixTimeMilliseconds()),
    ];

    public static Signal Read(StoreId store, DbDataReader row, int first = 0) => new()
    {
        Store = store,
        Sequence = row.GetInt64(first),
        Id = Guid.ParseExact(row.GetString(first + 1), "N"),
        Name = row.GetString(first + 2),
        Value = Text(row, first + 3),
        Previous = Text(row, first + 4),
        Measure = JsonSerializer.Deserialize<SignalMeasure>($"\"{row.GetString(first + 5)}\""),
        Zone = Text(row, first + 6),
        Reading = row.IsDBNull(first + 7) ? null : row.GetDouble(first + 7),
        At = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(first + 8)),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static object OrNull(string? text) => text is null ? DBNull.Value : text;
}
