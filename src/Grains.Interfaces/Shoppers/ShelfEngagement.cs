namespace StoreTracking.Grains.Interfaces;

/// <summary>A shopper's engagement with a shelf: that it is certain, or that it has ended.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.ShelfEngagement")]
public sealed record ShelfEngagement
{
    /// <summary>The visit.</summary>
    [Id(0)]
    public required ShopperId Shopper { get; init; }

    /// <summary>The id of the shelf's zone.</summary>
    [Id(1)]
    public required string Shelf { get; init; }

    /// <summary>When the shopper came to stand there.</summary>
    [Id(2)]
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>How long the shopper stood there so far, in seconds, absences left out.</summary>
    [Id(3)]
    public required double Seconds { get; init; }

    /// <summary>Whether the shopper was engaged with the same shelf before.</summary>
    [Id(4)]
    public required bool IsReturn { get; init; }

    /// <summary>When the shopper last stood there; absent while the engagement goes on.</summary>
    [Id(5)]
    public DateTimeOffset? EndedAt { get; init; }
}
