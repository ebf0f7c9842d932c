using StoreTracking.Vision.Faces;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Grains.Cameras.Faces;

/// <summary>What a camera has for reading faces: nothing, unless it is named for it, that is approved, and the models can be used.</summary>
internal sealed class CameraFaces : IDisposable
{
    private readonly ModelLease<FaceReader>? _lease;

    private CameraFaces(ModelLease<FaceReader>? lease, FaceWatch? watch, string? lacks) => (_lease, Watch, Lacks) = (lease, watch, lacks);

    /// <summary>What looks at faces; null where nobody does.</summary>
    public FaceWatch? Watch { get; }

    /// <summary>Why nobody does although the camera is named for it; null where nothing is missing.</summary>
    public string? Lacks { get; }

    /// <summary>Loads the models where they may be used. A camera runs without them otherwise, and says why.</summary>
    public static CameraFaces Open(StoreConfiguration store, CameraConfiguration camera, SharedFaceModels models)
    {
        if (store.Expression is not { } expression || !store.ReadsFaces(camera))
        {
            return new(null, null, null);
        }

        if (expression.Hurdle(store.Notice) is { } hurdle)
        {
            return new(null, null, hurdle);
        }

        try
        {
            var lease = models.Lease(new(expression.Faces, expression.Model, expression.AgeGender));
            return new(lease, new(lease.Run, new()
            {
                Fewest = store.Anonymity.FewestPeople, Time = TimeSpan.FromSeconds(expression.WindowSeconds),
            }), null);
        }
        catch (DetectionModelException error)
        {
            return new(null, null, $"Faces are not read: {error.Message}");
        }
    }

    public void Dispose() => _lease?.Dispose();
}
