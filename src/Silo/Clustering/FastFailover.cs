#if ORLEANS_PACKAGES
using Orleans.Configuration;

namespace StoreTracking.Silo.Clustering;

/// <summary>
/// Membership tuned for a short gap: a silo that was killed is missed within about a second, where the defaults take 11
/// to 15. The price is that a silo which stands still for that long (a paused virtual machine) is declared dead.
/// </summary>
internal static class FastFailover
{
    public static void Configure(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(1);
        options.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
    }
}
#endif
