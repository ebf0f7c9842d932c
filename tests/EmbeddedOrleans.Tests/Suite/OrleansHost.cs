using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

[assembly: AssemblyFixture(typeof(StoreTracking.EmbeddedOrleans.Tests.OrleansHost))]

namespace StoreTracking.EmbeddedOrleans.Tests;

/// <summary>One host for all tests of the suite, on the runtime that was built.</summary>
public sealed class OrleansHost : IAsyncLifetime
{
    private IHost? _host;

    public IClusterClient Client => ClientOf(_host!);

    public static IClusterClient ClientOf(IHost host) => host.Services.GetRequiredService<IClusterClient>();

    /// <summary>A host like the shared one, for tests that stop theirs.</summary>
    public static async Task<IHost> StartAsync(Action<ISiloBuilder>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.UseOrleans(silo =>
        {
#if ORLEANS_PACKAGES
            silo.UseLocalhostClustering(FreePort(), FreePort());
            silo.AddMemoryGrainStorage("PubSubStore");
#endif
            silo.AddMemoryGrainStorage(StatefulGrain.Storage);
            silo.AddMemoryStreams(StreamTests.Provider);
            silo.Configure<GrainCollectionOptions>(options =>
            {
                options.CollectionQuantum = TimeSpan.FromMilliseconds(200);
                options.ClassSpecificCollectionAge[typeof(ShortLivedGrain).FullName!] = TimeSpan.FromMilliseconds(300);
            });
            configure?.Invoke(silo);
        });
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    public async ValueTask InitializeAsync() => _host = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _host!.StopAsync();
        _host.Dispose();
    }

#if ORLEANS_PACKAGES
    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
#endif
}
