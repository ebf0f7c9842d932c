namespace Orleans.Streams;

/// <summary>A message of a stream: one event or several that were sent together.</summary>
internal sealed record StreamMessage(object Events, long SequenceNumber);

/// <summary>What a consumer does with a subscription's messages.</summary>
internal interface IStreamHandler
{
    Task HandleAsync(StreamMessage message);

    Task FailAsync(Exception exception);
}

/// <summary>Hands a message to an observer, event by event.</summary>
internal sealed class ItemHandler<T>(IAsyncObserver<T> observer) : IStreamHandler
{
    public async Task HandleAsync(StreamMessage message)
    {
        var events = (IReadOnlyList<T>)message.Events;
        for (var index = 0; index < events.Count; index++)
        {
            await observer.OnNextAsync(events[index], new SequenceToken(message.SequenceNumber, index));
        }
    }

    public Task FailAsync(Exception exception) => observer.OnErrorAsync(exception);
}

/// <summary>Hands a message to an observer at once.</summary>
internal sealed class BatchHandler<T>(IAsyncBatchObserver<T> observer) : IStreamHandler
{
    public Task HandleAsync(StreamMessage message) => observer.OnNextAsync(
        [.. ((IReadOnlyList<T>)message.Events).Select((item, index) =>
            new SequentialItem<T>(item, new SequenceToken(message.SequenceNumber, index)))]);

    public Task FailAsync(Exception exception) => observer.OnErrorAsync(exception);
}

/// <summary>A place in a memory stream.</summary>
internal sealed class SequenceToken(long sequenceNumber, int eventIndex) : StreamSequenceToken
{
    public override long SequenceNumber { get; protected set; } = sequenceNumber;

    public override int EventIndex { get; protected set; } = eventIndex;

    public override bool Equals(StreamSequenceToken? other) =>
        other is not null && SequenceNumber == other.SequenceNumber && EventIndex == other.EventIndex;
}
