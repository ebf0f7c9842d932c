#if ORLEANS_PACKAGES
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime.Placement;
using StoreTracking.Grains;

namespace StoreTracking.Silo.Clustering;

/// <summary>
/// Places all grains of one store on one silo, so that a store's traffic stays inside a process: rendezvous hashing
/// (Thaler and Ravishankar 1998) of the store's id, the first part of each key, over the silos that are alive. A silo
/// that goes moves only its own stores.
/// </summary>
internal sealed class StoreAffinePlacementDirector : IPlacementDirector
{
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var key = target.GrainIdentity.Key.ToString()!;
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        var store = slash < 0 ? key : key[..slash];
        return Task.FromResult(context.GetCompatibleSilos(target).MaxBy(silo => Weight(store, silo))!);
    }

    private static ulong Weight(string store, SiloAddress silo) =>
        BitConverter.ToUInt64(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes($"{store}@{silo.ToParsableString()}")));
}

internal static class StoreAffinePlacementExtensions
{
    public static void AddStoreAffinePlacement(this IServiceCollection services) =>
        services.AddPlacementDirector<StoreAffinePlacement, StoreAffinePlacementDirector>();
}
#endif
