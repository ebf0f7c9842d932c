using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Activations;
using Orleans.Calls;
using Orleans.Configuration;
using Orleans.Observers;
using Orleans.Runtime;

namespace Orleans.Hosting;

/// <summary>The runtime of one host: its activations, its observers and its clock.</summary>
internal sealed class Silo : IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<GrainId, ObserverTarget> _observers = new();
    private ITimer? _collector;

    public Silo(IServiceProvider services, TimeProvider time, GrainClasses classes, IOptions<GrainCollectionOptions> collection,
        IOptions<SiloMessagingOptions> messaging, Log log)
    {
        (Services, Time, Classes, Collection, Log) = (services, time, classes, collection.Value, log);
        Activations = new(this, classes);
        Deadlines = new(time, messaging);
    }

    /// <summary>The type of the ids of observers; no grain has it.</summary>
    public static GrainType ObserverType { get; } = GrainType.Create("sys.client");

    public IServiceProvider Services { get; }

    public TimeProvider Time { get; }

    public GrainClasses Classes { get; }

    public GrainCollectionOptions Collection { get; }

    public Log Log { get; }

    public ActivationTable Activations { get; }

    public Deadlines Deadlines { get; }

    /// <summary>Hands a request to the grain or observer; it may have to wait for an activation that is about to end.</summary>
    public void Deliver(GrainId id, Request request)
    {
        if (id.Type == ObserverType)
        {
            // An observer that is gone does not answer, as one on a lost host would not.
            _observers.GetValueOrDefault(id)?.TryReceive(request);
            return;
        }

        while (!Activations.Get(id).TryReceive(request))
        {
        }
    }

    public GrainId Register(IGrainObserver observer)
    {
        var id = GrainId.Create(ObserverType, Guid.NewGuid().ToString("N"));
        _observers[id] = new(observer);
        return id;
    }

    public void Unregister(GrainId observer) => _observers.TryRemove(observer, out _);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Deadlines.Start();
        _collector = Time.CreateTimer(_ => Activations.DeactivateIdle(), null, Collection.CollectionQuantum, Collection.CollectionQuantum);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Activations.CloseAsync(cancellationToken);

    public void Dispose()
    {
        _collector?.Dispose();
        Deadlines.Dispose();
    }
}
