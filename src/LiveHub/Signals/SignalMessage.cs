using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>A signal as other systems see it, over whatever way.</summary>
internal sealed record SignalMessage
{
    /// <summary>Tells the signal from all others; the same one however often it is sent.</summary>
    public required string Id { get; init; }

    /// <summary>The store.</summary>
    public required StoreId Store { get; init; }

    /// <summary>Counts the signals of the store.</summary>
    public required long Sequence { get; init; }

    /// <summary>The signal's name.</summary>
    public required string Signal { get; init; }

    /// <summary>The value; absent where the signal says nothing now.</summary>
    public string? Value { get; init; }

    /// <summary>The value before; absent where it said nothing.</summary>
    public string? Previous { get; init; }

    /// <summary>What is measured.</summary>
    public required SignalMeasure Measure { get; init; }

    /// <summary>The zone in which it is measured; absent for the whole store.</summary>
    public string? Zone { get; init; }

    /// <summary>What was measured when the value changed; absent where that is unknown, or a number of too few people.</summary>
    public double? Reading { get; init; }

    /// <summary>When the value changed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>True where an MQTT broker may have been sent the same before; absent elsewhere.</summary>
    public bool? Repeated { get; init; }

    /// <param name="signal">The signal as it was recorded.</param>
    /// <param name="store">Its store; null where that is configured no longer.</param>
    public static SignalMessage Of(Signal signal, StoreConfiguration? store) => new()
    {
        Id = $"msg_{signal.Id:N}",
        Store = signal.Store,
        Sequence = signal.Sequence,
        Signal = signal.Name,
        Value = signal.Value,
        Previous = signal.Previous,
        Measure = signal.Measure,
        Zone = signal.Zone,
        Reading = IsPeople(signal.Measure) && signal.Reading is { } people ? OutputCounts.Of((int)people, store) : Round(signal.Reading),
        At = signal.At,
    };

    private static bool IsPeople(SignalMeasure measure) =>
        measure is SignalMeasure.Occupancy or SignalMeasure.Zone or SignalMeasure.QueueLength;

    private static double? Round(double? reading) => reading is { } known ? Math.Round(known, 2) : null;
}
