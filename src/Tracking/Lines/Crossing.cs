namespace StoreTracking.Tracking.Lines;

/// <summary>One counted crossing of a line.</summary>
/// <param name="Line">The line's id.</param>
/// <param name="Track">The track that crossed it.</param>
/// <param name="Inwards">Whether it went towards the inside.</param>
/// <param name="At">When the line was crossed: interpolated between the positions on either side of it.</param>
public readonly record struct Crossing(string Line, Guid Track, bool Inwards, DateTimeOffset At);
