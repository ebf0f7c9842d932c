using Orleans.Calls;

namespace Orleans.Activations;

/// <summary>
/// The requests of an activation and the rule of which may run: one at a time, unless the class is reentrant, the request
/// always interleaves, or all that run are read-only like it. Guarded by its owner's lock.
/// </summary>
internal sealed class RequestQueue(bool reentrant)
{
    private readonly Queue<Request> _ordinary = [];
    private readonly Queue<Request> _interleaving = [];
    private long _order;
    private int _running;
    private int _blocking;
    private int _readOnly;

    public bool IsIdle => _running == 0 && _ordinary.Count == 0 && _interleaving.Count == 0;

    public bool IsRunning => _running > 0;

    public void Add(Request request)
    {
        request.Order = ++_order;
        (request.AlwaysInterleave ? _interleaving : _ordinary).Enqueue(request);
    }

    public bool HasNext => Next is not null;

    /// <summary>Takes the oldest request that may run now; null where none may.</summary>
    public Request? Take()
    {
        while (Next is { } queue)
        {
            var request = queue.Dequeue();
            if (request.Abandoned)
            {
                continue;
            }

            Count(request, 1);
            return request;
        }

        return null;
    }

    public void Complete(Request request) => Count(request, -1);

    /// <summary>Takes all requests, oldest first.</summary>
    public Request[] Drain()
    {
        Request[] all = [.. _ordinary.Concat(_interleaving).OrderBy(static request => request.Order)];
        _ordinary.Clear();
        _interleaving.Clear();
        return all;
    }

    private Queue<Request>? Next
    {
        get
        {
            var ordinary = _ordinary.TryPeek(out var first)
                && (reentrant || _blocking == 0 || (first.ReadOnly && _blocking == _readOnly));
            var interleaving = _interleaving.TryPeek(out var other);
            return ordinary && (!interleaving || first!.Order < other!.Order) ? _ordinary : interleaving ? _interleaving : null;
        }
    }

    private void Count(Request request, int by)
    {
        _running += by;
        _blocking += request.AlwaysInterleave ? 0 : by;
        _readOnly += !request.AlwaysInterleave && request.ReadOnly ? by : 0;
    }
}
