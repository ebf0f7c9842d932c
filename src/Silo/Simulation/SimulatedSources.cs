using StoreTracking.Grains.Cameras.Sources;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Simulation.Cameras;
using StoreTracking.Simulation.Rendering;

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
            SimulationLevel.Rendered => Render(store, camera),
            SimulationLevel.Detections => new CameraSource.Detections(feed.DetectAsync),
            _ => new CameraSource.Positions(feed.PlaceAsync),
        };
    }

    private CameraSource.Pictures Render(StoreConfiguration store, CameraConfiguration camera)
    {
        var view = PlanTranslation.Make(camera);
        var renderer = new Lazy<CameraRenderer>(() => new(PlanTranslation.Make(store), view, RoomLook.Of(store)));

        // The cameras of a store take turns, so that they do not all render in the same instant.
        var grid = new FrameGrid(camera.MaxFrameRate, (double)store.Cameras.IndexOf(camera) / store.Cameras.Length);
        return new(input =>
        {
            // Whatever takes long is done before the source is there: a camera that then gives no frame has stalled.
            var world = worlds.Lease(store);
            _ = renderer.Value;
            var people = world.People.GetAwaiter().GetResult();
            return new LeasedPictures(new RenderedCamera(store.Id.Value, view, renderer, people, grid, clock), world);
        });
    }
}
