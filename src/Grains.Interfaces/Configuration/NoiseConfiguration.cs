namespace StoreTracking.Grains.Interfaces;

/// <summary>How wrong simulated cameras without pictures are; what is absent is as a small detector on shop cameras may be.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.NoiseConfiguration")]
public sealed record NoiseConfiguration
{
    /// <summary>The share of those who are clearly in view that a frame misses.</summary>
    [Id(0)]
    public double? Misses { get; init; }

    /// <summary>How many people a frame shows on average where nobody is; only detections have any.</summary>
    [Id(1)]
    public double? FalseAlarms { get; init; }

    /// <summary>The standard deviation of a position, in metres; boxes are off by the same share of their height.</summary>
    [Id(2)]
    public double? Position { get; init; }

    /// <summary>How long after its capture a frame arrives, in seconds.</summary>
    [Id(3)]
    public double? Latency { get; init; }

    /// <summary>
    /// How much light, noise and background change what people look like, as a multiple of what is usual; 0 leaves their colours as
    /// they are. Only detections have looks.
    /// </summary>
    [Id(4)]
    public double? Looks { get; init; }
}
