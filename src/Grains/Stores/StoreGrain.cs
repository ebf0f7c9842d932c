using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Streams;
using StoreTracking.Facts;
using StoreTracking.Grains.Observers;
using StoreTracking.Grains.Stores.Signals;
using StoreTracking.Tracking.Mood;
using StoreTracking.Tracking.Stores;
using StoreTracking.Tracking.Stores.Heatmaps;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Grains.Stores;

/// <summary>
/// Aggregates one store, keeps its cameras running, and sends what changed to the hosts that watch. A fact counts, and is
/// told to anybody, only after it is recorded.
/// </summary>
[StoreAffine]
internal sealed partial class StoreGrain(
    IStoreCatalog catalog, IFactStore record, ISignalStore signals, IGrainFactory grains, TimeProvider clock, ILogger<StoreGrain> logger,
    [PersistentState(FactStates.Alerts, FactStates.Storage)] IPersistentState<AlertsState> alerts,
    [PersistentState(FactStates.Mood, FactStates.Storage)] IPersistentState<MoodState> mood)
    : Grain, IStoreGrain
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan BehindPeriod = TimeSpan.FromSeconds(5);

    // A map is some kilobytes, and most of it changes.
    private static readonly TimeSpan HeatPeriod = TimeSpan.FromMinutes(1);

    // The chain may have lost it, or may not have known the store yet.
    private static readonly TimeSpan TilePeriod = TimeSpan.FromSeconds(5);

    private readonly ObserverLeases<IStoreObserver> _observers = new(clock, WatchLease.Duration);
    private readonly CrossingGate _crossings = new();
    private readonly List<StoreFact> _facts = [];
    private readonly HourPeaks _peaks = new();
    private readonly AcknowledgedAlerts _acknowledged = new(alerts);
    private StoreConfiguration _configuration = null!;
    private HourLedger _hours = null!;
    private StoreSignals _signals = null!;
    private int _version;
    private DateTimeOffset _tileAt;
    private StoreFacts _kept = null!;
    private StoreState _state = null!;
    private StoreView _view = null!;
    private StoreLive _live = null!;
    private IAsyncStream<StoreFact> _stream = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var id = new StoreId(this.GetPrimaryKeyString());
        (_version, _configuration) = (catalog.VersionOf(id), catalog.GetStore(id));
        _state = StoreLayouts.Create(_configuration);
        _kept = new(_configuration);
        await _kept.RebuildAsync(record, _state, _crossings, clock.GetUtcNow(), cancellationToken);
        await _kept.RestoreAsync(record, _state, clock.GetUtcNow(), cancellationToken);
        _acknowledged.Resume(_state, clock.GetUtcNow());
        _state.Restore(mood.State.Weeks.Select(week => new UsualWeek(week.Area, week.Energy)));
        _signals = new(signals, id, logger);
        await _signals.ResumeAsync(_configuration, clock.GetUtcNow(), cancellationToken);
        var epoch = clock.GetUtcNow().ToUnixTimeMilliseconds();
        _hours = new(_configuration.Id, epoch);
        _view = _state.View();
        _live = StoreViews.ToLive(_view, _configuration, epoch, _version);
        _stream = this.GetStreamProvider(StoreFact.StreamProvider)
            .GetStream<StoreFact>(StreamId.Create(StoreFact.StreamNamespace, _configuration.Id.Value));
        this.RegisterGrainTimer(Publish, new() { DueTime = Period, Period = Period });
        this.RegisterGrainTimer(RecordBehind, new() { DueTime = BehindPeriod, Period = BehindPeriod, Interleave = true });
        this.RegisterGrainTimer(TakeHeat, new() { DueTime = HeatPeriod, Period = HeatPeriod });
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await TakeHeat(cancellationToken);
        await RecordBehind(cancellationToken);
        await _signals.FlushAsync();
        await TellFacts();
    }

    public async Task EnsureRunning() =>
        await Task.WhenAll(_configuration.Cameras.Select(camera => EnsureRunning(new CameraId(_configuration.Id, camera.Id))));

    public Task Update(FloorUpdate update)
    {
        _state.Update(update.Floor.Name, update.Epoch, update.Sequence, update.At, StoreViews.ToPositions(update.Positions));
        return Task.CompletedTask;
    }

    public async Task RecordCrossings(FloorCrossings crossings)
    {
        var counted = crossings.Crossings.Where(crossing => !_state.Excludes(crossing.Shopper.Value)).ToArray();
        await record.AppendAsync([.. counted.Select(crossing => _kept.Crossing(crossings.Floor, crossing))]);
        foreach (var crossing in counted)
        {
            if (_crossings.TryPass(crossings.Floor.Name, crossing.Epoch, crossing.Number)
                && _state.CountCrossing(crossing.Line, crossing.Inwards, crossing.At, crossing.Shopper.Value))
            {
                _facts.Add(new LineCrossedFact
                {
                    Store = _configuration.Id,
                    At = crossing.At,
                    Line = crossing.Line,
                    Inwards = crossing.Inwards,
                });
            }
        }
    }

    public Task ReportZones(ZoneVisit[] visits)
    {
        foreach (var visit in visits)
        {
            _state.ReportStay(visit.Shopper.Value, new ZoneStay(visit.Zone, visit.EnteredAt, visit.LeftAt));
        }

        return Task.CompletedTask;
    }

    public Task ReportEngagements(ShelfEngagement[] engagements)
    {
        foreach (var engagement in engagements)
        {
            _state.ReportEngagement(engagement.Shopper.Value, StoreViews.ToEngagement(engagement));
        }

        return Task.CompletedTask;
    }

    public Task ReportStaff(ShopperId shopper)
    {
        _state.ReportStaff(shopper.Value);
        return Task.CompletedTask;
    }

    public async Task<bool> EndVisit(VisitResult result)
    {
        if (result.Summary is not { } summary
            || _state.Excludes(result.Shopper.Value)
            || await record.AppendAsync([_kept.Visit(result, summary)]) is [])
        {
            _state.DropVisit(result.Shopper.Value);
            return false;
        }

        if (_state.EndVisit(result.Shopper.Value, summary.BeganAt, summary.EndedAt))
        {
            _facts.Add(new VisitEndedFact { Store = _configuration.Id, At = summary.EndedAt, Summary = summary });
        }

        return true;
    }

    public Task ReportCamera(CameraStatus status)
    {
        _state.ReportCamera(StoreViews.ToHealth(status));
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<ShopperId>> GetStaff() =>
        Task.FromResult<ImmutableArray<ShopperId>>([.. _state.Staff.Select(static shopper => new ShopperId(shopper))]);

    public Task ReportExpression(CameraExpression expression)
    {
        _state.ReportExpression(expression.Camera, StoreViews.ToCrowd(expression));
        return Task.CompletedTask;
    }

    public Task<StoreLive> GetLive() => Task.FromResult(_live);

    public Task<StoreHeatmaps> GetHeatmaps()
    {
        var floors = _configuration.Floors.Select(floor => _state.Heat(floor.Id)).OfType<HeatView>().ToImmutableArray();
        return Task.FromResult(StoreViews.ToHeatmaps(floors, _configuration.Id));
    }

    public Task<StoreFlows> GetFlows() => Task.FromResult(StoreViews.ToFlows(_state.Flows, _configuration.Id));

    public async Task<AlertLive?> AcknowledgeAlert(string alert)
    {
        await _acknowledged.AcknowledgeAsync(_state, alert, clock.GetUtcNow());
        return _state.FindAlert(alert) is { IsRaised: true } raised ? StoreViews.ToLive(raised) : null;
    }

    public Task<StoreLive> Watch(IStoreObserver observer)
    {
        _observers.Renew(observer);
        return GetLive();
    }

    public Task Unwatch(IStoreObserver observer)
    {
        _observers.Remove(observer);
        return Task.CompletedTask;
    }

    private async Task EnsureRunning(CameraId camera)
    {
        try
        {
            await grains.GetGrain<ICameraGrain>(camera.ToString()).EnsureRunning();
        }
        catch (Exception error) when (error is OrleansException or TimeoutException or KeyNotFoundException)
        {
            // The other cameras go on; the supervisor asks again in a second.
            CameraDoesNotAnswer(camera, error);
        }
    }

    private async Task Publish(CancellationToken cancellation)
    {
        if (!IsStillConfigured())
        {
            DeactivateOnIdle();
            return;
        }

        var now = clock.GetUtcNow();
        _state.Advance(now);
        var hasChanged = _state.HasChanged;
        _view = hasChanged ? _state.View() : _view;
        _hours.Observe(_kept.HourOf(now), now, _view, _state.TakeFlows());
        if (hasChanged)
        {
            var live = StoreViews.ToLive(_view, _configuration, _live.Epoch, _version);
            var delta = StoreDiff.Between(_live, live);
            _live = live;
            _peaks.Observe(_kept.HourOf(now), live);
            _observers.Notify(observer => observer.OnDelta(delta));
            _tileAt = DateTimeOffset.MinValue;
        }

        _signals.Observe(_live, now);
        if (now - _tileAt >= TilePeriod)
        {
            _tileAt = now;
            _ = grains.GetGrain<IChainGrain>(_configuration.Chain.Value).Report(StoreViews.ToTile(_live, _configuration));
        }

        await TellFacts();
    }

    /// <summary>Whether what was configured since changes nothing of what is counted; names and drawings are taken over.</summary>
    private bool IsStillConfigured()
    {
        var (id, version) = (_configuration.Id, catalog.VersionOf(_configuration.Id));
        var configuration = catalog.Find(id);
        if (ReferenceEquals(configuration, _configuration) && version == _version)
        {
            return true;
        }

        if (configuration is null || StoreParts.OfStore(configuration) != StoreParts.OfStore(_configuration))
        {
            return false;
        }

        // Another epoch makes everybody who watches ask for the whole, and with it for the new plan.
        (_configuration, _version, _tileAt) = (configuration, version, DateTimeOffset.MinValue);
        _signals.Configure(configuration);
        _live = _live with { Epoch = Math.Max(clock.GetUtcNow().ToUnixTimeMilliseconds(), _live.Epoch + 1), Configuration = version };
        return true;
    }

    private async Task TellFacts()
    {
        if (_facts.Count > 0)
        {
            var facts = _facts.ToArray();
            _facts.Clear();
            await _stream.OnNextBatchAsync(facts);
        }
    }

    private Task TakeHeat(CancellationToken cancellation)
    {
        foreach (var (floor, hour) in _state.TakeHeat())
        {
            _hours.Add(floor, hour);
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// The figures of the hour, and that an acknowledged alert is over, are written behind: a process that ends loses those of
    /// its last seconds, and the heat of its last minute.
    /// </summary>
    private async Task RecordBehind(CancellationToken cancellation)
    {
        try
        {
            await _acknowledged.ForgetClearedAsync(_state);
        }
        catch (Exception error)
        {
            // The next tick tries again.
            AlertsWereNotKept(error);
        }

        await KeepMoodAsync();
        await RecordHoursAsync();
    }

    private async Task KeepMoodAsync()
    {
        if (!_state.HasLearntUsualEnergy)
        {
            return;
        }

        try
        {
            mood.State = new() { Weeks = [.. _state.UsualEnergy().Select(week => new KeptWeek(week.Area, week.Week))] };
            await mood.WriteStateAsync();
        }
        catch (Exception error)
        {
            // It is learnt anew and kept an hour later.
            MoodWasNotKept(error);
        }
    }

    private async Task RecordHoursAsync()
    {
        var (peaks, hours) = (_peaks.Take(), _hours.Pending());
        if (peaks.Count + hours.Count == 0)
        {
            return;
        }

        try
        {
            await record.AppendAsync([.. peaks.Select(_kept.Peak), .. hours]);
            _hours.Confirm(hours);
        }
        catch (Exception error)
        {
            // All but the peaks are written with the next.
            HoursWereNotRecorded(error);
        }
    }

    [LoggerMessage(502, LogLevel.Warning, "Some figures of the hour could not be recorded")]
    private partial void HoursWereNotRecorded(Exception error);

    [LoggerMessage(503, LogLevel.Warning, "That an acknowledged alert is over could not be recorded")]
    private partial void AlertsWereNotKept(Exception error);

    [LoggerMessage(504, LogLevel.Warning, "What mood is usual could not be recorded")]
    private partial void MoodWasNotKept(Exception error);

    [LoggerMessage(501, LogLevel.Warning, "Camera {Camera} does not answer")]
    private partial void CameraDoesNotAnswer(CameraId camera, Exception error);
}
