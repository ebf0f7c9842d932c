using StoreTracking.Testing;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>A silo that runs the example stores: real clips, real detector, five cameras.</summary>
public sealed class ExampleSilo : IAsyncLifetime
{
    public SiloProcess Silo { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Silo = await SiloProcess.StartAsync("--store", Path.Combine(Assets.Repository, "examples", "stores"));

    public ValueTask DisposeAsync() => Silo.DisposeAsync();
}
