namespace Orleans.Streams;

/// <summary>Takes the events of a stream, one by one.</summary>
public interface IAsyncObserver<in T>
{
    /// <summary>Takes an event; the next one comes when the task has completed, and a failure brings it again.</summary>
    Task OnNextAsync(T item, StreamSequenceToken? token = null);

    /// <summary>The stream has ended.</summary>
    Task OnCompletedAsync() => Task.CompletedTask;

    /// <summary>An event could not be delivered.</summary>
    Task OnErrorAsync(Exception ex);
}

/// <summary>Takes the events of a stream as they were sent: each batch at once.</summary>
public interface IAsyncBatchObserver<T>
{
    /// <summary>Takes a batch; the next one comes when the task has completed, and a failure brings it again.</summary>
    Task OnNextAsync(IList<SequentialItem<T>> items);

    /// <summary>The stream has ended.</summary>
    Task OnCompletedAsync() => Task.CompletedTask;

    /// <summary>A batch could not be delivered.</summary>
    Task OnErrorAsync(Exception ex);
}

/// <summary>Sends events.</summary>
public interface IAsyncBatchProducer<T> : IAsyncObserver<T>
{
    /// <summary>Sends several events as one message.</summary>
    Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null);
}

/// <summary>An event with its place in the stream.</summary>
public class SequentialItem<T>(T item, StreamSequenceToken token)
{
    /// <summary>The event.</summary>
    public T Item { get; } = item;

    /// <summary>Its place.</summary>
    public StreamSequenceToken Token { get; } = token;
}

/// <summary>A place in a stream.</summary>
public abstract class StreamSequenceToken
{
    /// <summary>Counts the messages of the stream.</summary>
    public abstract long SequenceNumber { get; protected set; }

    /// <summary>Counts the events of a message.</summary>
    public abstract int EventIndex { get; protected set; }

    /// <summary>Whether another place is the same one.</summary>
    public abstract bool Equals(StreamSequenceToken? other);
}

/// <summary>An event was given up after repeated failures to deliver it.</summary>
public sealed class StreamEventDeliveryFailureException(string message) : Runtime.OrleansException(message);
