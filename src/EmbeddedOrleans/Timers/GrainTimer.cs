using Orleans.Activations;
using Orleans.Calls;
using Orleans.Runtime;

namespace Orleans.Timers;

/// <summary>A timer whose ticks queue up with the grain's calls; a tick that has not ended delays the next.</summary>
internal sealed class GrainTimer : IGrainTimer
{
    private readonly CancellationTokenSource _disposed = new();
    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly GrainTimerCreationOptions _options;
    private readonly ITimer _timer;
    private TimeSpan _next;
    private TimeSpan _period;
    private bool _firing;

    public GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        (_activation, _callback, _options) = (activation, callback, options);
        using (ExecutionContext.SuppressFlow())
        {
            _timer = activation.Silo.Time.CreateTimer(
                static timer => ((GrainTimer)timer!).Fire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        activation.Add(this);
        Change(options.DueTime, options.Period);
    }

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Validate(dueTime);
        Validate(period);
        (_next, _period) = (dueTime, period);
        if (!_firing)
        {
            _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        _activation.Remove(this);
        try
        {
            _disposed.Cancel();
        }
        catch (AggregateException exception)
        {
            // What the grain registered with its token must not keep the activation from ending.
            _activation.Silo.Log.TimerFailed(exception, _activation.GrainId);
        }
    }

    private static void Validate(TimeSpan time)
    {
        if (time < TimeSpan.Zero && time != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(nameof(time), time, "A timer's time is zero or more, or infinite.");
        }
    }

    private void Fire()
    {
        _firing = true;
        _activation.TryReceive(new Tick(this));
    }

    private async Task TickAsync()
    {
        _next = _period;
        try
        {
            if (!_disposed.IsCancellationRequested)
            {
                await _callback(_disposed.Token);
            }
        }
        catch (Exception exception)
        {
            _activation.Silo.Log.TimerFailed(exception, _activation.GrainId);
        }

        _firing = false;
        if (!_disposed.IsCancellationRequested)
        {
            _timer.Change(_next, Timeout.InfiniteTimeSpan);
        }
    }

    private sealed class Tick(GrainTimer timer) : Request
    {
        public override bool AlwaysInterleave => timer._options.Interleave;

        public override bool KeepAlive => timer._options.KeepAlive;

        public override bool Abandoned => timer._disposed.IsCancellationRequested;

        public override async Task RunAsync()
        {
            await timer.TickAsync();
            Target.OnCompleted(this);
        }

        // A tick that its activation cannot run any more is lost with it.
        public override void Fail(Exception exception)
        {
        }
    }
}
