namespace StoreTracking.Grains;

/// <summary>What grains look up about themselves when they start.</summary>
internal static class CatalogExtensions
{
    public static StoreConfiguration GetStore(this IStoreCatalog catalog, StoreId store) => catalog.Find(store)
        ?? throw new KeyNotFoundException($"No store '{store}' is configured on this silo.");

    public static FloorConfiguration GetFloor(this IStoreCatalog catalog, FloorId floor) =>
        catalog.GetStore(floor.Store).Floors.FirstOrDefault(candidate => candidate.Id == floor.Name)
        ?? throw new KeyNotFoundException($"The store '{floor.Store}' has no floor '{floor.Name}'.");

    public static CameraConfiguration GetCamera(this IStoreCatalog catalog, CameraId camera) =>
        catalog.GetStore(camera.Store).Cameras.FirstOrDefault(candidate => candidate.Id == camera.Name)
        ?? throw new KeyNotFoundException($"The store '{camera.Store}' has no camera '{camera.Name}'.");

    public static DetectorConfiguration GetDetector(this StoreConfiguration store) => store.Detector
        ?? throw new KeyNotFoundException($"The store '{store.Id}' has cameras that give pictures, and no detector.");
}
