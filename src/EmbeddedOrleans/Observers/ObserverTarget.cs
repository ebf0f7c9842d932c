using Orleans.Activations;
using Orleans.Calls;
using Orleans.Runtime;

namespace Orleans.Observers;

/// <summary>
/// An object outside the grains. Its calls run on the thread pool, in order, each after the end of the one before. It is
/// held weakly; calls to one that is gone go nowhere.
/// </summary>
internal sealed class ObserverTarget(IGrainObserver observer) : Target
{
    private readonly WeakReference<IGrainObserver> _observer = new(observer);
    private readonly Queue<Request> _waiting = [];
    private bool _running;

    public override object Instance => _observer.TryGetTarget(out var alive)
        ? alive
        : throw new OrleansException("The observer was collected: its owner did not keep it.");

    public override bool TryReceive(Request request)
    {
        request.Target = this;
        if (request.AlwaysInterleave)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static request => _ = request.RunAsync(), request, preferLocal: false);
            return true;
        }

        lock (_waiting)
        {
            _waiting.Enqueue(request);
            if (_running)
            {
                return true;
            }

            _running = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static target => _ = target.RunAsync(), this, preferLocal: false);
        return true;
    }

    public override void OnCompleted(Request request)
    {
    }

    public override void Post(Action action) => ThreadPool.UnsafeQueueUserWorkItem(static action => action(), action, preferLocal: false);

    private async Task RunAsync()
    {
        while (Next() is { } request)
        {
            await request.RunAsync();
        }
    }

    private Request? Next()
    {
        lock (_waiting)
        {
            while (_waiting.TryDequeue(out var request))
            {
                if (!request.Abandoned)
                {
                    return request;
                }
            }

            _running = false;
            return null;
        }
    }
}
