namespace StoreTracking.Grains;

/// <summary>What grains look up about themselves.</summary>
internal static class CatalogExtensions
{
    public static StoreConfiguration GetStore(this IStoreCatalog catalog, StoreId store) => catalog.Find(store)
        ?? throw new KeyNotFoundException($"No store '{store}' is configured on this silo.");

    public static FloorConfiguration? FindFloor(this StoreConfiguration store, FloorId floor) =>
        store.Floors.FirstOrDefault(candidate => candidate.Id == floor.Name);

    public static FloorConfiguration GetFloor(this StoreConfiguration store, FloorId floor) => store.FindFloor(floor)
        ?? throw new KeyNotFoundException($"The store '{floor.Store}' has no floor '{floor.Name}'.");

    public static CameraConfiguration? FindCamera(this StoreConfiguration store, CameraId camera) =>
        store.Cameras.FirstOrDefault(candidate => candidate.Id == camera.Name);

    public static CameraConfiguration GetCamera(this StoreConfiguration store, CameraId camera) => store.FindCamera(camera)
        ?? throw new KeyNotFoundException($"The store '{camera.Store}' has no camera '{camera.Name}'.");

    public static DetectorConfiguration GetDetector(this StoreConfiguration store) => store.Detector
        ?? throw new KeyNotFoundException($"The store '{store.Id}' has cameras that give pictures, and no detector.");
}
