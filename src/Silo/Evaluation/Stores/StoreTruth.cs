using System.Text.Json;
using StoreTracking.Evaluation.Scores;
using StoreTracking.Silo.Evaluation.Files;

namespace StoreTracking.Silo.Evaluation.Stores;

/// <summary>What truly happened in a simulated store.</summary>
/// <param name="start">When it opened; its offset from UTC is the store's.</param>
internal sealed class StoreTruth(DateTimeOffset start)
{
    private const string Lines = "truth.jsonl";
    private const string Summary = "summary.json";

    private readonly List<Crossing> _crossings = [];
    private readonly List<Stay> _stays = [];
    private readonly List<TruePlace> _places = [];

    /// <summary>When the store opened.</summary>
    public DateTimeOffset Start => start;

    /// <summary>The crossings of its lines.</summary>
    public IReadOnlyList<Crossing> Crossings => _crossings;

    /// <summary>The stays in its zones that ended.</summary>
    public IReadOnlyList<Stay> Stays => _stays;

    /// <summary>Who was where when.</summary>
    public IReadOnlyList<TruePlace> Places => _places;

    /// <summary>Reads what <c>simulate</c> wrote.</summary>
    /// <param name="path">Its folder, or the file of JSON lines in it.</param>
    /// <param name="start">When the store opened; null for what the summary beside the lines says.</param>
    /// <param name="withoutStaff">Whether to leave the staff out.</param>
    /// <exception cref="InputException">A file is missing or wrong.</exception>
    public static StoreTruth Read(string path, DateTimeOffset? start, bool withoutStaff)
    {
        var lines = Directory.Exists(path) ? Path.Combine(path, Lines) : path;
        if (!File.Exists(lines))
        {
            throw new InputException($"{lines}: there is no such file; expected what 'simulate' wrote.");
        }

        var truth = new StoreTruth(start ?? ReadStart(Path.Combine(Path.GetDirectoryName(lines) ?? "", Summary)));
        foreach (var (number, text) in TextRows.Lines(lines))
        {
            var line = Parse(text, lines, number);
            if (!(withoutStaff && line.Staff) && !truth.TryAdd(line))
            {
                var what = line.Type is { } type ? $"a field of this {type}" : "the type";
                throw new InputException($"{lines}, line {number}: {what} is missing; docs/simulation.md lists them.");
            }
        }

        return truth;
    }

    private bool TryAdd(TruthLine line)
    {
        switch (line)
        {
            case { Type: "crossing", Line: { } name, At: { } at }:
                _crossings.Add(new(name, line.Inwards, at.ToOffset(start.Offset)));
                return true;
            case { Type: "zone", Zone: { } zone, From: { } from, To: { } to }:
                _stays.Add(new(zone, from, to));
                return true;
            case { Type: "position", At: { } at, X: { } x, Y: { } y }:
                _places.Add(new(at, line.Person, x, y));
                return true;
            default:
                return line.Type is not ("crossing" or "zone" or "position" or null);
        }
    }

    private static TruthLine Parse(string text, string path, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<TruthLine>(text, JsonSerializerOptions.Web)
                ?? throw new InputException($"{path}, line {number}: this is null; expected a JSON object with a type.");
        }
        catch (JsonException)
        {
            throw new InputException($"{path}, line {number}: this is no line of a simulated store's truth; expected a JSON object such as {{\"type\":\"crossing\",...}}.");
        }
    }

    private static DateTimeOffset ReadStart(string summary)
    {
        if (!File.Exists(summary))
        {
            throw new InputException($"{summary}: there is no such file; name the beginning of the recording with --start.");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(summary));
            return document.RootElement.GetProperty("start").GetDateTimeOffset();
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InputException($"{summary}: this is not what 'simulate' writes; expected a JSON object with a start.");
        }
    }
}

/// <summary>Where somebody truly was.</summary>
/// <param name="At">When.</param>
/// <param name="Person">The person's number.</param>
/// <param name="X">Metres on the plan.</param>
/// <param name="Y">Metres on the plan.</param>
internal readonly record struct TruePlace(DateTimeOffset At, int Person, double X, double Y);
