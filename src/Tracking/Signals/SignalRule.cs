using System.Collections.Immutable;

namespace StoreTracking.Tracking.Signals;

/// <summary>What a signal says, by what is measured and by the time of day.</summary>
public sealed record SignalRule
{
    /// <summary>The signal's name, unique in its store: dotted lower-case words, such as <c>music.tempo</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What is measured.</summary>
    public required SignalMeasure Measure { get; init; }

    /// <summary>The zone in which it is measured; null for the whole store.</summary>
    public string? Zone { get; init; }

    /// <summary>The levels from the lowest to the highest; their bands of hysteresis do not overlap.</summary>
    public required ImmutableArray<SignalLevel> Levels { get; init; }

    /// <summary>The value below all levels.</summary>
    public required string Otherwise { get; init; }

    /// <summary>How long a value stays at least.</summary>
    public required TimeSpan Hold { get; init; }

    /// <summary>When the levels hold; null for always.</summary>
    public SignalHours? Hours { get; init; }
}

/// <summary>One level with its hysteresis.</summary>
/// <param name="Above">What is measured, from which on the level holds.</param>
/// <param name="ClearBelow">What is measured, below which it ends. Less than <paramref name="Above"/>.</param>
/// <param name="Value">The value that the signal has on this level.</param>
public readonly record struct SignalLevel(double Above, double ClearBelow, string Value);

/// <summary>A time of day on the store's clock, and what a signal says at any other time.</summary>
/// <param name="From">The first moment.</param>
/// <param name="To">The first moment after it; not later than <paramref name="From"/> where midnight lies between the two.</param>
/// <param name="Outside">The value at any other time; null where the signal says nothing then.</param>
public sealed record SignalHours(TimeOnly From, TimeOnly To, string? Outside)
{
    /// <summary>Whether a time of day belongs to them. Two equal ends mean the whole day.</summary>
    public bool Contains(TimeOnly time) => From == To || time.IsBetween(From, To);
}

/// <summary>What a signal's rule looks at.</summary>
public enum SignalMeasure
{
    /// <summary>People in the store.</summary>
    Occupancy,

    /// <summary>People in a zone.</summary>
    ZonePeople,

    /// <summary>People in a queue.</summary>
    QueueLength,

    /// <summary>Seconds that whoever joins a queue now is expected to stand in it.</summary>
    QueueWait,

    /// <summary>How lively the crowd is, 0 to 1.</summary>
    Energy,

    /// <summary>How pleasant the faces of the crowd look, -1 to 1.</summary>
    Valence,
}
