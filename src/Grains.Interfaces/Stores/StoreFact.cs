namespace StoreTracking.Grains.Interfaces;

/// <summary>Something that happened in a store and stays true: what the stream of facts carries, in batches.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.StoreFact")]
public abstract record StoreFact
{
    /// <summary>The name of the stream provider.</summary>
    public const string StreamProvider = "facts";

    /// <summary>The namespace of the streams; the key is the store's id.</summary>
    public const string StreamNamespace = "store-facts";

    /// <summary>The store.</summary>
    [Id(0)]
    public required StoreId Store { get; init; }

    /// <summary>When it happened.</summary>
    [Id(1)]
    public required DateTimeOffset At { get; init; }
}

/// <summary>A line was crossed.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.LineCrossedFact")]
public sealed record LineCrossedFact : StoreFact
{
    /// <summary>The line's id.</summary>
    [Id(0)]
    public required string Line { get; init; }

    /// <summary>Whether the crossing went towards the inside.</summary>
    [Id(1)]
    public required bool Inwards { get; init; }
}

/// <summary>A visit ended.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.VisitEndedFact")]
public sealed record VisitEndedFact : StoreFact
{
    /// <summary>What remains of the visit.</summary>
    [Id(0)]
    public required VisitSummary Summary { get; init; }
}
