using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Calibration;

/// <summary>Places people by their heads: on the horizontal plane at a person's height.</summary>
internal sealed class HeadMapping
{
    // Nearer to the camera's own height, the plane of heads is seen edge-on.
    private const double LeastClearance = 0.3;

    private readonly Projection _projection;
    private readonly double _leastHeight;

    private HeadMapping(in Projection projection, PersonModel person)
    {
        _projection = projection;
        _leastHeight = person.LeastHeight;
        Plane = projection.PlaneAt(person.Height);
        TallerPlane = projection.PlaneAt(person.Height + person.HeightSigma);
    }

    /// <summary>From the undistorted image to the plane of heads.</summary>
    public Homography Plane { get; }

    /// <summary>The same for people taller by one standard deviation.</summary>
    public Homography TallerPlane { get; }

    /// <summary>Nothing where the camera does not hang clearly above people's heads.</summary>
    public static HeadMapping? TryMake(in Projection projection, PersonModel person) =>
        projection.CameraHeight >= person.Height + person.HeightSigma + LeastClearance ? new(projection, person) : null;

    /// <summary>Whether somebody who stands there, with the head seen at that point, would be too short.</summary>
    public bool IsTooShort(in FloorPosition foot, ImagePoint head) =>
        _projection.HeightAt(foot.X, foot.Y, head) < _leastHeight;
}
