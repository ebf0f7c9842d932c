using System.Diagnostics.Metrics;
using StoreTracking.Testing;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Inference.Scheduling;
using StoreTracking.Vision.Tests.Inference.Models;

namespace StoreTracking.Vision.Tests.Inference.Scheduling;

public sealed class InferenceSchedulerTests : IDisposable
{
    private static readonly LaneOptions Half = new() { Thresholds = new(0.5f, 0.5f) };
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Patience => new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Lanes_get_what_they_would_get_alone(int maxBatch)
    {
        await using var scheduler = Start(maxBatch);
        var cameras = Enumerable.Range(0, 6).Select(i => new LaneDriver(scheduler.OpenLane($"camera {i}", Half))).ToArray();

        await Task.WhenAll(cameras.Select((camera, index) => Follow(camera, index)));

        var snapshot = scheduler.Snapshot();
        Assert.Equal((300, 0, 0), (snapshot.FramesAnalysed, snapshot.FramesDropped, snapshot.FramesFailed));
        Assert.InRange(snapshot.MeanBatch, 1, maxBatch);
        Assert.True(snapshot.Busy > TimeSpan.Zero);

        static async Task Follow(LaneDriver camera, int index)
        {
            for (var i = 0; i < 50; i++)
            {
                camera.Offer(index, 10 + i);
                using var result = await camera.Lane.ReadAsync(Patience);
                Assert.Equal(i, result!.Sequence);
                Assert.Equal([RedPicture.Cell(index), RedPicture.Cell(10 + i)], result.Detections.ToArray()
                    .Select(detection => detection.Box).OrderBy(box => (box.Top * 64) + box.Left));
            }
        }
    }

    [Fact]
    public async Task Frames_that_wait_together_share_a_run()
    {
        await using var scheduler = Start(maxBatch: 4);
        var cameras = Enumerable.Range(0, 4).Select(i => new LaneDriver(scheduler.OpenLane($"camera {i}", Half))).ToArray();
        var largest = 0;

        // The worker may take the first frame before the others have come; soon a round finds all of them waiting.
        for (var round = 0; largest < 4; round++)
        {
            Assert.True(round < 10_000, "No run took all four lanes.");
            foreach (var camera in cameras)
            {
                camera.Offer();
            }

            foreach (var camera in cameras)
            {
                using var result = await camera.Lane.ReadAsync(Patience);
                largest = Math.Max(largest, result!.BatchSize);
            }
        }
    }

    [Fact]
    public async Task A_lane_that_floods_does_not_starve_another()
    {
        await using var scheduler = Start(maxBatch: 1);
        var flooding = new LaneDriver(scheduler.OpenLane("flood", Half));
        var quiet = new LaneDriver(scheduler.OpenLane("quiet", Half));
        using var stop = new CancellationTokenSource();
        var isFlooding = new TaskCompletionSource();
        var flood = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                flooding.Offer();
                if (flooding.Lane.Snapshot().FramesDropped > 0)
                {
                    isFlooding.TrySetResult();
                }
            }
        });
        var drain = Task.Run(async () =>
        {
            while (await flooding.Lane.ReadAsync(Patience) is { } result)
            {
                result.Dispose();
            }
        });

        await isFlooding.Task.WaitAsync(Patience);
        for (var i = 0; i < 100; i++)
        {
            quiet.Offer();
            using var result = await quiet.Lane.ReadAsync(Patience);

            Assert.Equal(i, result!.Sequence);
        }

        await stop.CancelAsync();
        await flood;
        flooding.Lane.Dispose();
        await drain;
    }

    [Fact]
    public async Task A_failed_run_is_reported_to_every_lane_in_it_and_the_rest_goes_on()
    {
        var model = DetectionModel.Load(TinyModels.RedCellsFailingOnWhite(_folder.File("fails.onnx")), new() { MaxBatch = 1 });
        await using var scheduler = new InferenceScheduler(model, TimeProvider.System);
        var good = new LaneDriver(scheduler.OpenLane("good", Half));
        var bad = new LaneDriver(scheduler.OpenLane("bad", Half));

        for (var i = 0; i < 20; i++)
        {
            bad.Lane.Offer(bad.WhiteFrame());
            good.Offer(1);
            await Assert.ThrowsAsync<InferenceException>(async () => await bad.Lane.ReadAsync(Patience));
            using var result = await good.Lane.ReadAsync(Patience);
            Assert.Equal(1, result!.Detections.Length);
        }

        Assert.Equal((20, 20), (scheduler.Snapshot().FramesAnalysed, scheduler.Snapshot().FramesFailed));
    }

    [Fact]
    public async Task Disposing_ends_every_reader_and_refuses_new_lanes()
    {
        var scheduler = Start(maxBatch: 2);
        var reads = Enumerable.Range(0, 3).Select(i => scheduler.OpenLane($"camera {i}", Half).ReadAsync(Patience).AsTask()).ToArray();

        await scheduler.DisposeAsync();
        await scheduler.DisposeAsync();

        Assert.All(await Task.WhenAll(reads), Assert.Null);
        Assert.Throws<ObjectDisposedException>(() => scheduler.OpenLane("late", Half));
    }

    [Fact]
    public async Task Meters_count_frames_by_lane_and_runs_by_model()
    {
        var (lane, model) = ($"camera {Guid.NewGuid()}", $"{Guid.NewGuid()}.onnx");
        var measured = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == InferenceMetrics.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, tags));
        listener.Start();

        await using (var scheduler = new InferenceScheduler(
            DetectionModel.Load(TinyModels.RedCells(_folder.File(model)), new()), TimeProvider.System))
        {
            var camera = new LaneDriver(scheduler.OpenLane(lane, Half));
            camera.Offer();
            using var result = await camera.Lane.ReadAsync(Patience);
        }

        Assert.Equal(
            [
                "storetracking.vision.frame.wait s",
                "storetracking.vision.frames.analysed {frame}",
                "storetracking.vision.run.batch {frame}",
                "storetracking.vision.run.duration s",
            ],
            measured.Order(StringComparer.Ordinal));

        void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (tags[0].Value is string tag && (tag == lane || tag == model))
            {
                lock (measured)
                {
                    measured.Add($"{instrument.Name} {instrument.Unit}");
                }
            }
        }
    }

    private InferenceScheduler Start(int maxBatch) => new(
        DetectionModel.Load(TinyModels.RedCells(_folder.File("cells.onnx")), new() { MaxBatch = maxBatch }), TimeProvider.System);
}
