using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>One floor; the key is a <see cref="FloorId"/>. It joins what its cameras see into floor tracks.</summary>
[Alias("storetracking.IFloorGrain")]
public interface IFloorGrain : IGrainWithStringKey
{
    /// <summary>Takes one camera's frame. The answer comes when it is fused, which holds back a camera that is too fast.</summary>
    [Alias("Observe")]
    Task Observe(CameraObservations frame);

    /// <summary>
    /// Whose visits a camera's tracks belong to, of those that are people for certain: so that a camera that reads faces can tell how many
    /// different visitors it looked at. It keeps no more of them than that.
    /// </summary>
    [Alias("WhoIs")]
    Task<ImmutableArray<TrackedVisitor>> WhoIs(CameraId camera);
}
