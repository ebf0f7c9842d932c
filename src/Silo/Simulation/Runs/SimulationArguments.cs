using System.Globalization;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Configuration;

namespace StoreTracking.Silo.Simulation.Runs;

/// <summary>What <c>simulate</c> was told, as it stands on the command line.</summary>
internal sealed record SimulationArguments
{
    private const string UsualStart = "2026-01-05T10:00";
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    /// <summary>The store file.</summary>
    public required string Store { get; init; }

    /// <summary>The duration.</summary>
    public required string Duration { get; init; }

    /// <summary>The folder.</summary>
    public required string Output { get; init; }

    /// <summary>The seed; null for the file's own.</summary>
    public int? Seed { get; init; }

    /// <summary>The start; null for ten o'clock on Monday, 5 January 2026, by the store's clock.</summary>
    public string? Start { get; init; }

    /// <summary>Positions a second.</summary>
    public double PositionsRate { get; init; }

    /// <summary>Whether videos are wanted.</summary>
    public bool Video { get; init; }

    /// <summary>The settings, or null after every mistake was written.</summary>
    public SimulationSettings? Read(TextWriter error)
    {
        var problems = new List<string>();
        var file = StoreFile.Read(Store);
        problems.AddRange(file.Problems.Select(problem => $"{Store}: {problem}"));
        if (file.Store is { Simulation: null })
        {
            problems.Add($"{Store}: simulation: the field is missing; expected a store with a simulation (docs/simulation.md).");
        }

        var duration = DurationText.Parse(Duration);
        if (!(duration >= Shortest && duration <= Longest))
        {
            problems.Add($"--duration {Duration}: expected a duration from 1s to 31d, such as '90s', '45m' or '1h30m'.");
        }

        var start = ReadStart(Start ?? UsualStart, file.Store);
        if (start is null)
        {
            problems.Add($"--start {Start}: expected a date and time such as '2026-01-05T10:00' (the store's clock) or '2026-01-05T09:00Z', in the years 2000 to 2100.");
        }

        if (PositionsRate is not (>= 0 and <= 20))
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"--positions-rate {PositionsRate}: expected 0 (none) to 20 a second."));
        }

        problems.AddRange(CheckOutput());
        foreach (var problem in problems)
        {
            error.WriteLine($"error: {problem}");
        }

        return problems.Count > 0 ? null : new()
        {
            Store = file.Store!,
            Seed = Seed ?? file.Store!.Simulation!.Seed,
            Start = start!.Value,
            Duration = duration!.Value,
            Output = Output,
            PositionsRate = PositionsRate,
            Video = Video,
        };
    }

    // A time without an offset is the store's own.
    private static DateTimeOffset? ReadStart(string text, StoreConfiguration? store)
    {
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) || time.Year is < 2000 or > 2100)
        {
            return null;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(store?.TimeZone ?? "Etc/UTC");
        return time.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(time, zone.GetUtcOffset(time)) : new DateTimeOffset(time);
    }

    private IEnumerable<string> CheckOutput()
    {
        if (File.Exists(Output))
        {
            yield return $"--out {Output}: this is a file; expected a folder, or a name that is free for one.";
        }
        else if (Directory.Exists(Output) && Directory.EnumerateFileSystemEntries(Output).Any())
        {
            yield return $"--out {Output}: the folder is not empty; expected an empty one, or a name that is free for one.";
        }
    }
}
