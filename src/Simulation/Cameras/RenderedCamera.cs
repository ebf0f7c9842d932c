using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Rendering;
using StoreTracking.Vision.Frames;

namespace StoreTracking.Simulation.Cameras;

/// <summary>
/// A camera of a synthetic store as a source of frames: it gives a picture at each moment of its grid. A reader that comes
/// late gets the newest moment, and those it missed are never drawn.
/// </summary>
public sealed class RenderedCamera : IFrameSource
{
    private readonly CameraPlan _camera;
    private readonly Lazy<CameraRenderer> _renderer;
    private readonly IPeopleTimeline _timeline;
    private readonly FrameGrid _grid;
    private readonly TimeProvider _time;
    private readonly FramePool _pool;
    private readonly PeriodicTimer _timer;
    private readonly List<PersonState> _people = [];
    private DateTimeOffset? _first;
    private DateTimeOffset _last;

    /// <summary>A camera that has drawn nothing yet.</summary>
    /// <param name="store">The store's id, for logs.</param>
    /// <param name="camera">The camera.</param>
    /// <param name="renderer">
    /// Draws its pictures. It is made at the first read, on a thread of the pool, since drawing the empty room takes a while;
    /// sources that follow each other may share it.
    /// </param>
    /// <param name="timeline">Who is in the store.</param>
    /// <param name="grid">When it takes pictures.</param>
    /// <param name="time">The clock.</param>
    public RenderedCamera(
        string store, CameraPlan camera, Lazy<CameraRenderer> renderer, IPeopleTimeline timeline, FrameGrid grid, TimeProvider time)
    {
        Description = $"rendered camera '{camera.Id}' of store '{store}'";
        _camera = camera;
        _renderer = renderer;
        _timeline = timeline;
        _grid = grid;
        _time = time;
        _pool = new FramePool(camera.Size);
        _timer = new PeriodicTimer(grid.Interval, time);
    }

    /// <inheritdoc />
    public string Description { get; }

    /// <inheritdoc />
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Frame?> ReadAsync(CancellationToken cancellationToken)
    {
        var renderer = _renderer.IsValueCreated ? _renderer.Value : await Task.Run(() => _renderer.Value, cancellationToken);
        var at = await NextAsync(cancellationToken);
        var frame = _pool.Rent();
        try
        {
            _timeline.Read(at, _people);
            renderer.Render(CollectionsMarshal.AsSpan(_people), at, frame.Pixels, boxes: null);
        }
        catch
        {
            frame.Dispose();
            throw;
        }

        frame.CapturedAt = at;
        frame.NativeSize = _camera.Size;
        frame.Sequence = (at - (_first ??= at)).Ticks / _grid.Interval.Ticks;
        return frame;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _timer.Dispose();
        return ValueTask.CompletedTask;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<DateTimeOffset> NextAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var now = _time.GetUtcNow();
        var latest = _grid.Latest(now);
        var next = _first is null ? (latest < now ? latest + _grid.Interval : latest) : latest > _last ? latest : _last + _grid.Interval;
        while (now < next)
        {
            // The timer counts whole milliseconds and forgets no tick: it may wake too early, and then goes on waiting.
            _timer.Period = TimeSpan.FromMilliseconds(Math.Ceiling((next - now).TotalMilliseconds));
            ObjectDisposedException.ThrowIf(!await _timer.WaitForNextTickAsync(cancellationToken), this);
            now = _time.GetUtcNow();
        }

        _timer.Period = _grid.Interval;
        return _last = next;
    }
}
