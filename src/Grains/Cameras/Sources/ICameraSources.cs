namespace StoreTracking.Grains.Cameras.Sources;

/// <summary>Knows where each camera's sight comes from. A host registers its own where it has sources of other kinds.</summary>
public interface ICameraSources
{
    /// <summary>What a camera gives, and how to open it. Nothing is opened yet.</summary>
    CameraSource Find(StoreConfiguration store, CameraConfiguration camera);
}
