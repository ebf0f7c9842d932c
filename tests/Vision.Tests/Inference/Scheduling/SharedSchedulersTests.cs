using StoreTracking.Testing;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Inference.Scheduling;
using StoreTracking.Vision.Tests.Inference.Models;

namespace StoreTracking.Vision.Tests.Inference.Scheduling;

public sealed class SharedSchedulersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SharedSchedulers _schedulers = new(TimeProvider.System);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Cameras_with_the_same_file_and_options_share_a_scheduler()
    {
        var path = TinyModels.RedCells(_folder.File("cells.onnx"));
        await using var first = _schedulers.Lease(path, new() { MaxBatch = 2 });
        await using var same = _schedulers.Lease(Path.Combine(_folder.Path, ".", "cells.onnx"), new() { MaxBatch = 2 });
        await using var other = _schedulers.Lease(path, new() { MaxBatch = 3 });

        Assert.Same(first.Scheduler, same.Scheduler);
        Assert.NotSame(first.Scheduler, other.Scheduler);
    }

    [Fact]
    public async Task A_scheduler_lives_until_its_last_lease_ends()
    {
        var path = TinyModels.RedCells(_folder.File("cells.onnx"));
        var first = _schedulers.Lease(path, new());
        var second = _schedulers.Lease(path, new());

        await first.DisposeAsync();
        await first.DisposeAsync();
        second.Scheduler.OpenLane("still open", new()).Dispose();
        await second.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => second.Scheduler.OpenLane("too late", new()));
        await using var third = _schedulers.Lease(path, new());
        Assert.NotSame(second.Scheduler, third.Scheduler);
    }

    [Fact]
    public async Task A_model_that_could_not_be_loaded_is_tried_again()
    {
        var path = _folder.File("late.onnx");
        Assert.Throws<DetectionModelException>(() => _schedulers.Lease(path, new()));

        TinyModels.RedCells(path);

        await using var lease = _schedulers.Lease(path, new());
        Assert.Equal("late.onnx", lease.Scheduler.Model.File);
    }
}
