using System.Numerics;

namespace StoreTracking.Simulation.Plans;

/// <summary>An opening through which visitors come and go.</summary>
/// <param name="Id">Its id, unique in the plan.</param>
/// <param name="From">One end of the threshold.</param>
/// <param name="To">The other end.</param>
/// <param name="Inside">A point inside, which tells the sides apart.</param>
public sealed record Doorway(string Id, Vector2 From, Vector2 To, Vector2 Inside);
