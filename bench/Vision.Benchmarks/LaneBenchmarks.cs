using BenchmarkDotNet.Attributes;
using Microsoft.ML.OnnxRuntime;
using StoreTracking.Testing;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Inference.Scheduling;

namespace StoreTracking.Vision.Benchmarks;

/// <summary>
/// Frames of four cameras through the scheduler, against ONNX Runtime alone on the same model with one thread; the
/// time is for one frame.
/// </summary>
[MemoryDiagnoser]
public class LaneBenchmarks
{
    private const int Frames = 100;
    private const int Cameras = 4;
    private static readonly string Model = Assets.Path("models", "person", "yolox_nano_416.onnx");
    private readonly FramePool _pool = new(new ImageSize(416, 234));
    private readonly RunOptions _runOptions = new();
    private readonly OrtValue _input = OrtValue.CreateTensorValueFromMemory(new float[3 * 416 * 416], [1, 3, 416, 416]);
    private readonly OrtValue _output = OrtValue.CreateTensorValueFromMemory(new float[3549 * 85], [1, 3549, 85]);
    private InferenceSession _session = null!;
    private InferenceScheduler _scheduler = null!;
    private InferenceLane[] _lanes = [];

    [GlobalSetup]
    public void Setup()
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1 };
        _session = new(Model, options);
        _scheduler = new(DetectionModel.Load(Model, new()), TimeProvider.System);
        _lanes = [.. Enumerable.Range(0, Cameras).Select(i => _scheduler.OpenLane($"camera {i}", new()))];
    }

    [GlobalCleanup]
    public async Task Cleanup()
    {
        await _scheduler.DisposeAsync();
        _session.Dispose();
        _runOptions.Dispose();
        _input.Dispose();
        _output.Dispose();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Frames)]
    public void OnnxRuntimeAlone()
    {
        for (var i = 0; i < Frames; i++)
        {
            _session.Run(_runOptions, ["images"], [_input], ["output"], [_output]);
        }
    }

    [Benchmark(OperationsPerInvoke = Frames)]
    public Task ThroughLanes() => Task.WhenAll(_lanes.Select(lane => Task.WhenAll(Feed(lane), Drain(lane))));

    private async Task Feed(InferenceLane lane)
    {
        for (var i = 0; i < Frames / Cameras; i++)
        {
            await lane.WaitUntilFreeAsync(CancellationToken.None);
            var frame = _pool.Rent();
            frame.NativeSize = new(768, 432);
            lane.Offer(frame);
        }
    }

    private static async Task Drain(InferenceLane lane)
    {
        for (var i = 0; i < Frames / Cameras; i++)
        {
            using var result = await lane.ReadAsync(CancellationToken.None);
        }
    }
}
