using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StoreTracking.Facts.Hosting;

/// <summary>Looks in a cluster's database for signals that other processes have recorded.</summary>
internal sealed partial class SignalPoll(
    FactOptions options, ISignalStore signals, SignalNews news, TimeProvider clock, ILogger<SignalPoll> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.ClusterDatabase is null)
        {
            return;
        }

        using var timer = new PeriodicTimer(Period, clock);
        var failed = false;
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                failed = await LookAsync(failed, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The host ends.
        }
    }

    private async Task<bool> LookAsync(bool failed, CancellationToken stopping)
    {
        try
        {
            foreach (var (store, sequence) in await signals.ReadNewestAsync(stopping))
            {
                news.Announce(store, sequence);
            }

            return false;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Said once per outage.
            if (!failed)
            {
                LookFailed(error);
            }

            return true;
        }
    }

    [LoggerMessage(702, LogLevel.Warning, "Signals of other silos cannot be read; it is tried again and again")]
    private partial void LookFailed(Exception error);
}
