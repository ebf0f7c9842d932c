using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Hosting;

/// <summary>
/// Keeps the stores running. Each silo asks every store again and again; whichever silo a store lived on, the next
/// question brings it, and with it its cameras, back to life on one that is left.
/// </summary>
internal sealed partial class StoreSupervisor(
    IStoreCatalog catalog, IGrainFactory grains, TimeProvider clock, ILogger<StoreSupervisor> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    // A store whose silo was lost can live again as soon as the cluster has noticed; nobody should wait for the next second.
    private static readonly TimeSpan PeriodOfFailure = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = new Dictionary<StoreId, Task>();
        using var timer = new PeriodicTimer(Period, clock);
        do
        {
            foreach (var store in catalog.Stores.Where(store => !running.ContainsKey(store.Id)))
            {
                running.Add(store.Id, KeepRunningAsync(store.Id, stoppingToken));
            }
        }
        while (await WaitAsync(timer, stoppingToken));

        await Task.WhenAll(running.Values);
    }

    private async Task KeepRunningAsync(StoreId store, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Period, clock);
        var failed = false;
        do
        {
            try
            {
                await grains.GetGrain<IStoreGrain>(store.Value).EnsureRunning();
                if (failed)
                {
                    StoreRuns(store);
                }

                failed = false;
                timer.Period = Period;
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // Said once per outage.
                if (!failed)
                {
                    StoreDoesNotAnswer(store, error);
                }

                failed = true;
                timer.Period = PeriodOfFailure;
            }
        }
        while (await WaitAsync(timer, stopping));
    }

    private static async ValueTask<bool> WaitAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(101, LogLevel.Warning, "The store {Store} does not answer; it is asked again and again")]
    private partial void StoreDoesNotAnswer(StoreId store, Exception error);

    [LoggerMessage(102, LogLevel.Information, "The store {Store} answers again")]
    private partial void StoreRuns(StoreId store);
}
