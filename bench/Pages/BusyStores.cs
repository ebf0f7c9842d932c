using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Pages;

/// <summary>Hundreds of stores in ten regions of one chain.</summary>
internal sealed class BusyStores(int count) : IStoreCatalog
{
    private readonly StoreConfiguration[] _stores = [.. Enumerable.Range(1, count).Select(number => new StoreConfiguration
    {
        Id = new($"store-{number}"),
        Name = $"Store {number}",
        Chain = Chain,
        Region = $"Region {(number % 10) + 1}",
        Capacity = 50,
        Floors = [new() { Id = "ground", Name = "Ground", Min = new(0, 0), Max = new(20, 10) }],
        Cameras = [],
    })];

    public static ChainId Chain { get; } = new("chain");

    public IReadOnlyList<StoreConfiguration> All => _stores;

    public IReadOnlyCollection<StoreConfiguration> Stores => _stores;

    public StoreConfiguration? Find(StoreId store) => _stores.FirstOrDefault(each => each.Id == store);
}
