using System.Text.Json.Serialization;

namespace StoreTracking.Grains.Interfaces;

/// <summary>A point on a floor's plan, in metres: x to the right, y up. Written <c>[x, y]</c>.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.PlanPoint")]
[JsonConverter(typeof(PointJsonConverters.Plan))]
public readonly record struct PlanPoint
{
    /// <summary>Makes a point from its coordinates in metres.</summary>
    public PlanPoint(double x, double y) => (X, Y) = (x, y);

    /// <summary>Metres to the right of the plan's origin.</summary>
    [Id(0)]
    public double X { get; private init; }

    /// <summary>Metres up from the plan's origin.</summary>
    [Id(1)]
    public double Y { get; private init; }
}
