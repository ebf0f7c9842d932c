using System.Security.Cryptography;
using System.Text;
using Orleans.Activations;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Orleans.Streams;

/// <summary>The subscriptions of one stream. Grain classes that subscribe by attribute have one each from the beginning.</summary>
internal sealed class Topic
{
    private readonly Silo _silo;
    private readonly StreamId _stream;
    private readonly List<Subscription> _subscriptions;
    private long _sequence;

    public Topic(Silo silo, StreamId stream)
    {
        (_silo, _stream) = (silo, stream);
        _subscriptions = [.. silo.Classes.All.Where(one => one.ImplicitNamespaces.Contains(stream.GetNamespace())).Select(Implicit)];
    }

    public void Publish<T>(IReadOnlyList<T> events)
    {
        lock (_subscriptions)
        {
            _subscriptions.ForEach(static subscription => subscription.ThrowIfFull());
            var message = new StreamMessage(events, ++_sequence);
            _subscriptions.ForEach(subscription => subscription.Enqueue(message));
        }
    }

    /// <summary>Subscribes the grain whose turn this is, or the client. A grain's implicit subscription is used where it has one.</summary>
    public Subscription Subscribe(IStreamHandler handler)
    {
        var consumer = RuntimeContext.Current?.GrainId;
        lock (_subscriptions)
        {
            var subscription = _subscriptions.Find(one => one.IsImplicit && one.Consumer == consumer);
            if (subscription is null)
            {
                subscription = new(_silo, Guid.NewGuid(), _stream, consumer);
                _subscriptions.Add(subscription);
            }

            subscription.Handle(handler);
            return subscription;
        }
    }

    public Subscription[] Mine()
    {
        var consumer = RuntimeContext.Current?.GrainId;
        lock (_subscriptions)
        {
            return [.. _subscriptions.Where(subscription => subscription.Consumer == consumer)];
        }
    }

    public void Remove(Subscription subscription)
    {
        lock (_subscriptions)
        {
            _subscriptions.Remove(subscription);
        }

        subscription.End();
    }

    // The same id in every life of the process, as a handle's id would be.
    private Subscription Implicit(GrainClass grainClass)
    {
        var name = Encoding.UTF8.GetBytes($"{grainClass.GrainType}|{_stream}");
        var id = new Guid(SHA256.HashData(name).AsSpan(0, 16));
        return new(_silo, id, _stream, GrainId.Create(grainClass.GrainType, _stream.GetKeyAsString())) { IsImplicit = true };
    }
}

/// <summary>A stream of a memory provider.</summary>
internal sealed class MemoryStream<T>(MemoryStreamProvider provider, StreamId id, Topic topic) : IAsyncStream<T>
{
    public bool IsRewindable => provider.IsRewindable;

    public string ProviderName => provider.Name;

    public StreamId StreamId => id;

    public Task OnNextAsync(T item, StreamSequenceToken? token = null) => Publish([item]);

    public Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null) => Publish([.. batch]);

    public Task OnCompletedAsync() => throw new NotSupportedException("A memory stream does not end.");

    public Task OnErrorAsync(Exception ex) => throw new NotSupportedException("A memory stream carries events only.");

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer) => Subscribe(new ItemHandler<T>(observer));

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer) => Subscribe(new BatchHandler<T>(observer));

    public Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles() =>
        Task.FromResult<IList<StreamSubscriptionHandle<T>>>([.. topic.Mine().Select(one => new Handle(this, topic, one))]);

    private Task Publish(T[] events)
    {
        topic.Publish(events);
        return Task.CompletedTask;
    }

    private Task<StreamSubscriptionHandle<T>> Subscribe(IStreamHandler handler) =>
        Task.FromResult<StreamSubscriptionHandle<T>>(new Handle(this, topic, topic.Subscribe(handler)));

    private sealed class Handle(IAsyncStream stream, Topic topic, Subscription subscription) : StreamSubscriptionHandle<T>
    {
        public override StreamId StreamId => stream.StreamId;

        public override string ProviderName => stream.ProviderName;

        public override Guid HandleId => subscription.Id;

        public override Task UnsubscribeAsync()
        {
            topic.Remove(subscription);
            return Task.CompletedTask;
        }

        public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null) =>
            Resume(new ItemHandler<T>(observer), token);

        public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token = null) =>
            Resume(new BatchHandler<T>(observer), token);

        private Task<StreamSubscriptionHandle<T>> Resume(IStreamHandler handler, StreamSequenceToken? token)
        {
            if (token is not null)
            {
                throw new ArgumentException("Memory streams are not rewindable here: resume without a token.", nameof(token));
            }

            subscription.Handle(handler);
            return Task.FromResult<StreamSubscriptionHandle<T>>(this);
        }
    }
}
