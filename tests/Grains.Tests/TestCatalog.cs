using System.Collections.Concurrent;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Grains.Tests;

/// <summary>A catalogue to which each test adds a store of its own.</summary>
internal sealed class TestCatalog : IStoreCatalog
{
    private readonly ConcurrentDictionary<StoreId, StoreConfiguration> _stores = [];
    private readonly ConcurrentDictionary<StoreId, int> _versions = [];
    private int _last;

    public IReadOnlyCollection<StoreConfiguration> Stores => [.. _stores.Values];

    public StoreConfiguration? Find(StoreId store) => _stores.GetValueOrDefault(store);

    public int VersionOf(StoreId store) => _versions.GetValueOrDefault(store);

    public void Replace(StoreConfiguration store)
    {
        _stores[store.Id] = store;
        _versions.AddOrUpdate(store.Id, 1, static (_, version) => version + 1);
    }

    public StoreConfiguration AddWithCamera()
    {
        var store = Add(chain: null);
        return _stores[store.Id] = store with { Detector = null, Cameras = [Camera()] };
    }

    public StoreConfiguration AddWithVisits(VisitConfiguration visits)
    {
        var store = Add(chain: null);
        return _stores[store.Id] = store with { Visits = visits };
    }

    public StoreConfiguration AddWithAlert(AlertConfiguration alert)
    {
        var store = Add(chain: null);
        return _stores[store.Id] = store with { Alerts = [alert] };
    }

    // It hangs 5 m high, 6 m before the middle of the plan's lower edge, and looks inwards and 37 degrees down.
    public static CameraConfiguration Camera(string id = "camera") => new()
    {
        Id = id,
        Name = "Camera",
        Floor = "ground",
        Source = new() { Kind = SourceKind.Simulated },
        Calibration = new()
        {
            ImageWidth = 800,
            ImageHeight = 600,
            WorldToCamera = [1, 0, 0, -10, 0, -0.6, -0.8, 0.4, 0, 0.8, -0.6, 7.8],
            Lens = new() { Fx = 400, Fy = 400, Cx = 400, Cy = 300 },
        },
    };

    public StoreConfiguration Add(ChainId? chain)
    {
        var id = new StoreId($"store-{Interlocked.Increment(ref _last):000}");
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
