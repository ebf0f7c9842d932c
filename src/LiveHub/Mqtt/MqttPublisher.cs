using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>
/// Keeps this silo connected to the broker. Whatever is wrong with it is said once and tried again with growing waits;
/// nothing else waits for it.
/// </summary>
internal sealed partial class MqttPublisher(
    IOptions<MqttOptions> options, IStoreCatalog catalog, ISignalStore signals, ISignalCursors cursors, SignalNews news,
    IGrainAccess grains, MqttState state, DeliveryMetrics metrics, TimeProvider time, ILogger<MqttPublisher> logger) : BackgroundService
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    // A broker that hangs shall not hold up the host's end.
    private static readonly TimeSpan PatienceAtEnd = TimeSpan.FromSeconds(2);

    private readonly MqttTopics _topics = new(options.Value);
    private readonly MqttStores _stores = new(options.Value.Name, catalog, signals, cursors, time);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsOn)
        {
            return;
        }

        var (wait, isSaid) = (FirstWait, false);
        state.Text = "connecting";
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _stores.BeginAsync();
                await using var session = await MqttSession.OpenAsync(
                    options.Value, new(_topics.Silo, "offline"u8.ToArray()), receive: null, stoppingToken, metrics.Published);
                (wait, isSaid) = (FirstWait, false);
                state.Text = $"connected to {options.Value.Host}:{options.Value.EffectivePort}";
                Connected(options.Value.Host!, options.Value.EffectivePort);
                await ServeConnectedAsync(session, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                state.Text = error.Message;
                if (!isSaid)
                {
                    NotConnected(error.Message);
                }

                isSaid = true;
            }

            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
        }
    }

    private async Task ServeConnectedAsync(MqttSession session, CancellationToken stopping)
    {
        state.IsConnected = true;
        metrics.Connected(1);
        try
        {
            await ServeAsync(session, stopping);
        }
        finally
        {
            metrics.Connected(-1);
            state.IsConnected = false;
        }
    }

    private async Task ServeAsync(MqttSession session, CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await session.PublishAsync(_topics.Silo, "online"u8.ToArray(), retain: true);
        var work = new[]
        {
            new MqttSignals(session, _topics, _stores, catalog, signals, news, time).RunAsync(end.Token),
            new MqttCounts(session, _topics, _stores, catalog, grains, time).RunAsync(end.Token),
        };
        try
        {
            await await Task.WhenAny([.. work, session.Ended]);
        }
        finally
        {
            // Nobody publishes any more when the session is closed.
            await end.CancelAsync();
            await Task.WhenAll(work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stopping.IsCancellationRequested)
            {
                await LeaveAsync(session).WaitAsync(PatienceAtEnd, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        stopping.ThrowIfCancellationRequested();
        throw new MqttException($"The connection to the broker {options.Value.Host}:{options.Value.EffectivePort} was lost.");
    }

    /// <summary>Says that nothing is published any more, and leaves the stores to other silos.</summary>
    private async Task LeaveAsync(MqttSession session)
    {
        await Task.WhenAll(_stores.All.Select(held => session.PublishAsync(_topics.Status(held.Store), "offline"u8.ToArray(), retain: true)));
        await session.PublishAsync(_topics.Silo, "offline"u8.ToArray(), retain: true);
        await _stores.ReleaseAsync();
    }

    [LoggerMessage(6201, LogLevel.Information, "Signals and counts are published to the MQTT broker {Host}:{Port}")]
    private partial void Connected(string host, int port);

    [LoggerMessage(6202, LogLevel.Warning, "Nothing is published to the MQTT broker, and it is tried again and again: {Reason}")]
    private partial void NotConnected(string reason);
}
