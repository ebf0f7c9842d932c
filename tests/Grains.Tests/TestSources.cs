using System.Collections.Concurrent;
using StoreTracking.Grains.Cameras.Sources;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Grains.Tests;

/// <summary>Gives each store's camera what a test has prepared.</summary>
internal sealed class TestSources : ICameraSources
{
    private readonly ConcurrentDictionary<CameraId, CameraSource> _sources = [];

    public void Add(CameraId camera, CameraSource source) => _sources[camera] = source;

    public CameraSource Find(StoreConfiguration store, CameraConfiguration camera) => _sources[new(store.Id, camera.Id)];
}
