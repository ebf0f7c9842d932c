using System.Collections.Concurrent;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Orleans.Activations;

/// <summary>The activations of a host: at most one for each grain.</summary>
internal sealed class ActivationTable(Silo silo, GrainClasses classes)
{
    private readonly ConcurrentDictionary<GrainId, Activation> _activations = new();
    private volatile bool _closed;

    /// <summary>The grain's activation, created where there is none.</summary>
    /// <exception cref="SiloUnavailableException">The host stops, and there is none.</exception>
    public Activation Get(GrainId id)
    {
        if (_activations.TryGetValue(id, out var activation))
        {
            return activation;
        }

        return _closed
            ? throw new SiloUnavailableException($"The host is stopping and does not activate {id}.")
            : _activations.GetOrAdd(id, static (id, table) => table.Create(id), this);
    }

    public void Remove(Activation activation) => _activations.TryRemove(new(activation.GrainId, activation));

    public void DeactivateIdle()
    {
        foreach (var activation in _activations.Values)
        {
            activation.DeactivateIfIdle();
        }
    }

    /// <summary>Ends all activations and creates no more; it gives up when it is cancelled.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        _closed = true;
        while (!_activations.IsEmpty && !cancellationToken.IsCancellationRequested)
        {
            var all = _activations.Values;
            foreach (var activation in all)
            {
                activation.Deactivate(new(DeactivationReasonCode.ShuttingDown, "The host is stopping."), cancellationToken);
            }

            await Task.WhenAll(all.Select(static activation => activation.Deactivated)).WaitAsync(cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (_activations.Count is > 0 and var left)
        {
            silo.Log.StoppedEarly(left);
        }
    }

    private Activation Create(GrainId id) => new(silo, id, classes.Of(id.Type));
}
