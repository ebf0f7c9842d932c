using StoreTracking.Testing;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Inference.Scheduling;
using StoreTracking.Vision.Tests.Inference.Models;

namespace StoreTracking.Vision.Tests.Inference.Scheduling;

public sealed class KeptPictureTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private InferenceScheduler _scheduler = null!;

    private static CancellationToken Patience => new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token;

    public ValueTask InitializeAsync()
    {
        _scheduler = new(DetectionModel.Load(TinyModels.RedCellsFailingOnWhite(_folder.File("cells.onnx")), new()), TimeProvider.System);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _scheduler.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_result_keeps_its_picture_until_it_is_disposed_where_somebody_looks_closer()
    {
        var camera = new LaneDriver(_scheduler.OpenLane("looks", new() { Thresholds = new(0.5f, 0.5f), KeepsPictures = true }));
        var frame = camera.Frame(3);
        camera.Lane.Offer(frame);
        var result = (await camera.Lane.ReadAsync(Patience))!;

        Assert.Same(frame, result.Picture);
        Assert.NotSame(frame, camera.Frame());
        result.Dispose();
        Assert.Null(result.Picture);
        Assert.Same(frame, camera.Frame());
    }

    [Fact]
    public async Task A_picture_that_could_not_be_analysed_goes_back_too()
    {
        var camera = new LaneDriver(_scheduler.OpenLane("looks", new() { KeepsPictures = true }));
        var frame = camera.WhiteFrame();
        camera.Lane.Offer(frame);
        await Assert.ThrowsAsync<InferenceException>(async () => await camera.Lane.ReadAsync(Patience));

        Assert.Same(frame, camera.Frame());
    }

    [Fact]
    public async Task Otherwise_no_picture_outlives_its_analysis()
    {
        var camera = new LaneDriver(_scheduler.OpenLane("plain", new() { Thresholds = new(0.5f, 0.5f) }));
        camera.Offer(3);
        using var result = (await camera.Lane.ReadAsync(Patience))!;

        Assert.Null(result.Picture);
        Assert.True(result.Uniforms.IsEmpty);
    }

    [Fact]
    public async Task Clothes_are_compared_with_the_lane_s_uniforms_and_the_likest_counts()
    {
        var camera = new LaneDriver(_scheduler.OpenLane("staff", new()
        {
            Thresholds = new(0.5f, 0.5f),
            Uniforms = [new(new ClothColour(20, 40, 200), null), new(new ClothColour(200, 20, 20), null)],
        }));
        camera.Offer(3);
        using var result = (await camera.Lane.ReadAsync(Patience))!;

        Assert.Equal([1f], result.Uniforms.ToArray());
    }
}
