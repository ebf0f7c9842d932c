using Orleans.Activations;
using Orleans.Calls;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Orleans.Streams;

/// <summary>
/// One subscription of a grain or of a client. Messages wait in it and are delivered one after the other; one that fails is
/// tried again with growing pauses for a minute, as Orleans' agents do by default, and is then given up.
/// </summary>
internal sealed class Subscription(Silo silo, Guid id, StreamId stream, GrainId? consumer)
{
    /// <summary>Orleans' memory queues refuse more messages than this.</summary>
    private const int Capacity = 16_384;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Queue<StreamMessage> _waiting = [];
    private bool _delivering;
    private bool _ended;

    public Guid Id => id;

    /// <summary>The grain that subscribed; null for a client.</summary>
    public GrainId? Consumer => consumer;

    /// <summary>Whether the grain's class subscribed, by its attribute.</summary>
    public bool IsImplicit { get; init; }

    /// <summary>The client's handler. A grain's is in its activation, and ends with it.</summary>
    private IStreamHandler? ClientHandler { get; set; }

    public void Handle(IStreamHandler handler)
    {
        if (consumer is null)
        {
            ClientHandler = handler;
        }
        else if (RuntimeContext.Activation is { } activation && activation.GrainId == consumer)
        {
            activation.StreamObservers[id] = handler;
        }
        else
        {
            throw new InvalidOperationException($"The subscription to {stream} belongs to {consumer}; only its turns can resume it.");
        }
    }

    public void ThrowIfFull()
    {
        lock (_waiting)
        {
            if (_waiting.Count >= Capacity)
            {
                throw new InvalidOperationException($"Can not enqueue to {stream} since the count has reached its maximum of {Capacity}");
            }
        }
    }

    public void Enqueue(StreamMessage message)
    {
        lock (_waiting)
        {
            _waiting.Enqueue(message);
            if (_delivering)
            {
                return;
            }

            _delivering = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static self => _ = self.DeliverAllAsync(), this, preferLocal: false);
    }

    public void End()
    {
        lock (_waiting)
        {
            _ended = true;
            _waiting.Clear();
        }
    }

    private async Task DeliverAllAsync()
    {
        while (Next() is { } message)
        {
            var began = silo.Time.GetTimestamp();
            for (var pause = FirstPause; !_ended; pause *= 2)
            {
                try
                {
                    await DeliverAsync(handler => handler.HandleAsync(message));
                    break;
                }
                catch (Exception exception) when (silo.Time.GetElapsedTime(began) + pause > Patience)
                {
                    await GiveUpAsync(exception);
                    break;
                }
                catch (Exception)
                {
                    await Task.Delay(pause, silo.Time);
                }
            }
        }
    }

    private StreamMessage? Next()
    {
        lock (_waiting)
        {
            _delivering = _waiting.TryDequeue(out var message);
            return message;
        }
    }

    private Task DeliverAsync(Func<IStreamHandler, Task> deliver)
    {
        if (consumer is null)
        {
            return ClientHandler is { } handler ? deliver(handler) : Task.CompletedTask;
        }

        var delivery = new Delivery(this, deliver);
        silo.Deliver(consumer.Value, delivery);
        return delivery.Done.Task;
    }

    private async Task GiveUpAsync(Exception exception)
    {
        silo.Log.StreamEventLost(exception, stream);
        try
        {
            await DeliverAsync(handler => handler.FailAsync(new StreamEventDeliveryFailureException(
                $"An event of {stream} was not delivered within {Patience}: {exception.Message}")));
        }
        catch (Exception failure)
        {
            silo.Log.StreamEventLost(failure, stream);
        }
    }

    /// <summary>A delivery as a request of the grain, activating it where needed.</summary>
    private sealed class Delivery(Subscription subscription, Func<IStreamHandler, Task> deliver) : Request
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async Task RunAsync()
        {
            try
            {
                // An activation that did not resume its subscription drops the message, as in Orleans.
                if (((Activation)Target).StreamObservers.GetValueOrDefault(subscription.Id) is { } handler)
                {
                    await deliver((IStreamHandler)handler);
                }

                Done.SetResult();
            }
            catch (Exception exception)
            {
                Done.SetException(exception);
            }

            Target.OnCompleted(this);
        }

        public override void Fail(Exception exception) => Done.SetException(exception);

        public override void Reroute() => subscription.Reroute(this);
    }

    private void Reroute(Delivery delivery)
    {
        try
        {
            silo.Deliver(consumer!.Value, delivery);
        }
        catch (Exception exception)
        {
            delivery.Fail(exception);
        }
    }
}
