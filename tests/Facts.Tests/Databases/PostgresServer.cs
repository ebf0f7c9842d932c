using StoreTracking.Testing;

[assembly: AssemblyFixture(typeof(StoreTracking.Facts.Tests.PostgresServer))]

namespace StoreTracking.Facts.Tests;

/// <summary>One PostgreSQL server for all tests; each makes databases of its own.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private PostgresInstance? _server;

    public async ValueTask InitializeAsync() => _server = await PostgresInstance.StartAsync();

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <inheritdoc cref="PostgresInstance.CreateDatabaseAsync" />
    public Task<string> CreateDatabaseAsync() => _server!.CreateDatabaseAsync();
}
