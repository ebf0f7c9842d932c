using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Hosting;
using StoreTracking.Facts;
using StoreTracking.Grains.Cameras.Sources;
using StoreTracking.Grains.Interfaces;

[assembly: AssemblyFixture(typeof(StoreTracking.Grains.Tests.GrainHost))]

namespace StoreTracking.Grains.Tests;

/// <summary>One host with the grains for all tests, on the runtime that was built. Each test uses a store of its own.</summary>
public sealed class GrainHost : IAsyncLifetime
{
    private readonly TestCatalog _catalog = new();
    private readonly TestSources _sources = new();
    private FactOptions _facts = new();
    private IHost? _host;

    public IGrainFactory Grains => _host!.Services.GetRequiredService<IGrainFactory>();

    public IFactStore Facts => _host!.Services.GetRequiredService<IFactStore>();

    /// <summary>Adds a store that no test has used yet, with a table zone, an entrance and a door, and no camera.</summary>
    public StoreConfiguration AddStore(ChainId? chain = null) => _catalog.Add(chain);

    /// <summary>Adds such a store whose visits end as the test says.</summary>
    public StoreConfiguration AddStore(VisitConfiguration visits) => _catalog.AddWithVisits(visits);

    /// <summary>Adds such a store with one alert.</summary>
    public StoreConfiguration AddStore(AlertConfiguration alert) => _catalog.AddWithAlert(alert);

    /// <summary>Starts a host of its own, which keeps its facts where the test says.</summary>
    internal static async Task<GrainHost> StartAsync(FactOptions facts)
    {
        var host = new GrainHost { _facts = facts };
        await host.InitializeAsync();
        return host;
    }

    /// <summary>Replaces a store's configuration, as somebody does who saves another one.</summary>
    public void Reconfigure(StoreConfiguration store) => _catalog.Replace(store);

    /// <summary>Gives a camera that a test adds to a store.</summary>
    public CameraConfiguration NewCamera(StoreConfiguration store, string id, CameraSource source)
    {
        _sources.Add(new CameraId(store.Id, id), source);
        return TestCatalog.Camera(id);
    }

    /// <summary>How many of these shoppers have an active grain.</summary>
    public int ActiveOf(IReadOnlyCollection<Guid> shoppers)
    {
        var keys = ActiveGrains();
        return shoppers.Count(shopper => keys.Exists(key => key.Contains(shopper.ToString("N"), StringComparison.Ordinal)));
    }

    /// <summary>Adds such a store with one camera, called "camera", that gives what the test says.</summary>
    public StoreConfiguration AddStore(CameraSource source)
    {
        var store = _catalog.AddWithCamera();
        _sources.Add(new(store.Id, store.Cameras[0].Id), source);
        return store;
    }

    /// <summary>Adds such a store whose camera does nothing by itself: the test says how it is doing.</summary>
    public StoreConfiguration AddStoreWithIdleCamera() => _catalog.AddWithCamera();

    public async ValueTask InitializeAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IStoreCatalog>(_catalog);
        builder.Services.AddSingleton<ICameraSources>(_sources);
        builder.Services.AddFacts(_facts);
        builder.Services.AddGrains(_ => { });
        builder.UseOrleans(silo =>
        {
#if ORLEANS_PACKAGES
            silo.UseLocalhostClustering(FreePort(), FreePort());
            silo.Services.AddPlacementDirector<StoreAffinePlacement, AnySilo>();
#endif
            silo.AddMemoryGrainStorage("PubSubStore");
            silo.AddMemoryStreams(StoreFact.StreamProvider);
        });
        _host = builder.Build();
        await _host.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host!.StopAsync();
        _host.Dispose();
    }

#if !ORLEANS_PACKAGES
    // The runtime shows its activations to nobody, so the test looks inside.
    private List<string> ActiveGrains()
    {
        const System.Reflection.BindingFlags Any = System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic;
        var silo = _host!.Services.GetServices<IHostedService>().Single(service => service.GetType().Name == "Silo");
        var table = silo.GetType().GetProperty("Activations", Any)!.GetValue(silo)!;
        var activations = (System.Collections.IDictionary)table.GetType().GetField("_activations", Any)!.GetValue(table)!;
        return [.. activations.Keys.Cast<object>().Select(key => key.ToString()!)];
    }
#else
    private List<string> ActiveGrains() => [.. Grains.GetGrain<Orleans.Runtime.IManagementGrain>(0)
        .GetDetailedGrainStatistics().GetAwaiter().GetResult().Select(grain => grain.GrainId.ToString())];
#endif

#if ORLEANS_PACKAGES
    /// <summary>With one silo there is no choice; the silo's own director is tested with the cluster.</summary>
    private sealed class AnySilo : Orleans.Runtime.Placement.IPlacementDirector
    {
        public Task<Orleans.Runtime.SiloAddress> OnAddActivation(
            Orleans.Runtime.PlacementStrategy strategy, Orleans.Runtime.Placement.PlacementTarget target,
            Orleans.Runtime.Placement.IPlacementContext context) => Task.FromResult(context.LocalSilo);
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
#endif
}
