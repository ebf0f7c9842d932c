using System.Collections.Immutable;

namespace StoreTracking.LiveHub.Tests;

/// <summary>A store grain whose states a test decides.</summary>
internal sealed class FakeStore : IStoreGrain
{
    private readonly Lock _gate = new();
    private readonly HashSet<IStoreObserver> _watchers = [];
    private StoreLive _state;

    public FakeStore(StoreId id) => _state = new()
    {
        Store = id,
        Epoch = 1,
        Sequence = 1,
        At = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
    };

    /// <summary>What every call fails with while it is set.</summary>
    public Exception? Failure { get; set; }

    /// <summary>What every call waits for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public int Watches { get; private set; }

    public int Unwatches { get; private set; }

    public StoreLive State
    {
        get
        {
            lock (_gate)
            {
                return _state;
            }
        }
    }

    public int Watchers
    {
        get
        {
            lock (_gate)
            {
                return _watchers.Count;
            }
        }
    }

    /// <summary>Moves to the next state and tells the watchers, unless the difference is to be lost.</summary>
    public void Change(Func<StoreLive, StoreLive> change, bool lost = false)
    {
        lock (_gate)
        {
            var before = _state;
            _state = change(before) with { Sequence = before.Sequence + 1 };
            if (!lost)
            {
                var delta = StoreDiff.Between(before, _state);
                foreach (var watcher in _watchers)
                {
                    watcher.OnDelta(delta);
                }
            }
        }
    }

    public void Occupy(int occupancy, bool lost = false) => Change(state => state with { Occupancy = occupancy }, lost);

    /// <summary>Another activation begins: it knows no watcher.</summary>
    public void Restart()
    {
        lock (_gate)
        {
            _watchers.Clear();
            _state = _state with { Epoch = _state.Epoch + 1, Sequence = 1 };
        }
    }

    public async Task<StoreLive> Watch(IStoreObserver observer)
    {
        await Answer();
        lock (_gate)
        {
            Watches++;
            _watchers.Add(observer);
            return _state;
        }
    }

    public async Task Unwatch(IStoreObserver observer)
    {
        await Answer();
        lock (_gate)
        {
            Unwatches++;
            _watchers.Remove(observer);
        }
    }

    public async Task<StoreLive> GetLive()
    {
        await Answer();
        return State;
    }

    /// <summary>Where people are lately; nowhere if the test does not say.</summary>
    public StoreHeatmaps? Heatmaps { get; set; }

    public async Task<StoreHeatmaps> GetHeatmaps()
    {
        await Answer();
        return Heatmaps ?? new() { Store = State.Store, Floors = [] };
    }

    public async Task<StoreFlows> GetFlows()
    {
        await Answer();
        return new() { Store = State.Store, Flows = [new() { To = "entrance", People = 3 }] };
    }

    public async Task<AlertLive?> AcknowledgeAlert(string alert)
    {
        await Answer();
        var at = State.At;
        Change(state => state with
        {
            Alerts = [.. state.Alerts.Select(each => each.Id == alert && each.IsRaised ? each with { AcknowledgedAt = at } : each)],
        });
        return State.Alerts.Where(each => each.Id == alert && each.IsRaised).Select(each => (AlertLive?)each).FirstOrDefault();
    }

    public Task EnsureRunning() => throw new NotSupportedException();

    public Task Update(FloorUpdate update) => throw new NotSupportedException();

    public Task ReportZones(ZoneVisit[] visits) => throw new NotSupportedException();

    public Task ReportEngagements(ShelfEngagement[] engagements) => throw new NotSupportedException();

    public Task<ImmutableArray<ShopperId>> GetStaff() => throw new NotSupportedException();

    public Task ReportExpression(CameraExpression expression) => throw new NotSupportedException();

    public Task ReportStaff(ShopperId shopper) => throw new NotSupportedException();

    public Task RecordCrossings(FloorCrossings crossings) => throw new NotSupportedException();

    public Task<bool> EndVisit(VisitResult result) => throw new NotSupportedException();

    public Task ReportCamera(CameraStatus status) => throw new NotSupportedException();

    private async Task Answer()
    {
        await Gate;
        if (Failure is { } failure)
        {
            throw failure;
        }
    }
}
