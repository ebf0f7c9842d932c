namespace StoreTracking.Grains.Interfaces;

/// <summary>Which model finds the people, and how sure it must be.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.DetectorConfiguration")]
public sealed record DetectorConfiguration
{
    /// <summary>The usual <see cref="Score"/>, that of the shipped detector.</summary>
    public const double UsualScore = 0.45;

    /// <summary>The ONNX file. A relative path starts at the store's file.</summary>
    [Id(0)]
    public required string Model { get; init; }

    /// <summary>How the model's output is laid out; <see cref="DetectorLayout.Auto"/> recognises it from the graph's shapes.</summary>
    [Id(1)]
    public DetectorLayout Layout { get; init; } = DetectorLayout.Auto;

    /// <summary>The score, 0 to 1, from which a detection may begin a track. Weaker ones, down to a third of it, may continue one.</summary>
    [Id(2)]
    public double Score { get; init; } = UsualScore;

    /// <summary>The overlap (intersection over union), 0 to 1, above which the weaker of two detections is suppressed.</summary>
    [Id(3)]
    public double Overlap { get; init; } = 0.5;
}
