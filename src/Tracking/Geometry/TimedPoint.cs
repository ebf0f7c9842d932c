namespace StoreTracking.Tracking.Geometry;

/// <summary>Where somebody was, and when.</summary>
public readonly record struct TimedPoint(DateTimeOffset At, FloorPoint Position);
