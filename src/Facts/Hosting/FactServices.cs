using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Storage;
using StoreTracking.Facts.Access;
using StoreTracking.Facts.Configurations;
using StoreTracking.Facts.Databases;
using StoreTracking.Facts.Hosting;
using StoreTracking.Facts.Migrations;
using StoreTracking.Facts.Retention;
using StoreTracking.Facts.Sales;
using StoreTracking.Facts.Signals;
using StoreTracking.Facts.States;
using StoreTracking.Facts.Writing;

namespace StoreTracking.Facts;

/// <summary>Registers the facts and the storage of grains.</summary>
public static class FactServices
{
    /// <summary>
    /// Registers <see cref="IFactStore"/>, <see cref="ISignalStore"/> and what delivers signals, <see cref="IConfigurationStore"/>,
    /// <see cref="IPlanPictureStore"/> and, under the
    /// name <see cref="FactStates.Storage"/>, the storage of grains. The database is opened when the host starts; whatever is
    /// wrong with it ends the start with a <see cref="FactDatabaseException"/>.
    /// </summary>
    public static IServiceCollection AddFacts(this IServiceCollection services, FactOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<FactDatabase>(_ => options.ClusterDatabase is { } cluster
            ? new PostgresDatabase(cluster)
            : new SqliteDatabase(options.Folder));
        services.AddSingleton(static provider => new FactDescription(provider.GetRequiredService<FactDatabase>().Description));
        services.AddSingleton<Migrator>();
        services.AddSingleton<CommitQueue>();
        services.AddSingleton<IFactStore, FactStore>();
        services.AddSingleton<IAccessStore, AccessStore>();
        services.AddSingleton<IRetentionProof, RetentionProof>();
        services.AddSingleton<ISaleStore, SaleStore>();
        services.AddSingleton<IConfigurationStore, ConfigurationStore>();
        services.AddSingleton<IPlanPictureStore, PlanPictureStore>();
        services.AddSingleton<SignalNews>();
        services.AddSingleton<ISignalStore, SignalStore>();
        services.AddSingleton<IDeliveryStore, DeliveryStore>();
        services.AddSingleton<ISignalCursors, SignalCursors>();
        services.AddKeyedSingleton<IGrainStorage, DatabaseGrainStorage>(FactStates.Storage);
        services.AddHostedService<FactStart>();
        services.AddHostedService<FactUpkeep>();
        services.AddHostedService<SignalPoll>();
        return services;
    }
}

/// <summary>Where facts are kept, for the lines that a program prints.</summary>
/// <param name="Text">In words, without a password.</param>
public sealed record FactDescription(string Text);
