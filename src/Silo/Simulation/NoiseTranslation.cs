using StoreTracking.Grains.Interfaces;
using StoreTracking.Simulation.Observations;

namespace StoreTracking.Silo.Simulation;

/// <summary>A store's noise in the terms of each level.</summary>
internal static class NoiseTranslation
{
    // Boxes are off by shares of their height, which is that of a person.
    private const double PersonHeight = 1.7;

    private static readonly ObservationNoise UsualDetections = new();
    private static readonly FloorNoise UsualPositions = new();

    /// <summary>How detections err.</summary>
    public static ObservationNoise Detections(NoiseConfiguration noise) => UsualDetections with
    {
        Miss = Or(noise.Misses, UsualDetections.Miss),
        FalseAlarms = Or(noise.FalseAlarms, UsualDetections.FalseAlarms),
        Position = Or(noise.Position / PersonHeight, UsualDetections.Position),
        Latency = Or(noise.Latency, UsualDetections.Latency),
        Looks = Or(noise.Looks, UsualDetections.Looks),
    };

    /// <summary>How positions err.</summary>
    public static FloorNoise Positions(NoiseConfiguration noise) => UsualPositions with
    {
        Miss = Or(noise.Misses, UsualPositions.Miss),
        Position = Or(noise.Position, UsualPositions.Position),
        Latency = Or(noise.Latency, UsualPositions.Latency),
    };

    private static float Or(double? value, float usual) => (float?)value ?? usual;

    private static TimeSpan Or(double? seconds, TimeSpan usual) => seconds is { } given ? TimeSpan.FromSeconds(given) : usual;
}
