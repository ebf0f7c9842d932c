namespace StoreTracking.Facts;

/// <summary>Wakes whoever in this process waits for signals that were recorded.</summary>
public sealed class SignalNews
{
    private readonly Lock _gate = new();
    private readonly Dictionary<StoreId, long> _newest = [];
    private TaskCompletionSource _pulse = NewPulse();

    /// <summary>Tells that a store's signals up to a sequence are recorded.</summary>
    public void Announce(StoreId store, long sequence)
    {
        lock (_gate)
        {
            if (sequence <= _newest.GetValueOrDefault(store))
            {
                return;
            }

            _newest[store] = sequence;
            Pulse();
        }
    }

    /// <summary>Wakes everybody, without anything new.</summary>
    public void Nudge()
    {
        lock (_gate)
        {
            Pulse();
        }
    }

    /// <summary>Completes with the next news of any store.</summary>
    public Task NextAsync()
    {
        lock (_gate)
        {
            return _pulse.Task;
        }
    }

    /// <summary>Waits until a store has signals after a sequence.</summary>
    public async Task WaitAsync(StoreId store, long after, CancellationToken cancellation)
    {
        while (true)
        {
            Task next;
            lock (_gate)
            {
                if (_newest.GetValueOrDefault(store) > after)
                {
                    return;
                }

                next = _pulse.Task;
            }

            await next.WaitAsync(cancellation);
        }
    }

    private static TaskCompletionSource NewPulse() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Pulse()
    {
        var pulse = _pulse;
        _pulse = NewPulse();
        pulse.SetResult();
    }
}
