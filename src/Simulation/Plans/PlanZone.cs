using System.Collections.Immutable;
using System.Numerics;

namespace StoreTracking.Simulation.Plans;

/// <summary>An area of the plan, bounded by a polygon of at least three corners that does not cross itself.</summary>
/// <param name="Id">Its id, unique in the plan.</param>
/// <param name="Polygon">Its corners.</param>
public sealed record PlanZone(string Id, ImmutableArray<Vector2> Polygon);

/// <summary>A line whose crossings are counted.</summary>
/// <param name="Id">Its id, unique in the plan.</param>
/// <param name="From">One end.</param>
/// <param name="To">The other end.</param>
/// <param name="Inside">Any point on the inner side.</param>
public sealed record PlanLine(string Id, Vector2 From, Vector2 To, Vector2 Inside);
