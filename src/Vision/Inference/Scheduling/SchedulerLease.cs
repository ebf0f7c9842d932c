namespace StoreTracking.Vision.Inference.Scheduling;

/// <summary>One user's share in a scheduler; the last to dispose its lease ends the scheduler.</summary>
public sealed class SchedulerLease : IAsyncDisposable
{
    private Func<bool>? _release;

    internal SchedulerLease(InferenceScheduler scheduler, Func<bool> release)
    {
        Scheduler = scheduler;
        _release = release;
    }

    /// <summary>The scheduler; others may be using it, so only the lease is to be disposed.</summary>
    public InferenceScheduler Scheduler { get; }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _release, null)?.Invoke() == true)
        {
            await Scheduler.DisposeAsync();
        }
    }
}
