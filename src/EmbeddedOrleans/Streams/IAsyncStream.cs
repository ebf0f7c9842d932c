using Orleans.Runtime;

namespace Orleans.Streams;

/// <summary>A stream of events: sent by any, delivered to each subscription in order.</summary>
public interface IAsyncStream
{
    /// <summary>Whether a subscription can begin in the past.</summary>
    bool IsRewindable { get; }

    /// <summary>The provider's name.</summary>
    string ProviderName { get; }

    /// <summary>The stream's id.</summary>
    StreamId StreamId { get; }
}

/// <summary>A stream of events of a type.</summary>
public interface IAsyncStream<T> : IAsyncStream, IAsyncObservable<T>, IAsyncBatchObservable<T>, IAsyncBatchProducer<T>
{
    /// <summary>The subscriptions of the calling grain, or of the calling client.</summary>
    Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles();
}

/// <summary>What can be subscribed to, event by event.</summary>
public interface IAsyncObservable<T>
{
    /// <summary>Subscribes. A grain's subscription outlives its activation; the next one resumes it when it activates.</summary>
    Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer);
}

/// <summary>What can be subscribed to, batch by batch.</summary>
public interface IAsyncBatchObservable<T>
{
    /// <summary>Subscribes. A grain's subscription outlives its activation; the next one resumes it when it activates.</summary>
    Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer);
}

/// <summary>A subscription.</summary>
public abstract class StreamSubscriptionHandle<T>
{
    /// <summary>The stream.</summary>
    public abstract StreamId StreamId { get; }

    /// <summary>The provider's name.</summary>
    public abstract string ProviderName { get; }

    /// <summary>Identifies the subscription.</summary>
    public abstract Guid HandleId { get; }

    /// <summary>Ends the subscription.</summary>
    public abstract Task UnsubscribeAsync();

    /// <summary>Has the subscription handled by another observer from now on.</summary>
    public abstract Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null);

    /// <summary>Has the subscription handled by another observer from now on.</summary>
    public abstract Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token = null);
}

/// <summary>Finds streams. A provider is a keyed service; its key is its name.</summary>
public interface IStreamProvider
{
    /// <summary>The name.</summary>
    string Name { get; }

    /// <summary>Whether subscriptions can begin in the past.</summary>
    bool IsRewindable { get; }

    /// <summary>The stream with an id.</summary>
    IAsyncStream<T> GetStream<T>(StreamId streamId);
}
