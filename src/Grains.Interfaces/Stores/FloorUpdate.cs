using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>What changed on a floor since its last update: who is where, who came, who went. 5 and 6 are no member's id any more.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.FloorUpdate")]
public sealed record FloorUpdate
{
    /// <summary>The floor.</summary>
    [Id(0)]
    public required FloorId Floor { get; init; }

    /// <summary>The floor's activation; another one begins to count anew.</summary>
    [Id(1)]
    public required long Epoch { get; init; }

    /// <summary>Counts the updates of an activation from 1; an older one than the last is stale.</summary>
    [Id(2)]
    public required long Sequence { get; init; }

    /// <summary>The capture time up to which the floor's cameras are fused.</summary>
    [Id(3)]
    public required DateTimeOffset At { get; init; }

    /// <summary>Everybody on the floor.</summary>
    [Id(4)]
    public required ImmutableArray<ShopperPosition> Positions { get; init; }
}

/// <summary>A shopper's place on a floor at this moment.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.ShopperPosition")]
public readonly record struct ShopperPosition
{
    /// <summary>The visit.</summary>
    [Id(0)]
    public required ShopperId Shopper { get; init; }

    /// <summary>The floor's id within its store.</summary>
    [Id(1)]
    public required string Floor { get; init; }

    /// <summary>Metres on the plan, x, in whole centimetres.</summary>
    [Id(2)]
    public required double X { get; init; }

    /// <summary>Metres on the plan, y, in whole centimetres.</summary>
    [Id(3)]
    public required double Y { get; init; }
}

/// <summary>One crossing of a line.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.LineCrossing")]
public readonly record struct LineCrossing
{
    /// <summary>The line's id.</summary>
    [Id(0)]
    public required string Line { get; init; }

    /// <summary>Whether it went towards the inside.</summary>
    [Id(1)]
    public required bool Inwards { get; init; }

    /// <summary>When the line was crossed.</summary>
    [Id(2)]
    public required DateTimeOffset At { get; init; }

    /// <summary>Counts the crossings of an epoch from 1: one that is sent again counts once.</summary>
    [Id(3)]
    public required long Number { get; init; }

    /// <summary>Whose crossing it is, so that those of staff are left out; no fact keeps it.</summary>
    [Id(4)]
    public ShopperId Shopper { get; init; }

    /// <summary>The floor's activation that counted it, which may be an earlier one than that which sends it.</summary>
    [Id(5)]
    public required long Epoch { get; init; }
}
