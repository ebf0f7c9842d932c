using StoreTracking.Grains.Cameras.Faces;
using StoreTracking.Vision.Capture;
using StoreTracking.Vision.Inference.Scheduling;

namespace StoreTracking.Grains.Cameras.Pipelines;

/// <summary>
/// One camera's way from its source to positions on the floor. Whatever takes long runs on threads of its own; whoever
/// calls <see cref="NextAsync"/> only tracks.
/// </summary>
internal interface ICameraPipeline : IAsyncDisposable
{
    /// <summary>How the capture is doing.</summary>
    CaptureHealth Health { get; }

    /// <summary>What became of the frames.</summary>
    LaneSnapshot Frames { get; }

    /// <summary>What looks at faces; null where nobody does.</summary>
    FaceWatch? Faces => null;

    /// <summary>What the camera runs without although that is configured, and why; null where nothing is missing.</summary>
    string? Lacks => null;

    /// <summary>The next frame's positions, or null once the source ended or the pipeline was disposed.</summary>
    /// <exception cref="InferenceException">One frame could not be analysed; the next call goes on with the next.</exception>
    ValueTask<CameraObservations?> NextAsync();
}
