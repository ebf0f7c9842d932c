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

    /// <summary>The people in view, those of confirmed tracks only.</summary>
    [Id(3)]
    public required ImmutableArray<FloorObservation> Observations { get; init; }
}

/// <summary>One camera track's position on the floor.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.FloorObservation")]
public readonly record struct FloorObservation
{
    /// <summary>The track's number within its camera.</summary>
    [Id(0)]
    public required int Track { get; init; }

    /// <summary>Metres on the plan, x.</summary>
    [Id(1)]
    public required double X { get; init; }

    /// <summary>Metres on the plan, y.</summary>
    [Id(2)]
    public required double Y { get; init; }

    /// <summary>Standard deviation of the position, in metres.</summary>
    [Id(3)]
    public required double Sigma { get; init; }

    /// <summary>The detection's score, 0 to 1.</summary>
    [Id(4)]
    public required double Score { get; init; }
}
