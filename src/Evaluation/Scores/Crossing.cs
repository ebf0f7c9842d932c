namespace StoreTracking.Evaluation.Scores;

/// <summary>Somebody crossed a counting line.</summary>
/// <param name="Line">The line's id.</param>
/// <param name="Inwards">Whether towards the inside.</param>
/// <param name="At">When; the offset tells by whose clock hours begin.</param>
public readonly record struct Crossing(string Line, bool Inwards, DateTimeOffset At);
