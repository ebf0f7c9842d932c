using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StoreTracking.Facts;
using StoreTracking.Grains;
using StoreTracking.Grains.Cameras.Sources;
using StoreTracking.Grains.Interfaces;
using StoreTracking.LiveHub;
using StoreTracking.Silo.Configuration;
using StoreTracking.Silo.Setup;
using StoreTracking.Silo.Setup.Trials;
using StoreTracking.Silo.Simulation;

namespace StoreTracking.Silo.Tests.Setup;

/// <summary>The set-up of a silo without its grains: what a start finds in a folder of facts, and what is done from then on.</summary>
internal sealed class SetupHost : IAsyncDisposable
{
    public static readonly StoreId Corner = new("corner");

    private readonly IHost _host;

    private SetupHost(IHost host) => _host = host;

    public ISetup Setup => _host.Services.GetRequiredService<ISetup>();

    public ICameraTrials Trials => _host.Services.GetRequiredService<ICameraTrials>();

    public IPlanPictures Pictures => _host.Services.GetRequiredService<IPlanPictures>();

    public IStoreCatalog Catalog => _host.Services.GetRequiredService<IStoreCatalog>();

    public IConfigurationStore Kept => _host.Services.GetRequiredService<IConfigurationStore>();

    /// <summary>Starts it.</summary>
    /// <param name="folder">Where the facts are kept; null for memory.</param>
    /// <param name="limits">How much cameras that are tried may take.</param>
    /// <param name="files">The files that the command line names.</param>
    public static async Task<SetupHost> StartAsync(string? folder, TrialLimits? limits, params StoreFile[] files)
    {
        Assert.All(files, file => Assert.Empty(file.Problems));
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<SimulatedWorlds>();
        builder.Services.AddSingleton<ICameraSources, SimulatedSources>();
        builder.Services.AddFacts(new() { Folder = folder });
        builder.Services.AddSetup(files, isCluster: false);
        builder.Services.AddGrains(_ => { });
        if (limits is not null)
        {
            builder.Services.AddSingleton(limits);
        }

        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new(host);
    }

    public static Task<SetupHost> StartAsync(params StoreFile[] files) => StartAsync(null, null, files);

    public async Task<SetupState> StateAsync() => (await Setup.GetAsync(Corner, TestContext.Current.CancellationToken))!;

    /// <summary>The newest document, to be changed.</summary>
    public async Task<JsonNode> DocumentAsync() => JsonNode.Parse((await StateAsync()).Configuration.GetRawText())!;

    public Task<SetupOutcome> SaveAsync(JsonNode document, int basedOn, string? note = null) => Setup.SaveAsync(
        Corner, new() { BasedOn = basedOn, Note = note, Configuration = ToElement(document) }, TestContext.Current.CancellationToken);

    public static JsonElement ToElement(JsonNode node) => JsonSerializer.SerializeToElement(node);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
