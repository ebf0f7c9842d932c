using System.Collections.Immutable;
using System.Globalization;
using StoreTracking.Facts;

namespace StoreTracking.LiveHub;

/// <summary>The period that a question about the past asks for, on the store's own clock.</summary>
/// <param name="From">When it begins, UTC.</param>
/// <param name="To">When it ends, UTC.</param>
/// <param name="By">How it is divided.</param>
/// <param name="Zone">The clock.</param>
internal sealed record HistoryPeriod(DateTimeOffset From, DateTimeOffset To, HistoryStep By, TimeZoneInfo Zone)
{
    /// <summary>The longest period by hours, in days; each day or week of it is a row of its own.</summary>
    public const int MostDaysByHour = 31;

    /// <summary>The longest period by days, in days.</summary>
    public const int MostDaysByDay = 366;

    /// <summary>The longest period by weeks, in days: as long as hourly figures are kept by default, and a week.</summary>
    public const int MostDaysByWeek = 1103;

    private const string Forms = "a date such as 2026-11-01, or a whole hour of it such as 2026-11-01T15:00";

    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm"];

    // Beyond these no calendar of a time zone is certain, and none of a shop is needed.
    private static readonly (DateTime First, DateTime Last) Years = (new(2000, 1, 1), new(2100, 1, 1));

    /// <summary>Reads the period of a request.</summary>
    /// <param name="from">The first date (or hour) of the period.</param>
    /// <param name="to">The date (or hour) after its last.</param>
    /// <param name="by"><c>hour</c>, <c>day</c> or <c>week</c>; days where it is absent.</param>
    /// <param name="zone">The store's clock.</param>
    public static Found<HistoryPeriod> Read(string? from, string? to, string? by, TimeZoneInfo zone)
    {
        if (Step(by) is not { } step)
        {
            return Problem.BadField("by", $"The step '{Problem.Quote(by)}' is none of hour, day and week.");
        }

        if (!TryRead(from, out var first))
        {
            return Problem.BadField("from", $"The beginning '{Problem.Quote(from)}' is not {Forms}, on the store's clock.");
        }

        if (!TryRead(to, out var last))
        {
            return Problem.BadField("to", $"The end '{Problem.Quote(to)}' is not {Forms}, on the store's clock.");
        }

        if (last <= first)
        {
            return Problem.BadField("to", $"The end {to} is not after the beginning {from}: it is the first moment that no longer belongs to the period.");
        }

        var most = step switch { HistoryStep.Hour => MostDaysByHour, HistoryStep.Day => MostDaysByDay, _ => MostDaysByWeek };
        return (last - first).TotalDays > most
            ? Problem.BadField("to", string.Create(
                CultureInfo.InvariantCulture,
                $"The period has {Math.Ceiling((last - first).TotalDays)} days: expected at most {most} by {by ?? "day"}."))
            : new HistoryPeriod(StoreHours.At(first, zone), StoreHours.At(last, zone), step, zone);
    }

    /// <summary>The beginnings of the period's parts, by time.</summary>
    public ImmutableArray<DateTimeOffset> Starts()
    {
        var starts = ImmutableArray.CreateBuilder<DateTimeOffset>();
        for (var at = From; at < To; at = After(at))
        {
            starts.Add(at);
        }

        return starts.ToImmutable();
    }

    /// <summary>A moment as the store's clock shows it.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    private static HistoryStep? Step(string? by) => by switch
    {
        "hour" => HistoryStep.Hour,
        "day" or null => HistoryStep.Day,
        "week" => HistoryStep.Week,
        _ => null,
    };

    private static bool TryRead(string? text, out DateTime local) =>
        DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out local)
        && local.Minute == 0 && local >= Years.First && local <= Years.Last;

    private DateTimeOffset After(DateTimeOffset at)
    {
        if (By == HistoryStep.Hour)
        {
            return StoreHours.Of(at, Zone).AddHours(1);
        }

        var day = StoreHours.DayOf(at, Zone);
        var days = By == HistoryStep.Day ? 1 : 7 - (((int)day.DayOfWeek + 6) % 7);
        return StoreHours.Midnight(day.AddDays(days), Zone);
    }
}
