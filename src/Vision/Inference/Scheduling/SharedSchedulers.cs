using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Vision.Inference.Scheduling;

/// <summary>
/// The schedulers of one process: cameras with the same model file and equal options share one, which lives as long as
/// somebody leases it.
/// </summary>
/// <param name="clock">Measures waiting and running times.</param>
public sealed class SharedSchedulers(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Path, DetectionModelOptions Options), Entry> _entries = [];

    /// <summary>Leases the scheduler of a model, loading the model where it is not yet in use.</summary>
    /// <param name="path">The ONNX file.</param>
    /// <param name="options">How to load it.</param>
    /// <returns>The lease; dispose it to give the scheduler up.</returns>
    /// <exception cref="DetectionModelException">The model cannot be used; a later call tries again.</exception>
    public SchedulerLease Lease(string path, DetectionModelOptions options)
    {
        var key = (Path.GetFullPath(path), options);
        Entry? entry;
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out entry))
            {
                entry = new(new(() => new(DetectionModel.Load(path, options), clock)));
                _entries.Add(key, entry);
            }

            entry.Leases++;
        }

        try
        {
            // Outside the lock: loading takes long, and another model's cameras need not wait for it.
            return new(entry.Scheduler.Value, () => Release(key, entry));
        }
        catch
        {
            Release(key, entry);
            throw;
        }
    }

    private bool Release((string, DetectionModelOptions) key, Entry entry)
    {
        lock (_gate)
        {
            return --entry.Leases == 0 && _entries.Remove(key);
        }
    }

    private sealed class Entry(Lazy<InferenceScheduler> scheduler)
    {
        public Lazy<InferenceScheduler> Scheduler { get; } = scheduler;

        public int Leases { get; set; }
    }
}
