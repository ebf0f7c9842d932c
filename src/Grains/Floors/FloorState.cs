using System.Collections.Immutable;
using StoreTracking.Tracking.Floor;

namespace StoreTracking.Grains.Floors;

/// <summary>What a floor keeps for its next activation, overwritten again and again.</summary>
internal sealed class FloorState
{
    /// <summary>The people and the crossings; absent before the first checkpoint.</summary>
    public FloorCheckpoint? Scene { get; set; }

    /// <summary>The visits that are over and whose shoppers have not confirmed it.</summary>
    public ImmutableArray<VisitEnding> Endings { get; set; } = [];
}

/// <summary>A visit that is over: enough to tell its shopper, and for a summary where the shopper was lost.</summary>
/// <param name="Shopper">The visit's id.</param>
/// <param name="Visit">Its number.</param>
/// <param name="IsMerged">Whether it turned out to be another visit's part.</param>
/// <param name="First">When and where it began, absent for one that was merged.</param>
/// <param name="Last">When and where it ended.</param>
internal sealed record VisitEnding(Guid Shopper, FloorNumber Visit, bool IsMerged, ShopperStep? First, ShopperStep? Last)
{
    /// <summary>The ending of a walk.</summary>
    public static VisitEnding Of(ShopperWalk walk) => new(
        walk.Shopper,
        walk.Visit,
        walk.End == WalkEnd.Merged,
        walk.Ended is { } first ? new() { At = first.FirstSeen, X = first.Origin.X, Y = first.Origin.Y } : null,
        walk.Ended is { } last ? new() { At = last.LastSeen, X = last.Position.X, Y = last.Position.Y } : null);

    /// <summary>What the shopper is told; after it comes nothing.</summary>
    public ShopperSteps ToSteps(FloorId floor) => new()
    {
        Floor = floor,
        Epoch = Visit.Epoch,
        Number = Visit.Number,
        Sequence = long.MaxValue,
        Steps = First is { } first && Last is { } last ? [first, last] : [],
        Phase = IsMerged ? VisitPhase.Merged : VisitPhase.Ended,
    };
}
