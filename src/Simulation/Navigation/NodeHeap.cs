namespace StoreTracking.Simulation.Navigation;

/// <summary>A binary heap of cells by priority, smallest first; it grows when needed and is used again without allocating.</summary>
internal sealed class NodeHeap
{
    private (float Priority, int Cell)[] _items = new (float, int)[1024];

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    public void Push(float priority, int cell)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, _items.Length * 2);
        }

        var at = Count++;
        while (at > 0 && _items[(at - 1) / 2].Priority > priority)
        {
            _items[at] = _items[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        _items[at] = (priority, cell);
    }

    public int Pop()
    {
        var top = _items[0].Cell;
        var last = _items[--Count];
        var at = 0;
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= Count)
            {
                break;
            }

            if (child + 1 < Count && _items[child + 1].Priority < _items[child].Priority)
            {
                child++;
            }

            if (_items[child].Priority >= last.Priority)
            {
                break;
            }

            _items[at] = _items[child];
            at = child;
        }

        _items[at] = last;
        return top;
    }
}
