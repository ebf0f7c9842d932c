using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Floor;

/// <summary>Where one shopper went in a while, and whether that was the end of the visit.</summary>
public sealed class ShopperWalk
{
    internal ShopperWalk(Guid shopper, long sequence) => (Shopper, Sequence) = (shopper, sequence);

    /// <summary>The visit.</summary>
    public Guid Shopper { get; }

    /// <summary>Counts the walks of a visit from 1.</summary>
    public long Sequence { get; }

    /// <summary>The positions, oldest first.</summary>
    public List<TimedPoint> Steps { get; } = [];

    /// <summary>Whether the visit is over.</summary>
    public WalkEnd End { get; internal set; }

    internal ShopperWalk Next() => new(Shopper, Sequence + 1);
}

/// <summary>How a walk ends.</summary>
public enum WalkEnd
{
    /// <summary>It goes on.</summary>
    None,

    /// <summary>The shopper has left, or was not seen for too long.</summary>
    Left,

    /// <summary>The shopper turned out to be another one, whose visit goes on.</summary>
    Merged,
}
