using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>Where a shopper went since the last message.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.ShopperSteps")]
public sealed record ShopperSteps
{
    /// <summary>The floor.</summary>
    [Id(0)]
    public required FloorId Floor { get; init; }

    /// <summary>Counts the visit's messages upwards; an older one than the last is stale.</summary>
    [Id(1)]
    public required long Sequence { get; init; }

    /// <summary>The positions, oldest first.</summary>
    [Id(2)]
    public required ImmutableArray<ShopperStep> Steps { get; init; }

    /// <summary>What becomes of the visit after the last step.</summary>
    [Id(3)]
    public VisitPhase Phase { get; init; }

    /// <summary>How much the clothes looked like an enrolled uniform, 0 to 1; absent where they were not compared.</summary>
    [Id(4)]
    public double? Uniform { get; init; }

    /// <summary>The floor's activation that numbered the visit.</summary>
    [Id(5)]
    public required long Epoch { get; init; }

    /// <summary>The visit's number in it.</summary>
    [Id(6)]
    public required long Number { get; init; }
}

/// <summary>What becomes of a visit.</summary>
[GenerateSerializer, Alias("storetracking.VisitPhase")]
public enum VisitPhase
{
    /// <summary>It goes on.</summary>
    Ongoing,

    /// <summary>It ended: the shopper has left or was not seen for too long.</summary>
    Ended,

    /// <summary>It turned out to be another shopper's visit, which goes on; nothing of this one counts.</summary>
    Merged,

    /// <summary>The shopper has gone out and may come back; stays and engagements end, the visit does not.</summary>
    SteppedOut,
}

/// <summary>One position of a shopper.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.ShopperStep")]
public readonly record struct ShopperStep
{
    /// <summary>When the shopper was there.</summary>
    [Id(0)]
    public required DateTimeOffset At { get; init; }

    /// <summary>Metres on the plan, x.</summary>
    [Id(1)]
    public required double X { get; init; }

    /// <summary>Metres on the plan, y.</summary>
    [Id(2)]
    public required double Y { get; init; }
}
