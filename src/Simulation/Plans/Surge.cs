namespace StoreTracking.Simulation.Plans;

/// <summary>
/// A crowd that comes at once, again and again while the store is open: a train has arrived. Its people are in a hurry.
/// </summary>
/// <param name="Every">The time from the beginning of one to the next, counted from midnight UTC.</param>
/// <param name="Within">For how long they come.</param>
/// <param name="Parties">How many parties come, beside those of the hour.</param>
public sealed record Surge(TimeSpan Every, TimeSpan Within, int Parties)
{
    /// <summary>How many parties an hour come for it at a time; 0 between two.</summary>
    internal float RateAt(DateTimeOffset time) =>
        time.UtcTicks % Every.Ticks < Within.Ticks ? (float)(Parties / Within.TotalHours) : 0;
}
