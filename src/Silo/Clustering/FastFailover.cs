#if ORLEANS_PACKAGES
using Orleans.Configuration;

namespace StoreTracking.Silo.Clustering;

/// <summary>
/// Membership tuned for a short gap. Silos probe each other about twice a second; after two missed probes a silo is
/// declared dead, but not while a connection to it stands on which it was heard of within two of the longest probes.
/// So a process that ends, whose connections break, is missed in about a second, and a machine that falls silent in
/// three to four; with the defaults it is 11 to 15 seconds and more. The price: a silo that stands still for three
/// seconds (a paused virtual machine) is declared dead, and ends itself when it learns so.
/// </summary>
internal static class FastFailover
{
    public static void Configure(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(1);
        options.MaxProbeTimeout = TimeSpan.FromSeconds(1.5);
        options.NumMissedProbesLimit = 2;

        // Silos tell each other of changes; the table is read for what such a message did not bring.
        options.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
    }
}
#endif
