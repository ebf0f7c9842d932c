namespace StoreTracking.Vision.Inference.Models;

/// <summary>One camera's share in a model that several use: the last to dispose its lease unloads the model.</summary>
/// <typeparam name="TRun">The camera's own tensors.</typeparam>
public sealed class ModelLease<TRun> : IDisposable
    where TRun : IDisposable
{
    private readonly IDisposable _model;
    private Func<bool>? _release;

    /// <summary>Takes the share over.</summary>
    /// <param name="model">The model.</param>
    /// <param name="run">The camera's tensors, which are disposed before the model.</param>
    /// <param name="release">Gives the share back; it says whether it was the last.</param>
    internal ModelLease(IDisposable model, TRun run, Func<bool> release) => (_model, Run, _release) = (model, run, release);

    /// <summary>The camera's own tensors.</summary>
    public TRun Run { get; }

    /// <inheritdoc />
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _release, null) is { } release)
        {
            Run.Dispose();
            if (release())
            {
                _model.Dispose();
            }
        }
    }
}
