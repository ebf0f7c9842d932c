namespace StoreTracking.Facts;

/// <summary>A signal took another value. Sequence and id are given when it is recorded.</summary>
public sealed record Signal
{
    /// <summary>The store.</summary>
    public required StoreId Store { get; init; }

    /// <summary>Counts the signals of a store from 1.</summary>
    public long Sequence { get; init; }

    /// <summary>Tells the signal from all others, also of other stores.</summary>
    public Guid Id { get; init; }

    /// <summary>The signal's name.</summary>
    public required string Name { get; init; }

    /// <summary>The value from then on; null where the signal says nothing.</summary>
    public string? Value { get; init; }

    /// <summary>The value until then; null where it said nothing.</summary>
    public string? Previous { get; init; }

    /// <summary>What is measured.</summary>
    public required SignalMeasure Measure { get; init; }

    /// <summary>The zone in which it is measured; null for the whole store.</summary>
    public string? Zone { get; init; }

    /// <summary>What was measured; null where that was unknown.</summary>
    public double? Reading { get; init; }

    /// <summary>When it changed; kept in whole milliseconds.</summary>
    public required DateTimeOffset At { get; init; }
}
