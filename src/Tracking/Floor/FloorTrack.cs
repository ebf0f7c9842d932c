using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Floor;

/// <summary>A person on the floor as the fused cameras see them: an immutable view of one moment.</summary>
public readonly record struct FloorTrack
{
    /// <summary>The random id of the visit, drawn when the track was confirmed.</summary>
    public required Guid Shopper { get; init; }

    /// <summary>Where in its life the track is; never <see cref="FloorTrackState.Tentative"/>.</summary>
    public required FloorTrackState State { get; init; }

    /// <summary>The estimated position at <see cref="LastSeen"/>, in metres. It is not extrapolated while the track is lost.</summary>
    public required FloorPoint Position { get; init; }

    /// <summary>The estimated velocity at <see cref="LastSeen"/>.</summary>
    public required FloorVelocity Velocity { get; init; }

    /// <summary>Where the first observation put the person, at <see cref="FirstSeen"/>: before the track was confirmed.</summary>
    public required FloorPoint Origin { get; init; }

    /// <summary>The capture time of the first observation.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>Whether an earlier run saw the origin, so that the time since may be long and breaks no path.</summary>
    public bool BeganInEarlierRun { get; init; }

    /// <summary>The capture time of the newest observation, which <see cref="Position"/> belongs to.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>How like the clothes have been of late to a uniform of the store, 0 to 1; absent where they were not compared.</summary>
    public double? Uniform { get; init; }
}

/// <summary>Two floor tracks that turned out to be one person.</summary>
/// <param name="Survivor">The id that goes on.</param>
/// <param name="Absorbed">The id that is gone; it is not reported as ended.</param>
/// <param name="At">The floor's time of the merge.</param>
public readonly record struct FloorMerge(Guid Survivor, Guid Absorbed, DateTimeOffset At);
