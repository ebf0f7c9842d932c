using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>What one camera saw on the floor in one frame.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.CameraObservations")]
public sealed record CameraObservations
{
    /// <summary>The camera.</summary>
    [Id(0)]
    public required CameraId Camera { get; init; }

    /// <summary>Counts the camera's frames since it was started; an older one than the last is stale.</summary>
    [Id(1)]
    public required long Sequence { get; init; }

    /// <summary>When the frame was captured.</summary>
    [Id(2)]
    public required DateTimeOffset CapturedAt { get; init; }

    /// <summary>The people in view.</summary>
    [Id(3)]
    public required ImmutableArray<FloorObservation> Observations { get; init; }

    /// <summary>
    /// What they look like, one description after another in the order of <see cref="Observations"/>, all of one length; empty
    /// where nothing is known. It goes no farther than the floor, which keeps it in memory for as long as the visit.
    /// </summary>
    [Id(4)]
    public ImmutableArray<float> Appearances { get; init; } = [];
}

/// <summary>One person as one camera sees them, on the floor.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.FloorObservation")]
public readonly record struct FloorObservation
{
    /// <summary>The number of the person's track within its camera; 0 where the camera follows none.</summary>
    [Id(0)]
    public required int Track { get; init; }

    /// <summary>The detection's score, 0 to 1.</summary>
    [Id(1)]
    public required double Score { get; init; }

    /// <summary>Whether it overlaps with no surer detection, so that it cannot be a second one of the same person.</summary>
    [Id(2)]
    public required bool IsClear { get; init; }

    /// <summary>Where the feet are, if the picture shows them; absent where only the head leads to a place.</summary>
    [Id(3)]
    public PlaceSight? Feet { get; init; }

    /// <summary>The same place, as uncertain as it is if the feet are hidden.</summary>
    [Id(4)]
    public PlaceSight? GuessedFeet { get; init; }

    /// <summary>How likely the feet are hidden, 0 to 1.</summary>
    [Id(5)]
    public double HiddenFeet { get; init; }

    /// <summary>The place below the head of somebody 1.7 m tall; absent where the head cannot serve.</summary>
    [Id(6)]
    public PlaceSight? Head { get; init; }

    /// <summary>By how many metres along x that place moves for each metre that the person is taller.</summary>
    [Id(7)]
    public double HeadSlopeX { get; init; }

    /// <summary>By how many metres along y.</summary>
    [Id(8)]
    public double HeadSlopeY { get; init; }

    /// <summary>How like the clothes are to a uniform of the store, 0 to 1; absent where the store has none.</summary>
    [Id(9)]
    public double? Uniform { get; init; }

    /// <summary>Somebody whose place is known from elsewhere.</summary>
    /// <param name="track">The number of the person's track within the camera; 0 where there is none.</param>
    /// <param name="x">Metres on the plan, x.</param>
    /// <param name="y">Metres on the plan, y.</param>
    /// <param name="sigma">Standard deviation of the place per axis, in metres.</param>
    /// <param name="score">The detection's score, 0 to 1.</param>
    public static FloorObservation At(int track, double x, double y, double sigma, double score) => new()
    {
        Track = track,
        Score = score,
        IsClear = true,
        Feet = new PlaceSight { X = x, Y = y, Xx = sigma * sigma, Xy = 0, Yy = sigma * sigma },
    };
}

/// <summary>A place on the floor and how uncertain it is.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.PlaceSight")]
public readonly record struct PlaceSight
{
    /// <summary>Metres on the plan, x.</summary>
    [Id(0)]
    public required double X { get; init; }

    /// <summary>Metres on the plan, y.</summary>
    [Id(1)]
    public required double Y { get; init; }

    /// <summary>The variance of x, in square metres.</summary>
    [Id(2)]
    public required double Xx { get; init; }

    /// <summary>The covariance of x and y, in square metres.</summary>
    [Id(3)]
    public required double Xy { get; init; }

    /// <summary>The variance of y, in square metres.</summary>
    [Id(4)]
    public required double Yy { get; init; }
}
