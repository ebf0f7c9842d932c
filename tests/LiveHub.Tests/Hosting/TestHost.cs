using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using StoreTracking.Facts;

namespace StoreTracking.LiveHub.Tests;

/// <summary>The hub on a real server at a free loopback port, over grains in memory.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestHost(WebApplication app, FakeGrains grains)
    {
        _app = app;
        Grains = grains;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Address = new(address);
        Http = new() { BaseAddress = Address };
    }

    public FakeGrains Grains { get; }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<TestHost> StartAsync(
        Action<LiveHubOptions>? configure = null, Action<IServiceCollection>? services = null)
    {
        var grains = new FakeGrains();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IStoreCatalog, TestCatalog>();
        builder.Services.AddSingleton<IGrainAccess>(grains);
        builder.Services.AddFacts(new());
        builder.Services.AddLiveHub(configure ?? (static _ => { }));
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapLiveHub();
        await app.StartAsync();
        return new(app, grains);
    }

    public Task<HubSocket> ConnectAsync() => HubSocket.ConnectAsync(Address);

    /// <summary>Ends the host in order, as a silo that is told to.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
