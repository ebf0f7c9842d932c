using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Grains.Cameras.Sources;

/// <summary>What a camera gives: one of the three things that the way of a frame begins with. What it lacks is done here.</summary>
public abstract record CameraSource
{
    private CameraSource()
    {
    }

    /// <summary>Pictures, in which the store's detector has to find the people.</summary>
    /// <param name="Open">
    /// Opens a source, also again after one that failed. It is told the size of the detector's input, in which larger
    /// pictures are of no use.
    /// </param>
    public sealed record Pictures(Func<ImageSize, IFrameSource> Open) : CameraSource;

    /// <summary>People found in pictures, who have to be followed.</summary>
    /// <param name="Read">Gives frames at the camera's pace until it is cancelled.</param>
    public sealed record Detections(Func<CancellationToken, IAsyncEnumerable<DetectedFrame>> Read) : CameraSource;

    /// <summary>People followed and placed on the floor.</summary>
    /// <param name="Read">Gives frames at the camera's pace until it is cancelled.</param>
    public sealed record Positions(Func<CancellationToken, IAsyncEnumerable<PlacedFrame>> Read) : CameraSource;
}
