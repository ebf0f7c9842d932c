using System.Numerics;

namespace StoreTracking.Simulation.Plans;

/// <summary>A place to pay.</summary>
/// <param name="Id">Its id, unique in the plan.</param>
/// <param name="Customer">Where the customer stands who is served.</param>
/// <param name="Cashier">Where the cashier stands.</param>
/// <param name="QueueEnd">Towards which point the queue grows from <paramref name="Customer"/>.</param>
public sealed record Till(string Id, Vector2 Customer, Vector2 Cashier, Vector2 QueueEnd);
