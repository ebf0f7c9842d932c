namespace StoreTracking.Grains.Interfaces;

/// <summary>When a visit ends.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.VisitConfiguration")]
public sealed record VisitConfiguration
{
    /// <summary>For how many seconds a visit that left through an entrance stays open for somebody who comes back; 0 ends it at once.</summary>
    [Id(0)]
    public double ReentrySeconds { get; init; } = 30;

    /// <summary>After how many seconds without any sight a visit ends by itself; longer than the time for coming back.</summary>
    [Id(1)]
    public double ForgetSeconds { get; init; } = 90;
}
