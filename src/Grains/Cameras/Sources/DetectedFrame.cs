using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Grains.Cameras.Sources;

/// <summary>The people found in one frame.</summary>
/// <param name="CapturedAt">When the frame was captured.</param>
/// <param name="NativeSize">The size of the camera's own image, in whose pixels the boxes are.</param>
/// <param name="Detections">The people. The frame owns them: nobody writes there again.</param>
public readonly record struct DetectedFrame(DateTimeOffset CapturedAt, ImageSize NativeSize, ReadOnlyMemory<Detection> Detections)
{
    /// <summary>
    /// What they look like: descriptions of one length, in the order of the detections; empty where nothing is known. The frame owns
    /// them, too.
    /// </summary>
    public ReadOnlyMemory<float> Appearances { get; init; }
}

/// <summary>Where the people of one frame stand.</summary>
/// <param name="CapturedAt">When the frame was captured.</param>
/// <param name="People">The people.</param>
public readonly record struct PlacedFrame(DateTimeOffset CapturedAt, PlacedPeople People);
