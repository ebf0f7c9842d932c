namespace StoreTracking.Grains.Interfaces;

/// <summary>How wrong simulated cameras without pictures are.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.NoiseConfiguration")]
public sealed record NoiseConfiguration
{
    /// <summary>The share of the people in view that a frame misses.</summary>
    [Id(0)]
    public double Misses { get; init; } = 0.05;

    /// <summary>How many people a frame shows on average where nobody is.</summary>
    [Id(1)]
    public double FalseAlarms { get; init; } = 0.02;

    /// <summary>The standard deviation of a position on the floor, in metres.</summary>
    [Id(2)]
    public double Position { get; init; } = 0.1;

    /// <summary>How long after its capture a frame arrives, in seconds.</summary>
    [Id(3)]
    public double Latency { get; init; } = 0.1;
}
