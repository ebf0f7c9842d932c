using StoreTracking.Facts.Databases;

namespace StoreTracking.Facts.Tests;

/// <summary>What holds in any database: each test gets one of its own, empty at first.</summary>
public abstract class DatabaseContract : IAsyncLifetime
{
    private protected TestDatabase Facts { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Facts = new(await OpenAsync());
        await Facts.StartAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Facts.DisposeAsync();
    }

    private protected abstract Task<FactDatabase> OpenAsync();
}
