namespace StoreTracking.Simulation.Observations;

/// <summary>What was observed in one frame.</summary>
/// <param name="CapturedAt">When the frame was captured, UTC.</param>
/// <param name="ReadyAt">When the observations are to be handed on, UTC.</param>
/// <param name="Count">How many observations were written.</param>
public readonly record struct ObservedFrame(DateTimeOffset CapturedAt, DateTimeOffset ReadyAt, int Count);
