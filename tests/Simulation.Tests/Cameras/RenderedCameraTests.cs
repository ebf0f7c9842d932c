using StoreTracking.Simulation.Cameras;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Rendering;
using StoreTracking.Simulation.Tests.Rendering;
using StoreTracking.Testing;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Simulation.Tests.Cameras;

public sealed class RenderedCameraTests : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ManualTimeProvider _time = new();
    private readonly Timeline _timeline = new();
    private readonly Lazy<CameraRenderer> _renderer;
    private readonly RenderedCamera _camera;

    public RenderedCameraTests()
    {
        var plan = new Sight().Plan;
        _renderer = new(() => new CameraRenderer(plan, Sight.Camera, Sight.Still));
        _camera = new("demo", Sight.Camera, _renderer, _timeline, new(10, 0.25), _time);
    }

    public ValueTask DisposeAsync() => _camera.DisposeAsync();

    [Fact]
    public void It_tells_which_camera_of_which_store_it_is() =>
        Assert.Equal("rendered camera 'camera' of store 'demo'", _camera.Description);

    [Fact]
    public async Task The_empty_room_is_drawn_at_the_first_read_and_not_by_its_caller()
    {
        using var gate = new ManualResetEventSlim();
        var renderer = new Lazy<CameraRenderer>(() =>
        {
            gate.Wait(Patience);
            return _renderer.Value;
        });
        await using var camera = new RenderedCamera("demo", Sight.Camera, renderer, _timeline, new(10), _time);

        // Had the caller to draw, this call would never return.
        var read = camera.ReadAsync(TestContext.Current.CancellationToken).AsTask();
        Assert.False(renderer.IsValueCreated);
        gate.Set();
        using var frame = await read.WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.True(renderer.IsValueCreated);
    }

    [Fact]
    public async Task Frames_are_taken_on_its_grid()
    {
        Draw();
        for (var i = 0; i < 5; i++)
        {
            using var frame = await ReadAsync();

            Assert.Equal(Sight.Noon + TimeSpan.FromMilliseconds(25 + (100 * i)), frame.CapturedAt);
            Assert.Equal(i, frame.Sequence);
            Assert.Equal(new ImageSize(320, 180), frame.NativeSize);
            Assert.Equal(frame.CapturedAt, _timeline.Asked[^1]);
        }
    }

    [Fact]
    public async Task A_late_reader_gets_the_newest_moment_and_none_of_those_it_missed()
    {
        Draw();
        using (await ReadAsync())
        {
        }

        _time.Advance(TimeSpan.FromMilliseconds(730));
        using var frame = await _camera.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.NotNull(frame);
        Assert.InRange(_time.GetUtcNow() - frame.CapturedAt, TimeSpan.Zero, Interval - TimeSpan.FromTicks(1));
        Assert.Equal(8, frame.Sequence);
        Assert.Equal(2, _timeline.Asked.Count);
    }

    [Fact]
    public async Task No_moment_is_given_twice()
    {
        Draw();
        using var first = await ReadAsync();
        var second = _camera.ReadAsync(TestContext.Current.CancellationToken).AsTask();

        Assert.False(second.IsCompleted);
        _time.Advance(Interval);
        using var frame = (await second.WaitAsync(Patience, TestContext.Current.CancellationToken))!;
        Assert.Equal(first.CapturedAt + Interval, frame.CapturedAt);
    }

    [Fact]
    public async Task A_wait_ends_when_it_is_cancelled()
    {
        Draw();
        using (await ReadAsync())
        {
        }

        using var stop = new CancellationTokenSource();
        var read = _camera.ReadAsync(stop.Token).AsTask();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read.WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(1001, 0)]
    [InlineData(10, -0.1)]
    [InlineData(10, 1)]
    [InlineData(10, double.NaN)]
    public void A_grid_out_of_range_is_refused(double rate, double phase) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FrameGrid(rate, phase));

    [Fact]
    public void A_moment_of_the_grid_is_its_own_latest()
    {
        var grid = new FrameGrid(8, 0.5);
        var moment = grid.Latest(Sight.Noon);

        Assert.Equal(moment, grid.Latest(moment));
        Assert.Equal(moment, grid.Latest(moment + grid.Interval - TimeSpan.FromTicks(1)));
        Assert.Equal(moment + grid.Interval, grid.Latest(moment + grid.Interval));
    }

    // So that a first read waits for nothing but the clock.
    private void Draw() => Assert.NotNull(_renderer.Value);

    private async Task<Frame> ReadAsync()
    {
        var read = _camera.ReadAsync(TestContext.Current.CancellationToken).AsTask();
        _time.Advance(Interval);
        return (await read.WaitAsync(Patience, TestContext.Current.CancellationToken))!;
    }

    private sealed class Timeline : IPeopleTimeline
    {
        public List<DateTimeOffset> Asked { get; } = [];

        public void Read(DateTimeOffset at, List<PersonState> people)
        {
            Asked.Add(at);
            people.Clear();
            people.Add(Sight.Person(1, 5, 4));
        }
    }
}
