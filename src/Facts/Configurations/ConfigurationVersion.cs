namespace StoreTracking.Facts;

/// <summary>What is known of a version of a store's configuration without its content.</summary>
public record ConfigurationHead
{
    /// <summary>The store.</summary>
    public required StoreId Store { get; init; }

    /// <summary>Counts the versions of a store from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Where it came from.</summary>
    public required ConfigurationOrigin Origin { get; init; }

    /// <summary>When it was taken over; kept in whole milliseconds.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>What whoever saved it wrote about it; empty where nothing was.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A version of a store's configuration.</summary>
public sealed record ConfigurationVersion : ConfigurationHead
{
    /// <summary>The document as it was written: JSON, with comments where a file has some. It may hold passwords.</summary>
    public required string Document { get; init; }
}
