using System.Text.Json;
using StoreTracking.Evaluation.Scores;
using StoreTracking.Silo.Evaluation.Files;
using StoreTracking.Silo.Replay.Results;

namespace StoreTracking.Silo.Evaluation.Stores;

/// <summary>What <c>replay</c> made of a recording.</summary>
/// <param name="Recording">The recording.</param>
/// <param name="Lines">The counting lines of the floor.</param>
/// <param name="Crossings">The crossings that were counted.</param>
/// <param name="Stays">The stays in zones that ended.</param>
/// <param name="Floor">Who was found where in which frame.</param>
internal sealed record StoreResult(
    RecordingInfo Recording,
    IReadOnlyList<string> Lines,
    IReadOnlyList<Crossing> Crossings,
    IReadOnlyList<Stay> Stays,
    IReadOnlyList<TrackedPosition> Floor)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Reads a folder of results.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="start">When the recording began.</param>
    /// <exception cref="InputException">A file is missing or wrong.</exception>
    public static StoreResult Read(string folder, DateTimeOffset start)
    {
        if (!Directory.Exists(folder))
        {
            throw new InputException($"--tracks {folder}: this is no folder; expected the one that 'replay' wrote, since the truth is a simulated store's.");
        }

        var counts = Parse<CountsReport>(Path.Combine(folder, "counts.json"));
        var dwell = Parse<DwellReport>(Path.Combine(folder, "dwell.json"));
        return new(
            counts.Recording,
            [.. counts.Lines.Select(line => line.Line)],
            [.. counts.Lines.SelectMany(line => line.Crossings.Select(crossing => new Crossing(line.Line, crossing.Inwards, start.AddSeconds(crossing.At))))],
            [.. dwell.Zones.SelectMany(zone => zone.Stays
                .Where(stay => !stay.OpenAtEnd)
                .Select(stay => new Stay(zone.Zone, start.AddSeconds(stay.Begin), start.AddSeconds(stay.End))))],
            FloorFile.Read(Path.Combine(folder, "floor.txt")));
    }

    private static T Parse<T>(string path)
    {
        using var reader = TextRows.Open(path);
        try
        {
            return JsonSerializer.Deserialize<T>(reader.ReadToEnd(), Json) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new InputException($"{path}: this is not what 'replay' writes; docs/replay.md tells its form.");
        }
    }
}
