using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>Which part of a floor is in view at one moment, by the calibrations of its cameras; furniture that hides some of it is not known.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.CoverageLive")]
public sealed record CoverageLive
{
    /// <summary>The floor's id within its store.</summary>
    [Id(0)]
    public required string Floor { get; init; }

    /// <summary>The share of the plan that cameras see which deliver, 0 to 1.</summary>
    [Id(1)]
    public required double Seen { get; init; }

    /// <summary>The share of the plan that they see if all of them deliver, 0 to 1.</summary>
    [Id(2)]
    public required double Seeable { get; init; }

    /// <summary>What is blind now: only cameras see it that do not deliver.</summary>
    [Id(3)]
    public required ImmutableArray<PlanArea> Blind { get; init; }

    /// <summary>What no camera of the store ever sees.</summary>
    [Id(4)]
    public required ImmutableArray<PlanArea> Unwatched { get; init; }

    /// <summary>Whether two say the same, area for area.</summary>
    public bool Equals(CoverageLive? other) =>
        other is not null && (Floor, Seen, Seeable) == (other.Floor, other.Seen, other.Seeable)
        && Blind.AsSpan().SequenceEqual(other.Blind.AsSpan()) && Unwatched.AsSpan().SequenceEqual(other.Unwatched.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Floor, Seen, Seeable, Blind.Length, Unwatched.Length);
}

/// <summary>A rectangle on a floor's plan.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.PlanArea")]
public readonly record struct PlanArea
{
    /// <summary>The lower-left corner.</summary>
    [Id(0)]
    public required PlanPoint Min { get; init; }

    /// <summary>The upper-right corner.</summary>
    [Id(1)]
    public required PlanPoint Max { get; init; }
}
