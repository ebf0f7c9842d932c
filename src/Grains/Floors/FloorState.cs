using System.Collections.Immutable;
using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Visits.Reentry;

namespace StoreTracking.Grains.Floors;

/// <summary>What a floor keeps for its next activation, overwritten again and again.</summary>
internal sealed class FloorState
{
    /// <summary>The people and the crossings; absent before the first checkpoint.</summary>
    public FloorCheckpoint? Scene { get; set; }

    /// <summary>Which visits the people go on with; absent before the first checkpoint.</summary>
    public ReentryCheckpoint? Visits { get; set; }

    /// <summary>The visits that are over and whose shoppers have not confirmed it.</summary>
    public ImmutableArray<UntoldEnding> Endings { get; set; } = [];
}

/// <summary>A visit that is over: enough to tell its shopper, and for a summary where the shopper was lost.</summary>
/// <param name="Shopper">The visit's id.</param>
/// <param name="Visit">Its number.</param>
/// <param name="IsMerged">Whether it turned out to be another visit's part.</param>
/// <param name="First">When and where it began, absent for one that was merged.</param>
/// <param name="Last">When and where it ended.</param>
internal sealed record UntoldEnding(Guid Shopper, FloorNumber Visit, bool IsMerged, PlaceCheckpoint? First, PlaceCheckpoint? Last)
{
    /// <summary>The ending of a walk.</summary>
    public static UntoldEnding Of(VisitWalk walk) => new(
        walk.Visit,
        walk.Number,
        walk.End == VisitEnd.Merged,
        walk.First is { } first ? PlaceCheckpoint.Of(first) : null,
        walk.Last is { } last ? PlaceCheckpoint.Of(last) : null);

    /// <summary>What the shopper is told; after it comes nothing.</summary>
    public ShopperSteps ToSteps(FloorId floor) => new()
    {
        Floor = floor,
        Epoch = Visit.Epoch,
        Number = Visit.Number,
        Sequence = long.MaxValue,
        Steps = First is { } first && Last is { } last ? [ToStep(first), ToStep(last)] : [],
        Phase = IsMerged ? VisitPhase.Merged : VisitPhase.Ended,
    };

    private static ShopperStep ToStep(PlaceCheckpoint place) => new() { At = place.At, X = place.X, Y = place.Y };
}
