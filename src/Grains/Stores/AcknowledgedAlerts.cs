using System.Collections.Immutable;
using StoreTracking.Tracking.Stores;
using StoreTracking.Tracking.Stores.Alerts;

namespace StoreTracking.Grains.Stores;

/// <summary>Keeps which raised alerts were acknowledged, so that a new activation of their store knows it.</summary>
internal sealed class AcknowledgedAlerts(IPersistentState<AlertsState> kept)
{
    private Task _last = Task.CompletedTask;

    /// <summary>Hands what was kept to a state that begins.</summary>
    public void Resume(StoreState state, DateTimeOffset now) => state.Resume(
        kept.State.Acknowledged.Select(alert => new AlertView(alert.Id, IsRaised: true, alert.Since, alert.AcknowledgedAt)), now);

    /// <summary>Acknowledges a raised alert: first where it is kept, then in the state.</summary>
    public Task AcknowledgeAsync(StoreState state, string alert, DateTimeOffset now) => InTurnAsync(async () =>
    {
        if (state.FindAlert(alert) is { IsRaised: true, Since: { } since, AcknowledgedAt: null })
        {
            await WriteAsync([.. Current(state), new(alert, since, now)]);

            // It may have been cleared, and even raised anew, while the disk was waited for.
            if (state.FindAlert(alert)?.Since == since)
            {
                state.Acknowledge(alert, now);
            }
        }
    });

    /// <summary>Forgets what was kept of alerts that are cleared by now.</summary>
    public Task ForgetClearedAsync(StoreState state) => InTurnAsync(async () =>
    {
        var current = Current(state);
        if (current.Length < kept.State.Acknowledged.Length)
        {
            await WriteAsync(current);
        }
    });

    private ImmutableArray<AcknowledgedAlert> Current(StoreState state) =>
        [.. kept.State.Acknowledged.Where(alert => state.FindAlert(alert.Id) is { IsRaised: true } now && now.Since == alert.Since)];

    private async Task WriteAsync(ImmutableArray<AcknowledgedAlert> alerts)
    {
        var before = kept.State;
        kept.State = new() { Acknowledged = alerts };
        try
        {
            await kept.WriteStateAsync();
        }
        catch
        {
            kept.State = before;
            throw;
        }
    }

    // Calls interleave while one waits for the disk; the state is written by one after the other.
    private Task InTurnAsync(Func<Task> action)
    {
        var previous = _last;
        return _last = Run();

        async Task Run()
        {
            await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            await action();
        }
    }
}
