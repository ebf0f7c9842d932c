using StoreTracking.Testing;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>A silo as a newcomer starts it: no store is named, so it runs the simulated chain.</summary>
public sealed class DemoSilo : IAsyncLifetime
{
    public SiloProcess Silo { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Silo = await SiloProcess.StartAsync();

    public ValueTask DisposeAsync() => Silo.DisposeAsync();
}
