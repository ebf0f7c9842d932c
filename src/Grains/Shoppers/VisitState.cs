using StoreTracking.Tracking.Visits;

namespace StoreTracking.Grains.Shoppers;

/// <summary>What a visit under way keeps for a later process; removed with its end.</summary>
internal sealed class VisitState
{
    /// <summary>The visit so far.</summary>
    public VisitCheckpoint? Visit { get; set; }

    /// <summary>Whether it was found to be the visit of somebody who works in the store.</summary>
    public bool IsStaff { get; set; }
}
