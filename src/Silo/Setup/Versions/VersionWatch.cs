using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StoreTracking.Silo.Setup.Versions;

/// <summary>In a cluster, takes up the versions that other silos save.</summary>
internal sealed partial class VersionWatch(StoreVersions versions, TimeProvider clock, ILogger<VersionWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        var failed = false;
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await versions.TakeUpAsync(stoppingToken);
                    failed = false;
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    // Said once per outage.
                    if (!failed)
                    {
                        CannotLook(error);
                    }

                    failed = true;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    [LoggerMessage(113, LogLevel.Warning, "New configurations cannot be looked for; it is tried again")]
    private partial void CannotLook(Exception error);
}
