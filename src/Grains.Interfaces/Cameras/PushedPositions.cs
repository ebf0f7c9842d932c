using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>Where the people of one moment stand, as a detector and tracker of somebody else's sees them.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.PushedPositions")]
public sealed record PushedPositions
{
    /// <summary>When the frame was captured.</summary>
    [Id(0)]
    public required DateTimeOffset CapturedAt { get; init; }

    /// <summary>The people in view, none included.</summary>
    [Id(1)]
    public required ImmutableArray<FloorObservation> Observations { get; init; }
}
