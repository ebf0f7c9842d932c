using System.Globalization;
using StoreTracking.Evaluation.Scores;

namespace StoreTracking.Silo.Evaluation.Files;

/// <summary>Text files of positions on a floor: <c>frame,id,X,Y</c>, in metres.</summary>
internal static class FloorFile
{
    /// <summary>The positions, which may be none.</summary>
    /// <exception cref="InputException">The file is none of this kind.</exception>
    public static IReadOnlyList<TrackedPosition> Read(string path) =>
        [.. TextRows.Read(path, "frame", "id", "X", "Y").Select(row => new TrackedPosition(row.Frame, row.Id, row.Values[2], row.Values[3]))];

    /// <summary>A row.</summary>
    public static string Format(in TrackedPosition position) => string.Create(
        CultureInfo.InvariantCulture, $"{position.Frame},{position.Id},{position.X:F3},{position.Y:F3}");
}
