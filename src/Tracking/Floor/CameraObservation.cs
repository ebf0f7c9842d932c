using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Floor;

/// <summary>One person whom a camera found in one frame, on the floor.</summary>
/// <param name="Track">The number of the person's track within the camera; <see cref="NoTrack"/> where the camera follows none.</param>
/// <param name="Body">Where feet and head put the person.</param>
/// <param name="Score">The detection's score, 0 to 1.</param>
/// <param name="IsClear">Whether it overlaps with no surer one in the picture; otherwise it may be a second detection of one person, and begins no track.</param>
/// <param name="Appearance">What the person looks like: a vector of length 1, to be compared by the scalar product; empty where nothing is known.</param>
public readonly record struct CameraObservation(
    int Track, BodySight Body, double Score, bool IsClear = true, ReadOnlyMemory<float> Appearance = default)
{
    /// <summary>The track of whoever the camera does not follow (yet).</summary>
    public const int NoTrack = 0;

    /// <summary>An observation of a place alone.</summary>
    public CameraObservation(int track, FloorPoint position, double sigma, double score)
        : this(track, BodySight.At(position, FloorCovariance.Round(sigma)), score)
    {
    }

    /// <summary>How like the clothes are to a uniform of the store, 0 to 1; absent where they were not compared.</summary>
    public double? Uniform { get; init; }

    internal bool IsUsable => Body.IsUsable && double.IsFinite(Score);
}
