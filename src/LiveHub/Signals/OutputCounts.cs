using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>
/// The output boundary of signals: every number of people that leaves with a signal, over whatever way, passes here.
/// </summary>
internal static class OutputCounts
{
    /// <summary>A number of people as others may see it; null where it is too small to be told.</summary>
    /// <param name="people">How many.</param>
    /// <param name="store">Where they are; null where the store is configured no longer, and nothing is told of it.</param>
    public static int? Of(int people, StoreConfiguration? store) => people >= store?.Anonymity.FewestPeople ? people : null;
}
