using StoreTracking.Testing;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Inference.Scheduling;
using StoreTracking.Vision.Tests.Inference.Models;

namespace StoreTracking.Vision.Tests.Inference.Scheduling;

public sealed class InferenceLaneTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private InferenceScheduler _scheduler = null!;
    private LaneDriver _camera = null!;

    private static CancellationToken Patience => new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token;

    public ValueTask InitializeAsync()
    {
        var model = DetectionModel.Load(TinyModels.RedCellsFailingOnWhite(_folder.File("cells.onnx")), new());
        _scheduler = new(model, TimeProvider.System);
        _camera = new(_scheduler.OpenLane("entrance", new() { Thresholds = new(0.5f, 0.5f) }));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _scheduler.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_result_carries_the_frames_own_facts()
    {
        var frame = _camera.Frame(3, 60);
        var capturedAt = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        frame.CapturedAt = capturedAt;
        frame.NativeSize = new(640, 640);
        frame.Sequence = 17;

        _camera.Lane.Offer(frame);
        using var result = await _camera.Lane.ReadAsync(Patience);

        Assert.Equal((17, capturedAt, new(640, 640)), (result!.Sequence, result.CapturedAt, result.NativeSize));
        Assert.Equal(1, result.BatchSize);
        Assert.True(result.Took > TimeSpan.Zero && result.Waited >= TimeSpan.Zero);
        Assert.Equal(
            [new(240, 0, 320, 80), new(320, 560, 400, 640)],
            result.Detections.ToArray().Select(detection => detection.Box).Order(Comparer<Vision.Geometry.ImageBox>.Create(
                (a, b) => a.Top.CompareTo(b.Top))));
    }

    [Fact]
    public async Task Results_come_in_the_order_of_their_frames_and_none_is_lost_when_the_source_waits()
    {
        const int Count = 200;
        var source = Task.Run(async () =>
        {
            for (var i = 0; i < Count; i++)
            {
                await _camera.Lane.WaitUntilFreeAsync(Patience);
                _camera.Offer(i % 64);
            }

            _camera.Lane.Complete();
        });

        var found = new List<(long Sequence, Detection Detection)>();
        while (await _camera.Lane.ReadAsync(Patience) is { } result)
        {
            found.Add((result.Sequence, Assert.Single(result.Detections.ToArray())));
            result.Dispose();
        }

        await source;
        Assert.Equal(Enumerable.Range(0, Count).Select(i => (long)i), found.Select(one => one.Sequence));
        Assert.All(found, one => Assert.Equal(RedPicture.Cell((int)(one.Sequence % 64)), one.Detection.Box));
        Assert.Equal(new LaneSnapshot(Count, 0, 0), _camera.Lane.Snapshot());
    }

    [Fact]
    public async Task A_newer_frame_replaces_the_one_that_waits_while_results_are_unread()
    {
        // Two results unread hold the lane, so that whatever follows waits for the reader.
        for (var i = 0; i < 2; i++)
        {
            await _camera.Lane.WaitUntilFreeAsync(Patience);
            _camera.Offer();
        }

        await _camera.Lane.WaitUntilFreeAsync(Patience);
        await Until(() => _camera.Lane.Snapshot().FramesAnalysed == 2);
        _camera.Offer();
        _camera.Offer();
        _camera.Offer();

        var sequences = new List<long>();
        for (var i = 0; i < 3; i++)
        {
            using var result = await _camera.Lane.ReadAsync(Patience);
            sequences.Add(result!.Sequence);
        }

        Assert.Equal([0, 1, 4], sequences);
        Assert.Equal(new LaneSnapshot(3, 2, 0), _camera.Lane.Snapshot());
        Assert.Equal(2, _scheduler.Snapshot().FramesDropped);
    }

    [Fact]
    public async Task A_frame_that_fails_is_reported_and_the_lane_goes_on()
    {
        _camera.Lane.Offer(_camera.WhiteFrame());
        var failure = await Assert.ThrowsAsync<InferenceException>(async () => await _camera.Lane.ReadAsync(Patience));

        _camera.Offer(5);
        using var result = await _camera.Lane.ReadAsync(Patience);

        Assert.StartsWith("Frame 0 of entrance was not analysed: A run of the model cells.onnx failed (", failure.Message);
        Assert.Equal(0, failure.Sequence);
        Assert.Equal(RedPicture.Cell(5), Assert.Single(result!.Detections.ToArray()).Box);
        Assert.Equal(new LaneSnapshot(1, 0, 1), _camera.Lane.Snapshot());
        Assert.Equal(1, _scheduler.Snapshot().FramesFailed);
    }

    [Fact]
    public async Task A_frame_without_a_native_size_fails_alone()
    {
        var frame = _camera.Frame();
        frame.NativeSize = default;
        _camera.Lane.Offer(frame);

        var failure = await Assert.ThrowsAsync<InferenceException>(async () => await _camera.Lane.ReadAsync(Patience));

        Assert.Contains("from a camera of 0x0", failure.Message);
        Assert.Equal(1, _scheduler.Snapshot().FramesFailed);
    }

    [Fact]
    public async Task A_read_can_be_cancelled_and_tried_again()
    {
        using var cancellation = new CancellationTokenSource();
        var read = _camera.Lane.ReadAsync(cancellation.Token).AsTask();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
        _camera.Offer(1);
        using var result = await _camera.Lane.ReadAsync(Patience);
        Assert.Equal(0, result!.Sequence);
    }

    [Fact]
    public async Task Only_one_reader_may_wait()
    {
        var first = _camera.Lane.ReadAsync(Patience).AsTask();

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await _camera.Lane.ReadAsync(Patience));
        _camera.Lane.Dispose();
        Assert.Null(await first);
    }

    [Fact]
    public async Task A_disposed_lane_ends_its_reader_and_gives_frames_back()
    {
        var read = _camera.Lane.ReadAsync(Patience).AsTask();
        _camera.Lane.Dispose();
        var frame = _camera.Frame();

        _camera.Lane.Offer(frame);

        Assert.Null(await read);
        Assert.Same(frame, _camera.Frame());
        Assert.Equal(0, _scheduler.Snapshot().Lanes);
        await _camera.Lane.WaitUntilFreeAsync(Patience);
    }

    private static async Task Until(Func<bool> condition)
    {
        var patience = Patience;
        while (!condition())
        {
            patience.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
