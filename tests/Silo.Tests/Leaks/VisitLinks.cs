namespace StoreTracking.Silo.Tests.Leaks;

/// <summary>Looks in what came out for what joins two visits: an id where nobody is shown, or the ids of both in one place.</summary>
internal static class VisitLinks
{
    // Whoever may see where single people are sees the ids of those who are there; a database's log is emptied once an hour.
    private static readonly string[] WithPositions = ["hub", $"api/stores/{LeakSilo.Store}/live", "file facts.db-wal running", "file facts.db running"];

    /// <summary>What is wrong, a sentence each.</summary>
    /// <param name="outputs">What came out.</param>
    /// <param name="first">The ids of the first visit.</param>
    /// <param name="later">Those of the second.</param>
    public static IReadOnlyList<string> Find(IEnumerable<Capture.Output> outputs, IReadOnlyCollection<Guid> first, IReadOnlyCollection<Guid> later)
    {
        var found = first.Intersect(later).Select(static id => $"{id} is the id of both visits").ToList();
        var (before, after) = (new MarkerSearch(first.SelectMany(MemoryLook.IdMarkers)), new MarkerSearch(later.SelectMany(MemoryLook.IdMarkers)));
        foreach (var one in outputs)
        {
            var (hasFirst, hasLater) = (before.In(one.Bytes).Count > 0, after.In(one.Bytes).Count > 0);
            if ((hasFirst || hasLater) && !WithPositions.Contains(one.Way))
            {
                found.Add($"{one.Way} holds the id of a visit");
            }

            // A database's files hold what came one after another.
            if (hasFirst && hasLater && !one.Way.StartsWith("file", StringComparison.Ordinal))
            {
                found.Add($"{one.Way} holds the ids of both visits");
            }
        }

        return found;
    }
}
