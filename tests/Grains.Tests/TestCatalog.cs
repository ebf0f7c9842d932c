using System.Collections.Concurrent;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Grains.Tests;

/// <summary>A catalogue to which each test adds a store of its own.</summary>
internal sealed class TestCatalog : IStoreCatalog
{
    private readonly ConcurrentDictionary<StoreId, StoreConfiguration> _stores = [];
    private int _last;

    public IReadOnlyCollection<StoreConfiguration> Stores => [.. _stores.Values];

    public StoreConfiguration? Find(StoreId store) => _stores.GetValueOrDefault(store);

    public StoreConfiguration Add(ChainId? chain)
    {
        var id = new StoreId($"store-{Interlocked.Increment(ref _last)}");
        return _stores[id] = new()
        {
            Id = id,
            Name = $"Test {id}",
            Chain = chain ?? new ChainId($"chain-of-{id}"),
            Capacity = 50,
            Detector = new() { Model = "unused.onnx" },
            Floors =
            [
                new()
                {
                    Id = "ground",
                    Name = "Ground floor",
                    Min = new(0, 0),
                    Max = new(20, 10),
                    Zones =
                    [
                        new() { Id = "door-mat", Name = "Door mat", Kind = ZoneKind.Entrance, Polygon = [new(0, 0), new(3, 0), new(3, 10), new(0, 10)] },
                        new() { Id = "shelf", Name = "Shelf", Kind = ZoneKind.Shelf, Polygon = [new(8, 0), new(12, 0), new(12, 10), new(8, 10)] },
                    ],
                    Lines = [new() { Id = "door", Name = "Door", From = new(4, 0), To = new(4, 10), Inside = new(10, 5) }],
                },
            ],
            Cameras = [],
        };
    }
}
