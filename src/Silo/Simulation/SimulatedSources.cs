using StoreTracking.Grains.Cameras.Sources;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Simulation;

/// <summary>Simulated cameras see their store's world; all others are as configured.</summary>
internal sealed class SimulatedSources(ConfiguredSources configured, SimulatedWorlds worlds, TimeProvider clock) : ICameraSources
{
    /// <inheritdoc />
    public CameraSource Find(StoreConfiguration store, CameraConfiguration camera)
    {
        if (camera.Source.Kind != SourceKind.Simulated)
        {
            return configured.Find(store, camera);
        }

        var feed = new SimulatedFeed(store, camera, worlds, clock);
        return store.Simulation!.Level switch
        {
            SimulationLevel.Rendered => throw new NotSupportedException(),
            SimulationLevel.Detections => new CameraSource.Detections(feed.DetectAsync),
            _ => new CameraSource.Positions(feed.PlaceAsync),
        };
    }
}
