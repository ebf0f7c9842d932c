#if ORLEANS_PACKAGES
using Orleans.Configuration;

namespace StoreTracking.Silo.Clustering;

/// <summary>
/// Membership tuned for a short gap. Silos probe each other once or twice a second; after three missed probes a silo is
/// declared dead, unless it was heard of within three of the longest probes. So a process that ends is missed within
/// about 1.5 s, since its connections break, and a machine that falls silent within about 4 s; the defaults take 11 to
/// 15 s and more. The price: a silo that stands still for that long (a paused virtual machine) is declared dead, and
/// ends itself when it learns so.
/// </summary>
internal static class FastFailover
{
    public static void Configure(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(1);
        options.MaxProbeTimeout = TimeSpan.FromSeconds(1);
        options.NumMissedProbesLimit = 3;

        // Probes and gossip tell of changes at once; the table is what remains when gossip is lost.
        options.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
    }
}
#endif
