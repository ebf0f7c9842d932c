using Microsoft.Extensions.DependencyInjection;
using Orleans.Calls;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Orleans.Activations;

/// <summary>
/// One life of a grain. It is constructed and activated before its first request, runs its requests in turns, and is
/// deactivated once nothing runs; requests that wait then go to the next activation, which begins only after this one's end.
/// </summary>
internal sealed class Activation : Target, IGrainContext
{
    private readonly Lock _gate = new();
    private readonly RequestQueue _requests;
    private readonly TurnScheduler _turns;
    private readonly GrainClass _class;
    private readonly HashSet<IDisposable> _timers = [];
    private readonly TaskCompletionSource _deactivated = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private AsyncServiceScope? _scope;
    private object? _instance;
    private Life _life = Life.Created;
    private DeactivationReason? _reason;
    private long _lastUsed;
    private DateTimeOffset _keepUntil = DateTimeOffset.MinValue;

    public Activation(Silo silo, GrainId id, GrainClass grainClass)
    {
        (Silo, GrainId, _class) = (silo, id, grainClass);
        _requests = new(grainClass.Reentrant);
        _turns = new(this);
        _lastUsed = silo.Time.GetTimestamp();
        GrainReference = new(silo, id, []);
    }

    private enum Life
    {
        Created,
        Activating,
        Valid,
        Deactivating,
        Closing,
        Gone,
    }

    public Silo Silo { get; }

    public GrainId GrainId { get; }

    public GrainReference GrainReference { get; }

    public object? GrainInstance => _instance;

    public override object Instance => _instance!;

    public IServiceProvider ActivationServices => _scope!.Value.ServiceProvider;

    public Task Deactivated => _deactivated.Task;

    /// <summary>The persistent states, in the order of construction; they are read before the grain activates.</summary>
    public List<Func<Task>> StateReaders { get; } = [];

    /// <summary>The observers by which the grain's stream subscriptions are handled in this life.</summary>
    public Dictionary<Guid, object> StreamObservers { get; } = [];

    public bool HasRequest
    {
        get
        {
            lock (_gate)
            {
                return _life switch
                {
                    Life.Created => true,
                    Life.Valid => _requests.HasNext,
                    Life.Deactivating => !_requests.IsRunning,
                    _ => false,
                };
            }
        }
    }

    public override bool TryReceive(Request request)
    {
        lock (_gate)
        {
            if (_life == Life.Gone)
            {
                return false;
            }

            request.Target = this;
            _requests.Add(request);
        }

        _turns.Wake();
        return true;
    }

    /// <summary>The next thing to begin: a request, or a step of this activation's own life.</summary>
    public Request? TakeRequest()
    {
        lock (_gate)
        {
            switch (_life)
            {
                case Life.Created:
                    _life = Life.Activating;
                    return new LifeStep(ActivateAsync);
                case Life.Valid:
                    return _requests.Take();
                case Life.Deactivating when !_requests.IsRunning:
                    _life = Life.Closing;
                    return new LifeStep(DeactivateAsync);
                default:
                    return null;
            }
        }
    }

    public override void OnCompleted(Request request)
    {
        lock (_gate)
        {
            _requests.Complete(request);
            if (request.KeepAlive)
            {
                _lastUsed = Silo.Time.GetTimestamp();
            }
        }

        _turns.Wake();
    }

    public override void Post(Action action) => _turns.Run(() =>
    {
        action();
        return Task.CompletedTask;
    });

    public override void Distrust(Exception exception) => Deactivate(
        new(DeactivationReasonCode.ApplicationError, exception, "Persistent state is inconsistent with what is stored."));

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_reason is not null || _life >= Life.Closing)
            {
                return;
            }

            _reason = deactivationReason;
            _life = _life switch
            {
                Life.Valid => Life.Deactivating,
                Life.Created => Life.Closing,
                var life => life,
            };
            if (_life == Life.Closing)
            {
                _turns.Run(() => CloseAsync(null));
            }
        }

        _turns.Wake();
    }

    public void DelayDeactivation(TimeSpan timeSpan) => _keepUntil = timeSpan == TimeSpan.MaxValue || timeSpan == Timeout.InfiniteTimeSpan
        ? DateTimeOffset.MaxValue
        : timeSpan <= TimeSpan.Zero ? DateTimeOffset.MinValue : Silo.Time.GetUtcNow() + timeSpan;

    public void DeactivateIfIdle()
    {
        bool idle;
        lock (_gate)
        {
            idle = _life == Life.Valid && _requests.IsIdle && Silo.Time.GetElapsedTime(_lastUsed) >= _class.CollectionAge
                && Silo.Time.GetUtcNow() >= _keepUntil;
        }

        if (idle)
        {
            Deactivate(new(DeactivationReasonCode.ActivationIdle, $"It was idle for {_class.CollectionAge}."));
        }
    }

    public void Add(IDisposable timer)
    {
        lock (_gate)
        {
            _timers.Add(timer);
        }
    }

    public void Remove(IDisposable timer)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
        }
    }

    private async Task ActivateAsync()
    {
        try
        {
            _scope = Silo.Services.CreateAsyncScope();
            _instance = _class.Construct(ActivationServices);
            using var limit = new CancellationTokenSource(Silo.Collection.ActivationTimeout, Silo.Time);
            foreach (var read in StateReaders)
            {
                await read();
            }

            if (_instance is IGrainBase grain)
            {
                await grain.OnActivateAsync(limit.Token).WaitAsync(limit.Token);
            }

            lock (_gate)
            {
                _life = _reason is null ? Life.Valid : Life.Deactivating;
                _lastUsed = Silo.Time.GetTimestamp();
            }

            _turns.Wake();
        }
        catch (Exception exception)
        {
            Silo.Log.ActivationFailed(exception, GrainId);
            await CloseAsync(exception);
        }
    }

    private async Task DeactivateAsync()
    {
        if (_instance is IGrainBase grain)
        {
            using var limit = new CancellationTokenSource(Silo.Collection.DeactivationTimeout, Silo.Time);
            try
            {
                DisposeTimers();
                await grain.OnDeactivateAsync(_reason!.Value, limit.Token).WaitAsync(limit.Token);
            }
            catch (Exception exception)
            {
                Silo.Log.DeactivationFailed(exception, GrainId);
            }
        }

        await CloseAsync(null);
    }

    // A failure to activate fails what waits; after a life that succeeded, what waits goes to the next one.
    private async Task CloseAsync(Exception? failure)
    {
        DisposeTimers();
        try
        {
            await DisposeInstanceAsync();
        }
        catch (Exception exception)
        {
            Silo.Log.DeactivationFailed(exception, GrainId);
        }

        Silo.Activations.Remove(this);
        Request[] waiting;
        lock (_gate)
        {
            _life = Life.Gone;
            waiting = _requests.Drain();
        }

        _deactivated.SetResult();
        foreach (var request in waiting)
        {
            if (failure is null)
            {
                request.Reroute();
            }
            else
            {
                request.Fail(failure);
            }
        }
    }

    private async ValueTask DisposeInstanceAsync()
    {
        if (_instance is IAsyncDisposable asynchronous)
        {
            await asynchronous.DisposeAsync();
        }
        else
        {
            (_instance as IDisposable)?.Dispose();
        }

        if (_scope is { } scope)
        {
            await scope.DisposeAsync();
        }
    }

    private void DisposeTimers()
    {
        IDisposable[] timers;
        lock (_gate)
        {
            timers = [.. _timers];
        }

        Array.ForEach(timers, static timer => timer.Dispose());
    }

    private sealed class LifeStep(Func<Task> step) : Request
    {
        public override Task RunAsync() => step();

        public override void Fail(Exception exception) => throw new InvalidOperationException("A step of an activation's life is never queued.");
    }
}
