namespace StoreTracking.Grains.Interfaces;

/// <summary>A crowd of people in a hurry that comes into a simulated store at once, again and again.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.SurgeConfiguration")]
public sealed record SurgeConfiguration
{
    /// <summary>The minutes from the beginning of one to the next, counted from midnight UTC.</summary>
    [Id(0)]
    public required double EveryMinutes { get; init; }

    /// <summary>For how many seconds they come.</summary>
    [Id(1)]
    public required double WithinSeconds { get; init; }

    /// <summary>How many parties (people alone, or groups) come.</summary>
    [Id(2)]
    public required int Parties { get; init; }
}
