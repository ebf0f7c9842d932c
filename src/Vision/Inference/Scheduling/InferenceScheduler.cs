using System.Collections.Immutable;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Vision.Inference.Scheduling;

/// <summary>
/// Runs one model for many cameras on one thread of its own. Lanes with a frame get their turn in a circle, one frame
/// each, as many in one run as the model takes; a camera with a high frame rate cannot crowd out another. A run never
/// waits for a batch to fill.
/// </summary>
public sealed class InferenceScheduler : IAsyncDisposable
{
    private readonly BatchRunner _runner;
    // Never disposed: a camera may still offer a frame to a lane that was just closed.
    private readonly AutoResetEvent _work = new(false);
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ImmutableArray<InferenceLane> _lanes = [];
    private volatile bool _isStopping;
    private int _next;
    private long _runs;
    private long _analysed;
    private long _dropped;
    private long _failed;
    private long _busyTicks;

    /// <summary>Starts the worker.</summary>
    /// <param name="model">The model, which the scheduler owns from here on.</param>
    /// <param name="clock">Measures waiting and running times.</param>
    public InferenceScheduler(DetectionModel model, TimeProvider clock)
    {
        Model = model;
        Clock = clock;
        _runner = new(model, clock);
        new Thread(Work) { IsBackground = true, Name = $"inference {model.File}" }.Start();
    }

    /// <summary>The model.</summary>
    public DetectionModel Model { get; }

    internal TimeProvider Clock { get; }

    /// <summary>Opens a lane for one camera.</summary>
    /// <param name="name">The camera's name, for errors and metrics.</param>
    /// <param name="options">What the camera wants.</param>
    /// <exception cref="ObjectDisposedException">The scheduler was disposed.</exception>
    public InferenceLane OpenLane(string name, LaneOptions options)
    {
        ObjectDisposedException.ThrowIf(_isStopping, this);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxDetections, 1);
        var lane = new InferenceLane(this, name, options);
        ImmutableInterlocked.Update(ref _lanes, lanes => lanes.Add(lane));
        if (_isStopping)
        {
            // Stopped just now: the lane may have come too late to be closed with the rest.
            lane.Dispose();
        }

        return lane;
    }

    /// <summary>What was done so far.</summary>
    public SchedulerSnapshot Snapshot() => new(
        _lanes.Length,
        Interlocked.Read(ref _runs),
        Interlocked.Read(ref _analysed),
        Interlocked.Read(ref _dropped),
        Interlocked.Read(ref _failed),
        TimeSpan.FromTicks(Interlocked.Read(ref _busyTicks)));

    /// <summary>Ends the run in progress, closes all lanes and gives the model up.</summary>
    public async ValueTask DisposeAsync()
    {
        _isStopping = true;
        Wake();
        await _stopped.Task;
        foreach (var lane in _lanes)
        {
            lane.Dispose();
        }
    }

    internal void Wake() => _work.Set();

    internal void CountDrop() => Interlocked.Increment(ref _dropped);

    internal void Remove(InferenceLane lane) => ImmutableInterlocked.Update(ref _lanes, lanes => lanes.Remove(lane));

    private void Work()
    {
        while (!_isStopping)
        {
            var startedAt = Clock.GetTimestamp();
            CollectBatch();
            if (_runner.Count == 0)
            {
                _work.WaitOne();
                continue;
            }

            RunBatch(startedAt);
        }

        _runner.Dispose();
        Model.Dispose();
        _stopped.SetResult();
    }

    private void CollectBatch()
    {
        var lanes = _lanes;
        for (var i = 0; i < lanes.Length && _runner.Count < Model.MaxBatch; i++)
        {
            // The circle goes on behind the lane that was served last.
            _next %= lanes.Length;
            var lane = lanes[_next++];
            if (lane.TryTake(out var frame, out var result) && !_runner.Add(lane, frame, result))
            {
                Interlocked.Increment(ref _failed);
            }
        }
    }

    private void RunBatch(long startedAt)
    {
        var count = _runner.Count;
        var succeeded = _runner.Run(startedAt);
        Interlocked.Increment(ref _runs);
        Interlocked.Add(ref succeeded ? ref _analysed : ref _failed, count);
        Interlocked.Add(ref _busyTicks, Clock.GetElapsedTime(startedAt).Ticks);
    }
}
