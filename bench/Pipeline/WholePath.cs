using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans;
using Orleans.Hosting;
using StoreTracking.Facts;
using StoreTracking.Grains;
using StoreTracking.Grains.Cameras;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Vision.Capture;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Inference.Scheduling;

namespace StoreTracking.Pipeline;

/// <summary>
/// What a camera does, as fast as it can: FFmpeg decodes and scales, the scheduler encodes, runs, decodes and suppresses,
/// the view tracks and maps, and the floor grain has fused the frame before the next one counts.
/// </summary>
internal sealed class WholePath : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly InferenceScheduler _scheduler;
    private readonly InferenceLane _lane;
    private readonly CameraCapture _capture;
    private readonly CameraView _view;
    private readonly IFloorGrain _floor;
    private readonly CameraId _camera;
    private long _sequence;

    private WholePath(IHost host, StoreConfiguration store, string clip, int threads)
    {
        _host = host;
        var camera = store.Cameras[0];
        _camera = new(store.Id, camera.Id);
        var detector = store.Detector!;
        _scheduler = new(DetectionModel.Load(detector.Model, CameraSettings.Model(detector, threads)), TimeProvider.System);
        _lane = _scheduler.OpenLane(_camera.ToString(), CameraSettings.Lane(detector));
        _view = new(camera, detector);
        _floor = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IFloorGrain>(new FloorId(store.Id, camera.Floor).ToString());
        var source = new FrameSourceOptions
        {
            Kind = FrameSourceKind.File,
            Location = clip,
            Loop = true,
            Fit = _scheduler.Model.InputSize,
        };
        _capture = new(
            "bench", () => FrameSources.Open(source, TimeProvider.System), _lane, new CaptureOptions(), TimeProvider.System,
            new Random(1), NullLogger.Instance);
    }

    public static async Task<WholePath> StartAsync(string model, string clip, int threads)
    {
        var store = BenchStore.Make(model, clip);
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IStoreCatalog>(new BenchStore(store));
        builder.Services.AddFacts(new());
        builder.Services.AddGrains(_ => { });
        builder.UseOrleans(silo =>
        {
#if ORLEANS_PACKAGES
            silo.UseLocalhostClustering();
            silo.Services.AddPlacementDirector<StoreAffinePlacement, Here>();
#endif
            silo.AddMemoryGrainStorage("PubSubStore");
            silo.AddMemoryStreams(StoreFact.StreamProvider);
        });
        var host = builder.Build();
        await host.StartAsync();
        var path = new WholePath(host, store, clip, threads);
        path._capture.Start();
        return path;
    }

    /// <summary>Takes a number of frames through; returns frames per second.</summary>
    public async Task<double> RunAsync(int frames)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < frames; i++)
        {
            using var result = await _lane.ReadAsync(CancellationToken.None);
            var people = _view.Follow(result!.Detections, result.CapturedAt, result.NativeSize, result.Appearances);
            await _floor.Observe(new()
            {
                Camera = _camera,
                Sequence = ++_sequence,
                CapturedAt = result.CapturedAt,
                Observations = people.Observations,
                Appearances = people.Appearances,
            });
        }

        return frames / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        await _capture.DisposeAsync();
        await _scheduler.DisposeAsync();
        await _host.StopAsync();
        _host.Dispose();
    }

#if ORLEANS_PACKAGES
    private sealed class Here : Orleans.Runtime.Placement.IPlacementDirector
    {
        public Task<Orleans.Runtime.SiloAddress> OnAddActivation(
            Orleans.Runtime.PlacementStrategy strategy, Orleans.Runtime.Placement.PlacementTarget target,
            Orleans.Runtime.Placement.IPlacementContext context) => Task.FromResult(context.LocalSilo);
    }
#endif
}
