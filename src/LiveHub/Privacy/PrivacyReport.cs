using System.Collections.Immutable;

namespace StoreTracking.LiveHub;

/// <summary>What authorities ask about a store's cameras, as it was at one moment.</summary>
public sealed record PrivacyReport
{
    /// <summary>The store's id.</summary>
    public required string Store { get; init; }

    /// <summary>The store's name.</summary>
    public required string Name { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>What it was made from.</summary>
    public required string Source { get; init; }

    /// <summary>Its parts, in order.</summary>
    public required ImmutableArray<PrivacySection> Sections { get; init; }
}

/// <summary>One part of a report.</summary>
public sealed record PrivacySection
{
    /// <summary>What names it.</summary>
    public required string Id { get; init; }

    /// <summary>Its heading.</summary>
    public required string Title { get; init; }

    /// <summary>What is said before the table.</summary>
    public ImmutableArray<string> Text { get; init; } = [];

    /// <summary>The headings of its columns; empty where it has no table.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>The rows, with a cell for each column.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; init; } = [];
}
