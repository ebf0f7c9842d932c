namespace StoreTracking.Tracking.Stores;

/// <summary>
/// The day of a store in its own time zone, from local midnight to local midnight: 23 or 25 hours where the clocks
/// change. Where midnight itself is skipped, the day begins with the first moment that its date is shown.
/// </summary>
internal sealed class BusinessDay(TimeZoneInfo zone)
{
    /// <summary>The newest day so far; null before the first time.</summary>
    public DateOnly? Current { get; private set; }

    /// <summary>Whether a time belongs to the current day.</summary>
    public bool Holds(DateTimeOffset at) => Of(at) == Current;

    /// <summary>Moves on to the day of a time; true where a new day began. An earlier time moves nothing.</summary>
    public bool MoveTo(DateTimeOffset at)
    {
        var day = Of(at);
        if (day <= Current)
        {
            return false;
        }

        Current = day;
        return true;
    }

    private DateOnly Of(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
