using System.Runtime.CompilerServices;

namespace StoreTracking.Tracking.Options;

/// <summary>Refuses options that are out of range, with a sentence that names the option, what was found and what is right.</summary>
internal static class OptionCheck
{
    public static void Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Demand(double.IsFinite(value) && value > 0, value, name, "a finite number above 0");

    public static void NotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Demand(double.IsFinite(value) && value >= 0, value, name, "a finite number of at least 0");

    public static void AtLeast(double value, double minimum, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Demand(double.IsFinite(value) && value >= minimum, value, name, FormattableString.Invariant($"a finite number of at least {minimum}"));

    public static void Positive(TimeSpan value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Demand(value > TimeSpan.Zero, value, name, "above 00:00:00");

    public static void NotNegative(TimeSpan value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Demand(value >= TimeSpan.Zero, value, name, "at least 00:00:00");

    private static void Demand<T>(bool right, T value, string name, string range)
    {
        if (!right)
        {
            throw new ArgumentException(FormattableString.Invariant($"{name} is {value}; it must be {range}."), name);
        }
    }
}
