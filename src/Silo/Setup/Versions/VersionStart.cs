using Microsoft.Extensions.Hosting;
using StoreTracking.Silo.Configuration;

namespace StoreTracking.Silo.Setup.Versions;

/// <summary>Fills the catalogue before anything asks for a store, and after the database is ready.</summary>
internal sealed class VersionStart(StoreVersions versions, IReadOnlyList<StoreFile> files) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => versions.StartAsync(files, cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
