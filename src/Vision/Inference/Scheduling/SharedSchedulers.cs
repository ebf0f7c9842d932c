using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Threading;

namespace StoreTracking.Vision.Inference.Scheduling;

/// <summary>
/// The schedulers of one process: cameras with the same model file and equal options share one, which lives as long as
/// somebody leases it.
/// </summary>
/// <param name="clock">Measures waiting and running times.</param>
public sealed class SharedSchedulers(TimeProvider clock)
{
    private readonly LeaseTable<(string Path, DetectionModelOptions Options), InferenceScheduler> _table = new();

    /// <summary>Leases the scheduler of a model, loading the model where it is not yet in use.</summary>
    /// <param name="path">The ONNX file.</param>
    /// <param name="options">How to load it.</param>
    /// <returns>The lease; dispose it to give the scheduler up.</returns>
    /// <exception cref="DetectionModelException">The model cannot be used; a later call tries again.</exception>
    public SchedulerLease Lease(string path, DetectionModelOptions options)
    {
        var scheduler = _table.Take(
            (Path.GetFullPath(path), options), () => new(DetectionModel.Load(path, options), clock), out var release);
        return new(scheduler, release);
    }
}
