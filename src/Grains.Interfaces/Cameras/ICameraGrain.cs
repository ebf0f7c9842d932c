namespace StoreTracking.Grains.Interfaces;

/// <summary>One camera; the key is a <see cref="CameraId"/>. It captures on the silo where it is active.</summary>
[Alias("storetracking.ICameraGrain")]
public interface ICameraGrain : IGrainWithStringKey
{
    /// <summary>Starts the capture unless it runs; called again and again by its store, so that a lost camera returns.</summary>
    [Alias("EnsureRunning")]
    Task EnsureRunning();

    /// <summary>Hands over one JPEG of a camera whose source is <see cref="SourceKind.Push"/>.</summary>
    /// <returns>Why the frame was not taken, or null where it was.</returns>
    [Alias("Push")]
    Task<FrameRefusal?> Push([Immutable] byte[] jpeg);

    /// <summary>
    /// Hands over one moment of a camera whose source is <see cref="SourceKind.Observations"/>. The answer comes when the
    /// floor has fused it.
    /// </summary>
    [Alias("Observe")]
    Task Observe(PushedPositions moment);
}
