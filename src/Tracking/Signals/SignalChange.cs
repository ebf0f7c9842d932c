namespace StoreTracking.Tracking.Signals;

/// <summary>A signal takes another value.</summary>
/// <param name="Rule">The signal's rule.</param>
/// <param name="Value">The value from now on; null where the signal says nothing.</param>
/// <param name="Previous">The value until now; null where it said nothing.</param>
/// <param name="Reading">What was measured; null where that is unknown, which decides nothing but the time of day.</param>
/// <param name="At">When.</param>
public sealed record SignalChange(SignalRule Rule, string? Value, string? Previous, double? Reading, DateTimeOffset At);
