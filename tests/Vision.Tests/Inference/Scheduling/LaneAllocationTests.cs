using StoreTracking.Testing;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Inference.Scheduling;
using StoreTracking.Vision.Tests.Inference.Models;

namespace StoreTracking.Vision.Tests.Inference.Scheduling;

/// <summary>Runs alone, since it measures the whole process.</summary>
[CollectionDefinition(nameof(LaneAllocationTests), DisableParallelization = true)]
[Collection(nameof(LaneAllocationTests))]
public sealed class LaneAllocationTests(ITestOutputHelper output)
{
    private const int Frames = 2000;

    // A wake-up costs the thread pool a work item, and a debug build allocates each state machine; one frame, tensor or
    // result that was not reused would cost thousands.
    private const int MostBytes = 500;

    [Fact]
    public async Task A_frame_through_a_lane_allocates_next_to_nothing()
    {
        using var folder = new TemporaryFolder();
        var model = DetectionModel.Load(TinyModels.RedCells(folder.File("cells.onnx")), new());
        await using var scheduler = new InferenceScheduler(model, TimeProvider.System);
        var camera = new LaneDriver(scheduler.OpenLane("entrance", new()));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await PassAsync(camera, patience.Token);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        await PassAsync(camera, patience.Token);
        var bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Frames;

        output.WriteLine($"{bytes:0.0} bytes a frame");
        Assert.InRange(bytes, 0, MostBytes);
    }

    private static async Task PassAsync(LaneDriver camera, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Frames; i++)
        {
            await camera.Lane.WaitUntilFreeAsync(cancellationToken);
            camera.Offer(i % 64);
            using var result = await camera.Lane.ReadAsync(cancellationToken);
        }
    }
}
