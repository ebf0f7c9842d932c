namespace StoreTracking.Tracking.Visits.Engagements;

/// <summary>One person's engagement with one shelf: reported once when it is certain and once more when it has ended.</summary>
/// <param name="Shelf">The shelf's id.</param>
/// <param name="BeganAt">When the person came to stand there.</param>
/// <param name="Standing">How long the person stood there so far, absences left out.</param>
/// <param name="IsReturn">Whether the same person was engaged with the same shelf before.</param>
/// <param name="EndedAt">When the person last stood there; null while the engagement goes on.</param>
public readonly record struct ShelfEngagement(
    string Shelf, DateTimeOffset BeganAt, TimeSpan Standing, bool IsReturn, DateTimeOffset? EndedAt = null);

/// <summary>A person's engagements with one shelf.</summary>
/// <param name="Shelf">The shelf's id.</param>
/// <param name="Dwell">How often, and how long the person stood there.</param>
public readonly record struct ShelfDwell(string Shelf, Zones.DwellStatistics Dwell)
{
    /// <summary>How often the person came back.</summary>
    public int Returns => Dwell.Count - 1;
}
