using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Grains.Tests;

/// <summary>Applies the differences that a store sends to the state it began with.</summary>
internal sealed class StoreWatcher : IStoreObserver
{
    private readonly Lock _gate = new();
    private readonly List<StoreDelta> _early = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private StoreLive? _live;

    public void Start(StoreLive live)
    {
        lock (_gate)
        {
            _live = live;
            foreach (var delta in _early.Where(delta => delta.From >= live.Sequence))
            {
                Apply(delta);
            }
        }
    }

    public Task OnDelta(StoreDelta delta)
    {
        lock (_gate)
        {
            if (_live is null)
            {
                _early.Add(delta);
            }
            else
            {
                Apply(delta);
            }
        }

        return Task.CompletedTask;
    }

    public async Task<StoreLive> UntilAsync(Predicate<StoreLive> expected)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_live is not null && expected(_live))
                {
                    return _live;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(TimeSpan.FromMinutes(1));
        }
    }

    private void Apply(StoreDelta delta)
    {
        // A gap would leave the state behind for ever, and the test would say so.
        _live = StoreDiff.Apply(_live!, delta) ?? _live;
        _changed.SetResult();
        _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
