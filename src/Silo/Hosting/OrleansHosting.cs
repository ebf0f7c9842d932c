using Microsoft.Extensions.Hosting;
using StoreTracking.Grains.Interfaces;
#if ORLEANS_PACKAGES
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using StoreTracking.Silo.Clustering;
#endif

namespace StoreTracking.Silo.Hosting;

/// <summary>The only place that knows which Orleans this build runs on.</summary>
internal static class OrleansHosting
{
#if ORLEANS_PACKAGES
    public static bool IsClustered => true;
#else
    public static bool IsClustered => false;
#endif

    /// <summary>The runtime in words, for the line that <c>run</c> prints.</summary>
    public static string Describe(SiloSettings settings) => !IsClustered
        ? "embedded, one process"
        : settings.ClusterDatabase is null ? "Microsoft.Orleans, a cluster of one" : "Microsoft.Orleans, membership in PostgreSQL";

    public static void AddOrleans(this IHostApplicationBuilder builder, SiloSettings settings) => builder.UseOrleans(silo =>
    {
        silo.AddMemoryStreams(StoreFact.StreamProvider);
        silo.AddMemoryGrainStorage("PubSubStore");
#if ORLEANS_PACKAGES
        silo.Services.AddStoreAffinePlacement();
        silo.Configure<ClusterMembershipOptions>(FastFailover.Configure);
        if (settings.ClusterDatabase is { } database)
        {
            silo.Configure<ClusterOptions>(options => options.ClusterId = options.ServiceId = "storetracking");
            silo.ConfigureEndpoints(settings.SiloPort, settings.GatewayPort);
            silo.Services.AddHostedService(_ => new MembershipSchema(database));
            silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = ("Npgsql", database));
        }
        else
        {
            silo.UseLocalhostClustering(settings.SiloPort, settings.GatewayPort);
        }
#endif
    });
}
