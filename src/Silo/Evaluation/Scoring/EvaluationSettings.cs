using System.Globalization;
using StoreTracking.Silo.Evaluation.Files;
using StoreTracking.Silo.Evaluation.Tracks;

namespace StoreTracking.Silo.Evaluation.Scoring;

/// <summary>What to score, and how.</summary>
internal sealed record EvaluationSettings
{
    /// <summary>The files or folders of truth and of what was found, in pairs.</summary>
    public required IReadOnlyList<(string Truth, string Tracks)> Pairs { get; init; }

    /// <summary>Whether the files hold positions on a floor.</summary>
    public bool Floor { get; init; }

    /// <summary>From how many metres on two positions have nothing in common.</summary>
    public double ZeroDistance { get; init; } = 2;

    /// <summary>How many frame numbers pass in a second; null where nobody said.</summary>
    public double? FrameRate { get; init; }

    /// <summary>Of how many frames one is scored.</summary>
    public int Every { get; init; } = 1;

    /// <summary>Which true boxes count.</summary>
    public TruthFilter Filter { get; init; } = new();

    /// <summary>When a recording of a simulated store began; null where the truth says so itself.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Whether the truth is without the store's staff.</summary>
    public bool WithoutStaff { get; init; }

    /// <summary>Whether the truth is that of a simulated store: a folder, or a file of JSON lines.</summary>
    /// <exception cref="InputException">A file cannot be read.</exception>
    public bool IsStore => !Floor && Pairs.Any(pair =>
        Directory.Exists(pair.Truth) || TextRows.Lines(pair.Truth).Select(line => line.Text).FirstOrDefault("").StartsWith('{'));

    /// <summary>The files that are read, or may be.</summary>
    public IEnumerable<string> Inputs => Pairs
        .SelectMany(pair => new[] { pair.Truth, pair.Tracks })
        .SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path) : [path]);

    /// <summary>Pairs the files in the order in which they were named.</summary>
    /// <exception cref="InputException">There are not as many of both.</exception>
    public static IReadOnlyList<(string Truth, string Tracks)> Pair(string[] truth, string[] tracks) => truth.Length == tracks.Length
        ? [.. truth.Zip(tracks)]
        : throw new InputException($"--truth names {truth.Length} and --tracks {tracks.Length}; expected one --tracks for each --truth, in the same order.");

    /// <summary>Checks the numbers.</summary>
    /// <exception cref="InputException">One is out of range.</exception>
    public EvaluationSettings Checked()
    {
        FrameClock.CheckEvery(Every);
        if (FrameRate is { } rate)
        {
            FrameClock.Make(rate, Every);
        }

        return ZeroDistance is > 0 and <= 1000
            ? this
            : throw new InputException(string.Create(CultureInfo.InvariantCulture, $"--zero-distance {ZeroDistance}: expected metres, above 0 to 1000."));
    }
}
