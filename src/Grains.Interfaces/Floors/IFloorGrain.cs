namespace StoreTracking.Grains.Interfaces;

/// <summary>One floor; the key is a <see cref="FloorId"/>. It joins what its cameras see into floor tracks.</summary>
[Alias("storetracking.IFloorGrain")]
public interface IFloorGrain : IGrainWithStringKey
{
    /// <summary>Takes one camera's frame. The answer comes when it is fused, which holds back a camera that is too fast.</summary>
    [Alias("Observe")]
    Task Observe(CameraObservations frame);
}
