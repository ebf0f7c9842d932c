namespace Orleans.Streams;

/// <summary>Subscribing with a delegate.</summary>
public static class AsyncObservableExtensions
{
    /// <summary>Subscribes event by event.</summary>
    public static Task<StreamSubscriptionHandle<T>> SubscribeAsync<T>(
        this IAsyncObservable<T> obs, Func<T, StreamSequenceToken?, Task> onNextAsync) =>
        obs.SubscribeAsync(onNextAsync, static _ => Task.CompletedTask);

    /// <summary>Subscribes event by event, and to failures.</summary>
    public static Task<StreamSubscriptionHandle<T>> SubscribeAsync<T>(
        this IAsyncObservable<T> obs, Func<T, StreamSequenceToken?, Task> onNextAsync, Func<Exception, Task> onErrorAsync) =>
        obs.SubscribeAsync(new DelegateObserver<T>(onNextAsync, onErrorAsync));

    private sealed class DelegateObserver<T>(Func<T, StreamSequenceToken?, Task> onNext, Func<Exception, Task> onError) : IAsyncObserver<T>
    {
        public Task OnNextAsync(T item, StreamSequenceToken? token) => onNext(item, token);

        public Task OnErrorAsync(Exception ex) => onError(ex);
    }
}

/// <summary>Subscribing with a delegate, batch by batch.</summary>
public static class AsyncBatchObservableExtensions
{
    /// <summary>Subscribes batch by batch.</summary>
    public static Task<StreamSubscriptionHandle<T>> SubscribeAsync<T>(
        this IAsyncBatchObservable<T> obs, Func<IList<SequentialItem<T>>, Task> onNextAsync) =>
        obs.SubscribeAsync(onNextAsync, static _ => Task.CompletedTask);

    /// <summary>Subscribes batch by batch, and to failures.</summary>
    public static Task<StreamSubscriptionHandle<T>> SubscribeAsync<T>(
        this IAsyncBatchObservable<T> obs, Func<IList<SequentialItem<T>>, Task> onNextAsync, Func<Exception, Task> onErrorAsync) =>
        obs.SubscribeAsync(new DelegateObserver<T>(onNextAsync, onErrorAsync));

    private sealed class DelegateObserver<T>(Func<IList<SequentialItem<T>>, Task> onNext, Func<Exception, Task> onError)
        : IAsyncBatchObserver<T>
    {
        public Task OnNextAsync(IList<SequentialItem<T>> items) => onNext(items);

        public Task OnErrorAsync(Exception ex) => onError(ex);
    }
}
