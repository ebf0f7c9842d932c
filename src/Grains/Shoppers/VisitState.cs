using StoreTracking.Tracking.Visits;

namespace StoreTracking.Grains.Shoppers;

/// <summary>What a visit under way keeps for a later process; removed with its end.</summary>
internal sealed class VisitState
{
    /// <summary>The visit so far.</summary>
    public VisitCheckpoint? Visit { get; set; }
}
