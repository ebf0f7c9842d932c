using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>
/// The output boundary of signals: every number of people that leaves with a signal, over whatever way, passes here.
/// </summary>
internal static class OutputCounts
{
    /// <summary>A number of people as others may see it; null where it is too small to be told.</summary>
    public static int? Of(int people) => people >= Anonymity.FewestPeople ? people : null;
}
