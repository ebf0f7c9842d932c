using System.Globalization;
using StoreTracking.Facts;

namespace StoreTracking.LiveHub;

/// <summary>Whole hours of a store's clock, for what is kept by the hour.</summary>
/// <param name="From">When the first begins.</param>
/// <param name="To">When the last ends.</param>
internal sealed record HourRange(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>The longest range, in days.</summary>
    public const int MostDays = 92;

    private static readonly string[] Forms =
        ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    /// <summary>The hour that holds a time.</summary>
    public static Found<HourRange> Holding(string text, TimeZoneInfo zone)
    {
        if (!TryRead(text, out var at))
        {
            return NoTime("hour", text);
        }

        var from = StoreHours.Of(at, zone);
        return new HourRange(from, from.AddHours(1));
    }

    /// <summary>From one whole hour up to another.</summary>
    public static Found<HourRange> Between(string? from, string? to, TimeZoneInfo zone)
    {
        if (!TryRead(from, out var first))
        {
            return NoTime("from", from);
        }

        if (!TryRead(to, out var last))
        {
            return NoTime("to", to);
        }

        if (StoreHours.Of(first, zone) != first)
        {
            return NoHour("from", from);
        }

        if (StoreHours.Of(last, zone) != last)
        {
            return NoHour("to", to);
        }

        if (last <= first)
        {
            return Problem.BadField("to", $"The end {to} is not after the beginning {from}.");
        }

        return (last - first).TotalDays > MostDays
            ? Problem.BadField("to", string.Create(
                CultureInfo.InvariantCulture, $"The range has {Math.Ceiling((last - first).TotalDays)} days: expected at most {MostDays}."))
            : new HourRange(first.ToUniversalTime(), last.ToUniversalTime());
    }

    private static bool TryRead(string? text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time)
        && time.UtcDateTime.Year is >= 2000 and < 2100;

    private static Problem NoTime(string field, string? text) => Problem.BadField(
        field, $"The {Word(field)} '{Problem.Quote(text)}' is not a time with its offset: expected ISO 8601 such as 2026-01-05T10:00Z.");

    private static Problem NoHour(string field, string? text) => Problem.BadField(
        field, $"The {Word(field)} {text} is within an hour of the store's clock: expected the beginning of one.");

    private static string Word(string field) => field switch { "from" => "beginning", "to" => "end", _ => "hour" };
}
