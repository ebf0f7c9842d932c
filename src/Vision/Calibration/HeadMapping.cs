namespace StoreTracking.Vision.Calibration;

/// <summary>Places people by their heads: on the horizontal plane at a person's height.</summary>
internal sealed class HeadMapping
{
    // Nearer to the camera's own height, the plane of heads is seen edge-on.
    private const double LeastClearance = 0.3;

    /// <summary>By how much <see cref="TallerPlane"/> is higher, in metres.</summary>
    public const double Step = 0.1;

    private HeadMapping(in Projection projection, PersonModel person)
    {
        Plane = projection.PlaneAt(person.Height);
        TallerPlane = projection.PlaneAt(person.Height + Step);
    }

    /// <summary>From the undistorted image to the plane of heads.</summary>
    public Homography Plane { get; }

    /// <summary>The same for people taller by <see cref="Step"/>.</summary>
    public Homography TallerPlane { get; }

    /// <summary>Nothing where the camera does not hang clearly above people's heads.</summary>
    public static HeadMapping? TryMake(in Projection projection, PersonModel person) =>
        projection.CameraHeight >= person.Height + Step + LeastClearance ? new(projection, person) : null;
}
