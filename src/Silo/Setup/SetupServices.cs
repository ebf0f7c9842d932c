using Microsoft.Extensions.DependencyInjection;
using StoreTracking.Grains.Interfaces;
using StoreTracking.LiveHub;
using StoreTracking.Silo.Configuration;
using StoreTracking.Silo.Setup.Trials;
using StoreTracking.Silo.Setup.Versions;

namespace StoreTracking.Silo.Setup;

/// <summary>Registers the catalogue of stores and what the set-up page needs.</summary>
internal static class SetupServices
{
    /// <summary>Registers it, after the facts, whose database it uses at the start.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="files">The store files of the command line, without mistakes.</param>
    /// <param name="isCluster">Whether other silos save configurations, too.</param>
    public static IServiceCollection AddSetup(this IServiceCollection services, IReadOnlyList<StoreFile> files, bool isCluster)
    {
        services.AddSingleton(new StoreCatalog(files.Select(file => file.Store!)));
        services.AddSingleton<IStoreCatalog>(static provider => provider.GetRequiredService<StoreCatalog>());
        services.AddSingleton(new StoreFolders(files));
        services.AddSingleton<DraftJudge>();
        services.AddSingleton<StoreVersions>();
        services.AddSingleton<ISetup, StoreSetup>();
        services.AddSingleton<IPlanPictures, PlanPictures>();
        services.AddSingleton(new TrialLimits());
        services.AddSingleton<ICameraTrials, CameraTrials>();
        services.AddHostedService(provider => new VersionStart(provider.GetRequiredService<StoreVersions>(), files));
        if (isCluster)
        {
            services.AddHostedService<VersionWatch>();
        }

        return services;
    }
}
