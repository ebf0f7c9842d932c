using StoreTracking.Grains.Interfaces;
using StoreTracking.Simulation.Rendering;

namespace StoreTracking.Silo.Simulation;

/// <summary>What a simulated store's room looks like: the same to all its cameras, live and in files.</summary>
internal static class RoomLook
{
    /// <summary>The look of a store's room.</summary>
    public static RenderLook Of(StoreConfiguration store) => new() { Seed = store.Simulation!.Seed };
}
